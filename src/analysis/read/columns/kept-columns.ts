import type { Doubt } from '../../analysis.js';
import { compactNumbers, type KeptColumn, type KeptNumbers, summaryOf, type UnusedColumn } from '../../kept-columns.js';
import { FLAG } from '../../profiles.js';
import { headerSays } from '../headers/header-words.js';
import { readHeader } from '../headers/read-header.js';
import type { Column } from '../table/column.js';
import type { RawTable } from '../table/read-table.js';
import type { ColumnValues } from '../values/column-values.js';
import { currencyIn } from '../values/currencies.js';
import { flagReader } from '../values/flags.js';
import { isMissing } from '../values/parse-number.js';
import { readAmount } from '../values/read-amount.js';
import { currencyReader, keepOneCurrency } from './fee-currency.js';
import type { ColumnMapping } from './map-columns.js';
import { isIdentifier } from './measures.js';
import { type NumbersOf, numbersOf } from './read-numbers-of.js';

/** More than anybody asks about; a file may have 1,000. */
const MOST_COLUMNS = 500;
/** Of all kept columns of a table together: 50 columns of a million numbers. */
const MOST_BYTES = 400e6;
/** A column of more different words is no category. */
const MOST_LABELS = 1_000;
/** So few are one however many rows there are; of more, each stands in two rows on average. */
const FEW_LABELS = 20;
/** Longer ones on average are sentences. */
const LABEL_CHARACTERS = 60;
const MOSTLY = 0.5;
const TEN_DIGITS = 1e9;
/** From this share of numbers on, a column is one of numbers, and the other cells are said. */
const MOSTLY_NUMBERS = 0.75;
/** Larger whole numbers lose their last digits: they name something. */
const LARGEST_EXACT = 2 ** 53;
/** Unix seconds and days of spreadsheets, under a header that speaks of dates. */
const DAY_NUMBERS = [
  [34_700, 55_200],
  [946_684_800, 2_524_608_000],
  [946_684_800_000, 2_524_608_000_000],
] as const;
/** What is said of columns that nobody asked about yet: of so many of them. */
const MOST_SAID = 3;

export interface KeptColumns {
  kept: KeptColumn[];
  unused: UnusedColumn[];
  doubts: Doubt[];
  warnings: string[];
}

type Kind = KeptColumn['kind'];
type NumberKind = KeptNumbers['kind'];
const NUMBER_KINDS = { count: 'size', number: 'size', money: 'money', share: 'rate' } as const;

/**
 * Every column that no field is read from, typed: numbers, dates, yes and no, and words that repeat. What holds
 * identifiers, links, sentences or personal details is not kept, and said.
 *
 * @param used columns that something is read from already
 * @param rows of the table, for each profile
 * @param isLastReader whether nobody reads these columns after this
 */
export function keptColumns(
  table: RawTable,
  mapping: ColumnMapping,
  { used, rows, isLastReader }: { used: ReadonlySet<number>; rows: Int32Array; isLastReader: boolean },
): KeptColumns {
  const numbers = numbersOf(table, mapping);
  const found: KeptColumns = { kept: [], unused: [], doubts: [], warnings: [] };
  const taken = new Set([...used].map((at) => table.headers[at]!.toLowerCase()));
  const apart: KeptNumbers[] = [];
  const left: string[] = [];
  let bytes = 0;
  const kinds = inOrder(table, mapping)
    .filter((at) => !used.has(at) && !mapping.excluded.includes(at) && !isNothing(table, mapping, at))
    .map((at) => ({ at, ownKind: kindOf(table, mapping, at) }))
    // Money looks for its currency in other columns, while they are there.
    .sort((a, b) => Number(b.ownKind === 'money') - Number(a.ownKind === 'money'));
  for (const { at, ownKind } of kinds) {
    const header = table.headers[at]!;
    const kind = taken.has(header.toLowerCase()) ? { why: 'another column has the same header' } : ownKind;
    if (typeof kind === 'object') {
      found.unused.push({ header, why: kind.why });
      continue;
    }
    if (found.kept.length === MOST_COLUMNS || bytes > MOST_BYTES) {
      left.push(header);
      continue;
    }
    const column = readColumn(kind, at, { table, mapping, rows, numbers, doubts: found.doubts, apart });
    if (isLastReader && kind !== 'money') for (const done of [...used, at]) table.columns[done]!.release();
    if ('why' in column) found.unused.push({ header, why: column.why });
    else {
      taken.add(header.toLowerCase());
      found.kept.push(column);
      bytes += column.values.byteLength;
    }
  }
  if (left.length > 0) {
    const why = 'the file has more columns than can be kept';
    found.unused.push(...left.map((header) => ({ header, why })));
    const last = summaryOf(found.kept.at(-1)!).header;
    found.warnings.push(
      `${left.length.toLocaleString('en-US')} columns after \`${last}\` can't be asked about: ${why}.`,
    );
  }
  const placeOf = new Map(table.headers.map((header, at): [string, number] => [header, at]).reverse());
  found.kept.sort((a, b) => placeOf.get(a.header)! - placeOf.get(b.header)!);
  found.kept.push(...apart.filter(({ header }) => !taken.has(header.toLowerCase())));
  found.doubts.unshift(...shortened(numbers.doubts, (sentence) => ({ sentence })));
  found.warnings.push(...shortened(numbers.warnings, (sentence) => sentence));
  return found;
}

