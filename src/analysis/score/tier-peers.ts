import type { TierName, TierSummary } from '../analysis.js';
import { countBelow, median, quantileOfSorted, sortedKnown } from '../quantile.js';
import { TIERS } from './tiers.js';

/** Fewer peers than this say nothing about what is usual. */
export const MIN_PEERS = 20;
/** Being "above all" of fewer than these is no distinction. */
const FEWEST_TO_RANK = 10;

/** Engagement of a tier's profiles in this file, ascending. */
export type TierPeers = ReadonlyMap<TierName, Float64Array>;

export function tierPeers(tiers: readonly TierName[], values: Float64Array): TierPeers {
  const byTier = new Map<TierName, number[]>(TIERS.map(({ name }) => [name, []]));
  for (const [row, tier] of tiers.entries()) byTier.get(tier)!.push(values[row]!);
  return new Map([...byTier].map(([tier, known]) => [tier, sortedKnown(known)]));
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
  tiers: readonly TierName[],
  followers: Float64Array,
  engagement?: Float64Array,
): TierSummary[] {
  const peers = engagement && tierPeers(tiers, engagement);
  return TIERS.map(({ name }) => {
    const rows = [...tiers.keys()].filter((row) => tiers[row] === name);
    const sorted = peers?.get(name);
    return {
      name,
      count: rows.length,
      medianFollowers: rows.length === 0 ? null : median(rows.map((row) => followers[row]!)),
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
