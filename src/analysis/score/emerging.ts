import type { Scores } from '../analysed-dataset.js';
import type { EmergingBasis } from '../analysis.js';
import { largestFirst, rowsWhere } from '../order.js';
import { eachPersonOnce } from '../persons.js';
import type { Profiles } from '../profiles.js';
import { quantileOfSorted, sortedKnown } from '../quantile.js';
import { byHandle } from '../text-column.js';
import { learnNormal, percentileForSize } from './normal-for-size.js';
import { isClear } from './standing.js';

/** Views per follower above this share of the accounts of about its size count as breaking out. */
const BREAKING_OUT = 0.75;
/** A quarter of fewer is nobody. */
const FEWEST_GROWTHS = 4;
/** Who is at least so many times smaller than the largest of the file is not known to everybody. */
const ORDER_OF_MAGNITUDE = 10;
/** How much views count beside followers in what foresaw growth: measured on monthly snapshots, docs/decisions/emerging.md. */
const VIEWS_WEIGHT = 0.7;

interface Candidates {
  profiles: Profiles;
  judged: Pick<Scores, 'bookable' | 'flags' | 'engagement' | 'expectedEngagement'>;
  /** Followers from which a profile is top already. */
  threshold: number;
  /** Followers from which a profile is mid, and from which it is macro: under the one nobody, over the other all are known. */
  midFrom: number;
  macroFrom: number;
  likelihood: Float64Array | undefined;
  /** Likelihood from which the behaviour model ranks a profile with the top. */
  decision: number | undefined;
  /** Over which time growth was measured, in words. */
  growthWindow: string | undefined;
}

/**
 * Small creators who may become large, best first: by the growth that the file tells; else by what foresaw it in real
 * snapshots, views and smallness; else (which foresees nothing) those who perform like the top.
 */
export function findEmerging(candidates: Candidates): { rows: Int32Array; basis: EmergingBasis } {
  const { profiles, judged, likelihood, decision, growthWindow } = candidates;
  const { growth } = profiles.numeric;
  const followers = profiles.numeric.followers!;
  const below = emergingBelow(candidates);
  const passing = rowsWhere(
    profiles.count,
    // Who is seen to shrink is not emerging, whatever else speaks for it.
    (row) =>
      judged.bookable[row] === 1 && isClear(judged, row) && followers[row]! < below && !(growth && growth[row]! < 0),
  );
  const basisOf = (by: EmergingBasis['by'], count: number, sentence: string): EmergingBasis => ({
    by,
    count,
    below,
    sentence,
  });
  if (passing.length === 0) {
    return {
      rows: passing,
      basis: basisOf(
        'none',
        0,
        `No emerging creators: nobody here with under ${Math.round(below).toLocaleString('en-US')} followers passes the checks.`,
      ),
    };
  }
  const best = (values: Float64Array, isIn: (row: number) => boolean) =>
    eachPersonOnce(
      profiles,
      largestFirst(
        passing.filter((row) => !Number.isNaN(values[row]!) && isIn(row)),
        values,
        byHandle(profiles.text.handle!),
      ),
    );

  const window = growthWindow === undefined ? '' : ` (${growthWindow})`;
  if (growth) {
    const known = sortedKnown(growth);
    if (known.length >= FEWEST_GROWTHS) {
      const least = Math.max(Number.MIN_VALUE, quantileOfSorted(known, BREAKING_OUT));
      const rows = best(growth, (row) => growth[row]! >= least);
      return {
        rows,
        basis: basisOf(
          'growth',
          rows.length,
          `Among the quarter of this file that grew most${window}. Growth goes on for some, not for all.`,
        ),
      };
    }
  }
  const views = viewsPerVideo(profiles);
  if (views) {
    const reach = views.map((value, row) => (followers[row]! > 0 ? value / followers[row]! : Number.NaN));
    const normal = learnNormal({ followers, rates: reach, posts: undefined, isLifetime: false });
    const order = views.map((value, row) => emergingOrder(followers[row]!, value));
    const rows = normal
      ? best(
          order,
          (row) => percentileForSize(normal, followers[row]!, reach[row]!, undefined).percentile >= BREAKING_OUT,
        )
      : passing.subarray(0, 0);
    return {
      rows,
      basis: basisOf(
        'views',
        rows.length,
        'More views than three quarters of accounts their size, small ones first. In real monthly snapshots this predicted who grew, mostly because small accounts grow faster. One file shows no growth itself.',
      ),
    };
  }
  if (likelihood && decision !== undefined) {
    const rows = best(likelihood, (row) => likelihood[row]! >= decision);
    return {
      rows,
      basis: basisOf(
        'behaviour model',
        rows.length,
        "The model takes them for top accounts by everything but their followers. We can't say who is growing: that takes growth or average views.",
      ),
    };
  }
  return {
    rows: passing.subarray(0, 0),
    basis: basisOf(
      'none',
      0,
      "This file can't tell who is emerging: that takes growth, average views, or likes and posts of enough profiles for a model.",
    ),
  };
}

/** Followers below which a creator may be emerging: not top here, not known to everybody. */
function emergingBelow({ profiles, threshold, midFrom, macroFrom }: Candidates): number {
  const largest = profiles.numeric.followers!.reduce((most, count) => Math.max(most, count), 0);
  return Math.min(threshold, macroFrom, Math.max(midFrom, largest / ORDER_OF_MAGNITUDE));
}

/** What foresaw growth best: larger for more views and for fewer followers. */
export function emergingOrder(followers: number, avgViews: number): number {
  return VIEWS_WEIGHT * Math.log(Math.max(1, avgViews)) - Math.log(Math.max(1, followers));
}

/** Average views: as the file gives them, else all views by all videos. */
function viewsPerVideo({ numeric: { avgViews, viewsTotal, videos } }: Profiles): Float64Array | undefined {
  if (avgViews || !viewsTotal || !videos) return avgViews;
  return viewsTotal.map((views, row) => (videos[row]! > 0 ? views / videos[row]! : Number.NaN));
}
