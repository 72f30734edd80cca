import { dayNumber, MONTHS_OF_IRAN } from '../values/calendars.js';
import { MONTHS } from './month-names.js';

const DAYS: ReadonlyMap<string, number> = new Map([
  ...each(
    1,
    'd day days daily dia dias tag tage tagen jour jours giorni giorno gg dagen dni den gun hari ngay дней день дня 天 日 일',
  ),
  ...each(
    7,
    'w week weeks weekly semana semanas semaine semaines woche wochen settimana settimane tydzien tygodniu tygodni tydny tyden vecka veckor veckan uge uger ugen uke uker uka viikko viikossa het hetente saptamana saptamani tjedan tjedno hafta haftada haftalik minggu tuan εβδομαδα неделя неделю недели недель тиждень тижні седмица اسبوع الاسبوع هفته שבוע בשבוע सप्ताह สัปดาห์ 周 週 주',
  ),
  ...each(
    30,
    'mo month months monthly mes meses mois monat monate monatlich mese maand miesiac miesiecznie ay aylik bulan thang месяц 月 월',
  ),
  ...each(365, 'y year years yearly annual annually jahr jahre ano anos an ans anno jaar rok yil tahun nam год 年 년'),
]);

/** When figures were taken, and which words say it. */
export interface Period {
  /** ISO 8601 as far as it is told: `2026`, `2026-09`, `2026-09-15`; `--09` where the year is not said. */
  at: string;
  words: ReadonlySet<number>;
  /** Of a date in figures: `03/04/2026` could be either, and is read with the day first. */
  order?: 'day first' | 'month first' | 'either' | undefined;
}

/**
 * When the figures under a header were taken: `Followers Sep 2026` is `2026-09`, `likes_2023` is `2023`. A quarter is
 * its last month.
 *
 * @param said the header's words
 * @param isMonthFirst as other dates of the file show
 * @returns undefined where no word says it
 */
export function periodIn(said: readonly string[], isMonthFirst = false): Period | undefined {
  // The slashes of a date are no words of it.
  const places = said.flatMap((word, at) =>
    isBetweenNumbers(said, at) ? [] : partsOf(word).map((word) => ({ word, at })),
  );
  const found =
    monthOfNumber(places) ??
    monthOfIran(places) ??
    namedMonth(places) ??
    dateInFigures(places, said, isMonthFirst) ??
    quarter(places) ??
    yearAlone(places) ??
    monthAndShortYear(places, said);
  if (!found) return undefined;
  const [first, last] = [Math.min(...found.words), Math.max(...found.words)];
  const slashes = said.flatMap((_, at) => (at > first && at < last && isBetweenNumbers(said, at) ? [at] : []));
  return { ...found, words: new Set([...found.words, ...slashes]) };
}

interface Place {
  word: string;
  at: number;
}

const YEAR = /^(?:19|20)\d\d$/;
/** Of the Iranian calendar. */
const YEAR_OF_IRAN = /^1[34]\d\d$/;
/** Of the Thai one, which differs by its era alone. */
const BUDDHIST_YEAR = /^25[5-9]\d$/;
/** What makes a number of months of the month that it is. */
const SPANS = new Set('近 最近 過去 过去 최근 지난 直近'.split(' '));
const SHORT = /^\d{1,2}$/;

/** `2026年8月` is said in one word, or in two. */
function partsOf(word: string): string[] {
  const [, number, sign] = /^(\d{1,4})([年년月월日일])$/u.exec(word) ?? [];
  return number === undefined ? [BUDDHIST_YEAR.test(word) ? String(Number(word) - 543) : word] : [number, sign!];
}

/** `8月`, `2026年8月15日`, `8월`, `tháng 8/2026`. */
function monthOfNumber(places: readonly Place[]): Period | undefined {
  const behind = places.findIndex(({ word }, i) => /^[月월]$/u.test(word) && isMonth(places[i - 1]?.word ?? ''));
  const before = places.findIndex(({ word }, i) => word === 'thang' && isMonth(places[i + 1]?.word ?? ''));
  const sign = behind >= 0 ? behind : before;
  const number = places[behind >= 0 ? behind - 1 : before + 1];
  if (sign < 0 || !number || (behind >= 2 && SPANS.has(places[behind - 2]!.word))) return undefined;
  const ofYear = places.findIndex(({ word }) => /^[年년]$/u.test(word));
  const year = ofYear > 0 ? places[ofYear - 1] : places.find(({ word }) => YEAR.test(word));
  const day = behind >= 0 && /^[日일]$/u.test(places[behind + 2]?.word ?? '') ? places[behind + 1] : undefined;
  const at = year && (YEAR.test(year.word) ? year.word : `20${year.word}`);
  const words = [
    places[sign],
    number,
    year,
    ...(ofYear > 0 ? [places[ofYear]] : []),
    day,
    ...(day ? [places[behind + 2]] : []),
  ];
  return periodOf(at ? isoOf(at, number.word, day?.word) : `--${twoDigits(Number(number.word))}`, words);
}

/** `مرداد 1404`, which begins in July 2025. */
function monthOfIran(places: readonly Place[]): Period | undefined {
  const month = places.find(({ word }) => MONTHS_OF_IRAN.has(word));
  if (!month) return undefined;
  const number = MONTHS_OF_IRAN.get(month.word)!;
  const year = places.find(({ word }) => YEAR_OF_IRAN.test(word));
  // "دی" is no month in آی‌دی.
  if (!year && month.word.length < 3) return undefined;
  if (!year) return periodOf(`--${twoDigits(((number + 2) % 12) + 1)}`, [month]);
  const day = dayNumber(Number(year.word), number, 15);
  return periodOf(new Date(day * 86_400_000).toISOString().slice(0, 7), [month, year]);
}

