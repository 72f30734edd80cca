import { tokens } from '../headers/tokens.js';
import type { RawTable } from '../table/read-table.js';

/** A column that dates the rows, as numbers that grow with time. */
export interface DateOrder {
  header: string;
  values: Float64Array;
}

const OF_ROWS = new Set(
  'date day month week snapshot scraped crawled fetched captured recorded updated timestamp period asof'.split(' '),
);
const OF_SOMETHING_ELSE = new Set(
  'create created creation birth joined join published publish post posted video registered since setting last'.split(
    ' ',
  ),
);
const ISO_DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/;

/**
 * The column that says when a row was taken: ISO dates, or seconds or milliseconds since 1970. Other dates are read
 * differently in different countries, and are not used.
 */
export function dateOrder(table: RawTable, rows: Int32Array): DateOrder | undefined {
  for (const [c, header] of table.headers.entries()) {
    const words = tokens(header);
    if (!words.some((word) => OF_ROWS.has(word)) || words.some((word) => OF_SOMETHING_ELSE.has(word))) continue;
    const values = Float64Array.from(rows, (row) => timeOf(table.columns[c]!.textAt(row)));
    const known = values.filter((value) => !Number.isNaN(value)).length;
    if (known > 0.9 * values.length) return { header, values };
  }
  return undefined;
}

function timeOf(cell: string): number {
  const match = ISO_DATE.exec(cell);
  if (match) {
    const [year, month, day = 1, hours = 0, minutes = 0, seconds = 0] = match
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part)));
    return Date.UTC(year!, month! - 1, day, hours, minutes, seconds) / 1_000;
  }
  const number = /^\d{10}(\d{3})?$/.test(cell) ? Number(cell) : Number.NaN;
  return cell.length === 13 ? number / 1_000 : number;
}
