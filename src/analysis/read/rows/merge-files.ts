import { FLAG, type FlagField, type NumericField, type Profiles, type TextField } from '../../profiles.js';
import { isEmptyAt, packTexts, type TextColumn, textReader } from '../../text-column.js';
import type { NameKind } from '../columns/map-columns.js';
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
export function mergeFiles(files: readonly FileProfiles[]): { profiles: Profiles; warnings: string[] } {
  const [only] = files;
  if (files.length === 1) return { profiles: only!.profiles, warnings: [] };
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
  const profiles = joined(files, rowsOf, count);
  return { profiles, warnings: [mergeSentence(files, rowsOf, { count, shared })] };
}

function joined(files: readonly FileProfiles[], rowsOf: readonly Int32Array[], count: number): Profiles {
  const merged: Profiles = { count, numeric: {}, text: {}, flags: {}, extras: [], headers: {} };
  for (const [f, { profiles }] of files.entries()) {
    const rows = rowsOf[f]!;
    const fill = (target: Float64Array, values: Float64Array) => {
      for (let row = 0; row < values.length; row++)
        if (Number.isNaN(target[rows[row]!]!)) target[rows[row]!] = values[row]!;
    };
    const unknown = () => new Float64Array(count).fill(Number.NaN);
    for (const [field, values] of Object.entries(profiles.numeric) as [NumericField, Float64Array][]) {
      merged.numeric[field] ??= unknown();
      fill(merged.numeric[field], values);
    }
    for (const { header, values } of profiles.extras) {
      let extra = merged.extras.find((each) => each.header === header);
      if (!extra) {
        extra = { header, values: unknown() };
        merged.extras.push(extra);
      }
      fill(extra.values, values);
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
  for (const field of fields) merged.text[field] = joinedTexts(field, files, rowsOf, count);
  return merged;
}

/** For every merged row the text of the first file that has one. */
function joinedTexts(
  field: TextField,
  files: readonly FileProfiles[],
  rowsOf: readonly Int32Array[],
  count: number,
): TextColumn {
  const readers = files.map(({ profiles }) => profiles.text[field] && textReader(profiles.text[field]));
  const fileOf = new Int32Array(count).fill(-1);
  const rowOf = new Int32Array(count);
  for (const [f, { profiles }] of files.entries()) {
    const column = profiles.text[field];
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
      if (Number.isNaN(known[merged]!)) known[merged] = followers;
      else if (known[merged] !== followers) differs[merged] = 1;
    }
  }
  return differs.reduce((sum, each) => sum + each, 0);
}
