import { expectedEngagements } from '../money/expected-engagements.js';
import { pricesIn } from '../money/prices.js';
import { isClear } from '../score/standing.js';
import type { Evidence } from './advice.js';
import { money } from './write.js';

/** What creators bring for what they cost. */
export interface ValueForMoney {
  /** Ranked creators whom nothing speaks against, and of whom it is known. */
  rows: Int32Array;
  /** Per row of the profiles: results per unit of money; NaN where it is not known. */
  results: Float64Array;
  /** What is paid for them, in words: "$120 per 1,000 engagements". */
  priceInWords(resultsPerMoney: number): string;
  /** Where it is from. */
  source: string;
}

/** Prices that differ by less move no budget, however sure it is that they differ. */
const CLEARLY = 1.25;

/** Whether the medians of two groups differ enough to act on. */
export function isClearlyMore(more: number, less: number): boolean {
  return more >= CLEARLY * less;
}

/**
 * By what past campaigns brought, if the file tells; else by the engagements to be expected and the quotes in it. Estimated
 * prices are made of followers: compared with engagement they would only say that rates fall with size, which they do in
 * every file.
 *
 * @returns undefined where the file has neither outcomes nor quotes
 */
export function valueForMoney(evidence: Evidence): ValueForMoney | undefined {
  const { profiles, scores, analysis } = evidence;
  const known = (resultsOf: (row: number) => number) => {
    const results = new Float64Array(profiles.count).fill(Number.NaN);
    for (const row of scores.ranking) if (isClear(scores, row)) results[row] = resultsOf(row);
    return { results, rows: scores.ranking.filter((row) => !Number.isNaN(results[row]!)) };
  };
  const { spend, conversions } = profiles.numeric;
  const currency = analysis.dataset.feeCurrency ?? 'USD';
  if (spend && conversions) {
    return {
      ...known((row) => (spend[row]! > 0 && conversions[row]! >= 0 ? conversions[row]! / spend[row]! : Number.NaN)),
      priceInWords: (results) => (results > 0 ? `${money(1 / results, currency)} a conversion` : 'no conversion'),
      source: `\`${profiles.headers.conversions}\` by \`${profiles.headers.spend}\``,
    };
  }
  const prices = pricesIn(evidence);
  if (!prices?.quotes) return undefined;
  return {
    ...known((row) => {
      if (!prices.isQuote(row)) return Number.NaN;
      return (expectedEngagements(evidence, row)?.about ?? Number.NaN) / prices.of(row);
    }),
    priceInWords: (results) =>
      results > 0 ? `${money(1_000 / results, prices.currency)} per 1,000 engagements` : 'no engagement',
    source: `expected engagements by \`${prices.quotes.header}\``,
  };
}
