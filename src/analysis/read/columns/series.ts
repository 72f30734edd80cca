import { NUMERIC_FIELDS, type NumericField, type Profiles, SAID_BY_OTHERS, type Series } from '../../profiles.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import { type Period, periodIn, windowIn } from '../headers/periods.js';
import { readHeader } from '../headers/read-header.js';
import { tokens } from '../headers/tokens.js';
import { Column } from '../table/column.js';
import type { RawTable } from '../table/read-table.js';
import { describeColumn } from '../values/column-values.js';
import { fileDecimal, formatEvidence, numberFormatOf, readNumbers } from '../values/number-format.js';
import { isMissing } from '../values/parse-number.js';
import type { TableProfiles } from './profiles-of-table.js';
import { kindOf } from './read-numbers-of.js';
import { valuesFit } from './values-fit.js';

/** Columns of one measure at several dates, oldest first: the last is the figure. */
export interface DatedColumns {
  /** In the table. */
  columns: number[];
  /** One per column, as in `Series`. */
  at: string[];
  /** Whether the headers are dates and nothing else: taken for follower counts. */
  isGuess: boolean;
  /** A date of theirs that can be read two ways. */
  either: string | undefined;
}

/** The date of a column without one beside others that have one: as of now. */
export const NOW = 'now';

const MEASURES: ReadonlySet<string> = new Set(NUMERIC_FIELDS.filter((field) => !SAID_BY_OTHERS.has(field)));

/** The measures that a table gives at several dates side by side. */
export function datedColumns(table: RawTable): DatedColumns[] {
  const groups = new Map<string, { column: number; at: string; isEither: boolean }[]>();
  const isMonthFirst = table.headers.some((header) => periodIn(tokens(header))?.order === 'month first');
  const isCroatian = table.headers.some((header) => tokens(header).some((word) => CROATIAN.test(word)));
  const measures = table.headers.map((header) => measureOf(header, isMonthFirst, isCroatian));
  for (const [column, { key, period }] of measures.entries()) {
    if (!period || (key !== '' && !isMeasure(key))) continue;
    // What was gained in a time is not what there was then.
    if (isRelative(period.at) && !fieldsOfHeader(key).has('followers')) continue;
    const group = groups.get(key) ?? groups.set(key, []).get(key)!;
    const isEither = period.order === 'either' && !isMonthFirst;
    if (!group.some(({ at }) => at === period.at)) group.push({ column, at: period.at, isEither });
  }
  const isFollowers = (header: string) => fieldsOfHeader(header).has('followers');
  const hasFollowers = table.headers.some((header, column) => isFollowers(header) && !measures[column]!.period);
  return [...groups].flatMap(([key, group]): DatedColumns[] => {
    const isGuess = key === '';
    // Dates and nothing else are follower counts where nothing else is, and they could be.
    if (isGuess && (hasFollowers || groups.size > 1 || !group.every(({ column }) => isCount(table, column)))) return [];
    const undated = group.some(({ at }) => at === NOW)
      ? -1
      : measures.findIndex((measure) => !measure.period && measure.key === key);
    const ofNow = undated >= 0 && !isGuess && isFollowers(table.headers[undated]!);
    const points = inOrder(group);
    if (ofNow) points.push({ column: undated, at: NOW, isEither: false });
    if (points.length < 2) return [];
    const either = group.find(({ isEither }) => isEither);
    return [
      {
        columns: points.map(({ column }) => column),
        at: points.map(({ at }) => at),
        isGuess,
        either: either && table.headers[either.column]!,
      },
    ];
  });
}

/**
 * A dated measure's newest column, with the newest earlier figure where it has none.
 *
 * @returns how many rows that is
 */
export function newestFigures(table: RawTable, { columns }: DatedColumns): { column: Column; filledIn: number } {
  const newest = table.columns[columns.at(-1)!]!;
  if (newest.filled === table.rowCount) return { column: newest, filledIn: 0 };
  const filled = new Column();
  let filledIn = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const own = newest.textAt(row);
    let cell = own;
    for (let i = columns.length - 2; i >= 0 && isMissing(cell); i--) cell = table.columns[columns[i]!]!.textAt(row);
    if (isMissing(own) && !isMissing(cell)) filledIn++;
    filled.put(row, isMissing(cell) ? own : cell);
  }
  return filledIn === 0 ? { column: newest, filledIn } : { column: filled, filledIn };
}

/**
 * What was measured at each date, of the fields that were read from the newest columns.
 *
 * @param table as it stands in the file
 * @param part its profiles: their newest figures tell the unit
 */
