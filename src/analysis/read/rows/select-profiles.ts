import { renumbered } from '../../persons.js';
import type { Profiles } from '../../profiles.js';
import { selectTexts } from '../../text-column.js';
import { selectKept } from './kept-rows.js';

/** The profiles at `rows`, in that order. */
export function selectProfiles(profiles: Profiles, rows: ArrayLike<number>): Profiles {
  const numbers = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  const each = <V, W>(columns: Partial<Record<string, V>>, select: (column: V) => W) =>
    Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, select(column!)]));
  return {
    count: rows.length,
    numeric: each(profiles.numeric, numbers),
    text: each(profiles.text, (texts) => selectTexts(texts, rows)),
    flags: each(profiles.flags, (flags) => Uint8Array.from(rows, (row) => flags[row]!)),
    kept: profiles.kept.map((column) => selectKept(column, rows)),
    headers: profiles.headers,
    inPercent: profiles.inPercent,
    feeCurrency: profiles.feeCurrency,
    ...(profiles.person && { person: renumbered(Int32Array.from(rows, (row) => profiles.person![row]!)) }),
    ...(profiles.series && {
      series: profiles.series.map(({ field, points }) => ({
        field,
        points: points.map((point) => ({ ...point, values: numbers(point.values) })),
      })),
    }),
  };
}
