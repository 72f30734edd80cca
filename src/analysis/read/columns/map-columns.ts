import type { ColumnChoices } from '../../analysis.js';
import { type Field, FLAG_FIELDS, NUMERIC_FIELDS, TEXT_FIELDS } from '../../profiles.js';
import { fieldsOfHeader, firstFieldOf } from '../headers/header-meaning.js';
import { headerSays } from '../headers/header-words.js';
import { isProtectedTrait } from '../headers/protected-traits.js';
import { readHeader } from '../headers/read-header.js';
import { tokens } from '../headers/tokens.js';
import type { RawTable } from '../table/read-table.js';
import { type ColumnValues, describeColumn } from '../values/column-values.js';
import { localMagnitudes } from '../values/local-magnitudes.js';
import { type FormatEvidence, fileDecimal, formatEvidence, numberFormatOf } from '../values/number-format.js';
import type { DecimalSeparator } from '../values/parse-number.js';
import { mapByCells } from './by-cells.js';
import { namesCampaigns, ofCampaigns, tellsResults } from './campaign-costs.js';
import { chosenColumns } from './choices.js';
import { columnsWhere } from './columns-where.js';
import { findNameParts, findNames, isPlainName } from './creator-columns.js';
import { isGenre, isOfOutreach, isOtherwiseBeside, isTraitByCells, meaningsOf } from './meanings-of-column.js';
import { measuresOf } from './measures.js';
import { priceOnCard, rateCard } from './rate-card.js';
import { kindOf } from './read-numbers-of.js';
import { samePerson } from './same-person.js';
import { typicalUnit, type Units, unitColumns } from './unit-columns.js';
import { valuesFit } from './values-fit.js';
import { mapByValues } from './without-header.js';

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
  /** What was told by cells alone: the header says nothing. */
  byCells: readonly Field[];
  /** Headers of prices by their amounts: they name kinds of posts, and no money. */
  rates: ReadonlySet<string>;
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
/** Most platforms let nobody follow more. */
const MOST_FOLLOWED = 10_000;
/** What so few of many creators have of their own is a type, a topic or an agency: nobody's name. */
const OF_MANY = 0.4;
const ENOUGH_CELLS = 6;

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
  const values = describeColumns(table, { evidence, ofFile, units });
  const excluded = columnsWhere(
    table,
    (header, column) =>
      (isProtectedTrait(header) &&
        !isOfOutreach(header, table.columns[column]!) &&
        !isGenre(header, table.columns[column]!)) ||
      isTraitByCells(header, table.columns[column]!, values[column]!),
  );
  const fields: ColumnMapping['fields'] = {};
  const taken = new Set(excluded);
  for (const [field, column] of chosenColumns(table, values, choices)) {
    fields[field] = { column, confidence: 1 };
    taken.add(column);
  }
  const rates = table.rates ?? rateCard(table);
  const rivals = takeSurest(candidatesIn(table, values, { taken, choices, rates }), fields, taken);
  // In a list that is being made, most counts may still be "TBC".
  if (!fields.followers && choices.followers === undefined) {
    const few = table.headers.findIndex((header, at) => !taken.has(at) && hasFewCounts(header, values[at]!));
    if (few >= 0) {
      fields.followers = { column: few, confidence: LEAST };
      taken.add(few);
    }
  }
  // "IG following" of a hundred thousand: who follows them, and not whom they follow.
  if (!fields.followers && choices.followers === undefined && fields.following) {
    if (values[fields.following.column]!.median > MOST_FOLLOWED) {
      fields.followers = { column: fields.following.column, confidence: LEAST };
      delete fields.following;
    }
  }
  const byCells = mapByCells(table, values, { fields, taken, choices });
  if (!table.hasHeader) mapByValues(table, values, { fields, taken, choices });
  if (!fields.url && choices.url === undefined && fields.handle && values[fields.handle.column]!.profileUrls > 0.5)
    fields.url = { ...fields.handle };
  const nameParts = findNameParts(table, values, fields, choices);
  for (const column of nameParts ?? []) taken.add(column);
  const names = findNames(table, values, fields, taken, choices, nameParts);
  if (choices.displayName === undefined && isOfSomethingElse(table, values, { fields, names }))
    delete fields.displayName;
  const handles = fields.handle && values[fields.handle.column]!;
  const counted = (handles?.counted ?? 0) > 0.5;
  if (counted && !fields.followers && choices.followers === undefined) fields.followers = { ...fields.handle! };
  return {
    fields,
    names,
    nameParts,
    hasNamesInHandles: (handles?.embedded ?? 0) > 0.5,
    counted,
    isSamePerson: samePerson(table, fields),
    excluded,
    byCells,
    rates,
    extras: measuresOf(table, values, taken),
    rivals,
    values,
    evidence,
    unitColumns: units,
    fileDecimal: ofFile,
  };
}

