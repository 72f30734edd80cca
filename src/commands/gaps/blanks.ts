import { SAID_BY_OTHERS } from '../../analysis/profiles.js';
import { sortedKnown } from '../../analysis/quantile.js';
import { columnWithHeader, isKnown, type NamedColumn } from '../../query/find-column.js';
import { allAccounts } from '../../query/order.js';
import type { Subject } from '../command.js';

/** One column of the file, and which of some accounts have nothing in it. */
export interface Blanks {
  column: NamedColumn;
  /** Best score first, those who are not ranked last. */
  rows: number[];
}

/** Every column that can be asked about, the one with most blanks first. */
export function blanksAmong(subject: Subject, rows: readonly number[]): Blanks[] {
  const { headers, kept } = subject.profiles;
  const all = [...new Set([...Object.values(headers), ...kept.map(({ header }) => header)])];
  return all
    .flatMap((header) => columnWithHeader(subject, header) ?? [])
    .map((column) => blanksOf(column, rows))
    .sort((a, b) => b.rows.length - a.rows.length);
}

export function blanksOf(column: NamedColumn, rows: readonly number[]): Blanks {
  return { column, rows: rows.filter((row) => !isKnown(column, row)) };
}

/** What a creator is chosen and paid by. */
export function decides({ field }: NamedColumn): boolean {
  return (
    field === 'fee' ||
    field === 'engagementRate' ||
    field === 'avgViews' ||
    (field && SAID_BY_OTHERS.has(field)) === true
  );
}

/** Those who may be booked first, by score; then everybody else. */
export function bestFirst(subject: Subject, rows: readonly number[]): number[] {
  const wanted = new Set(rows);
  const ranked = Array.from(allAccounts(subject)).filter((row) => wanted.has(row));
  const isRanked = new Set(ranked);
  return [...ranked, ...rows.filter((row) => !isRanked.has(row))];
}

/**
 * Between which values the median of all `count` would be, whatever the blanks hold: all of them below what is known, or
 * all above.
 *
 * @returns undefined where half of them or more are blank: then it could be anything
 */
export function medianBounds(
  values: ArrayLike<number>,
  rows: readonly number[],
): { low: number; high: number } | undefined {
  const known = sortedKnown(Float64Array.from(rows, (row) => values[row]!));
  const blank = rows.length - known.length;
  if (blank * 2 >= rows.length) return undefined;
  const middle = (rows.length - 1) / 2;
  const at = (place: number) => (known[Math.floor(place)]! + known[Math.ceil(place)]!) / 2;
  return middle > known.length - 1 ? undefined : { low: at(Math.max(0, middle - blank)), high: at(middle) };
}
