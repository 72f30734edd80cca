/** At most `limit` of the rows, evenly spread over their order: the same rows every time, in proportion. */
export function thin(rows: Int32Array, limit: number): number[] {
  if (rows.length <= limit) return [...rows];
  return Array.from({ length: limit }, (_, i) => rows[Math.floor((i * rows.length) / limit)]!);
}
