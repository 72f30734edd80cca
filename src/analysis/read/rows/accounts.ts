import { firstRows } from '../../persons.js';
import type { Profiles } from '../../profiles.js';
import { packTexts, textReader } from '../../text-column.js';
import type { NameKind } from '../columns/map-columns.js';
import type { TableProfiles } from '../columns/profiles-of-table.js';
import { differingKept } from './kept-rows.js';
import { LinkedRows } from './linked-rows.js';
import { joinProfiles, otherCurrencies } from './merge-files.js';
import { ownAccounts } from './own-accounts.js';
import { rowsAlike } from './rows-alike.js';

/** One account of each row of a table, with the platform that its columns name. */
export interface AccountProfiles extends TableProfiles {
  platform: string | undefined;
}

/**
 * The accounts that stand side by side in a table's rows, one under the other: a row each, those of one row together.
 * An account without a handle of its own is called as the person is.
 */
export function stackAccounts(sideBySide: readonly AccountProfiles[]): TableProfiles {
  const parts = ownAccounts(sideBySide);
  const [first] = parts;
  const total = parts.reduce((sum, { profiles }) => sum + profiles.count, 0);
  const { rowsOf, sourceRows, partOf } = bySourceRow(parts, total);
  const profiles = joinProfiles(parts, rowsOf, total);
  const ownPlatform = profiles.text.platform ? textReader(profiles.text.platform) : () => '';
  profiles.text.platform = packTexts(total, (row) => parts[partOf[row]!]!.platform ?? ownPlatform(row));
  const persons = new LinkedRows(total);
  for (let row = 1; row < total; row++) if (sourceRows[row] === sourceRows[row - 1]) persons.link(row - 1, row);
  profiles.person = persons.numbered();
  profiles.text.handle = handlesOfPeople(profiles, sourceRows);
  const known = new Set(sourceRows).size;
  const said = (of: (part: TableProfiles) => readonly string[]) => [...new Set(parts.flatMap(of))];
  const doubts = new Map(parts.flatMap((part) => part.doubts.map((doubt) => [doubt.sentence, doubt])));
  const { read } = first!.rows;
  return {
    ...first!,
    profiles,
    names: parts.some(({ names }) => names === 'handle') ? 'handle' : first!.names,
    rows: { read, unusable: read - known },
    sourceRows,
    isOwn: undefined,
    excluded: said(({ excluded }) => excluded),
    unused: parts.flatMap(({ unused }) => unused),
    doubts: [
      ...doubts.values(),
      ...otherCurrencies(parts),
      ...differingKept(parts.map((part) => part.profiles.kept)).map((sentence) => ({ sentence })),
    ],
    warnings: said(({ warnings }) => warnings),
    order: first!.order && {
      header: first!.order.header,
      values: stacked(
        parts.map(({ order }) => order?.values),
        rowsOf,
        total,
      ),
    },
  };
}

/** The stacked row of each part's rows: in the order of the table, a row's accounts in the order of the parts. */
function bySourceRow(parts: readonly AccountProfiles[], total: number) {
  const rowsOf = parts.map(({ profiles }) => new Int32Array(profiles.count));
  const sourceRows = new Int32Array(total);
  const partOf = new Uint8Array(total);
  const next = parts.map(() => 0);
  for (let row = 0; row < total; row++) {
    let best = -1;
    for (const [p, { sourceRows: own }] of parts.entries()) {
      if (next[p]! >= own.length) continue;
      if (best < 0 || own[next[p]!]! < parts[best]!.sourceRows[next[best]!]!) best = p;
    }
    sourceRows[row] = parts[best]!.sourceRows[next[best]!]!;
    partOf[row] = best;
    rowsOf[best]![next[best]!++] = row;
  }
  return { rowsOf, sourceRows, partOf };
}

function stacked(values: readonly (Float64Array | undefined)[], rowsOf: readonly Int32Array[], total: number) {
  const all = new Float64Array(total).fill(Number.NaN);
  for (const [p, own] of values.entries()) for (let i = 0; own && i < own.length; i++) all[rowsOf[p]![i]!] = own[i]!;
  return all;
}

/** Stands in for a handle that is missing. */
const NAMELESS = /^row \d+$/;

