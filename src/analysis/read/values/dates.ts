import { monthOf } from '../headers/periods.js';
import { tokens } from '../headers/tokens.js';

const DAY_MS = 86_400_000;
/** Excel counts days from here. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);
/** Excel's numbers for 1995 to 2050. */
const EXCEL = { from: 34_700, to: 55_200 };
const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/;
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?:[ ,T].*)?$/;
const CJK = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u;

/** Told before anything dear is tried. */
const MAY_BE_DATE = /^(?:\d{1,4}(?:\s*[-/.年년]|\s\p{L})|\p{L}{3,10}\.?[-\s]\s*\d)/u;

/** What comes first in a date like 03/04/2026. */
export type DayMonth = 'day first' | 'month first';

/** How the dates of a column are written: told by those that only one order can mean. */
export interface DateFormat {
  order: DayMonth;
  /** False where no date tells: then it is said. */
  isSure: boolean;
  example: string | undefined;
}

/** Decides once for a column. Where nothing tells, the day comes first, as in most countries. */
export function dateFormatOf(texts: readonly string[]): DateFormat {
  let example: string | undefined;
  for (const text of texts) {
    const [, first, second] = NUMERIC.exec(text) ?? [];
    if (first === undefined) continue;
    if (Number(first) > 12) return { order: 'day first', isSure: true, example: undefined };
    if (Number(second) > 12) return { order: 'month first', isSure: true, example: undefined };
    if (first !== second) example ??= text;
  }
  return { order: 'day first', isSure: example === undefined, example };
}

/**
 * A cell as days since 1970-01-01: ISO dates and times, `3.11.2026`, `11/03/2026`, `3 Nov 2026`, `Nov 3, 2026`, `2026年11月3日`,
 * Excel's and Unix' numbers.
 *
 * @returns NaN for anything else
 */
export function dayOf(cell: string, { order }: Pick<DateFormat, 'order'>): number {
  const text = cell.trim();
  const iso = ISO.exec(text) ?? CJK.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const year = numeric[3]!.length === 2 ? 2000 + Number(numeric[3]) : Number(numeric[3]);
    return order === 'day first' ? dayNumber(year, second, first) : dayNumber(year, first, second);
  }
  if (/^\d{10}$/.test(text)) return Math.floor(Number(text) / 86_400);
  if (/^\d{13}$/.test(text)) return Math.floor(Number(text) / DAY_MS);
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const days = Number(text);
    return days >= EXCEL.from && days <= EXCEL.to ? Math.floor(EXCEL_ZERO / DAY_MS + days) : Number.NaN;
  }
  return namedMonth(text);
}

/** Whether a cell is a date and no number: also `02.Jan`, which is what spreadsheets make of 2.1. */
export function looksLikeDate(cell: string): boolean {
  if (cell.length > 40 || !MAY_BE_DATE.test(cell) || /^-?\d*[.,]?\d*$/.test(cell)) return false;
  if (!Number.isNaN(dayOf(cell, { order: 'day first' })) || !Number.isNaN(dayOf(cell, { order: 'month first' })))
    return true;
  const words = tokens(cell);
  return (
    words.length === 2 &&
    words.some((word) => monthOf(word) !== undefined) &&
    words.some((word) => /^\d{1,2}$/.test(word))
  );
}

/** `3 Nov 2026`, `Nov 3, 2026`, `3. November 2026`, `ноя 2026`. */
function namedMonth(text: string): number {
  if (text.length > 40 || !/\p{L}{3}/u.test(text)) return Number.NaN;
  const words = tokens(text);
  const month = words.map((word) => monthOf(word)).find((value) => value !== undefined);
  const year = words.find((word) => /^20\d\d$/.test(word));
  if (month === undefined || year === undefined) return Number.NaN;
  const day = words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  return dayNumber(Number(year), month, Number.parseInt(day ?? '1', 10));
}

function dayNumber(year: number, month: number, day: number): number {
  const isThere = year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isThere ? Date.UTC(year, month - 1, day) / DAY_MS : Number.NaN;
}
