import { UserError } from '../../../errors.js';
import { headerSays } from '../headers/header-words.js';
import type { RawTable } from '../table/read-table.js';
import { datesRows } from '../values/date-order.js';
import { dateFormatOf } from '../values/dates.js';
import { placeInTime } from '../values/place-in-time.js';
import type { ColumnMapping } from './map-columns.js';

/** Fewer dates may follow each other by chance. */
const LEAST_DATES = 5;
const LOOKED_AT = 400;
/** A day or a week may be missing, and a sum may stand below. */
const MOSTLY = 0.8;
/** From one row to the next, in days, or in what is numbered: of days, weeks, months, quarters and years. */
const STEPS: readonly (readonly [least: number, most: number])[] = [
  [1, 1],
  [7, 7],
  [28, 31],
  [89, 92],
  [365, 366],
];

/**
 * The figures of one account day by day, week by week or month by month: nobody is named, and its followers are one
 * creator's again and again.
 *
 * @returns undefined where a table is something else
 */
export function datesOfOneAccount(table: RawTable, { names, fields }: ColumnMapping): UserError | undefined {
  if (names !== 'row' || fields.url || fields.displayName) return undefined;
  const at = table.columns.findIndex((_, column) => isCalendar(table, column));
  if (at < 0) return undefined;
  const [first, second] = datesIn(table, at);
  return new UserError(
    'one-account',
    `Each row is a date (\`${table.headers[at]}\`: ${first}, ${second}, …), and no column says whose figures they are. This looks like one account over time, not like a list of creators.`,
    'Drop a CSV with one creator per row. If each row is a creator, choose the column that names them.',
  );
}

/** Whether the rows of a column are dates at equal distances, forwards or backwards. */
function isCalendar(table: RawTable, column: number): boolean {
  const texts = datesIn(table, column);
  if (texts.length < LEAST_DATES || texts.length < MOSTLY * Math.min(table.rowCount, LOOKED_AT)) return false;
  const format = dateFormatOf(texts);
  const days = texts.map((text) => placeInTime(text, format));
  const gaps = days.slice(1).map((day, i) => withinAYear(day - days[i]!));
  const isOneWay = gaps.every((gap) => gap > 0) || gaps.every((gap) => gap < 0);
  return (
    isOneWay &&
    STEPS.some(
      ([least, most]) =>
        gaps.filter((gap) => Math.abs(gap) >= least && Math.abs(gap) <= most).length >= MOSTLY * gaps.length,
    )
  );
}

/** From December to January is a month, where no year is told. */
function withinAYear(gap: number): number {
  return Math.abs(gap) > 300 && Math.abs(gap) < 365 ? gap - Math.sign(gap) * 365 : gap;
}

function datesIn({ columns, rowCount, headers }: RawTable, column: number): string[] {
  const mayBeNumbers = datesRows(headers[column]!) || headerSays(headers[column]!, 'date');
  const texts = Array.from({ length: Math.min(rowCount, LOOKED_AT) }, (_, row) => columns[column]!.textAt(row));
  return texts.filter(
    (text) =>
      (mayBeNumbers || !/^-?\d*[.,]?\d*$/.test(text)) && !Number.isNaN(placeInTime(text, { order: 'day first' })),
  );
}
