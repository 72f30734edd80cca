import type { Doubt } from '../../analysis.js';
import type { KeptNumbers } from '../../kept-columns.js';
import {
  FLAG,
  type FlagField,
  type NumericField,
  type Profiles,
  type Series,
  type TextField,
  type VideoFigure,
} from '../../profiles.js';
import { isEmptyAt, packTexts, type TextColumn, textReader } from '../../text-column.js';
import { amountsApart } from '../columns/fee-currency.js';
import type { NameKind } from '../columns/map-columns.js';
import { compareDates } from '../columns/series.js';
import { joinTopics } from '../topics/join-topics.js';
import { differingKept, joinKept } from './kept-rows.js';
import { LinkedRows } from './linked-rows.js';
import { creatorKey } from './rows-of-creators.js';

/** One file's creators, one row each. */
export interface FileProfiles {
  fileName: string;
  profiles: Profiles;
  names: NameKind;
}

/**
 * Several files as one list of creators: rows with the same handle (and platform, where the files name it) are one
 * creator, with the columns of all files; where two give a value, the file named first counts. Files without handles
 * are put under each other.
 */
export function mergeFiles(files: readonly FileProfiles[]): {
  profiles: Profiles;
  doubts: Doubt[];
  warnings: string[];
} {
  const [only] = files;
  if (files.length === 1) return { profiles: only!.profiles, doubts: [], warnings: [] };
  const byPlatform = files.every(({ profiles }) => profiles.text.platform !== undefined);
  const place = new Map<string, number>();
  /** For every file, the merged row of each of its rows. */
  const rowsOf: Int32Array[] = [];
  let count = 0;
  let shared = 0;
  for (const { profiles, names } of files) {
    const rows = new Int32Array(profiles.count);
    const handleOf = textReader(profiles.text.handle!);
    const platformOf = byPlatform ? textReader(profiles.text.platform!) : undefined;
    for (let row = 0; row < profiles.count; row++) {
      const key = creatorKey(handleOf(row), platformOf?.(row));
      const known = names === 'row' ? undefined : place.get(key);
      if (known !== undefined) shared++;
      rows[row] = known ?? count++;
      if (known === undefined && names !== 'row') place.set(key, rows[row]!);
    }
    rowsOf.push(rows);
  }
  const profiles = joinProfiles(files, rowsOf, count);
  return {
    profiles,
    doubts: otherCurrencies(files),
    warnings: [
      mergeSentence(files, rowsOf, { count, shared }),
      ...differingKept(files.map((file) => file.profiles.kept)),
    ],
  };
}

/**
 * Profiles of several tables in one: of each row the first table's value that there is.
 *
 * @param rowsOf for every table, the joined row of each of its rows
 */
