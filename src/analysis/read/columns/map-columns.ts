import { UserError } from '../../../errors.js';
import type { ColumnChoices } from '../../analysis.js';
import { type Field, FLAG_FIELDS, NUMERIC_FIELDS, TEXT_FIELDS } from '../../profiles.js';
import { fieldsOfHeader, firstFieldOf } from '../headers/header-meaning.js';
import { holdsProtectedTraits, isProtectedTrait } from '../headers/protected-traits.js';
import { headerSays, readHeader } from '../headers/read-header.js';
import { tokens } from '../headers/tokens.js';
import type { Column } from '../table/column.js';
import type { RawTable } from '../table/read-table.js';
import { type ColumnValues, describeColumn } from '../values/column-values.js';
import { datesRows } from '../values/date-order.js';
import { localMagnitudes } from '../values/local-magnitudes.js';
import { type FormatEvidence, fileDecimal, formatEvidence, numberFormatOf } from '../values/number-format.js';
import { type DecimalSeparator, isMissing } from '../values/parse-number.js';
import { kindOf } from './read-numbers-of.js';
import { typicalUnit, type Units, unitColumns } from './unit-columns.js';
import { valuesFit } from './values-fit.js';

/** What creators are named by. */
export type NameKind = 'handle' | 'name' | 'id' | 'row';

/** A column that a field is read from. */
export interface MappedColumn {
  column: number;
  /** 0–1; 1 where a person chose it. */
  confidence: number;
}

/** Which column of the file each field is read from, and what is left of the rest. */
export interface ColumnMapping {
  fields: Partial<Record<Field, MappedColumn>>;
  /** What the handle's column holds, or that there is none. */
  names: NameKind;
  /** Columns that hold a first and a last name, where no other holds both. */
  nameParts?: readonly [first: number, last: number] | undefined;
  /** Whether the handle's cells hold names beside the handles, or end in counts. */
  hasNamesInHandles: boolean;
  counted: boolean;
  /** Whether two rows of one name have the same followers, the same link, or are of two dates: rows of the table. */
  isSamePerson: (first: number, second: number) => boolean;
  /** Columns about protected traits: never used. */
  excluded: number[];
  /** Other numeric columns that are measures: they can be correlated and learnt from. */
  extras: number[];
  /** Columns that might have been a field too, best first: further follower counts, say. */
  rivals: Partial<Record<Field, number[]>>;
  values: ColumnValues[];
  evidence: FormatEvidence[];
  /** Columns whose unit stands in the column after them. */
  unitColumns: Map<number, Units>;
  fileDecimal: DecimalSeparator | undefined;
}

const FIELDS: readonly Field[] = [...NUMERIC_FIELDS, ...TEXT_FIELDS, ...FLAG_FIELDS];
/** Under this, a field stays unmapped. */
const LEAST = 0.3;
/** From here on a header makes that its column is meant for the followers. */
const MEANT = 0.6;
/** What a list of creators has at the least. */
const FEW_FOLLOWERS = 500;
/** A column of more different words is not one of traits. */
const MOST_TRAITS = 30;
/** Handles have none; a note or two under a table of them has. */
const MANY_SPACES = 0.25;
/** What so few of many creators have of their own is a type, a topic or an agency: nobody's name. */
const OF_MANY = 0.4;
const ENOUGH_CELLS = 6;
/** Names are still names where everybody has some rows. */
const SOME_REPEAT = 0.1;
/** Ranges among the cells of a tier; the others may be `<10K` or `125k+`. */
const SOME_RANGES = 0.2;
/** How sure the values alone make of a field. */
const BY_VALUES = { profileUrls: 0.75, platforms: 0.6, atSigns: 0.75, nicks: 0.8, onlyNames: 0.45, onlyCounts: 0.5 };

const NOT_A_MEASURE =
  /setting|time|date|year|month|latitude|longitude|population|população|phone|whatsapp|zip|telefon|telefone|phone|tel\b/i;

