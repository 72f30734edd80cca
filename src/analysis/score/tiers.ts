import type { AnalysisOptions, TierChoice, TierName } from '../analysis.js';

export interface Tier extends TierChoice {
  /** Followers below this. */
  below: number;
}

/** Influencer Marketing Hub's tiers, smallest first. */
export const DEFAULT_TIERS: readonly TierChoice[] = [
  { name: 'under 1k', from: 0, fee: undefined },
  { name: 'nano', from: 1_000, fee: undefined },
  { name: 'micro', from: 10_000, fee: undefined },
  { name: 'mid', from: 50_000, fee: undefined },
  { name: 'macro', from: 500_000, fee: undefined },
  { name: 'mega', from: 1_000_000, fee: undefined },
];

/** The same six names, in this order, whatever a workspace chooses for them. */
export const TIER_NAMES: readonly TierName[] = DEFAULT_TIERS.map(({ name }) => name);

/** Tiers by which an analysis was made, smallest first. */
export function tiersOf({ tiers = DEFAULT_TIERS }: Pick<AnalysisOptions, 'tiers'>): readonly Tier[] {
  return tiers.map((tier, i) => ({ ...tier, below: tiers[i + 1]?.from ?? Number.POSITIVE_INFINITY }));
}

/** The tier of an account with so many followers. */
export function tierOf(followers: number, tiers: readonly Tier[]): Tier {
  return tiers[tierIndexOf(followers, tiers)]!;
}

/** The same as an index into the tiers. */
export function tierIndexOf(followers: number, tiers: readonly Pick<Tier, 'from'>[]): number {
  let index = tiers.length - 1;
  while (index > 0 && !(followers >= tiers[index]!.from)) index--;
  return index;
}

/**
 * What one post by an account of this size is about worth, where its tier has a range: interpolated inside it in log
 * followers. An estimate to open a conversation with, never a quote.
 *
 * @returns undefined where its tier has no fee
 */
export function feeInTier(followers: number, tiers: readonly Tier[]): number | undefined {
  const tier = tierOf(followers, tiers);
  if (!tier.fee) return undefined;
  const top = Number.isFinite(tier.below) ? tier.below : tier.from * 10;
  const position = Math.min(1, Math.log(followers / tier.from) / Math.log(top / tier.from));
  return tier.fee.low * (tier.fee.high / tier.fee.low) ** position;
}