/** Without a name and without a cell, as before the first rule of a report: nobody misses it. */
function isNothing({ headers }: RawTable, { values }: ColumnMapping, at: number): boolean {
  return values[at]!.filled === 0 && headers[at] === `column ${at + 1}`;
}

/** Of two columns under one header, the measure that is written out comes first. */
function inOrder({ headers }: RawTable, { extras }: ColumnMapping): number[] {
  const measures = new Set(extras);
  return [...extras, ...headers.keys()].filter((at, i) => i < extras.length || !measures.has(at));
}

function shortened<T>(said: readonly T[], inWords: (sentence: string) => T): T[] {
  const more = said.length - MOST_SAID;
  if (more <= 1) return [...said];
  return [...said.slice(0, MOST_SAID), inWords(`${more.toLocaleString('en-US')} more columns were read like that.`)];
}

function kindOf(table: RawTable, mapping: ColumnMapping, at: number): Kind | { why: string } {
  const header = table.headers[at]!;
  const v = mapping.values[at]!;
  if (v.cells === 0) return { why: v.filled > 0 ? 'it holds long texts' : 'it is empty' };
  if (headerSays(header, 'email', 'phone') || isPersonal(header) || v.emails > MOSTLY)
    return { why: 'personal details are not kept' };
  if (headerSays(header, 'bio') && v.distinct > MOSTLY) return { why: 'biographies and notes are not kept' };
  if (v.urls > MOSTLY || v.profileUrls > MOSTLY) return { why: 'it holds links' };
  if (mapping.unitColumns.has(at - 1)) return { why: `it is the unit of \`${table.headers[at - 1]}\`` };
  if (isFlags(header, v)) return 'flag';
  if (isDates(header, v)) return 'date';
  if (v.numeric >= MOSTLY_NUMBERS && v.ranges <= MOSTLY) {
    const isCode = (isIdentifier(header) && !readHeader(header).isPosition) || areTelephones(header, v);
    if (isCode || v.max > LARGEST_EXACT) return { why: 'it holds identifiers' };
    return mapping.rates.has(header) ? 'money' : numberKind(table, at, v);
  }
  if (v.meanLength > LABEL_CHARACTERS) return { why: 'it holds long texts' };
  const isNames = headerSays(header, 'firstName', 'lastName', 'name', 'handle', 'handleWord', 'id');
  if (isNames && v.distinct > MOSTLY) return { why: 'it holds names' };
  return 'category';
}

function isPersonal(header: string): boolean {
  return /\b(?:birth ?(?:day|date)?|date of birth|dob|passport|iban|ssn|tax (?:id|number)|street|address|lieferadresse|anschrift|adresse|direcci[oó]n|endere[cç]o|indirizzo|adres|password)\b/i.test(
    header.replaceAll('_', ' '),
  );
}

/** Yes and no; zeros and ones only under a header that counts nothing. */
function isFlags(header: string, v: ColumnValues): boolean {
  if (v.flags <= 0.8) return false;
  if (v.numeric < MOSTLY) return true;
  const { counts, fields, isRate } = readHeader(header);
  return v.varies && v.min === 0 && v.max === 1 && !counts && fields.size === 0 && !isRate;
}

function isDates(header: string, v: ColumnValues): boolean {
  if (v.dates > MOSTLY) return true;
  if (v.numeric < MOSTLY_NUMBERS || !headerSays(header, 'date', 'lastPost')) return false;
  return v.whole > 0.9 && DAY_NUMBERS.some(([from, to]) => v.min >= from && v.max <= to);
}

function numberKind(table: RawTable, at: number, v: ColumnValues): NumberKind {
  const header = table.headers[at]!;
  const { isRate } = readHeader(header);
  if (v.percentSigns > 0.1 || saysPercent(header)) return 'share';
  const isPriced = headerSays(header, 'price', 'spend', 'currency') || currencyIn(header) !== undefined;
  if (isPriced || namesCurrency(table, at)) return 'money';
  if (isRate && v.median <= 100 && v.max <= 1_000) return 'share';
  return v.whole > 0.95 && v.min >= 0 && !readHeader(header).isPosition ? 'count' : 'number';
}

