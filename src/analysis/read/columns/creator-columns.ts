import type { ColumnChoices } from '../../analysis.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import { saysNothing, wordsIn, wordsOf } from '../headers/header-words.js';
import { readHeader } from '../headers/read-header.js';
import type { RawTable } from '../table/read-table.js';
import type { ColumnValues } from '../values/column-values.js';
import { datesRows } from '../values/date-order.js';
import { isProfileId } from '../values/handle.js';
import type { ColumnMapping, NameKind } from './map-columns.js';

/** Handles have none; a note or two under a table of them has. */
const MANY_SPACES = 0.25;
/** Names are still names where everybody has some rows. */
const SOME_REPEAT = 0.1;
/** So many names differ, at least. */
const LEAST_DISTINCT = 0.3;
const MOSTLY = 0.8;
/** Longer ones are titles and notes. */
const NAME_CHARACTERS = 24;
/** "FW-20311": what an account has in somebody's books. */
const CODE = /^[A-Z]{1,6}[-–/ ]?\d{2,}$/;
/** How sure values alone make of the only names there are. */
const ONLY_NAMES = 0.45;

/** What creators are named by: handles; else their profile links, their names, their ids, or their rows. */
export function findNames(
  table: RawTable,
  values: readonly ColumnValues[],
  fields: ColumnMapping['fields'],
  taken: Set<number>,
  choices: ColumnChoices,
  nameParts: ColumnMapping['nameParts'],
): NameKind {
  const found = fields.handle;
  if (!found && choices.handle === null) return 'row';
  if (found) {
    const { spaces, numeric, profileUrls, atSigns, embedded, counted, samples, ascii, distinct } =
      values[found.column]!;
    if (profileUrls > 0.5 || atSigns > 0.5 || embedded > 0.5) return 'handle';
    // Handles may be in the links as well, and there they are written as they are; a number is nobody's handle.
    const isCode = (sample: string) => isProfileId(sample) || CODE.test(sample);
    const areIds = samples.length > 0 && samples.every(isCode);
    const links = fields.url && values[fields.url.column]!;
    // Names in a script that handles are not written in; several are called the same.
    const areNames = ascii < 0.5 && choices.handle === undefined && distinct < (links?.distinct ?? 0);
    if ((found.confidence < 0.6 || areIds || areNames) && links && links.profileUrls > 0.5) {
      if (areNames) fields.displayName ??= found;
      fields.handle = { column: fields.url!.column, confidence: fields.url!.confidence };
      return 'handle';
    }
    if (numeric > 0.9) return 'id';
    const means = fieldsOfHeader(table.headers[found.column]!);
    const isName = (means.get('displayName') ?? 0) > (means.get('handle') ?? 0) && !values[found.column]!.isLatinLower;
    return (spaces > MANY_SPACES && counted <= 0.5) || isName ? 'name' : 'handle';
  }
  if (fields.url && !(fields.displayName && values[fields.url.column]!.profileIds > 0.5)) {
    fields.handle = { ...fields.url };
    return 'handle';
  }
  if (nameParts) return 'name';
  const isOneEach = (column: number) => values[column]!.distinct > 0.9 && !values[column]!.masked;
  // Some are called the same: their rows tell them apart. Whoever has a row per platform, or per date, is named in each.
  const mayRepeat = fields.platform !== undefined || table.headers.some(datesRows);
  const named = fields.displayName && values[fields.displayName.column]!;
  if (fields.displayName && !named!.masked && named!.distinct > (mayRepeat ? SOME_REPEAT : LEAST_DISTINCT)) {
    fields.handle = fields.displayName;
    delete fields.displayName;
    return 'name';
  }
  const free = table.headers.map((_, column) => column).filter((column) => !taken.has(column) && isOneEach(column));
  const words = table.hasHeader
    ? undefined
    : free.find((column) => values[column]!.numeric < 0.2 && values[column]!.meanLength < 40);
  const id = words ?? free.find((column) => /(^|[^a-z])id([^a-z]|$)|[a-z]I[dD]$/i.test(table.headers[column]!));
  if (id === undefined) return takeNames(table, values, free, { fields, taken });
  fields.handle = { column: id, confidence: ONLY_NAMES };
  taken.add(id);
  if (words === undefined) return 'id';
  return values[id]!.spaces > 0.02 ? 'name' : 'handle';
}

/** A column whose header says nothing, and whose cells are handles or names, one each. */
function takeNames(
  { headers }: RawTable,
  values: readonly ColumnValues[],
  free: readonly number[],
  { fields, taken }: { fields: ColumnMapping['fields']; taken: Set<number> },
): NameKind {
  const mute = free.filter((at) => saysNothing(headers[at]!) && values[at]!.filled > 0.9 && values[at]!.urls < 0.5);
  const handles = mute.find((at) => values[at]!.nicks > MOSTLY && values[at]!.isLatinLower);
  const at = handles ?? mute.find((column) => areNames(values[column]!));
  if (at === undefined) return 'row';
  fields.handle = { column: at, confidence: ONLY_NAMES };
  taken.add(at);
  return at === handles ? 'handle' : 'name';
}

/** Two or three words, and no days or quarters. */
function areNames({ numeric, spaces, meanLength, emails, dates, flags, samples }: ColumnValues): boolean {
  if (samples.some((sample) => /\d/.test(sample))) return false;
  return numeric < 0.05 && spaces > MOSTLY && meanLength < NAME_CHARACTERS && emails + dates + flags < 0.1;
}

/** A first and a last name in two columns: "First name" beside "Last name" or "Name". */
export function findNameParts(
  table: RawTable,
  values: readonly ColumnValues[],
  fields: ColumnMapping['fields'],
  choices: ColumnChoices,
): ColumnMapping['nameParts'] {
  if (choices.displayName !== undefined) return undefined;
  const partOf = (column: number) => readHeader(table.headers[column]!).namePart;
  const isNames = (column: number) => values[column]!.numeric < 0.1 && values[column]!.atSigns < 0.1;
  const columns = table.headers.map((_, column) => column).filter(isNames);
  // "Nome" beside "Cognome", and "Nom" beside "Prénom", are the other half.
  const other = (known: number) =>
    columns.find((column) => column !== known && partOf(column) === undefined && isNameAlone(table.headers[column]!));
  let first = columns.find((column) => partOf(column) === 'first');
  let last = columns.find((column) => partOf(column) === 'last');
  if (first !== undefined) last ??= other(first);
  else if (last !== undefined) first = other(last);
  if (first === undefined || last === undefined) return undefined;
  for (const field of ['displayName', 'handle'] as const) {
    const at = fields[field]?.column;
    if (at === first || at === last) delete fields[field];
  }
  return fields.displayName ? undefined : [first, last];
}

/** One word for a name, which may mean something else as well: the Turkish "Ad". */
function isNameAlone(header: string): boolean {
  const { words } = wordsOf(wordsIn(header));
  return isPlainName(header) || (words.length === 1 && words[0]!.meanings.has('name'));
}

/** Whether a header is a name and nothing else. */
export function isPlainName(header: string): boolean {
  return (fieldsOfHeader(header).get('displayName') ?? 0) > 0.85;
}
