import { expectedEngagements } from '../money/expected-engagements.js';
import { pricesIn } from '../money/prices.js';
import type { Evidence } from './advice.js';
import { money } from './write.js';

/** What a creator brings for what they cost. */
export interface ValueForMoney {
  /** Results per unit of money; NaN where the file does not tell. */
  of(row: number): number;
  /** The price of a result, in words: "$0.12 an engagement". */
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
  const { profiles, analysis } = evidence;
  const { spend, conversions } = profiles.numeric;
  const currency = analysis.dataset.feeCurrency ?? 'USD';
  if (spend && conversions) {
    return {
      of: (row) => (spend[row]! > 0 && conversions[row]! >= 0 ? conversions[row]! / spend[row]! : Number.NaN),
      priceInWords: (results) => (results > 0 ? `${money(1 / results, currency)} a conversion` : 'no conversion'),
      source: `\`${profiles.headers.conversions}\` by \`${profiles.headers.spend}\``,
    };
  }
  const prices = pricesIn(evidence);
  if (!prices?.quotes) return undefined;
  return {
    of: (row) => {
      if (!prices.isQuote(row)) return Number.NaN;
      return (expectedEngagements(evidence, row)?.about ?? Number.NaN) / prices.of(row);
    },
    priceInWords: (results) =>
      results > 0 ? `${money(1_000 / results, prices.currency)} per 1,000 engagements` : 'no engagement',
    source: `expected engagements by \`${prices.quotes.header}\``,
  };
}