function saysPercent(header: string): boolean {
  return /[%٪％]|percent|\bpct\b/i.test(header);
}

/** Whether most cells with words beside their figures have a currency there. */
function namesCurrency(table: RawTable, at: number): boolean {
  const texts = table.columns[at]!.texts().slice(0, MOST_LABELS);
  const named = texts.filter((text) => readAmount(text)?.currency !== undefined).length;
  return named > MOSTLY * texts.length;
}

/** Each of ten digits or more, under a header that counts nothing: as telephones are written without signs. */
function areTelephones(header: string, { whole, min, distinct }: ColumnValues): boolean {
  const { counts, fields } = readHeader(header);
  const isCounted = counts !== undefined || fields.size > 0 || headerSays(header, 'total', 'price', 'currency');
  return whole === 1 && min >= TEN_DIGITS && distinct > MOSTLY && !isCounted;
}

/** Through the shortest decimal, so that 12.3% is 0.123. */
function hundredth(percent: number): number {
  const millionths = Math.round(percent * 1e6);
  return millionths / 1e6 === percent ? millionths / 1e8 : Number((percent / 100).toPrecision(15));
}

interface Reading {
  table: RawTable;
  mapping: ColumnMapping;
  rows: Int32Array;
  numbers: NumbersOf;
  doubts: Doubt[];
  /** What is in another currency than the others of its column. */
  apart: KeptNumbers[];
}

function readColumn(kind: Kind, at: number, reading: Reading): KeptColumn | { why: string } {
  const { table, rows } = reading;
  const header = table.headers[at]!;
  const cells = table.columns[at]!;
  switch (kind) {
    case 'flag': {
      const values = Uint8Array.from(rows, cells.reader(flagReader(undefined, cells)));
      return values.includes(FLAG.yes) || values.includes(FLAG.no)
        ? { header, kind, values }
        : { why: 'its cells say neither yes nor no' };
    }
    case 'category':
      return readCategories(header, cells, rows);
    default:
      return readNumbers(kind, at, reading);
  }
}

function readCategories(header: string, cells: Column, rows: Int32Array): KeptColumn | { why: string } {
  const labels = [''];
  const codes = new Map<string, number>();
  const codeOf = cells.reader((cell) => {
    let code = codes.get(cell);
    if (code === undefined) {
      code = isMissing(cell) ? 0 : labels.push(cell) - 1;
      codes.set(cell, code);
    }
    return code;
  });
  const values = new Uint16Array(rows.length);
  let filled = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = codeOf(rows[i]!);
    if (labels.length > MOST_LABELS + 1) return { why: 'its texts hardly repeat' };
    if (code > 0) filled++;
    values[i] = code;
  }
  const different = labels.length - 1;
  if (different === 0) return { why: 'it is empty' };
  if (different > FEW_LABELS && different > filled * MOSTLY) return { why: 'its texts hardly repeat' };
  return { header, kind: 'category', values, labels };
}

/** Likes and views are whole, and their averages need not be. */
function isTotal(header: string): boolean {
  return readHeader(header).counts !== undefined && headerSays(header, 'total') && !headerSays(header, 'average');
}

function readNumbers(
  kind: NumberKind,
  at: number,
  { table, mapping, rows, numbers, doubts, apart }: Reading,
): KeptColumn {
  const header = table.headers[at]!;
  const all = kind === 'date' ? numbers.readDays(at) : numbers.read(at, isTotal(header) ? 'count' : NUMBER_KINDS[kind]);
  const values = rows.length === all.length ? all : Float64Array.from(rows, (row) => all[row]!);
  const isMeasure = kind !== 'date' && mapping.extras.includes(at);
  if (kind === 'money') {
    const { currencyOf } = currencyReader({ table, at, rows });
    const { currency, apart: others } = keepOneCurrency(values, { header, currencyOf }, doubts);
    apart.push(...others);
    return { header, kind, values: compactNumbers(values), isMeasure, ...(currency !== undefined && { currency }) };
  }
  if (kind !== 'share') return { header, kind, values: compactNumbers(values), isMeasure };
  const { percentSigns, max } = mapping.values[at]!;
  const inPercent = percentSigns > 0 || saysPercent(header) || max > 1;
  if (inPercent) for (let i = 0; i < values.length; i++) values[i] = hundredth(values[i]!);
  return { header, kind, values, isMeasure, inPercent };
}
