import type { AnalysisOptions } from '../analysis.js';
import { currencyIn } from '../read/values/currencies.js';
import { estimatedFee, tierOf, tiersOf } from '../score/tiers.js';
import { textReader } from '../text-column.js';
import type { Evidence } from './advice.js';

/** Who heads prices in English and names no currency means dollars, or is told so; who writes `Fiyat` or `Cena` does not. */
const IN_ENGLISH = /(?<![a-z])(?:fee|price|cost|rate|quote|charge)s?(?![a-z])|pricing|ratecard/i;

/** What one post by each creator costs: the file's quote if it has one, else the middle of a published range. */
export interface Prices {
  /** NaN if nothing tells. */
  of(row: number): number;
  isQuote(row: number): boolean;
  /** A quote has no width; undefined if nothing tells. */
  rangeOf(row: number): { low: number; high: number } | undefined;
  /** Of every figure: ISO 4217, or the sign of several; '' where a file that is not in English names none. */
  currency: string;
  /** Of the quotes; undefined if the file has none. */
  quotes: { header: string; namesCurrency: boolean; count: number } | undefined;
  /** Whether any creator without a quote has an estimate: ranges are published for TikTok, in dollars. */
  hasEstimates: boolean;
  /** How many have neither. */
  unpriced: number;
}

/** @returns undefined if the file has no quotes and published ranges do not apply */
export function pricesIn({ profiles, analysis }: Pick<Evidence, 'profiles' | 'analysis'>): Prices | undefined {
  const { fee, followers } = profiles.numeric;
  const header = profiles.headers.fee ?? 'fee';
  const count = fee ? fee.reduce((quoted, value) => quoted + Number(value > 0), 0) : 0;
  const named = count > 0 ? (analysis.dataset.feeCurrency ?? currencyIn(header)) : undefined;
  const currency = named ?? (count > 0 && !IN_ENGLISH.test(header) ? '' : 'USD');
  const isQuote = (row: number) => fee !== undefined && fee[row]! > 0;
  const isEstimated = currency === 'USD' ? onTikTok(profiles, analysis.dataset.platform) : () => false;
  let estimated = 0;
  let unpriced = 0;
  for (let row = 0; row < profiles.count; row++) {
    if (isQuote(row)) continue;
    if (isEstimated(row)) estimated++;
    else unpriced++;
  }
  const hasEstimates = estimated > 0;
  if (count === 0 && !hasEstimates) return undefined;
  const tiers = tiersOf(analysis.options);
  return {
    currency,
    hasEstimates,
    unpriced,
    quotes: count > 0 ? { header, namesCurrency: named !== undefined, count } : undefined,
    isQuote,
    of(row) {
      if (isQuote(row)) return fee![row]!;
      return (isEstimated(row) ? estimatedFee(followers![row]!, tiers) : undefined) ?? Number.NaN;
    },
    rangeOf(row) {
      if (isQuote(row)) return { low: fee![row]!, high: fee![row]! };
      return isEstimated(row) ? tierOf(followers![row]!, tiers).fee : undefined;
    },
  };
}

/** Whether an account is on TikTok: by its row where the file has several platforms. */
function onTikTok({ text, count }: Evidence['profiles'], ofFile: string | undefined): (row: number) => boolean {
  if (ofFile === 'TikTok' || !text.platform) return () => ofFile === 'TikTok';
  const platformOf = textReader(text.platform);
  const is = Uint8Array.from({ length: count }, (_, row) => Number(platformOf(row) === 'TikTok'));
  return (row) => is[row] === 1;
}

/** What is said of prices whose currency nothing names. */
export function unnamedCurrency({ currency }: Pick<Prices, 'currency'>): string {
  return currency === '' ? 'in a currency that the file does not name' : 'read as US dollars';
}

/** Currencies in which 10,000 is a small campaign. */
const LIKE_DOLLARS = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);

/** A round sum that buys a few posts by such creators: 10,000 dollars or euros, tens of millions of rupiah. */
export function roundBudget(prices: Prices, rows: ArrayLike<number>): number {
  const known = Array.from(rows, prices.of).filter((price) => price > 0);
  if (LIKE_DOLLARS.has(prices.currency) || known.length === 0) return 10_000;
  const sum = known.reduce((total, price) => total + price, 0);
  return 10 ** Math.ceil(Math.log10(sum));
}

/** Whose ranges the estimates are from, in words. */
export function feeSource({ tiers }: Pick<AnalysisOptions, 'tiers'>): string {
  return tiers ? 'ranges as set in this workspace' : 'published ranges for TikTok (sponsorrate 2026)';
}