function describeColumns(
  table: RawTable,
  {
    evidence,
    ofFile,
    units,
  }: { evidence: readonly FormatEvidence[]; ofFile: DecimalSeparator | undefined; units: Map<number, Units> },
): ColumnValues[] {
  return table.columns.map((column, c) =>
    describeColumn(column, table.rowCount, {
      decimal: isOfCounts(table.headers[c]!)
        ? numberFormatOf(evidence[c]!, 'count', ofFile).decimal // nobody has 12.4 followers: `12.400`
        : evidence[c]!.comma > evidence[c]!.point
          ? ','
          : (ofFile ?? '.'),
      unit: readHeader(table.headers[c]!).unit * typicalUnit(units.get(c)),
      magnitudes: localMagnitudes(column, table.allHeaders ?? table.headers),
    }),
  );
}

interface Candidate {
  field: Field;
  column: number;
  confidence: number;
}

/** What each free column may be, the surest first. */
function candidatesIn(
  table: RawTable,
  values: readonly ColumnValues[],
  { taken, choices, rates }: { taken: ReadonlySet<number>; choices: ColumnChoices; rates: ReadonlySet<string> },
): Candidate[] {
  const isWrapUp = tellsResults(table.headers);
  const isOfCampaign = isWrapUp && namesCampaigns(table.headers);
  return table.headers
    .flatMap((header, column): Candidate[] => {
      if (taken.has(column) || table.ends?.has(header)) return [];
      const meanings: Map<Field, number> = rates.has(header)
        ? new Map([['fee', priceOnCard(header)]])
        : meaningsOf(header, values[column]!);
      return [...(isWrapUp ? ofCampaigns(meanings, header, isOfCampaign) : meanings)].map(([field, sure]) => ({
        field,
        column,
        confidence: sure * valuesFit(field, values[column]!),
      }));
    })
    .filter(
      ({ confidence, field, column }) =>
        confidence >= LEAST && choices[field] === undefined && !isOtherwiseBeside(field, column, table),
    )
    .sort(
      (a, b) =>
        b.confidence - a.confidence ||
        FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) ||
        values[b.column]!.exact - values[a.column]!.exact ||
        newer(table.headers[a.column]!, table.headers[b.column]!) ||
        a.column - b.column,
    );
}

/**
 * Gives each field its surest column, and each column one field.
 *
 * @returns the other columns that a field might have been read from, surest first
 */
function takeSurest(
  candidates: readonly Candidate[],
  fields: ColumnMapping['fields'],
  taken: Set<number>,
): ColumnMapping['rivals'] {
  const rivals: ColumnMapping['rivals'] = {};
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
  return rivals;
}

/** Whether what was taken for names is a type or an agency of many, or a title beside names. */
function isOfSomethingElse(
  { headers }: RawTable,
  values: readonly ColumnValues[],
  { fields: { handle, displayName }, names }: Pick<ColumnMapping, 'fields' | 'names'>,
): boolean {
  // Beside what a channel is called, "Name" is whose it is.
  if (names === 'name' && handle)
    return !displayName || !isNameOfSomebody(headers[displayName.column]!) || isTitle(headers[displayName.column]!);
  if (!handle || !displayName) return false;
  const [own, named] = [values[handle.column]!, values[displayName.column]!];
  // Links of videos: each has its own.
  return own.profileUrls <= 0.5 && named.distinct < OF_MANY * own.distinct && named.cells >= ENOUGH_CELLS;
}

/** Whose figures are of a later time comes first. */
function newer(a: string, b: string): number {
  const [first, second] = [readHeader(a).when ?? '', readHeader(b).when ?? ''];
  return first === second ? 0 : first > second ? -1 : 1;
}

/** Whether a header speaks of whole things, or of how many there are in a tier. */
function isOfCounts(header: string): boolean {
  const field = firstFieldOf(fieldsOfHeader(header));
  return readHeader(header).isPosition || NUMERIC_FIELDS.some((one) => one === field && kindOf(one) === 'count');
}

/** Whether a column of followers holds mostly words, and some counts all the same. */
function hasFewCounts(header: string, { numeric, percentSigns, whole, max }: ColumnValues): boolean {
  const isMeant = (fieldsOfHeader(header).get('followers') ?? 0) >= MEANT;
  return isMeant && numeric > 0 && percentSigns === 0 && whole > 0.9 && max >= FEW_FOLLOWERS;
}

/** "Name", "Publisher name". */
function isNameOfSomebody(header: string): boolean {
  return isPlainName(header) || (headerSays(header, 'name') && headerSays(header, 'handle'));
}

function isTitle(header: string): boolean {
  return tokens(header).includes('title');
}
