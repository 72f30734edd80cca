import { renumbered } from '../../persons.js';
import type { Profiles } from '../../profiles.js';
import { selectTexts } from '../../text-column.js';
import { selectKept } from './kept-rows.js';

/** The profiles at `rows`, in that order. */
export function selectProfiles(profiles: Profiles, rows: ArrayLike<number>): Profiles {
  const { numeric, text, flags, kept } = profiles;
  return takeProfiles(
    { ...profiles, numeric: { ...numeric }, text: { ...text }, flags: { ...flags }, kept: [...kept] },
    rows,
  );
}

/** The same, column by column, each of which is let go of at once: a million profiles are not held twice. */
export function takeProfiles(profiles: Profiles, rows: ArrayLike<number>): Profiles {
  const numbers = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  const each = <V, W>(columns: Partial<Record<string, V>>, select: (column: V) => W) =>
    Object.fromEntries(
      Object.entries(columns).map(([field]) => {
        const selected = select(columns[field]!);
        delete columns[field];
        return [field, selected];
      }),
    );
  const { followerCells, topics, person, series, ofVideos } = profiles;
  return {
    count: rows.length,
    numeric: each(profiles.numeric, numbers),
    text: each(profiles.text, (texts) => selectTexts(texts, rows)),
    flags: each(profiles.flags, (flags) => Uint8Array.from(rows, (row) => flags[row]!)),
    kept: Array.from({ length: profiles.kept.length }, () => selectKept(profiles.kept.shift()!, rows)),
    headers: profiles.headers,
    inPercent: profiles.inPercent,
    feeCurrency: profiles.feeCurrency,
    ...(followerCells && { followerCells: selectTexts(followerCells, rows) }),
    ...(topics && { topics: selectTexts(topics, rows) }),
    ...(person && { person: renumbered(Int32Array.from(rows, (row) => person[row]!)) }),
    ...(ofVideos && { ofVideos: each({ ...ofVideos }, numbers) }),
    ...(series && {
      series: series.map(({ field, points }) => ({
        field,
        points: points.map((point) => ({ ...point, values: numbers(point.values) })),
      })),
    }),
  };
}
