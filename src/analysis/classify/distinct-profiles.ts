/**
 * Rows whose figures are all the same as an earlier row's: one account under several names. Models are fitted to one of them
 * and evaluated on one, or the same row would be learned from and tested on.
 *
 * @param columns the figures of all rows
 * @param rows to compare, ascending
 * @returns for each of `rows` the place in it of the first row with its figures: its own, if it repeats none
 */
export function firstAlike(columns: readonly Float64Array[], rows: Int32Array): Int32Array {
  const buckets = new Map<number, number[]>();
  const cells = new Float64Array(1);
  const bits = new Int32Array(cells.buffer);
  return rows.map((row, place) => {
    let hash = 17;
    for (const column of columns) {
      cells[0] = column[row]!;
      hash = (Math.imul(hash, 31) + Math.imul(bits[0]!, 7) + bits[1]!) | 0;
    }
    const bucket = buckets.get(hash);
    const first = bucket?.find((earlier) => columns.every((column) => Object.is(column[rows[earlier]!], column[row])));
    if (first !== undefined) return first;
    if (bucket) bucket.push(place);
    else buckets.set(hash, [place]);
    return place;
  });
}
