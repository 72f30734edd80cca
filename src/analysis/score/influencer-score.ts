import type { Profiles } from '../profiles.js';
import { countBelow } from '../quantile.js';
import type { Engagement } from './engagement.js';
import { tierPeers } from './tier-peers.js';

/** Points that each part may add; where the file has no data for a part, the others carry its weight. */
export const SCORE_WEIGHTS = { reach: 30, engagement: 45, behaviour: 25 } as const;

/** A profile's own engagement weighs as much as its tier's mean once it has this many posts. */
const POSTS_WORTH_THE_TIER = 20;
/** The same in followers, for files without a count of posts. */
const FOLLOWERS_WORTH_THE_TIER = 1_000;
/** Keeps the logarithm of a rate of zero finite: five likes on 10,000 followers. */
const SMALLEST_RATE = 0.0005;
/** Peers assumed at the middle of a tier, so that being first of two is not being above everyone. */
export const ENGAGEMENT_PRIOR = 4;

export interface ScorePoints {
  score: Float64Array;
  reach: Float64Array;
  engagement: Float64Array;
  behaviour: Float64Array;
}

/**
 * The influencer score, 0–100, as the sum of its parts:
 * - reach: log followers, 0 at 1,000 and full at 1,000,000;
 * - engagement: the percentile among the file's profiles of the same tier, after shrinking each rate towards its
 *   tier's geometric mean by how few posts stand behind it;
 * - behaviour: the likelihood of a model that never sees followers.
 *
 * @param likelihood per row, or undefined where no model was fitted
 * @returns points per row; NaN for a part that the file has no data for
 */
export function influencerScore(
  profiles: Profiles,
  tiers: Uint8Array,
  engagement: Engagement | undefined,
  likelihood: Float64Array | undefined,
): ScorePoints {
  const { count, numeric } = profiles;
  const available =
    SCORE_WEIGHTS.reach + (engagement ? SCORE_WEIGHTS.engagement : 0) + (likelihood ? SCORE_WEIGHTS.behaviour : 0);
  const scale = 100 / available;
  const percentiles = engagement && shrunkPercentiles(profiles, tiers, engagement.values);

  const points = (weight: number, share: ((row: number) => number) | undefined) => {
    const each = new Float64Array(count).fill(Number.NaN);
    for (let row = 0; share && row < count; row++) each[row] = weight * scale * share(row);
    return each;
  };
  const reach = points(SCORE_WEIGHTS.reach, (row) => reachShare(numeric.followers![row]!));
  const engaged = points(SCORE_WEIGHTS.engagement, percentiles && ((row) => percentiles[row]!));
  const behaviour = points(SCORE_WEIGHTS.behaviour, likelihood && ((row) => likelihood[row]!));
  const score = reach.map((value, row) => value + (engaged[row] || 0) + (behaviour[row] || 0));
  return { score, reach, engagement: engaged, behaviour };
}

/** Share of the points for reach: 0 at 1,000 followers, all at 1,000,000, by their logarithm. */
export function reachShare(followers: number): number {
  return Math.min(1, Math.max(0, Math.log10(Math.max(1, followers) / 1_000) / 3));
}

/** Percentile of the shrunk rate among the shrunk rates of the tier, pulled to the middle where peers are few. */
function shrunkPercentiles(profiles: Profiles, tiers: Uint8Array, rates: Float64Array): Float64Array {
  const { shrunk } = shrinkTowardsTier(profiles, tiers, rates);
  const peers = tierPeers(tiers, shrunk);
  return shrunk.map((value, row) => {
    const tier = peers[tiers[row]!]!;
    const { below, equal } = countBelow(tier, value);
    return (below + equal / 2 + ENGAGEMENT_PRIOR / 2) / (tier.length + ENGAGEMENT_PRIOR);
  });
}

/** Log rates, each drawn towards its tier's mean log rate by how little evidence stands behind it. */
export function shrinkTowardsTier(
  profiles: Profiles,
  tiers: Uint8Array,
  rates: Float64Array,
): { shrunk: Float64Array; means: number[] } {
  const logs = rates.map(logOfRate);
  const means = tierPeers(tiers, logs).map((known) => known.reduce((a, b) => a + b, 0) / (known.length || 1));
  return { shrunk: rates.map((rate, row) => shrunkRate(profiles, row, rate, means[tiers[row]!]!)), means };
}

/**
 * One profile's log rate, drawn towards its tier's mean.
 *
 * @param rate as a fraction; NaN gives the mean
 * @param mean of the tier's log rates
 */
export function shrunkRate({ numeric }: Profiles, row: number, rate: number, mean: number): number {
  const { followers, videos } = numeric;
  const log = logOfRate(rate);
  if (Number.isNaN(log)) return mean;
  const evidence = videos
    ? (videos[row]! || 0) / ((videos[row]! || 0) + POSTS_WORTH_THE_TIER)
    : followers![row]! / (followers![row]! + FOLLOWERS_WORTH_THE_TIER);
  return evidence * log + (1 - evidence) * mean;
}

function logOfRate(rate: number): number {
  return Math.log(Math.max(0, rate) + SMALLEST_RATE);
}
