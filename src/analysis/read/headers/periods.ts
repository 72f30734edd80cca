import { tokens } from './tokens.js';

const LOCALES = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro ru uk el tr id vi ar fa he hi th'.split(' ');
const DAYS: ReadonlyMap<string, number> = new Map([
  ...each(
    1,
    'd day days daily dia dias tag tage tagen jour jours giorni giorno dagen dni den gun hari ngay дней день дня 天 日 일',
  ),
  ...each(
    7,
    'w week weeks weekly semana semaine woche wochen settimana tydzien tygodniu hafta haftalik minggu tuan неделя неделю 周 주',
  ),
  ...each(
    30,
    'mo month months monthly mes meses mois monat monate monatlich mese maand miesiac miesiecznie ay aylik bulan thang месяц 月 월',
  ),
  ...each(365, 'y year years yearly annual annually jahr jahre ano anos an ans anno jaar rok yil tahun nam год 年 년'),
]);

/** Number of a month by its name, long or short, in the languages that headers come in. */
const MONTHS: ReadonlyMap<string, number> = monthNames();

/**
 * When the figures under a header were taken, as ISO 8601: `Followers Sep 2026` is `2026-09`, `likes_2023` is `2023`.
 *
 * @param said the header's words
 * @returns the time, and the words that say it; undefined where none does
 */
export function periodIn(said: readonly string[]): { at: string; words: ReadonlySet<number> } | undefined {
  const yearAt = said.findIndex((word) => /^(?:19|20)\d\d$/.test(word));
  const monthAt = said.findIndex((word) => MONTHS.has(word));
  if (yearAt >= 0) {
    const year = said[yearAt]!;
    const month = monthAt >= 0 ? MONTHS.get(said[monthAt]!)! : numberBeside(said, yearAt, 12);
    if (month === undefined) {
      const quarter = said.findIndex((word, i) => /^[1-4]$/.test(word) && said[i - 1] === 'q');
      if (quarter < 0) return { at: year, words: new Set([yearAt]) };
      return { at: `${year}-${twoDigits(Number(said[quarter]) * 3)}`, words: new Set([yearAt, quarter - 1, quarter]) };
    }
    const numbers = said.flatMap((word, i) => (/^\d{1,2}$/.test(word) ? [i] : []));
    const words = new Set([yearAt, ...(monthAt >= 0 ? [monthAt] : []), ...numbers]);
    const day = numbers.length === (monthAt >= 0 ? 1 : 2) ? dayOf(said, yearAt, numbers, monthAt >= 0) : undefined;
    return { at: `${year}-${twoDigits(month)}${day === undefined ? '' : `-${twoDigits(day)}`}`, words };
  }
  if (monthAt < 0) return undefined;
  const shortYear = /^\d\d$/.test(said[monthAt + 1] ?? '') ? said[monthAt + 1]! : undefined;
  const at = twoDigits(MONTHS.get(said[monthAt]!)!);
  if (shortYear === undefined) return { at: `--${at}`, words: new Set([monthAt]) };
  return { at: `20${shortYear}-${at}`, words: new Set([monthAt, monthAt + 1]) };
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

/** A number beside a year that can be a month: `2026 09`, `09 2026`. */
function numberBeside(said: readonly string[], yearAt: number, most: number): number | undefined {
  const isSlash = (at: number) => said[at] === '/';
  for (const at of [yearAt - (isSlash(yearAt - 1) ? 2 : 1), yearAt + (isSlash(yearAt + 1) ? 2 : 1)]) {
    const value = Number(said[at]);
    if (/^\d{1,2}$/.test(said[at] ?? '') && said[at - 1] !== 'q' && value >= 1 && value <= most) return value;
  }
  return undefined;
}

/** The day of `01 11 2026` or `2026 11 01`: the number that is not beside the year, or beside the month's name. */
function dayOf(
  said: readonly string[],
  yearAt: number,
  numbers: readonly number[],
  isNamed: boolean,
): number | undefined {
  const at = isNamed ? numbers[0]! : numbers.find((i) => Math.abs(i - yearAt) > 1);
  const day = at === undefined ? Number.NaN : Number(said[at]);
  return day >= 1 && day <= 31 ? day : undefined;
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const locale of LOCALES) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC', numberingSystem: 'latn' });
      for (let i = 0; i < 12; i++) {
        const [name, ...more] = tokens(format.format(new Date(Date.UTC(2026, i, 15))));
        // Hindi's or Japanese's "5" and the like are no names.
        if (name !== undefined && more.length === 0 && name.length >= 3 && !/\d/.test(name) && !names.has(name))
          names.set(name, i + 1);
      }
    }
  }
  return names;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function each(days: number, names: string): [string, number][] {
  return names.split(' ').map((name) => [name, days]);
}