export function readSeries(table: RawTable, dated: readonly DatedColumns[], part: TableProfiles): Series[] {
  const { profiles, sourceRows } = part;
  return dated.flatMap(({ columns, at }): Series[] => {
    const newest = table.headers[columns.at(-1)!]!;
    const field = NUMERIC_FIELDS.find((one) => profiles.headers[one] === newest);
    if (field === undefined) return [];
    const evidence = columns.map((column) => formatEvidence(table.columns[column]!));
    const ofFile = fileDecimal(evidence);
    const raw = columns.map((column, i) => {
      const format = numberFormatOf(evidence[i]!, kindOf(field), ofFile);
      const { unit } = readHeader(table.headers[column]!);
      const all = readNumbers(table.columns[column]!, table.rowCount, format, { unit });
      return Float64Array.from(sourceRows, (row) => (all[row]! < 0 ? Number.NaN : all[row]!));
    });
    const unit = unitOf(raw.at(-1)!, profiles.numeric[field]!);
    const points = raw.map((values, i) => ({
      header: table.headers[columns[i]!]!,
      at: at[i]!,
      values: unit === 1 ? values : values.map((value) => value * unit),
    }));
    return [{ field, points }];
  });
}

/** By what cells are multiplied to be the field's figures: 0.01 for percentages, 1,000 for `Followers (k)`. */
function unitOf(raw: Float64Array, figures: Float64Array): number {
  const row = raw.findIndex((value, i) => value > 0 && figures[i]! > 0);
  return row < 0 ? 1 : figures[row]! / raw[row]!;
}

/** Followers say most about growth; without them, what posts get. */
const GROWS: readonly NumericField[] = ['followers', 'likesTotal', 'viewsTotal', 'avgViews', 'avgLikes'];

/** How much each creator has grown from the first date to the last, and what that is called. */
export interface Growth {
  /** Fractions: 0.25 is a quarter more. NaN where either figure is not known, or the first is 0. */
  values: Float64Array;
  of: NumericField;
  /** `Sep–Nov 2026`; of another measure than followers `likes 2023–2024`. */
  window: string;
}

/** @returns undefined where there is no series of what grows */
export function growthOf(series: readonly Series[] | undefined): Growth | undefined {
  for (const of of GROWS) {
    const points = series?.find(({ field }) => field === of)?.points;
    if (!points || points.length < 2) continue;
    const [first, last] = [points[0]!, points.at(-1)!];
    const values = first.values.map((from, row) => (from > 0 ? last.values[row]! / from - 1 : Number.NaN));
    const window = windowInWords(first.at, last.at);
    return { values, of, window: of === 'followers' ? window : `${CALLED[of]} ${window}` };
  }
  return undefined;
}

const CALLED: Partial<Record<NumericField, string>> = {
  likesTotal: 'likes',
  viewsTotal: 'views',
  avgViews: 'average views',
  avgLikes: 'average likes',
};

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A point in time as people write it: `Sep 2026`, `15 Sep 2026`, `Q3 2026`, `2026`. */
export function atInWords(at: string): string {
  const { day, month, year } = partsOf(at);
  return [day, month, year].filter((part) => part !== undefined).join(' ');
}

/** `Sep–Nov 2026`, `Nov 2025–Feb 2026`, `2023–2024`. */
export function windowInWords(from: string, to: string): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  const isSameYear = first.year !== undefined && first.year === last.year && first.month !== undefined;
  const start = [first.day, first.month, isSameYear ? undefined : first.year].filter((part) => part !== undefined);
  return `${start.join(' ')}–${atInWords(to)}`;
}

const AGO: ReadonlyMap<number, string> = new Map([
  [0, 'earlier'],
  [1, 'a day ago'],
  [7, 'a week ago'],
  [30, 'a month ago'],
  [365, 'a year ago'],
]);

function partsOf(at: string): { day?: string; month?: string; year?: string } {
  if (at === NOW) return { month: NOW };
  if (at.startsWith('P')) return { month: AGO.get(daysAgo(at)) ?? `${daysAgo(at)} days ago` };
  const [, year, part, day] = /^(-|\d{4})-?(Q\d|\d\d)?-?(\d\d)?$/.exec(at) ?? [];
  return {
    ...(day && { day: String(Number(day)) }),
    ...(part && { month: part.startsWith('Q') ? part : MONTH_NAMES[Number(part) - 1]! }),
    ...(year !== '-' && year && { year }),
  };
}

/** What no other language calls so: there, "listopad" is October, and November in Polish and Czech. */
const CROATIAN =
  /^(?:pratitelj\p{L}*|pratilac\p{L}*|korisnick\p{L}*|sijec(?:anj|nja)|veljac[ae]|ozujk?a?k?|travnja|travanj|svib(?:anj|nja)|srp(?:anj|nja)|kolovoza?|ruj(?:an|na)|studen(?:i|og|oga)|prosin(?:ac|ca)|objav[ae]|cijena)$/u;

/** What is measured, and when: `Followers as of Sep 2026` is `followers`. */
function measureOf(
  header: string,
  isMonthFirst: boolean,
  isCroatian: boolean,
): { key: string; period: Period | undefined } {
  const said = isCroatian
    ? tokens(header).map((word) => (/^listopada?$/.test(word) ? 'october' : word))
    : tokens(header);
  const period = periodIn(said, isMonthFirst) ?? relativePeriod(said);
  const words = said.filter((word, at) => !period?.words.has(at) && !BESIDE_DATES.has(word));
  return { key: words.join(' '), period };
}

