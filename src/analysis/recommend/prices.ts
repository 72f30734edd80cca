import type { AnalysisOptions } from '../analysis.js';
import { currencyIn } from '../read/values/currencies.js';
import { estimatedFee, tierOf, tiersOf } from '../score/tiers.js';
import { textReader } from '../text-column.js';
import type { Evidence } from './advice.js';

/** What one post by each creator costs: the file's quote if it has one, else the middle of a published range. */
export interface Prices {
  /** NaN if nothing tells. */
  of(row: number): number;
  isQuote(row: number): boolean;
  /** A quote has no width; undefined if nothing tells. */
  rangeOf(row: number): { low: number; high: number } | undefined;
  /** Of every figure. */
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
  const currency = named ?? 'USD';
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

/** Whose ranges the estimates are from, in words. */
export function feeSource({ tiers }: Pick<AnalysisOptions, 'tiers'>): string {
  return tiers ? 'ranges as set in this workspace' : 'published ranges for TikTok (sponsorrate 2026)';
}