/**
 * Finds the fields by header and values together: a header says what a column may be, its values how well that fits,
 * and the product is the confidence. The surest pairs are taken first; each column is one field's.
 *
 * @param choices headers that a person has chosen: certain, and taken from the others
 * @throws {UserError} where a chosen header is not there
 */
export function mapColumns(table: RawTable, choices: ColumnChoices = {}): ColumnMapping {
  const evidence = table.columns.map(formatEvidence);
  const ofFile = fileDecimal(evidence);
  const units = unitColumns(table);
  const values = table.columns.map((column, c) =>
    describeColumn(column, table.rowCount, {
      decimal: isOfCounts(table.headers[c]!)
        ? numberFormatOf(evidence[c]!, 'count', ofFile).decimal // nobody has 12.4 followers: `12.400`
        : evidence[c]!.comma > evidence[c]!.point
          ? ','
          : (ofFile ?? '.'),
      unit: readHeader(table.headers[c]!).unit * typicalUnit(units.get(c)),
      magnitudes: localMagnitudes(column, table.headers),
    }),
  );
  const excluded = indicesOf(
    table,
    (header, column) => isProtectedTrait(header) || isTraitByCells(header, table.columns[column]!, values[column]!),
  );
  const fields: ColumnMapping['fields'] = {};
  const rivals: ColumnMapping['rivals'] = {};
  const taken = new Set(excluded);
  for (const [field, column] of chosenColumns(table, values, choices)) {
    fields[field] = { column, confidence: 1 };
    taken.add(column);
  }

  const isWrapUp = tellsResults(table.headers);
  // Beside what a campaign has brought, its cost is what was spent.
  const besideOthers = (meanings: Map<Field, number>, header: string) => {
    const fee = meanings.get('fee');
    if (!isWrapUp || fee === undefined || !isCostOfAll(header)) return meanings;
    meanings.delete('fee');
    return meanings.set('spend', fee);
  };
  const candidates = table.headers
    .flatMap((header, column) =>
      taken.has(column)
        ? []
        : [...besideOthers(meaningsOf(header, values[column]!), header)].map(([field, sure]) => ({
            field,
            column,
            confidence: sure * valuesFit(field, values[column]!),
          })),
    )
    .filter(
      ({ confidence, field, column }) =>
        confidence >= LEAST &&
        choices[field] === undefined &&
        !(field === 'likesTotal' && areGiven(table, column)) &&
        !(field === 'lastPost' && isOfContacts(table, column)),
    )
    .sort(
      (a, b) =>
        b.confidence - a.confidence ||
        FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) ||
        values[b.column]!.exact - values[a.column]!.exact ||
        newer(table.headers[a.column]!, table.headers[b.column]!) ||
        a.column - b.column,
    );
  for (const { field, column, confidence } of candidates) {
    if (taken.has(column)) continue;
    if (fields[field]) {
      rivals[field] ??= [];
      rivals[field].push(column);
      continue;
    }
    fields[field] = { column, confidence };
    taken.add(column);
  }
  // In a list that is being made, most counts may still be "TBC".
  const hasFew = table.headers.findIndex(
    (header, column) => !taken.has(column) && hasFewCounts(header, values[column]!),
  );
  if (hasFew >= 0 && !fields.followers && choices.followers === undefined) {
    fields.followers = { column: hasFew, confidence: LEAST };
    taken.add(hasFew);
  }
  if (!table.hasHeader && !fields.followers && choices.followers === undefined) {
    const counts = countColumns(values, taken);
    if (counts.length === 1) {
      fields.followers = { column: counts[0]!, confidence: BY_VALUES.onlyCounts };
      taken.add(counts[0]!);
    }
  }
  if (!fields.url && choices.url === undefined && fields.handle && values[fields.handle.column]!.profileUrls > 0.5)
    fields.url = { ...fields.handle };
  const nameParts = findNameParts(table, values, fields, choices);
  for (const column of nameParts ?? []) taken.add(column);
  const names = findNames(table, values, fields, taken, choices, nameParts);
  const { handle, displayName } = fields;
  const isOfMany =
    handle &&
    displayName &&
    values[handle.column]!.profileUrls <= 0.5 && // links of videos: each has its own
    values[displayName.column]!.distinct < OF_MANY * values[handle.column]!.distinct;
  if (isOfMany && values[displayName.column]!.cells >= ENOUGH_CELLS && choices.displayName === undefined)
    delete fields.displayName;
  // Beside a name, a title is one of something else.
  if (names === 'name' && fields.handle && choices.displayName === undefined) delete fields.displayName;
  const handles = fields.handle && values[fields.handle.column]!;
  const counted = (handles?.counted ?? 0) > 0.5;
  if (counted && !fields.followers && choices.followers === undefined) fields.followers = { ...fields.handle! };

  const claimed = new Set([...taken].map((column) => table.headers[column]));
  // A second column under one header is the same measure written another way: the one that is written out is kept.
  const measures = indicesOf(
    table,
    (header, column) => !taken.has(column) && !claimed.has(header) && isMeasure(header, values[column]!),
  );
  const extras = measures.filter((column) =>
    measures.every(
      (other) =>
        other === column ||
        table.headers[other] !== table.headers[column] ||
        values[column]!.exact > values[other]!.exact ||
        (values[column]!.exact === values[other]!.exact && column < other),
    ),
  );
  return {
    fields,
    names,
    nameParts,
    hasNamesInHandles: (handles?.embedded ?? 0) > 0.5,
    counted,
    isSamePerson: samePerson(table, fields),
    excluded,
    extras,
    rivals,
    values,
    evidence,
    unitColumns: units,
    fileDecimal: ofFile,
  };
}

