import type { Scores } from '../analysed-dataset.js';

type Judged = Pick<Scores, 'flags'>;

/** Whether a profile may be put forward: in a first five, among the emerging, in advice, in a budget. */
export function isClear({ flags }: Judged, row: number): boolean {
  return flags[row] === 0;
}

/** Rows that are clear, then those with a warning, each as `order` puts them: what decides before the score. */
export function byStanding(
  scores: Judged,
  rows: Int32Array,
  order: (rows: Int32Array) => Int32Array,
): Int32Array<ArrayBuffer> {
  const clear = order(rows.filter((row) => isClear(scores, row)));
  const ordered = new Int32Array(rows.length);
  ordered.set(clear);
  ordered.set(order(rows.filter((row) => !isClear(scores, row))), clear.length);
  return ordered;
}
