import type { Doubt } from '../../analysis.js';
import type { Field, NumericField } from '../../profiles.js';
import { readHeader } from '../headers/read-header.js';
import type { RawTable } from '../table/read-table.js';
import { dateFormatOf, dayOf } from '../values/dates.js';
import { localMagnitudes } from '../values/local-magnitudes.js';
import { type NumberKind, numberFormatOf, readNumbers } from '../values/number-format.js';
import { isMissing, type NumberContext, parseNumber } from '../values/parse-number.js';
import { readAmount, wordOf } from '../values/read-amount.js';
import type { ColumnMapping } from './map-columns.js';
import { unsaidUnit } from './unsaid-unit.js';

/** No account has so many followers. */
const NOBODY_HAS = 1e9;
const OF_PEOPLE: ReadonlySet<NumericField> = new Set(['followers', 'following', 'videos']);
const THOUSAND = 1_000;
/** What is larger than this is written out, whatever its header says. */
const WRITTEN_OUT = 100_000;
/** So many followers, typically, are no list of creators. */
const NOBODYS_TYPICAL = 20_000_000;
const QUOTED = 3;
/** Texts of a column that are looked at for approximate ones. */
const LOOKED_AT = 1_000;

export interface NumbersOf {
  /** One per row of the table; NaN where the cell is empty or no number. */
  read(column: number, kind: NumberKind, field?: NumericField): Float64Array;
  /** Days since 1970; NaN where there is no date. */
  readDays(column: number): Float64Array;
  /** Has the cells said of which nothing was read: what is missing from a list must not be missed in silence. */
  sayUnread(column: number, as: string, isRead: (row: number) => boolean): void;
  /** Sentences about what can be read two ways, and what could not be read. */
  doubts: Doubt[];
  warnings: string[];
}

/**
 * Reads the numbers of a table's columns: their separators, the unit that a header or the next column gives, what "B"
 * means. What could be read another way, and what could not be read at all, is said with an example.
 */
