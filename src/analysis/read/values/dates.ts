import { monthOf } from '../headers/periods.js';
import { tokens } from '../headers/tokens.js';
import { dayNumber, MONTHS_OF_IRAN, wordsOfDate, yearOfTwoDigits } from './calendars.js';
import { MONTHS_OF_CELLS } from './month-names.js';
import { normalised } from './script-digits.js';

const DAY_MS = 86_400_000;
/** Excel counts days from here. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);
/** Excel's numbers for 1995 to 2050. */
const EXCEL = { from: 34_700, to: 55_200 };
const ISO = /^(\d{4})[-/.] ?(\d{1,2})(?:[-/.] ?(\d{1,2})\.?)?(?:[t (].*)?$/;
const NUMERIC = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{2}|\d{4})\.?(?:[ ,t(].*)?$/;
const CJK = /^(令和|平成|民[國国])?\s*(\d{1,4}|元)\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일号號])?/u;
/** `R8.11.5`. */
const SHORT_ERA = /^(r)(\d{1,2})[./](\d{1,2})[./](\d{1,2})$/;
/** Of the Thai and the Iranian calendar, written with the year first or last. */
const OTHER_YEARS = /^(?:2[45]|1[34])\d\d$/;

/** Told before anything dear is tried. */
const MAY_BE_DATE =
  /^(?:\p{Nd}{1,4}(?:\s*[-/.年년]|\s\p{L})|[\p{L}\p{M}]{3,10}\.?[-\s]\s*\p{Nd}|(?:令和|平成|民[國国]|R)\s*(?:\p{Nd}|元))/u;

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
    const [, first, second] = NUMERIC.exec(normalised(text)) ?? [];
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
  const text = normalised(cell);
  const iso = ISO.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const inEra = CJK.exec(text) ?? SHORT_ERA.exec(text);
  if (inEra) {
    const [, era, year, month, day] = inEra;
    const count = year === '元' ? 1 : Number(year);
    const isShort = era === undefined && year!.length === 2;
    return dayNumber(isShort ? yearOfTwoDigits(count) : count, Number(month), Number(day ?? 1), era);
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const year = numeric[3]!.length === 2 ? yearOfTwoDigits(Number(numeric[3])) : Number(numeric[3]);
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

/** `3 Nov 2026`, `Nov 3, 2026`, `3. November 2026`, `ноя 2026`, `5 พ.ย. 2569`, `14 آبان 1405`. */
function namedMonth(text: string): number {
  if (text.length > 40 || !/\p{L}.?\p{L}/u.test(text)) return Number.NaN;
  const words = wordsOfDate(text);
  const isIranian = words.some((word) => MONTHS_OF_IRAN.has(word));
  const month = words.map((word) => (isIranian ? MONTHS_OF_IRAN.get(word) : monthNamed(word))).find(Boolean);
  if (month === undefined) return Number.NaN;
  const year = words.find((word) => /^20\d\d$/.test(word) || OTHER_YEARS.test(word));
  const days = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  if (year !== undefined) return dayNumber(Number(year), month, Number.parseInt(days[0] ?? '1', 10));
  // `5 Nov 26`.
  if (days.length !== 2 || !words.slice(0, 2).includes(days[0]!)) return Number.NaN;
  return dayNumber(yearOfTwoDigits(Number(days[1])), month, Number.parseInt(days[0]!, 10));
}

function monthNamed(word: string): number | undefined {
  return monthOf(word) ?? MONTHS_OF_CELLS.get(word);
}