/** "Female" and "Male" under any header, and yes or no under "Female"; of an audience both are shares or majorities. */
function isTraitByCells(header: string, column: Column, { flags, numeric }: ColumnValues): boolean {
  if (numeric > 0.5 || headerSays(header, 'audience', 'followers', 'views')) return false;
  if (flags > 0.8) return headerSays(header, 'demographic');
  const texts = column.texts().slice(0, MOST_TRAITS + 1);
  return texts.length <= MOST_TRAITS && holdsProtectedTraits(texts.filter((text) => !isMissing(text)));
}

/** @throws {UserError} where a chosen header is not there */
function chosenColumns(table: RawTable, values: readonly ColumnValues[], choices: ColumnChoices): [Field, number][] {
  return (Object.entries(choices) as [Field, string | null][]).flatMap(([field, header]): [Field, number][] => {
    if (header === null) return [];
    const wanted = plain(header);
    const columns = indicesOf(table, (name) => plain(name) === wanted);
    if (columns.length === 0) throw noSuchColumn(header, table);
    // Of two with the same name, the one that is written out.
    return [[field, columns.sort((a, b) => values[b]!.exact - values[a]!.exact)[0]!]];
  });
}

function meaningsOf(header: string, values: ColumnValues): Map<Field, number> {
  const meanings = new Map(fieldsOfHeader(header));
  const atLeast = (field: Field, sure: number) => meanings.set(field, Math.max(sure, meanings.get(field) ?? 0));
  if (values.profileUrls > 0.5) atLeast('url', BY_VALUES.profileUrls);
  if (values.atSigns > 0.5 && values.distinct > 0.5) atLeast('handle', BY_VALUES.atSigns);
  // "ID" over `yui__days`, beside a column of names.
  if (values.nicks > 0.8 && values.distinct > 0.9 && headerSays(header, 'id')) atLeast('handle', BY_VALUES.nicks);
  // Where somebody's address is, whatever else its header says.
  if (values.emails > 0.6 && headerSays(header, 'email') && !headerSays(header, 'other', 'owner'))
    atLeast('hasEmail', 0.7);
  // "Follower tier" over `10K–50K` is how many follow, where nothing says it better.
  if (meanings.size === 0 && values.ranges > SOME_RANGES && values.max >= 1_000 && isTier(header))
    atLeast('followers', 0.42);
  // "Net new followers" in percent.
  if (
    values.percentSigns > 0.5 &&
    meanings.size === 0 &&
    headerSays(header, 'change') &&
    headerSays(header, 'followers')
  )
    atLeast('growth', 0.7);
  // "count1" over `2.2M Followers`.
  if (meanings.size === 0 && values.counts !== undefined)
    // "1 Reel" is what a package holds: nobody has posted so little.
    for (const [field, sure] of fieldsOfHeader(values.counts))
      if (field !== 'videos' || values.median >= 10) atLeast(field, sure);
  // "Channel" over Instagram and TikTok is where somebody is, not who.
  if (values.platforms > 0.9 && (meanings.has('handle') || meanings.has('category')))
    atLeast('platform', BY_VALUES.platforms);
  // "Name" over `Ada L. @ada` is the handle's, which then names both.
  if (values.embedded > 0.5 && (meanings.has('displayName') || meanings.has('handle'))) meanings.set('handle', 1);
  return meanings;
}