export function numbersOf(table: RawTable, mapping: ColumnMapping): NumbersOf {
  const doubts: Doubt[] = [];
  const warnings: string[] = [];
  const fieldOf = (column: number) =>
    (Object.keys(mapping.fields) as Field[]).find((field) => mapping.fields[field]!.column === column);
  const doubt = (column: number, sentence: string) =>
    doubts.push({ sentence, field: fieldOf(column), header: table.headers[column] });
  /** Whether a `B` was found to be a thousand: then it is in the other columns too. */
  let isBin = false;

  /** 1,000 under "Followers (k)", unless its cells are written out all the same. */
  function unitOf(column: number, kind: NumberKind): number {
    const header = table.headers[column]!;
    const { unit } = readHeader(header);
    if (unit === 1 || kind === 'rate') return 1;
    const { median, samples, whole, max } = mapping.values[column]!;
    const isTooLarge =
      median / unit >= WRITTEN_OUT ||
      max >= NOBODY_HAS * (kind === 'count' ? 1 : THOUSAND) ||
      (kind === 'count' && whole === 1 && median >= NOBODYS_TYPICAL);
    if (isTooLarge) {
      doubt(
        column,
        `\`${header}\` says that it is in units of ${count(unit)}, but its cells look written out (${quote(samples)}): they were read as they stand.`,
      );
      return 1;
    }
    const example = samples.find((sample) => wordOf(sample) === undefined);
    if (example !== undefined) {
      const as = count(parseNumber(example, { decimal: decimalOf(column, kind), unit }));
      warnings.push(`\`${header}\` is in units of ${count(unit)}: ${example} was read as ${as}.`);
    }
    return unit;
  }

  function decimalOf(column: number, kind: NumberKind) {
    return numberFormatOf(mapping.evidence[column]!, kind, mapping.fileDecimal).decimal;
  }

  function read(column: number, kind: NumberKind, field?: NumericField): Float64Array {
    const cells = table.columns[column]!;
    const header = table.headers[column]!;
    const format = numberFormatOf(mapping.evidence[column]!, kind, mapping.fileDecimal);
    if (format.from !== 'column' && format.example !== undefined) {
      const as = count(parseNumber(format.example, format.decimal));
      const why = format.from === 'file' ? 'as the other columns of the file write numbers' : 'nothing else tells';
      doubt(column, `\`${header}\` can be read two ways: \`${format.example}\` was read as ${as} (${why}).`);
    }
    let unit = unitOf(column, kind);
    const unsaid = field === 'followers' && unit === 1 ? unsaidUnit(table, mapping, column) : undefined;
    if (unsaid) {
      doubts.push(unsaid.doubt);
      unit = unsaid.unit;
    }
    const magnitudes = localMagnitudes(cells, table.allHeaders ?? table.headers);
    if (isBin) magnitudes.set('b', THOUSAND);
    let why = 'the file is Turkish';
    let values = readNumbers(cells, table.rowCount, format, { unit, magnitudes });
    if (
      field !== undefined &&
      OF_PEOPLE.has(field) &&
      !magnitudes.has('b') &&
      values.some((value) => value >= NOBODY_HAS)
    ) {
      why = 'no account has billions';
      isBin = true;
      magnitudes.set('b', THOUSAND);
      values = readNumbers(cells, table.rowCount, format, { unit, magnitudes });
    }
    const billions = magnitudes.has('b') && cells.texts().find((text) => wordOf(text) === 'b');
    if (billions) {
      const as = count(parseNumber(billions, { decimal: format.decimal, magnitudes }));
      const sentence = `\`${billions}\` in \`${header}\` was read as ${as} ("bin", a thousand): ${why}.`;
      if (isBin) doubt(column, sentence);
      else warnings.push(sentence);
    }
    multiplyByNextColumn(table, mapping, column, values, warnings);
    // Whose followers are not known is said creator by creator.
    if (field !== 'followers') sayUnread(column, 'a number', (row) => !Number.isNaN(values[row]!));
    if (field !== undefined && field !== 'growth') dropNegative(column, values);
    if (kind !== 'rate') sayInexact(table, column, warnings, { ...format, unit, magnitudes });
    return values;
  }

  function readDays(column: number): Float64Array {
    const cells = table.columns[column]!;
    const format = dateFormatOf(cells.texts());
    if (!format.isSure) {
      doubt(
        column,
        `\`${table.headers[column]}\` can be read two ways: \`${format.example}\` was read with the day first.`,
      );
    }
    const dayAt = cells.reader((text) => dayOf(text, format));
    const days = new Float64Array(table.rowCount);
    for (let row = 0; row < days.length; row++) {
      const day = dayAt(row);
      days[row] = day < 0 ? Number.NaN : day; // a spreadsheet's day 0, in 1899
    }
    sayUnread(column, 'a date', (row) => !Number.isNaN(days[row]!));
    return days;
  }

  /** Nobody has fewer than no followers, likes or views: a negative figure is a missing one. */
  function dropNegative(column: number, values: Float64Array): void {
    let example: number | undefined;
    let dropped = 0;
    for (let row = 0; row < values.length; row++) {
      if (!(values[row]! < 0)) continue;
      values[row] = Number.NaN;
      example ??= row;
      dropped++;
    }
    if (example === undefined) return;
    const cells = dropped === 1 ? '1 cell' : `${count(dropped)} cells`;
    const are = dropped === 1 ? 'is' : 'are';
    const cell = quote([table.columns[column]!.textAt(example)]);
    doubt(column, `${cells} of \`${table.headers[column]}\` ${are} below zero (${cell}): read as not known.`);
  }

  function sayUnread(column: number, as: string, isRead: (row: number) => boolean): void {
    const sentence = unreadSentence(table, column, as, isRead);
    if (sentence !== undefined) doubt(column, sentence);
  }

  return { doubts, warnings, read, readDays, sayUnread };
}

