import type { Column } from '../../answers/answer.js';

/** Of a table of groups: how many bookable creators in each fit the brief. */
export const FITTING: Column = { key: 'fitting', label: 'Fit the brief', format: 'integer' };

/** How many of some rows are in a group. */
export function countIn(rows: Int32Array, groups: ArrayLike<number>, group: number): number {
  let count = 0;
  for (const row of rows) if (groups[row] === group) count++;
  return count;
}
