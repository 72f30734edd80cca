import { periodIn, windowIn } from '../headers/periods.js';
import { tokens } from '../headers/tokens.js';
import { type DayMonth, dayOf } from './dates.js';

const DAY_MS = 86_400_000;
const LONGEST = 40;
/** A date that tells no year is of this one. */
const SOME_YEAR = 2023;
/** "Tue, " before a day. */
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\p{L}{3,}\.?\s*\p{Nd}|\p{Nd})/u;
/** `Week 12`, `KW 30`, `2026-W10`, `第3周`. */
const NUMBERED = /^(?:(20\d\d)[-\s]*)?(\p{L}{1,10})\.?\s*(\d{1,3})\s*[周週주天日]?$/u;

/**
 * Where a cell stands in time, to be compared with others of its column: the days since 1970 of a date, whose year may be
 * missing (`February 1`, `Tue, 3 March`), of a month or a quarter (`Jan`, `Q1 2026`), or the number of a week or a day.
 *
 * @returns NaN for anything else
 */
export function placeInTime(cell: string, format: { order: DayMonth }): number {
  if (cell.length > LONGEST || cell.trim() === '') return Number.NaN;
  for (const text of [cell, cell.replace(WEEKDAY, '')]) {
    const written = /\p{Nd}/u.test(text) ? [text, `${text} ${SOME_YEAR}`] : [text];
    const day = written.map((each) => dayOf(each, format)).find((each) => !Number.isNaN(each));
    if (day !== undefined) return day;
  }
  return ofNumbered(cell) ?? ofPeriod(cell) ?? Number.NaN;
}

function ofNumbered(cell: string): number | undefined {
  const [, year = '0', word = '', number] = NUMBERED.exec(cell.trim()) ?? [];
  if (number === undefined) return undefined;
  const said = tokens(word);
  const isOfTime = /^(?:w|wk|kw|v|day|第|u)$/u.test(said.join(' ')) || windowIn(said) !== undefined;
  return isOfTime ? Number(year) * 52 + Number(number) : undefined;
}

/** The first day of a month, or of the last month of a quarter. */
function ofPeriod(cell: string): number | undefined {
  const said = tokens(cell);
  const period = periodIn(said);
  const [, year, month] = /^(\d{4}|-)-(\d\d)$/.exec(period?.at ?? '') ?? [];
  // "May Lee" is somebody.
  if (!period || month === undefined || period.words.size < said.length) return undefined;
  return Date.UTC(year === '-' ? SOME_YEAR : Number(year), Number(month) - 1) / DAY_MS;
}
