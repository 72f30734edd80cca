import { accountsOfPerson } from '../../persons.js';
import type { Profiles } from '../../profiles.js';
import { isEmptyAt, type TextColumn, textReader } from '../../text-column.js';
import { rowsAlike } from './rows-alike.js';

/** The capital dotted I and the sign for kelvin: only these become Latin letters that they were not. */
const LATIN_IN_LOWER_CASE = ['\u0130', '\u212a'];

/** Which rows are about the same creator. */
export interface Creators {
  count: number;
  /** Creator of every row, numbered in the order they first appear. */
  ofRow: Int32Array;
}

/**
 * Rows with the same handle on the same platform are the same creator's. Rows that have none (`row 12`) are each
 * their own.
 */
export function groupByCreator({ count, text }: Profiles, hasNames: boolean): Creators {
  const ofRow = new Int32Array(count);
  if (!hasNames) return { count, ofRow: ofRow.map((_, row) => row) };
  const handleOf = textReader(text.handle!);
  const platformOf = text.platform && textReader(text.platform);
  const isOwn = rowsOfTheirOwn(text.handle!);
  const known = new Map<string, number>();
  let creators = 0;
  for (let row = 0; row < count; row++) {
    if (isOwn[row] === 1) {
      ofRow[row] = creators++;
      continue;
    }
    const key = creatorKey(handleOf(row), platformOf?.(row));
    let creator = known.get(key);
    if (creator === undefined) {
      creator = creators++;
      known.set(key, creator);
    }
    ofRow[row] = creator;
  }
  return { count: creators, ofRow };
}

/**
 * The same, where several people are given one account of those side by side: whoever has another name and, on another
 * platform, another account is somebody else.
 *
 * @returns the creators, and an account that was given to several
 */
export function withoutSharedAccounts(
  { person, text }: Profiles,
  creators: Creators,
): { creators: Creators; shared: number[] | undefined } {
  if (!person || !text.displayName || !text.platform) return { creators, shared: undefined };
  const [nameOf, handleOf, platformOf] = [text.displayName, text.handle!, text.platform].map(textReader);
  const ofRow = Int32Array.from(creators.ofRow);
  let { count } = creators;
  let shared: number[] | undefined;
  const others = (row: number) =>
    accountsOfPerson({ person }, row).filter((other) => platformOf!(other) !== platformOf!(row));
  const isSomebodyElse = (a: number, b: number) => {
    const [one, other] = [nameOf!(a).toLowerCase(), nameOf!(b).toLowerCase()];
    if (one === '' || other === '' || one === other) return false;
    return others(a).some((mine) =>
      others(b).some((theirs) => platformOf!(mine) === platformOf!(theirs) && handleOf!(mine) !== handleOf!(theirs)),
    );
  };
  for (const rows of repeatedRows(creators)) {
    const first: number[] = [];
    for (const row of rows) {
      const same = first.find((known) => !isSomebodyElse(known, row));
      if (same !== undefined) ofRow[row] = ofRow[same]!;
      else if (first.push(row) > 1) ofRow[row] = count++;
    }
    if (first.length > 1) shared ??= first;
  }
  return { creators: { count, ofRow }, shared };
}

/** 1 where a handle is surely no other row's, whatever their case: in most lists nearly all, which spares their texts. */
function rowsOfTheirOwn(handles: TextColumn): Uint8Array {
  const isOwn = new Uint8Array(handles.ends.length);
  const bytes = Buffer.from(handles.utf8.buffer, handles.utf8.byteOffset, handles.utf8.byteLength);
  if (LATIN_IN_LOWER_CASE.some((letter) => bytes.includes(letter))) return isOwn;
  isOwn.fill(1);
  for (const row of rowsAlike(handles)) isOwn[row] = 0;
  for (let row = 0; row < isOwn.length; row++) if (isEmptyAt(handles, row)) isOwn[row] = 0;
  return isOwn;
}

/** The same creator has the same key, in whatever file. `handle` is clean: without an @ or a URL around it. */
export function creatorKey(handle: string, platform: string | undefined): string {
  const name = handle.toLowerCase();
  return platform ? `${name}\n${platform.toLowerCase()}` : name;
}

/** The rows of each creator, in the order of the file, for creators with more than one. */
export function repeatedRows({ count, ofRow }: Creators): number[][] {
  if (count === ofRow.length) return [];
  const sizes = new Int32Array(count);
  for (const creator of ofRow) sizes[creator]!++;
  const groups = new Map<number, number[]>();
  for (let row = 0; row < ofRow.length; row++) {
    const creator = ofRow[row]!;
    if (sizes[creator]! < 2) continue;
    const group = groups.get(creator);
    if (group) group.push(row);
    else groups.set(creator, [row]);
  }
  return [...groups.values()];
}