/** `96.7` with `k` in a column of its own beside it. */
function multiplyByNextColumn(
  table: RawTable,
  { unitColumns, evidence }: ColumnMapping,
  column: number,
  values: Float64Array,
  warnings: string[],
): void {
  const units = unitColumns.get(column);
  if (!units) return;
  const next = table.columns[column + 1]!;
  const cells = table.columns[column]!;
  let example: number | undefined;
  for (let row = 0; row < table.rowCount; row++) {
    const unit = units.get(next.textAt(row));
    if (unit === undefined || Number.isNaN(values[row]!)) continue;
    if (wordOf(cells.textAt(row)) !== undefined) continue; // `96.7k` beside `k`
    values[row] = Number((values[row]! * unit).toPrecision(15));
    example ??= row;
  }
  if (example === undefined || !evidence[column]) return;
  warnings.push(
    `\`${table.headers[column]}\` has its unit in the next column: ${cells.textAt(example)} and ${next.textAt(example)} were read as ${count(values[example]!)}.`,
  );
}

/** How many cells hold something of which nothing was read, with a few of them. */
function unreadSentence(
  table: RawTable,
  column: number,
  as: string,
  isRead: (row: number) => boolean,
): string | undefined {
  const cells = table.columns[column]!;
  if (cells.textCells === 0) return undefined;
  const unread = new Set<string>();
  let lost = 0;
  let filled = 0;
  for (let row = 0; row < table.rowCount; row++) {
    if (isRead(row)) {
      filled++;
      continue;
    }
    const text = cells.textAt(row);
    if (text === '' || isMissing(text)) continue;
    lost++;
    if (unread.size < QUOTED) unread.add(text.slice(0, 40));
  }
  if (lost === 0 || filled === 0) return undefined; // a column of which nothing is read is refused, or not used
  const all = count(lost + filled);
  return `${count(lost)} of ${all} cells of \`${table.headers[column]}\` ${lost === 1 ? 'was' : 'were'} not read as ${lost === 1 ? as : plural(as)}: ${quote([...unread])}.`;
}

/** Ranges, of which the middle is taken, and counts that are not exact. */
function sayInexact(table: RawTable, column: number, warnings: string[], context: NumberContext): void {
  const cells = table.columns[column]!;
  if (cells.textCells === 0) return;
  const header = table.headers[column]!;
  let range: string | undefined;
  let about: string | undefined;
  let atLeast: string | undefined;
  for (const text of cells.texts().slice(0, LOOKED_AT)) {
    const amount = readAmount(text);
    if (!amount || amount.isLimit) continue;
    if (amount.figures.length === 2) range ??= text;
    else if (amount.isAtLeast) atLeast ??= text;
    else if (amount.isAbout) about ??= text;
  }
  const as = (text: string) => count(parseNumber(text, context));
  if (range !== undefined)
    warnings.push(`\`${header}\` holds ranges: of "${range}" the middle was taken, ${as(range)}.`);
  if (atLeast !== undefined)
    warnings.push(`\`${header}\` holds figures that are "at least": "${atLeast}" was read as ${as(atLeast)}.`);
  if (about !== undefined)
    warnings.push(`\`${header}\` holds approximate figures: "${about}" was read as ${as(about)}.`);
}

/** `a number` is `numbers`, and `yes or no` itself. */
function plural(as: string): string {
  return as.startsWith('a ') ? `${as.slice(2)}s` : as;
}

function quote(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell}"`).join(', ');
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** Fields that count whole things. */
const COUNTS: ReadonlySet<NumericField> = new Set(['followers', 'following', 'likesTotal', 'videos', 'viewsTotal']);
/** Engagement as fractions of followers. */
export const ENGAGEMENT_RATES = ['engagementRate', 'commentRate', 'likeRate'] as const satisfies NumericField[];
/** What others say as fractions of something. */
export const SHARES = [
  'fakeFollowers',
  'credibility',
  'growth',
  'audienceCountryShare',
] as const satisfies NumericField[];
const MONEY: ReadonlySet<NumericField> = new Set(['fee', 'spend']);
const RATES: ReadonlySet<NumericField> = new Set([...ENGAGEMENT_RATES, ...SHARES]);

export function kindOf(field: NumericField): NumberKind {
  return COUNTS.has(field) ? 'count' : RATES.has(field) ? 'rate' : MONEY.has(field) ? 'money' : 'size';
}
