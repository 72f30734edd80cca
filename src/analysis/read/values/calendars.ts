import { tokens } from '../headers/tokens.js';

const DAY_MS = 86_400_000;
/** Years before the Gregorian one by how they are counted: the Buddhist era of Thailand, and those that are named. */
const BUDDHIST = { from: 2_400, to: 2_700, before: 543 };
const NAMED_ERAS: readonly [RegExp, number][] = [
  [/^(?:令和|r)$/u, -2_018],
  [/^(?:平成|h)$/u, -1_988],
  [/^(?:民國|民国|中華民國)$/u, -1_911],
];
/** A year of two digits that is later than this is one of the Buddhist era. */
const LATEST_OF_TWO_DIGITS = 50;
/** Years of the Iranian calendar, and of the Islamic one, that are of this century. */
const OTHERS: readonly { from: number; to: number; calendar: string; begins: number; days: number }[] = [
  { from: 1_379, to: 1_419, calendar: 'persian', begins: Date.UTC(622, 2, 22), days: 365.2422 },
  { from: 1_421, to: 1_480, calendar: 'islamic-umalqura', begins: Date.UTC(622, 6, 19), days: 354.3671 },
];
const IRANIAN_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند';

export const MONTHS_OF_IRAN: ReadonlyMap<string, number> = new Map(
  IRANIAN_MONTHS.split(' ').map((name, i) => [tokens(name)[0]!, i + 1]),
);

/**
 * Days since 1970 of a date in whichever calendar its year is of: 2569 is 2026 in Thailand, 1405 in Iran, 1448 where the
 * Islamic calendar is used.
 *
 * @param era its name, where one stands before the year: 令和, 民國
 * @returns NaN where there is no such day, or it is of another time
 */
export function dayNumber(year: number, month: number, day: number, era?: string): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
  const before = era === undefined ? undefined : NAMED_ERAS.find(([name]) => name.test(era))?.[1];
  if (before !== undefined) return gregorian(year - before, month, day);
  if (year >= BUDDHIST.from && year <= BUDDHIST.to) return gregorian(year - BUDDHIST.before, month, day);
  const other = OTHERS.find(({ from, to }) => year >= from && year <= to);
  return other ? inCalendar(other, year, month, day) : gregorian(year, month, day);
}

/** `26` is 2026, and `69` the 2569 of the Buddhist era. */
export function yearOfTwoDigits(year: number): number {
  return year > LATEST_OF_TWO_DIGITS ? 2_500 + year : 2_000 + year;
}

function gregorian(year: number, month: number, day: number): number {
  return year >= 1990 && year <= 2100 ? Date.UTC(year, month - 1, day) / DAY_MS : Number.NaN;
}

/** The day near where it has to be that the calendar writes so. */
function inCalendar(
  { calendar, begins, days }: (typeof OTHERS)[number],
  year: number,
  month: number,
  day: number,
): number {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { dateStyle: 'short', timeZone: 'UTC' });
  const about = Math.floor(begins / DAY_MS + (year - 1) * days + ((month - 1) * days) / 12 + day - 1);
  for (const step of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5]) {
    const parts = format.formatToParts((about + step) * DAY_MS);
    const part = (type: string) => Number.parseInt(parts.find((each) => each.type === type)?.value ?? '', 10);
    if (part('year') === year && part('month') === month && part('day') === day) return about + step;
  }
  return Number.NaN;
}

/** The words of a date; an abbreviation is one: `พ.ย.`. */
export function wordsOfDate(text: string): readonly string[] {
  return tokens(text.replace(/(?<=\p{L}\p{M}*)\.(?=\p{L})/gu, ''));
}