export function joinProfiles(
  files: readonly Pick<FileProfiles, 'profiles'>[],
  rowsOf: readonly Int32Array[],
  count: number,
): Profiles {
  const merged: Profiles = { count, numeric: {}, text: {}, flags: {}, kept: [], headers: {} };
  for (const [f, { profiles }] of files.entries()) {
    const rows = rowsOf[f]!;
    const fill = (target: Float64Array, values: Float64Array) => {
      for (let row = 0; row < values.length; row++)
        if (Number.isNaN(target[rows[row]!]!)) target[rows[row]!] = values[row]!;
    };
    const unknown = () => new Float64Array(count).fill(Number.NaN);
    const isOtherCurrency = otherCurrency(merged.feeCurrency, profiles);
    for (const [field, values] of Object.entries(profiles.numeric) as [NumericField, Float64Array][]) {
      if (field === 'fee' && isOtherCurrency) continue;
      merged.numeric[field] ??= unknown();
      fill(merged.numeric[field], values);
    }
    for (const [figure, values] of Object.entries(profiles.ofVideos ?? {}) as [VideoFigure, Float64Array][]) {
      merged.ofVideos ??= {};
      merged.ofVideos[figure] ??= unknown();
      fill(merged.ofVideos[figure], values);
    }
    for (const [field, flags] of Object.entries(profiles.flags) as [FlagField, Uint8Array][]) {
      merged.flags[field] ??= new Uint8Array(count).fill(FLAG.unknown);
      const target = merged.flags[field];
      for (let row = 0; row < flags.length; row++)
        if (target[rows[row]!] === FLAG.unknown) target[rows[row]!] = flags[row]!;
    }
    merged.feeCurrency ??= profiles.feeCurrency;
    merged.headers = { ...profiles.headers, ...merged.headers };
  }
  const fields = new Set(files.flatMap(({ profiles }) => Object.keys(profiles.text) as TextField[]));
  for (const field of fields) merged.text[field] = joinedTexts(({ text }) => text[field], files, rowsOf, count);
  if (files.some(({ profiles }) => profiles.followerCells))
    merged.followerCells = joinedTexts(({ followerCells }) => followerCells, files, rowsOf, count);
  const topics = joinedTopics(files, rowsOf, count);
  if (topics) merged.topics = topics;
  merged.kept = joinKept(
    files.map(({ profiles }) => [...profiles.kept, ...inOtherCurrency(merged, profiles)]),
    rowsOf,
    count,
  );
  const inPercent = new Set(files.flatMap(({ profiles }) => profiles.inPercent ?? []));
  if (inPercent.size > 0) merged.inPercent = [...inPercent];
  merged.series = joinedSeries(files, rowsOf, count);
  merged.person = joinedPersons(files, rowsOf, count);
  return merged;
}

/** Sums of different currencies are sums of nothing. */
/** Prices in another currency than those of the tables before. */
function inOtherCurrency({ feeCurrency, headers }: Profiles, own: Profiles): KeptNumbers[] {
  const { fee } = own.numeric;
  return fee && otherCurrency(feeCurrency, own) ? [amountsApart(headers.fee!, own.feeCurrency!, fee)] : [];
}

function otherCurrency(currency: string | undefined, { feeCurrency }: Profiles): boolean {
  return currency !== undefined && feeCurrency !== undefined && feeCurrency !== currency;
}

/** Whose prices `joinProfiles` leaves out. */
export function otherCurrencies(files: readonly Pick<FileProfiles, 'profiles'>[]): Doubt[] {
  const currency = files.find(({ profiles }) => profiles.feeCurrency !== undefined)?.profiles.feeCurrency;
  return files.flatMap(({ profiles }) =>
    otherCurrency(currency, profiles)
      ? [
          {
            sentence: `\`${profiles.headers.fee}\` is in ${profiles.feeCurrency}, and the prices before it in ${currency}: it was left out of prices and sums, and kept by itself, in ${profiles.feeCurrency}.`,
            field: 'fee' as const,
            header: profiles.headers.fee,
          },
        ]
      : [],
  );
}

/** Points of the same measure at the same date are one. */
function joinedSeries(
  files: readonly Pick<FileProfiles, 'profiles'>[],
  rowsOf: readonly Int32Array[],
  count: number,
): Series[] | undefined {
  const merged: Series[] = [];
  for (const [f, { profiles }] of files.entries()) {
    for (const { field, points } of profiles.series ?? []) {
      const series = merged.find((one) => one.field === field) ?? { field, points: [] };
      if (!merged.includes(series)) merged.push(series);
      for (const { header, at, values } of points) {
        const known = series.points.find((one) => one.at === at);
        const point = known ?? { header, at, values: new Float64Array(count).fill(Number.NaN) };
        if (!known) series.points.push(point);
        for (let row = 0; row < values.length; row++) {
          const target = rowsOf[f]![row]!;
          if (Number.isNaN(point.values[target]!)) point.values[target] = values[row]!;
        }
      }
    }
  }
  for (const { points } of merged) points.sort((a, b) => compareDates(a.at, b.at));
  return merged.length > 0 ? merged : undefined;
}

