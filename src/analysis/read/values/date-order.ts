import { periodIn } from '../headers/periods.js';
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
/** A month or a period, where the header says nothing else: "Miesiąc" over "lipiec 2026". */
const PERIODS = new Set(
  'monat mois mes mese maand miesiac mesic mesiac honap ay bulan kuukausi manad maned luna месяц місяць μηνας 月份 월 شهر okres periodo periode zeitraum quarter quartal trimestre kwartal'.split(
    ' ',
  ),
);
const ISO_DATE = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/;
/** Two parts that are a day and a month, in whichever order. */
const DAY_AND_MONTH = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/**
 * The column that says when a row was taken: ISO dates, seconds or milliseconds since 1970, or dates whose order its own
 * cells tell: by a point, or by a day after the twelfth.
 *
 * @returns `unclear` where nothing tells the order: then nothing is made of the column
 */
export function dateOrder(table: RawTable, rows: Int32Array): { order?: DateOrder; unclear?: string } {
  let unclear: string | undefined;
  for (const [c, header] of table.headers.entries()) {
    if (!datesRows(header)) continue;
    const column = table.columns[c]!;
    const first = rows.find((row) => column.textAt(row) !== '');
    const isInFigures = first !== undefined && DAY_AND_MONTH.test(column.textAt(first));
    const isMonthFirst = isInFigures ? monthComesFirst(rows, (row) => column.textAt(row)) : undefined;
    const values = Float64Array.from(rows, (row) => timeOf(column.textAt(row), isMonthFirst));
    const known = values.filter((value) => !Number.isNaN(value)).length;
    if (known > 0.9 * values.length) return { order: { header, values } };
    if (isInFigures && isMonthFirst === undefined) {
      unclear ??= `\`${header}\` can be read with the day or the month first (\`${column.textAt(first)}\`), so it was not used.`;
    }
  }
  return { ...(unclear !== undefined && { unclear }) };
}

/** Whether a header says when its rows were taken. */
export function datesRows(header: string): boolean {
  const words = tokens(header);
  if (words.join(' ') === 'as of' || (words.length === 1 && PERIODS.has(words[0]!))) return true;
  return words.some((word) => OF_ROWS.has(word)) && !words.some((word) => OF_SOMETHING_ELSE.has(word));
}

/** @returns undefined where no cell tells, or they tell both */
function monthComesFirst(rows: Int32Array, textAt: (row: number) => string): boolean | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const row of rows) {
    const match = DAY_AND_MONTH.exec(textAt(row));
    if (!match) continue;
    if (match[2] === '.' || Number(match[1]) > 12) dayFirst = true;
    else if (Number(match[3]) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? undefined : monthFirst;
}

function timeOf(cell: string, isMonthFirst: boolean | undefined): number {
  const match = ISO_DATE.exec(cell);
  if (match) {
    const [year, month, day = 1, hours = 0, minutes = 0, seconds = 0] = match
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part)));
    return Date.UTC(year!, month! - 1, day, hours, minutes, seconds) / 1_000;
  }
  const parts = isMonthFirst === undefined ? null : DAY_AND_MONTH.exec(cell);
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
    const [month, day] = isMonthFirst ? [first, second] : [second, first];
    return month > 12 ? Number.NaN : Date.UTC(year < 100 ? 2_000 + year : year, month - 1, day) / 1_000;
  }
  const named =
    /\p{L}/u.test(cell) && cell.length < 30 ? /^(\d{4})-(\d\d)/.exec(periodIn(tokens(cell))?.at ?? '') : null;
  if (named) return Date.UTC(Number(named[1]), Number(named[2]) - 1) / 1_000;
  const number = /^\d{10}(\d{3})?$/.test(cell) ? Number(cell) : Number.NaN;
  return cell.length === 13 ? number / 1_000 : number;
}