/** `Sep 2026`, `1 Sep 2026`, `Sep 26`, `Sep`. */
function namedMonth(places: readonly Place[]): Period | undefined {
  // "30 days ago" is no August.
  const month = places.findIndex(
    ({ word }, i) => MONTHS.has(word) && !(word === 'ago' && i > 0 && DAYS.has(places[i - 1]!.word)),
  );
  if (month < 0) return undefined;
  const name = twoDigits(MONTHS.get(places[month]!.word)!);
  const year = places.find(({ word }) => YEAR.test(word));
  const [before, after] = [places[month - 1], places[month + 1]];
  if (year) {
    const day = [before, after].find((place) => place && isDay(place.word));
    return periodOf(`${year.word}-${name}${day ? `-${twoDigits(Number(day.word))}` : ''}`, [places[month], year, day]);
  }
  if (after && /^\d\d$/.test(after.word)) return periodOf(`20${after.word}-${name}`, [places[month], after]);
  return periodOf(`--${name}`, [places[month]]);
}

/** `2026-09-15`, `15.09.2026`, `09/2026`, `2026_09`. */
function dateInFigures(places: readonly Place[], said: readonly string[], isMonthFirst: boolean): Period | undefined {
  const at = places.findIndex(({ word }) => YEAR.test(word));
  const year = places[at];
  if (!year) return undefined;
  const number = (step: number) => {
    const place = places[at + step];
    return place && SHORT.test(place.word) && places[at + step - 1]?.word !== 'q' ? place : undefined;
  };
  const [after, last] = [number(1), number(2)];
  if (after && isMonth(after.word)) {
    const day = last && isDay(last.word) ? last : undefined;
    return periodOf(isoOf(year.word, after.word, day?.word), [year, after, day]);
  }
  const [before, first] = [number(-1), number(-2)];
  if (before && first && isDay(before.word) && isDay(first.word)) {
    const order = orderOf(first.word, before.word, said[before.at - 1] === '/');
    const monthFirst = order === 'month first' || (order === 'either' && isMonthFirst);
    const [day, month] = monthFirst ? [before, first] : [first, before];
    if (isMonth(month.word))
      return { ...periodOf(isoOf(year.word, month.word, day.word), [year, first, before]), order };
  }
  return before && isMonth(before.word) ? periodOf(isoOf(year.word, before.word), [year, before]) : undefined;
}

/** Points stand after the day; a slash after either. */
function orderOf(first: string, second: string, isSlash: boolean): Period['order'] {
  if (Number(first) > 12 || !isSlash || Number(first) === Number(second)) return 'day first';
  return Number(second) > 12 ? 'month first' : 'either';
}

function quarter(places: readonly Place[]): Period | undefined {
  const at = places.findIndex(({ word }, i) => /^[1-4]$/.test(word) && places[i - 1]?.word === 'q');
  if (at < 0) return undefined;
  const year = places.find(({ word }) => YEAR.test(word));
  const month = twoDigits(Number(places[at]!.word) * 3);
  return periodOf(`${year?.word ?? '-'}-${month}`, [places[at - 1], places[at], year]);
}

function yearAlone(places: readonly Place[]): Period | undefined {
  const year = places.find(({ word }) => YEAR.test(word));
  return year && periodOf(year.word, [year]);
}

/** `08/25` is August 2025: days of a month go on to 31, and begin before 20. */
function monthAndShortYear(places: readonly Place[], said: readonly string[]): Period | undefined {
  const slash = said.findIndex(
    (word, at) => word === '/' && /^(?:0?[1-9]|1[0-2])$/.test(said[at - 1] ?? '') && /^2\d$/.test(said[at + 1] ?? ''),
  );
  if (slash < 0 || said.filter((word) => word === '/').length > 1) return undefined;
  const [month, year] = [slash - 1, slash + 1].map((at) => places.find((place) => place.at === at));
  return periodOf(isoOf(`20${year!.word}`, month!.word), [month, year]);
}

function periodOf(at: string, places: readonly (Place | undefined)[]): Period {
  return { at, words: new Set(places.flatMap((place) => place?.at ?? [])) };
}

function isBetweenNumbers(said: readonly string[], at: number): boolean {
  return said[at] === '/' && /^\d+$/.test(said[at - 1] ?? '') && /^\d+$/.test(said[at + 1] ?? '');
}

function isoOf(year: string, month: string, day?: string): string {
  return [year, twoDigits(Number(month)), ...(day === undefined ? [] : [twoDigits(Number(day))])].join('-');
}

function isMonth(word: string): boolean {
  return SHORT.test(word) && Number(word) >= 1 && Number(word) <= 12;
}

function isDay(word: string): boolean {
  return SHORT.test(word) && Number(word) >= 1 && Number(word) <= 31;
}

/** Days of a window such as "30d", "last 90 days" or "monthly"; undefined where there is none. */
export function windowIn(said: readonly string[]): { days: number; words: ReadonlySet<number> } | undefined {
  for (const [i, word] of said.entries()) {
    const glued = /^(\d{1,3})(\p{L}+)$/u.exec(word);
    const days = DAYS.get(glued?.[2] ?? word);
    if (days === undefined) continue;
    if (glued) return { days: Number(glued[1]) * days, words: new Set([i]) };
    const before = said[i - 1];
    if (before !== undefined && /^\d{1,3}$/.test(before))
      return { days: Number(before) * days, words: new Set([i - 1, i]) };
    if (word.length > 2 || /[^a-z]/.test(word)) return { days, words: new Set([i]) };
  }
  return undefined;
}

/** The number of a month by its name, as `tokens` writes it. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function each(days: number, names: string): [string, number][] {
  return names.split(' ').map((name) => [name, days]);
}