/** Rows that are one person's in any of the tables. */
function joinedPersons(
  files: readonly Pick<FileProfiles, 'profiles'>[],
  rowsOf: readonly Int32Array[],
  count: number,
): Int32Array | undefined {
  if (files.every(({ profiles }) => !profiles.person)) return undefined;
  const persons = new LinkedRows(count);
  for (const [f, { profiles }] of files.entries()) {
    const first = new Map<number, number>();
    for (let row = 0; profiles.person && row < profiles.count; row++) {
      const one = profiles.person[row]!;
      const target = rowsOf[f]![row]!;
      const known = first.get(one);
      if (known === undefined) first.set(one, target);
      else persons.link(known, target);
    }
  }
  return persons.numbered();
}

/** For every merged row the topics of all its files. */
function joinedTopics(
  files: readonly Pick<FileProfiles, 'profiles'>[],
  rowsOf: readonly Int32Array[],
  count: number,
): TextColumn | undefined {
  const telling = files.flatMap(({ profiles: { topics } }, f) => {
    if (!topics) return [];
    const rowIn = new Int32Array(count).fill(-1);
    rowsOf[f]!.forEach((merged, row) => {
      rowIn[merged] = row;
    });
    const read = textReader(topics);
    return [(merged: number) => (rowIn[merged] === -1 ? '' : read(rowIn[merged]!))];
  });
  if (telling.length === 0) return undefined;
  return packTexts(count, (row) => joinTopics(telling.map((read) => read(row)).filter((cell) => cell !== '')));
}

/** For every merged row the text of the first file that has one. */
function joinedTexts(
  columnOf: (profiles: Profiles) => TextColumn | undefined,
  files: readonly Pick<FileProfiles, 'profiles'>[],
  rowsOf: readonly Int32Array[],
  count: number,
): TextColumn {
  const columns = files.map(({ profiles }) => columnOf(profiles));
  const readers = columns.map((column) => column && textReader(column));
  const fileOf = new Int32Array(count).fill(-1);
  const rowOf = new Int32Array(count);
  for (const [f, { profiles }] of files.entries()) {
    const column = columns[f];
    for (let row = 0; column && row < profiles.count; row++) {
      const merged = rowsOf[f]![row]!;
      if (fileOf[merged] !== -1 || isEmptyAt(column, row)) continue;
      fileOf[merged] = f;
      rowOf[merged] = row;
    }
  }
  return packTexts(count, (row) => (fileOf[row] === -1 ? '' : readers[fileOf[row]!]!(rowOf[row]!)));
}

function mergeSentence(
  files: readonly FileProfiles[],
  rowsOf: readonly Int32Array[],
  { count, shared }: { count: number; shared: number },
): string {
  const names = files.map(({ fileName }) => fileName).join(', ');
  const total = count.toLocaleString('en-US');
  if (files.some((file) => file.names === 'row')) {
    return `${files.length} files were put under each other (${names}): ${total} rows; without handles in all of them nobody can be matched.`;
  }
  const differing = differingFollowers(files, rowsOf, count);
  const rule =
    differing > 0
      ? ` Follower counts differ for ${differing.toLocaleString('en-US')}: the file named first counts.`
      : '';
  return `${files.length} files were merged by handle (${names}): ${total} creators, ${shared === 0 ? 'none' : shared.toLocaleString('en-US')} of them in more than one file.${rule}`;
}

function differingFollowers(files: readonly FileProfiles[], rowsOf: readonly Int32Array[], count: number): number {
  const known = new Float64Array(count).fill(Number.NaN);
  const differs = new Uint8Array(count);
  for (const [f, { profiles }] of files.entries()) {
    for (const [row, followers] of profiles.numeric.followers!.entries()) {
      const merged = rowsOf[f]![row]!;
      if (Number.isNaN(followers)) continue;
      if (Number.isNaN(known[merged]!)) known[merged] = followers;
      else if (known[merged] !== followers) differs[merged] = 1;
    }
  }
  return differs.reduce((sum, each) => sum + each, 0);
}