/** What creators are named by: handles; else their profile links, their names, their ids, or their rows. */
function findNames(
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
    const { spaces, numeric, profileUrls, atSigns, embedded, counted } = values[found.column]!;
    if (profileUrls > 0.5 || atSigns > 0.5 || embedded > 0.5) return 'handle';
    // Handles may be in the links as well, and there they are written as they are.
    if (found.confidence < 0.6 && fields.url && values[fields.url.column]!.profileUrls > 0.5) {
      fields.handle = { column: fields.url.column, confidence: fields.url.confidence };
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
  if (fields.displayName && !named!.masked && named!.distinct > (mayRepeat ? SOME_REPEAT : LEAST)) {
    fields.handle = fields.displayName;
    delete fields.displayName;
    return 'name';
  }
  const free = table.headers.map((_, column) => column).filter((column) => !taken.has(column) && isOneEach(column));
  const words = table.hasHeader
    ? undefined
    : free.find((column) => values[column]!.numeric < 0.2 && values[column]!.meanLength < 40);
  const id = words ?? free.find((column) => /(^|[^a-z])id([^a-z]|$)|[a-z]I[dD]$/i.test(table.headers[column]!));
  if (id === undefined) return 'row';
  fields.handle = { column: id, confidence: BY_VALUES.onlyNames };
  taken.add(id);
  if (words === undefined) return 'id';
  return values[id]!.spaces > 0.02 ? 'name' : 'handle';
}

/** A first and a last name in two columns: "First name" beside "Last name" or "Name". */
function findNameParts(
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
    columns.find((column) => column !== known && partOf(column) === undefined && isPlainName(table.headers[column]!));
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

/** Whose figures are of a later time comes first. */
function newer(a: string, b: string): number {
  const [first, second] = [readHeader(a).when ?? '', readHeader(b).when ?? ''];
  return first === second ? 0 : first > second ? -1 : 1;
}

/** Beside tweets, bare "Likes" are those that somebody gave to others. */
function areGiven(table: RawTable, column: number): boolean {
  const said = tokens(table.headers[column]!).filter((word) => word !== 'count');
  return (
    said.length === 1 &&
    table.headers.some((header) => tokens(header).some((word) => /^(?:tweets|statuses)$/.test(word)))
  );
}

/** What a CRM keeps of those that are talked to. */
const OF_CONTACTS =
  /\b(?:lead|lifecycle|deals?|pipeline|contacted|sales activit\w*|(?:contact|account|company) owner)\b/i;

/** In a CRM, the last activity is of those who write to somebody. */
function isOfContacts(table: RawTable, column: number): boolean {
  const isActivity = tokens(table.headers[column]!).some((word) => /^(?:activit|aktivit|attivit|active$)/.test(word));
  return isActivity && table.headers.filter((header) => OF_CONTACTS.test(header)).length >= 2;
}

/** Whether a header speaks of whole things, or of how many there are in a tier. */
function isOfCounts(header: string): boolean {
  const field = firstFieldOf(fieldsOfHeader(header));
  return readHeader(header).isPosition || NUMERIC_FIELDS.some((one) => one === field && kindOf(one) === 'count');
}

/** What is known only after a campaign: two of these, or what was sold. */
const RESULT =
  /^(?:cp[acegilmov]|cpmv|cpmr|roas|roi|cvr|ctr|emv|clicks?|klicks?|klik|klikk|clics?|cliques|kliknięcia?|tıklama|клики|点击|クリック|클릭|impressions?|impressionen|impresiones|impressões|revenue|umsatz|ingresos|ventes|sponsored|deliverables|delivered)$/i;

function tellsResults(headers: readonly string[]): boolean {
  const results = headers.filter(
    (header) => headerSays(header, 'conversions') || header.split(/[^\p{L}]+/u).some((word) => RESULT.test(word)),
  );
  return results.length >= 2;
}

function isTier(header: string): boolean {
  const { isPosition, unknown } = readHeader(header);
  return (
    isPosition && unknown === 0 && !headerSays(header, 'price', 'demographic', 'views', 'likes', 'engagement', 'posts')
  );
}

/** A cost that is of no post and of no unit. */
function isCostOfAll(header: string): boolean {
  return headerSays(header, 'cost') && !headerSays(header, 'post', 'posts', 'story', 'format', 'per', 'average');
}

function isPlainName(header: string): boolean {
  return (fieldsOfHeader(header).get('displayName') ?? 0) > 0.85;
}

/** Whether a column of followers holds mostly words, and some counts all the same. */
function hasFewCounts(header: string, { numeric, percentSigns, whole, max }: ColumnValues): boolean {
  const isMeant = (fieldsOfHeader(header).get('followers') ?? 0) >= MEANT;
  return isMeant && numeric > 0 && percentSigns === 0 && whole > 0.9 && max >= FEW_FOLLOWERS;
}

function samePerson(table: RawTable, { followers, url }: ColumnMapping['fields']): ColumnMapping['isSamePerson'] {
  const dates = table.headers.findIndex(datesRows);
  return (first, second) => {
    const agreeIn = (at: number | undefined, isTelling = (text: string) => text !== '') => {
      const column = at === undefined ? undefined : table.columns[at]!;
      const text = column?.textAt(first) ?? '';
      return isTelling(text) && text === column!.textAt(second);
    };
    if (dates >= 0 && !agreeIn(dates)) return true;
    // Two whose followers are "TBC" agree in nothing.
    return agreeIn(followers?.column, (text) => /\p{Nd}/u.test(text)) || agreeIn(url?.column);
  };
}

/** Columns that can be nothing but counts: whole, of many sizes, no position and no id. */
function countColumns(values: readonly ColumnValues[], taken: ReadonlySet<number>): number[] {
  return values.flatMap((v, column) =>
    !taken.has(column) &&
    v.numeric > 0.9 &&
    v.whole > 0.95 &&
    !v.isSequence &&
    v.percentSigns === 0 &&
    v.max > 100 &&
    v.max < 1e10
      ? [column]
      : [],
  );
}

/** A count or an amount worth correlating: not an identifier, a date, or a code with a handful of values. */
function isMeasure(header: string, v: ColumnValues): boolean {
  if (isIdentifier(header) || NOT_A_MEASURE.test(header) || v.isSequence || v.numeric <= 0.9 || v.ranges > 0.5)
    return false;
  return v.filled >= 0.2 && v.distinct * v.cells > Math.min(10, v.cells / 3);
}

/** A position or a number that stands for something. */
export function isIdentifier(header: string): boolean {
  return readHeader(header).isPosition || tokens(header).some((word) => /^(?:ids?|no|nr|row)$/.test(word));
}

function noSuchColumn(header: string, table: RawTable): UserError {
  const shown = table.headers.slice(0, 12).map((name) => `\`${name}\``);
  const more = table.headers.length > 12 ? ` and ${table.headers.length - 12} more` : '';
  return new UserError(
    'no-such-column',
    `${table.fileName} has no column \`${header.slice(0, 100)}\`. Its columns are ${shown.join(', ')}${more}.`,
    'Choose one of these.',
  );
}

function plain(header: string): string {
  return header.replace(/\s+/g, ' ').trim().toLowerCase();
}

function indicesOf(table: RawTable, holds: (header: string, column: number) => boolean): number[] {
  return table.headers.flatMap((header, column) => (holds(header, column) ? [column] : []));
}
