import type { Creators } from './rows-of-creators.js';

/** The mean of each creator's known rows; NaN where none is known. */
export function meanByCreator(values: ArrayLike<number>, { count, ofRow }: Creators): Float64Array {
  const sums = new Float64Array(count);
  const known = new Float64Array(count);
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row]!)) continue;
    sums[ofRow[row]!]! += values[row]!;
    known[ofRow[row]!]!++;
  }
  return sums.map((sum, creator) => (known[creator] === 0 ? Number.NaN : sum / known[creator]!));
}
