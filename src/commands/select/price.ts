import { feeSource } from '../../analysis/recommend/fees.js';
import { estimatedFee, tiersOf } from '../../analysis/score/tiers.js';
import { UserError } from '../../errors.js';
import type { Subject } from '../command.js';

/** What one post by a creator costs, in the file's own prices or by published ranges. */
export interface Prices {
  /** NaN where nothing tells. */
  of(row: number): number;
  /** Where the figures come from, in words. */
  basis: string;
}

/**
 * @returns undefined where the file has no prices and published ranges do not apply
 */
export function pricesOf({ profiles, analysis }: Subject): Prices | undefined {
  const { fee, followers } = profiles.numeric;
  if (fee) return { of: (row) => fee[row]!, basis: `Prices are \`${profiles.headers.fee}\` of the file.` };
  if (analysis.dataset.platform !== 'TikTok') return undefined;
  const tiers = tiersOf(analysis.options);
  return {
    of: (row) => estimatedFee(followers![row]!, tiers) ?? Number.NaN,
    basis: `Prices are estimates for one post, from ${feeSource(analysis.options)}, not quotes.`,
  };
}

/** @throws {UserError} where there are none */
export function requirePrices(subject: Subject): Prices {
  const prices = pricesOf(subject);
  if (prices) return prices;
  throw new UserError(
    'no-prices',
    'This file has no prices, and does not say that it is of TikTok, for which there are published ranges.',
    'Add a column `fee` with what a post costs, or a column `platform`, and drop it here again.',
  );
}
