import type { Scores } from '../analysed-dataset.js';
import { isFarBelow } from './engagement-for-size.js';

/**
 * What decides before the score: everybody who is clear comes before those whose engagement is far below what their size
 * predicts, and those before the ones that a check speaks against.
 */
export const STANDING = { clear: 0, farBelow: 1, flagged: 2 } as const;
export type Standing = (typeof STANDING)[keyof typeof STANDING];

type Judged = Pick<Scores, 'flags' | 'engagement' | 'expectedEngagement'>;

/** @param rate its engagement, if it is to be judged by another one than its own */
export function standingOf(scores: Judged, row: number, rate = scores.engagement[row]!): Standing {
  if (scores.flags[row] !== 0) return STANDING.flagged;
  return isFarBelow(rate, scores.expectedEngagement[row]!) ? STANDING.farBelow : STANDING.clear;
}

/** Rows by their standing, and those of the same standing as `order` puts them. */
export function byStanding(
  scores: Judged,
  rows: Int32Array,
  order: (rows: Int32Array) => Int32Array,
): Int32Array<ArrayBuffer> {
  const ordered = new Int32Array(rows.length);
  let at = 0;
  for (const standing of Object.values(STANDING)) {
    const part = order(rows.filter((row) => standingOf(scores, row) === standing));
    ordered.set(part, at);
    at += part.length;
  }
  return ordered;
}

/** Whether a profile may be put forward: in a first five, among the emerging, in advice, in a budget. */
export function isClear(scores: Judged, row: number): boolean {
  return standingOf(scores, row) === STANDING.clear;
}