function handlesOfPeople({ text, count }: Profiles, sourceRows: Int32Array) {
  const handleOf = textReader(text.handle!);
  const nameOf = text.displayName ? textReader(text.displayName) : () => '';
  const isNamed = (row: number) => !NAMELESS.test(handleOf(row));
  return packTexts(count, (row) => {
    if (isNamed(row)) return handleOf(row);
    if (nameOf(row) !== '') return nameOf(row);
    for (const other of [row - 2, row - 1, row + 1, row + 2]) {
      if (sourceRows[other] === sourceRows[row] && isNamed(other)) return handleOf(other);
    }
    return handleOf(row);
  });
}

/**
 * Whose accounts the rows are: those that are known to be one person's, and rows on different platforms with the same
 * handle, or the same full name, that nothing speaks against. A first name is no evidence.
 *
 * @returns as `Profiles.person`
 */
export function personsOf({ count, text, person }: Profiles, names: NameKind): Int32Array | undefined {
  if (!text.platform || names === 'row') return person;
  const platformOf = textReader(text.platform);
  const platforms = new Set<string>();
  for (let row = 0; row < count && platforms.size < 2; row++) platforms.add(platformOf(row));
  if (platforms.size < 2) return person;

  const persons = new LinkedRows(count);
  for (const [row, first] of person ? firstOfPerson(person) : []) persons.link(first, row);
  const countryOf = text.country ? textReader(text.country) : () => '';
  const couldBeOne = (a: number, b: number) => {
    const [one, other] = [countryOf(a).toLowerCase(), countryOf(b).toLowerCase()];
    return platformOf(a) !== platformOf(b) && (one === '' || other === '' || one === other);
  };
  const handleOf = textReader(text.handle!);
  const asHandle = names === 'name' ? fullName : (handle: string) => handle.toLowerCase();
  linkAlike(persons, rowsAlike(text.handle!), (row) => asHandle(handleOf(row)), couldBeOne);
  if (text.displayName) {
    const nameOf = textReader(text.displayName);
    linkAlike(persons, rowsAlike(text.displayName), (row) => fullName(nameOf(row)), couldBeOne);
    // Accounts side by side have their person already.
    if (!person) linkContinued(persons, count, nameOf, couldBeOne);
  }
  return persons.numbered();
}

/**
 * A name that stands once over the accounts under it, as merged cells are exported: each row without one is of the person
 * above. Only where that holds for all of them: a few names may just be missing.
 */
function linkContinued(
  persons: LinkedRows,
  count: number,
  nameOf: (row: number) => string,
  couldBeOne: (a: number, b: number) => boolean,
): void {
  const pairs: [number, number][] = [];
  let group: number[] = [];
  for (let row = 0; row < count; row++) {
    if (nameOf(row) !== '') group = [];
    else if (group.length === 0 || !group.every((other) => couldBeOne(other, row))) return;
    else pairs.push([group[0]!, row]);
    group.push(row);
  }
  if (pairs.length < MANY_CONTINUED * count) return;
  for (const [first, row] of pairs) persons.link(first, row);
}

/** Of all rows. */
const MANY_CONTINUED = 0.2;

/** Every row with the first one of its person. */
function* firstOfPerson(person: Int32Array): Generator<[row: number, first: number]> {
  const first = firstRows(person);
  for (let row = 0; row < person.length; row++) yield [row, first[person[row]!]!];
}

/** Links the rows with the same key; none of them where two of them cannot be one person's. */
function linkAlike(
  persons: LinkedRows,
  rows: Int32Array,
  keyOf: (row: number) => string,
  couldBeOne: (a: number, b: number) => boolean,
): void {
  const rowsWith = new Map<string, number | number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const known = rowsWith.get(key);
    if (known === undefined) rowsWith.set(key, row);
    else if (typeof known === 'number') rowsWith.set(key, [known, row]);
    else known.push(row);
  }
  for (const same of rowsWith.values()) {
    if (typeof same === 'number' || same.length > MOST_ACCOUNTS) continue;
    const isOne = (a: number, b: number) => persons.firstOf(a) === persons.firstOf(b) || couldBeOne(a, b);
    if (!same.every((a, i) => same.slice(i + 1).every((b) => isOne(a, b)))) continue;
    for (const row of same) persons.link(same[0]!, row);
  }
}

/** Nobody has more; a name that stands oftener is a common one. */
const MOST_ACCOUNTS = 12;

/** Scripts without spaces: what is this long is no first name. */
const LONG_UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{M}ー]{4,}$/u;

/** A name of at least two words, in lower case; '' for others, which many people share. */
function fullName(name: string): string {
  if (!name.includes(' ')) return LONG_UNSPACED.test(name) ? name : '';
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter((word) => word !== '');
  return words.filter((word) => word.length > 1).length >= 2 ? words.join(' ') : '';
}