const EARLIER = new Set(
  'ago previous previously prev prior earlier before start beginning initial pre vorher anfang beginn anterior inicio antes avant debut inizio prima'.split(
    ' ',
  ),
);
const CURRENT = new Set(
  'now today current currently latest end after final aktuell ende nachher actual actuel fin despues apres fine dopo depois'.split(
    ' ',
  ),
);

/** `30 days ago`, `last month`, `previous`, `now`. A count over the last 30 days is no count of 30 days ago. */
function relativePeriod(said: readonly string[]): Period | undefined {
  const window = windowIn(said);
  const isLast = (word: string, at: number) =>
    word === 'last' && window?.words.has(at + 1) && !/^\d/.test(said[at + 1]!);
  const earlier = said.flatMap((word, at) => (EARLIER.has(word) || isLast(word, at) ? [at] : []));
  if (earlier.length > 0) {
    return { at: `P${window?.days ?? 0}D`, words: new Set([...earlier, ...(window?.words ?? [])]) };
  }
  const now = said.flatMap((word, at) =>
    CURRENT.has(word) || (word === 'this' && window?.words.has(at + 1)) ? [at] : [],
  );
  if (now.length === 0) return undefined;
  return { at: NOW, words: new Set([...now, ...(said.includes('this') ? (window?.words ?? []) : [])]) };
}

/** Words that stand between what is measured and its date. */
const BESIDE_DATES = new Set(
  'in as of on at im am en w за на the campaign kampagne campagne campana campanha campagna der de la da della'.split(
    ' ',
  ),
);

function isMeasure(rest: string): boolean {
  return [...fieldsOfHeader(rest).keys()].some((field) => MEASURES.has(field));
}

function isCount(table: RawTable, column: number): boolean {
  return valuesFit('followers', describeColumn(table.columns[column]!, table.rowCount)) >= 0.9;
}

/** Oldest first. Months without a year that go over its end (`Nov`, `Dec`, `Jan`) begin after their widest gap. */
function inOrder<P extends { at: string }>(points: readonly P[]): P[] {
  const withYear = points.filter(({ at }) => !at.startsWith('-'));
  const sorted = [...(withYear.length > 0 ? withYear : points)].sort((a, b) => compareDates(a.at, b.at));
  if (withYear.length > 0 || sorted[0]?.at !== '--01' || sorted.at(-1)?.at !== '--12') return sorted;
  const month = ({ at }: P) => Number(at.slice(2));
  const gaps = sorted.map((point, i) => (i === 0 ? 1 : month(point) - month(sorted[i - 1]!)));
  const start = Math.max(...gaps) === 1 ? 0 : gaps.indexOf(Math.max(...gaps));
  return [...sorted.slice(start), ...sorted.slice(0, start)];
}

/** Orders dates of series, the oldest first: so many days ago, then dates, then now. */
export function compareDates(a: string, b: string): number {
  const place = (at: string) => (at === NOW ? 2 : at.startsWith('P') ? 0 : 1);
  if (place(a) !== place(b)) return place(a) - place(b);
  if (place(a) === 0) return daysAgo(b) - daysAgo(a);
  return a < b ? -1 : Number(a > b);
}

function isRelative(at: string): boolean {
  return at === NOW || at.startsWith('P');
}

function daysAgo(at: string): number {
  return Number(at.slice(1, -1));
}

/** The figures of earlier rows of the same creators as series; the kept row is the newest. */
export function panelSeries(
  { numeric, headers }: Pick<Profiles, 'numeric' | 'headers'>,
  times: Float64Array,
  creators: { ofRow: Int32Array; count: number },
  kept: ArrayLike<number>,
): Series[] {
  const at = ISO_LENGTHS.map((length) => Array.from(times, (time) => isoDate(time, length))).find(
    (told) => new Set(told).size <= MOST_DATES,
  );
  const dates = [...new Set(at)].filter((date) => date !== '').sort();
  if (!at || dates.length < 2) return [];
  const placeOf = new Map(dates.map((date, i) => [date, i]));
  const keptAt = new Int32Array(creators.count).fill(-1);
  for (let i = 0; i < kept.length; i++) keptAt[creators.ofRow[kept[i]!]!] = i;
  return PANEL_FIELDS.flatMap((field): Series[] => {
    const values = numeric[field];
    if (!values) return [];
    const points = dates.map((date) => ({
      header: headers[field]!,
      at: date,
      values: new Float64Array(kept.length).fill(Number.NaN),
    }));
    for (let row = 0; row < values.length; row++) {
      const point = points[placeOf.get(at[row]!) ?? -1];
      const target = keptAt[creators.ofRow[row]!]!;
      if (point && target >= 0 && Number.isNaN(point.values[target]!)) point.values[target] = values[row]!;
    }
    return [{ field, points }];
  });
}

/** More dates than these are a log, not a list at several dates. */
const MOST_DATES = 36;
const PANEL_FIELDS: readonly NumericField[] = ['followers', 'likesTotal', 'engagementRate', 'avgViews', 'viewsTotal'];

/** Days, else months. */
const ISO_LENGTHS = [10, 7];

/** @param seconds since 1970 */
function isoDate(seconds: number, length: number): string {
  return Number.isNaN(seconds) ? '' : new Date(seconds * 1_000).toISOString().slice(0, length);
}
