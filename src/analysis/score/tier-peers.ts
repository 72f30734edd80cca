import type { TierSummary } from '../analysis.js';
import { countBelow, quantileOfSorted, sortedKnown } from '../quantile.js';
import { TIER_NAMES } from './tiers.js';

/** Being "above all" of fewer than these is no distinction. */
const FEWEST_TO_RANK = 10;

/** Values of each tier's profiles in this file, ascending, in the order of TIER_NAMES. */
export type TierPeers = readonly Float64Array[];

/**
 * @param tiers index into TIER_NAMES, one per row
 * @param values one per row; NaN is left out
 */
export function tierPeers(tiers: Uint8Array, values: Float64Array): TierPeers {
  return valuesByTier(tiers, values).map(sortedKnown);
}

/**
 * Share of tier peers in this file with less engagement, 0–1.
 *
 * @returns NaN where the value is unknown, or the peers are too few to rank among
 */
export function percentileAmongPeers(peers: Float64Array, value: number): number {
  if (Number.isNaN(value) || peers.length < FEWEST_TO_RANK) return Number.NaN;
  return countBelow(peers, value).below / peers.length;
}

export function summariseTiers(
  tiers: Uint8Array,
  followers: Float64Array,
  engagement: TierPeers | undefined,
): TierSummary[] {
  const followersOf = tierPeers(tiers, followers);
  return TIER_NAMES.map((name, tier) => {
    const sorted = engagement?.[tier];
    const members = followersOf[tier]!;
    return {
      name,
      count: members.length,
      medianFollowers: members.length === 0 ? null : quantileOfSorted(members, 0.5),
      engagement:
        sorted && sorted.length > 0
          ? {
              p5: quantileOfSorted(sorted, 0.05),
              p25: quantileOfSorted(sorted, 0.25),
              median: quantileOfSorted(sorted, 0.5),
              p75: quantileOfSorted(sorted, 0.75),
              p95: quantileOfSorted(sorted, 0.95),
            }
          : null,
    };
  });
}

function valuesByTier(tiers: Uint8Array, values: Float64Array): Float64Array[] {
  const counts = new Uint32Array(TIER_NAMES.length);
  for (let row = 0; row < tiers.length; row++) counts[tiers[row]!]!++;
  const byTier = TIER_NAMES.map((_, tier) => new Float64Array(counts[tier]!));
  counts.fill(0);
  for (let row = 0; row < tiers.length; row++) {
    const tier = tiers[row]!;
    byTier[tier]![counts[tier]!++] = values[row]!;
  }
  return byTier;
}
