import type { TierName } from '../analysis.js';

export interface Tier {
  name: TierName;
  /** Followers from here on. */
  from: number;
  /** Followers below this. */
  below: number;
  /** A published range of fees for one TikTok post, USD (sponsorrate 2026); none under 1k. */
  fee: { low: number; high: number } | undefined;
}

/** Influencer Marketing Hub's tiers, smallest first. */
export const TIERS: readonly Tier[] = [
  { name: 'under 1k', from: 0, below: 1_000, fee: undefined },
  { name: 'nano', from: 1_000, below: 10_000, fee: { low: 20, high: 75 } },
  { name: 'micro', from: 10_000, below: 50_000, fee: { low: 75, high: 350 } },
  { name: 'mid', from: 50_000, below: 500_000, fee: { low: 350, high: 3_000 } },
  { name: 'macro', from: 500_000, below: 1_000_000, fee: { low: 3_000, high: 7_000 } },
  { name: 'mega', from: 1_000_000, below: Number.POSITIVE_INFINITY, fee: { low: 7_000, high: 20_000 } },
];

/** The tier of an account with so many followers. */
export function tierOf(followers: number): Tier {
  return TIERS[tierIndexOf(followers)]!;
}

/** The same as an index into TIERS. */
export function tierIndexOf(followers: number): number {
  let index = TIERS.length - 1;
  while (index > 0 && !(followers >= TIERS[index]!.from)) index--;
  return index;
}

/**
 * What one TikTok post by an account of this size is about worth, in USD: interpolated inside its tier's published
 * range in log followers. An estimate to open a conversation with, never a quote.
 *
 * @returns undefined under 1,000 followers
 */
export function estimatedFee(followers: number): number | undefined {
  const tier = tierOf(followers);
  if (!tier.fee) return undefined;
  const top = Number.isFinite(tier.below) ? tier.below : tier.from * 10;
  const position = Math.min(1, Math.log(followers / tier.from) / Math.log(top / tier.from));
  return tier.fee.low * (tier.fee.high / tier.fee.low) ** position;
}
