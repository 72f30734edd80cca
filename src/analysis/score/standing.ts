import type { Scores } from '../analysed-dataset.js';
import type { CountsByStanding, Standing } from '../analysis.js';
import { bitOf } from './checks.js';

type Judged = Pick<Scores, 'flags' | 'bookable'>;

const FAR_BELOW = bitOf('engagement-far-below');

/** One of four, so that counts of them add up: whoever is held back and has a warning counts as having a warning. */
export function standingOf({ flags, bookable }: Judged, row: number): Standing {
  if (bookable[row] !== 1) return 'left-out';
  if (flags[row] === 0) return 'clear';
  return flags[row] === FAR_BELOW ? 'held-back' : 'flagged';
}

/** How the ranked of some profiles stand, each counted once. */
export function countStanding(scores: Judged, rows: ArrayLike<number>): CountsByStanding {
  const counts = { clear: 0, flagged: 0, 'held-back': 0, 'left-out': 0 };
  for (let i = 0; i < rows.length; i++) counts[standingOf(scores, rows[i]!)]++;
  return {
    passing: counts.clear,
    flagged: counts.flagged,
    heldBack: counts['held-back'],
    leftOut: counts['left-out'],
  };
}

/** Whether a profile may be put forward: in a first five, among the emerging, in advice, in a budget. */
export function isClear({ flags }: Pick<Judged, 'flags'>, row: number): boolean {
  return flags[row] === 0;
}

/** Whether engagement is far below what is usual for the size, whatever else speaks against a profile. */
export function isFarBelow({ flags }: Pick<Judged, 'flags'>, row: number): boolean {
  return (flags[row]! & FAR_BELOW) !== 0;
}

/** Rows that are clear, then those that are not, each as `order` puts them: what decides before the score. */
export function byStanding(
  scores: Pick<Judged, 'flags'>,
  rows: Int32Array,
  order: (rows: Int32Array) => Int32Array,
): Int32Array<ArrayBuffer> {
  const clear = order(rows.filter((row) => isClear(scores, row)));
  const ordered = new Int32Array(rows.length);
  ordered.set(clear);
  ordered.set(order(rows.filter((row) => !isClear(scores, row))), clear.length);
  return ordered;
}
