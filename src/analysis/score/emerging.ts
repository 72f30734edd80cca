import type { Scores } from '../analysed-dataset.js';
import type { EmergingBasis } from '../analysis.js';
import { largestFirst, rowsWhere } from '../order.js';
import { eachPersonOnce } from '../persons.js';
import type { Profiles } from '../profiles.js';
import { quantileOfSorted, sortedKnown } from '../quantile.js';
import { byHandle } from '../text-column.js';
import { isClear } from './standing.js';
import { percentileAmongPeers, tierPeers } from './tier-peers.js';

/** Views per follower above this share of tier peers count as breaking out. */
const BREAKING_OUT = 0.75;

/** Average views: as the file gives them, else all views by all videos. */
function viewsPerVideo({ numeric: { avgViews, viewsTotal, videos } }: Profiles): Float64Array | undefined {
  if (avgViews || !viewsTotal || !videos) return avgViews;
  return viewsTotal.map((views, row) => (videos[row]! > 0 ? views / videos[row]! : Number.NaN));
}

/** A quarter of fewer is nobody. */
const FEWEST_GROWTHS = 4;

interface Candidates {
  profiles: Profiles;
  tiers: Uint8Array;
  judged: Pick<Scores, 'bookable' | 'flags' | 'engagement' | 'expectedEngagement'>;
  /** Followers from which a profile is top already. */
  threshold: number;
  likelihood: Float64Array | undefined;
  /** Likelihood from which the behaviour model ranks a profile with the top. */
  decision: number | undefined;
  /** Over which time growth was measured, in words. */
  growthWindow: string | undefined;
}

/**
 * Creators below the top who look like it, best first: by views per follower against tier peers where the file has
 * views (the one thing that foresaw growth in real snapshots), else by the behaviour model, which is weaker.
 */
export function findEmerging(candidates: Candidates): { rows: Int32Array; basis: EmergingBasis } {
  const { profiles, tiers, judged, threshold, likelihood, decision, growthWindow } = candidates;
  const { followers, growth } = profiles.numeric;
  const avgViews = viewsPerVideo(profiles);
  const passing = rowsWhere(
    profiles.count,
    // Who is seen to shrink is not emerging, whatever else speaks for it.
    (row) =>
      judged.bookable[row] === 1 &&
      isClear(judged, row) &&
      followers![row]! < threshold &&
      !(growth && growth[row]! < 0),
  );
  const best = (values: Float64Array, atLeast: number) =>
    eachPersonOnce(
      profiles,
      largestFirst(
        passing.filter((row) => values[row]! >= atLeast),
        values,
        byHandle(profiles.text.handle!),
      ),
    );
  const seen = growth
    ? ` Growth${growthWindow === undefined ? '' : `, ${growthWindow},`} is in this file: who shrank is left out.`
    : ' One file shows no growth itself.';

  if (avgViews) {
    const reach = avgViews.map((views, row) => (followers![row]! > 0 ? views / followers![row]! : Number.NaN));
    const peers = tierPeers(tiers, reach);
    const percentile = reach.map((value, row) => percentileAmongPeers(peers[tiers[row]!]!, value));
    const rows = best(percentile, BREAKING_OUT);
    return {
      rows,
      basis: {
        by: 'views per follower',
        count: rows.length,
        sentence: `More views per follower than three quarters of their tier: what best foresaw growth in real monthly snapshots.${seen}`,
      },
    };
  }
  if (growth) {
    const known = sortedKnown(growth);
    const rows = best(growth, Math.max(Number.MIN_VALUE, quantileOfSorted(known, BREAKING_OUT)));
    if (known.length >= FEWEST_GROWTHS) {
      return {
        rows,
        basis: {
          by: 'growth',
          count: rows.length,
          sentence: `Among the quarter that grew most${growthWindow === undefined ? '' : ` (${growthWindow})`}. Growth goes on for some, not for all.`,
        },
      };
    }
  }
  if (likelihood && decision !== undefined) {
    const rows = best(likelihood, decision);
    return {
      rows,
      basis: {
        by: 'behaviour model',
        count: rows.length,
        sentence:
          'They behave like the top accounts but have fewer followers. One file shows no growth: no growth seen, and views, which foresee it better, are not in this file.',
      },
    };
  }
  return {
    rows: new Int32Array(0),
    basis: {
      by: 'none',
      count: 0,
      sentence:
        'Who is emerging needs average views, or enough profiles for the behaviour model; this file has neither.',
    },
  };
}
