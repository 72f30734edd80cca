import type { NumericField } from '../../profiles.js';
import { readHeader } from '../headers/read-header.js';
import type { RawTable } from '../table/read-table.js';
import { dateFormatOf, dayOf } from '../values/dates.js';
import { type NumberKind, numberFormatOf, readNumbers } from '../values/number-format.js';
import { isMissing, isRange, magnitudeOf } from '../values/parse-number.js';
import type { ColumnMapping } from './map-columns.js';

/** No account has so many followers. */
const NOBODY_HAS = 1e9;
const THOUSAND = 1_000;
/** What is larger than this is written out, whatever its header says. */
const WRITTEN_OUT = 100_000;
const QUOTED = 3;

export interface NumbersOf {
  /** One per row of the table; NaN where the cell is empty or no number. */
  read(column: number, kind: NumberKind): Float64Array;
  /** Days since 1970; NaN where there is no date. */
  readDays(column: number): Float64Array;
  /** Sentences about what can be read two ways, and what could not be read. */
  doubts: string[];
  warnings: string[];
}

/**
 * Reads the numbers of a table's columns: their separators, the unit that a header or the next column gives, what "B"
 * means. What could be read another way, and what could not be read at all, is said with an example.
 */
export function numbersOf(table: RawTable, mapping: ColumnMapping): NumbersOf {
  const doubts: string[] = [];
  const warnings: string[] = [];
  let b: number | undefined;

  function inFormat(column: number, kind: NumberKind, unit: number): Float64Array {
    const format = numberFormatOf(mapping.evidence[column]!, kind, mapping.fileDecimal);
    if (format.from !== 'column' && format.example !== undefined) {
      const as = readAs(format.example, format.decimal);
      const why = format.from === 'file' ? 'as the other columns of the file write numbers' : 'nothing else tells';
      doubts.push(
        `\`${table.headers[column]}\` can be read two ways: \`${format.example}\` was read as ${as} (${why}).`,
      );
    }
    return readNumbers(table.columns[column]!, table.rowCount, format, { unit, b });
  }

  /** 1,000 under "Followers (k)", unless its cells are written out all the same. */
  function unitOf(column: number): number {
    const header = table.headers[column]!;
    const { unit } = readHeader(header);
    if (unit === 1) return 1;
    const { median, samples } = mapping.values[column]!;
    if (median >= WRITTEN_OUT || median * unit >= NOBODY_HAS) {
      doubts.push(
        `\`${header}\` says ${count(unit)}s, but its cells look written out (${quote(samples)}): they were read as they stand.`,
      );
      return 1;
    }
    const example = samples.find((sample) => !Number.isNaN(Number(sample)));
    if (example !== undefined)
      warnings.push(
        `\`${header}\` is in units of ${count(unit)}: \`${example}\` was read as ${count(Number(example) * unit)}.`,
      );
    return unit;
  }

  return {
    doubts,
    warnings,
    readDays(column) {
      const cells = table.columns[column]!;
      const texts = cells.texts();
      const format = dateFormatOf(texts);
      if (!format.isSure) {
        doubts.push(
          `\`${table.headers[column]}\` can be read two ways: \`${format.example}\` was read with the day first.`,
        );
      }
      return Float64Array.from({ length: table.rowCount }, (_, row) => dayOf(cells.textAt(row), format));
    },
    read(column, kind) {
      let values = inFormat(column, kind, kind === 'rate' ? 1 : unitOf(column));
      if (
        kind === 'count' &&
        b === undefined &&
        values.some((value) => value >= NOBODY_HAS && value / 1e6 < NOBODY_HAS)
      ) {
        const billions = table.columns[column]!.texts().find((text) => /^[\d.,\s]+b$/i.test(text));
        if (billions !== undefined) {
          b = THOUSAND;
          values = inFormat(column, kind, 1);
          warnings.push(
            `\`${billions}\` in \`${table.headers[column]}\` was read as thousands ("bin"): no account has billions.`,
          );
        }
      }
      multiplyByNextColumn(table, mapping, column, values, warnings);
      sayUnread(table, column, values, doubts);
      sayRanges(table, column, warnings);
      return values;
    },
  };
}

/** `96.7` with `k` in a column of its own beside it. */
function multiplyByNextColumn(
  table: RawTable,
  mapping: ColumnMapping,
  column: number,
  values: Float64Array,
  warnings: string[],
): void {
  const next = table.columns[column + 1];
  if (!next || mapping.values[column + 1]!.cells === 0 || next.textCells !== next.filled) return;
  const units = new Map(next.texts().map((text) => [text, magnitudeOf(text)]));
  if (units.size === 0 || units.size > 6 || [...units.values()].some((unit) => unit === undefined)) return;
  let example: number | undefined;
  for (let row = 0; row < table.rowCount; row++) {
    const unit = units.get(next.textAt(row));
    if (unit === undefined || Number.isNaN(values[row]!)) continue;
    values[row] = Number((values[row]! * unit).toPrecision(15));
    example ??= row;
  }
  if (example === undefined) return;
  const [cell, unit] = [table.columns[column]!.textAt(example), next.textAt(example)];
  warnings.push(
    `\`${table.headers[column]}\` has its unit in the next column: \`${cell}\` and \`${unit}\` were read as ${count(values[example]!)}.`,
  );
}

/** Cells that hold something, and no number, are said: what is missing from a list must not be missed in silence. */
function sayUnread(table: RawTable, column: number, values: Float64Array, doubts: string[]): void {
  const cells = table.columns[column]!;
  if (cells.textCells === 0) return;
  const unread = new Set<string>();
  let lost = 0;
  for (let row = 0; row < table.rowCount; row++) {
    if (!Number.isNaN(values[row]!)) continue;
    const text = cells.textAt(row);
    if (text === '' || isMissing(text)) continue;
    lost++;
    if (unread.size < QUOTED) unread.add(text.slice(0, 40));
  }
  if (lost === 0 || lost === values.length) return; // a column of which nothing is read is refused, or not used
  const cellsLost = lost === 1 ? '1 cell' : `${count(lost)} cells`;
  doubts.push(
    `${cellsLost} of \`${table.headers[column]}\` could not be read as ${lost === 1 ? 'a number' : 'numbers'} (${quote([...unread])}): not known for ${lost === 1 ? 'that creator' : 'those creators'}.`,
  );
}

function sayRanges(table: RawTable, column: number, warnings: string[]): void {
  const range = table.columns[column]!.texts().slice(0, 1_000).find(isRange);
  if (range !== undefined)
    warnings.push(`\`${table.headers[column]}\` holds ranges such as \`${range}\`: their middle was taken.`);
}

function quote(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell}"`).join(', ');
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function readAs(example: string, decimal: string): string {
  const sign = example.includes('.') ? '.' : ',';
  return sign === decimal ? example.replace(',', '.') : example.replace(/[.,]/g, '');
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
const RATES: ReadonlySet<NumericField> = new Set([...ENGAGEMENT_RATES, ...SHARES]);

export function kindOf(field: NumericField): NumberKind {
  return COUNTS.has(field) ? 'count' : RATES.has(field) ? 'rate' : 'size';
}
