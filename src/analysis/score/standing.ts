import type { Scores } from '../analysed-dataset.js';
import { isFarBelow } from './engagement-for-size.js';

/**
 * What decides before the score: everybody who is clear comes before those whose engagement is far below what their size
 * predicts, and those before the ones that a check speaks against.
 */
export const STANDING = { clear: 0, farBelow: 1, flagged: 2 } as const;
export type Standing = (typeof STANDING)[keyof typeof STANDING];

type Judged = Pick<Scores, 'flags' | 'engagement' | 'expectedEngagement'>;

export function standingOf(scores: Judged, row: number): Standing {
  if (scores.flags[row] !== 0) return STANDING.flagged;
  return isFarBelow(scores.engagement[row]!, scores.expectedEngagement[row]!) ? STANDING.farBelow : STANDING.clear;
}

/** Whether a profile may be put forward: in a first five, among the emerging, in advice, in a budget. */
export function isClear(scores: Judged, row: number): boolean {
  return standingOf(scores, row) === STANDING.clear;
}
