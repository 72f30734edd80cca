import type { Profiles } from '../profiles.js';
import { normalOf } from './engagement-for-size.js';
import { expectedRate, residualOf } from './normal-for-size.js';

/** Robust standard deviations from what is normal for the size, beyond which a rate is no part of the crowd (Iglewicz and Hoaglin, 1993). */
const OUTLIER = 3.5;
/** What is usual among fewer is not known. */
const FEWEST_PEERS = 30;
/** Below this share of what its size predicts nobody is put forward, whatever else speaks for them. */
const FAR_BELOW = 0.25;
/**
 * More engagements per post than followers, or than views. A clip that went viral can have them once; an average that has
 * them is bought, miscounted, or of a single post, however common it is in a file.
 */
export const MOST_ENGAGEMENT = 1;

/** Whether a rate is far outside what is usual for the size of a profile. */
export interface OddEngagement {
  /** @param rate a fraction; NaN, where it is unknown, is never odd */
  isTooLow(row: number, rate: number): boolean;
  isTooHigh(row: number, rate: number): boolean;
  /** Not odd, for some of every crowd are: but under a quarter of what is usual. */
  isFarBelow(row: number, rate: number): boolean;
}

/**
 * An outlier among those of its size, where there are enough to know; and over 100%, which is odd whoever else has it.
 *
 * @returns undefined where the file tells no engagement
 */
export function oddEngagement(profiles: Profiles): OddEngagement | undefined {
  const normal = normalOf(profiles);
  if (!normal) return undefined;
  const followers = profiles.numeric.followers!;
  const isCrowd = normal.peers >= FEWEST_PEERS && normal.spread > 0;
  const isOutlier = (row: number, rate: number, sign: 1 | -1) =>
    isCrowd && sign * (residualOf(normal, followers[row]!, rate) - normal.middle) > OUTLIER * normal.spread;
  return {
    isTooLow: (row, rate) => isOutlier(row, rate, -1),
    isTooHigh: (row, rate) => rate > MOST_ENGAGEMENT || isOutlier(row, rate, 1),
    isFarBelow: (row, rate) => rate < FAR_BELOW * expectedRate(normal, followers[row]!),
  };
}
