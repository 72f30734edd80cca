/**
 * At most `limit` of the rows, evenly spread over their order, and always those in `keep`: the same rows every time,
 * and parts of the table stay in proportion.
 */
export function thin(rows: Int32Array, limit: number, keep: ReadonlySet<number> = new Set()): number[] {
  if (rows.length <= limit) return [...rows];
  const kept = [...rows.filter((row) => keep.has(row))];
  const rest = rows.filter((row) => !keep.has(row));
  const wanted = Math.max(0, limit - kept.length);
  const spread = Array.from({ length: wanted }, (_, i) => rest[Math.floor((i * rest.length) / wanted)]!);
  return [...kept, ...spread];
}
