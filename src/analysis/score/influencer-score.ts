import { quantileOfSorted, sortedKnown } from '../quantile.js';
import type { SizePercentiles } from './engagement-for-size.js';

/** Points that each part may add; where the file has no data for a part, the others carry its weight. */
export const SCORE_WEIGHTS = { reach: 30, engagement: 45, behaviour: 25 } as const;

/** From so many followers on reach is nothing, and everything. */
const NO_REACH = 1_000;
const FULL_REACH = 1_000_000;
/** Of a file's followers: where those at this quantile have more than enough for all points, they are told apart too. */
const TOP_OF_FILE = 0.95;

export interface ScorePoints {
  score: Float64Array;
  reach: Float64Array;
  engagement: Float64Array;
  behaviour: Float64Array;
  /** Half an 80% interval: how far few posts leave the score open. */
  spread: Float64Array;
}

/**
 * The influencer score, 0–100, as the sum of its parts:
 * - reach: log followers, 0 at 1,000 and full at 1,000,000, or at the file's own top where that is higher;
 * - engagement: for its size, as a percentile;
 * - behaviour: the likelihood of a model that never sees followers.
 *
 * @param forSize undefined where no engagement is known
 * @param likelihood per row, or undefined where no model was fitted
 * @returns points per row; NaN for a part that the file has no data for
 */
export function influencerScore(
  followers: Float64Array,
  forSize: SizePercentiles | undefined,
  likelihood: Float64Array | undefined,
): ScorePoints {
  const available =
    SCORE_WEIGHTS.reach + (forSize ? SCORE_WEIGHTS.engagement : 0) + (likelihood ? SCORE_WEIGHTS.behaviour : 0);
  const scale = 100 / available;
  const points = (weight: number, share: ((row: number) => number) | undefined) => {
    const each = new Float64Array(followers.length).fill(Number.NaN);
    for (let row = 0; share && row < each.length; row++) each[row] = weight * scale * share(row);
    return each;
  };
  const full = fullReach(followers);
  const reach = points(SCORE_WEIGHTS.reach, (row) => reachShare(followers[row]!, full));
  const engaged = points(SCORE_WEIGHTS.engagement, forSize && ((row) => forSize.percentile[row]!));
  const behaviour = points(SCORE_WEIGHTS.behaviour, likelihood && ((row) => likelihood[row]!));
  const score = reach.map((value, row) => value + (engaged[row] || 0) + (behaviour[row] || 0));
  const spread = points(
    SCORE_WEIGHTS.engagement,
    forSize ? (row) => (forSize.high[row]! - forSize.low[row]!) / 2 : () => 0,
  );
  return { score, reach, engagement: engaged, behaviour, spread };
}

/** From how many followers on all points for reach are given in this file. */
export function fullReach(followers: Float64Array): number {
  return Math.max(FULL_REACH, quantileOfSorted(sortedKnown(followers), TOP_OF_FILE) || 0);
}

/** Share of the points for reach: 0 at 1,000 followers, all at `full`, by their logarithm. */
export function reachShare(followers: number, full: number): number {
  return Math.min(1, Math.max(0, Math.log10(Math.max(1, followers) / NO_REACH) / Math.log10(full / NO_REACH)));
}
