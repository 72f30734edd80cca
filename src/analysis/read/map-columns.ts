import { type Field, FLAG_FIELDS, NUMERIC_FIELDS, TEXT_FIELDS } from '../profiles.js';
import { cleanHandle, handleFromUrl, looksLikeHandle } from './handle.js';
import { HEADER_SPELLINGS, isProtectedTrait, normaliseHeader } from './header-spellings.js';
import type { RawTable } from './parse-csv.js';
import { decimalSeparatorOf, isMissing, parseNumber } from './parse-number.js';

/** Which column of the file each field is read from, and what is left of the rest. */
export interface ColumnMapping {
  /** Index of the column, by field. */
  fields: Partial<Record<Field, number>>;
  /** Where the handle is in a column of profile URLs. */
  handleInUrl: boolean;
  /** Columns about protected traits: never used. */
  excluded: number[];
  /** Other numeric columns, for the study method. */
  extras: number[];
}

const ID_LIKE = /(^|[^a-z])(id|rank|no|index|row)([^a-z]|$)|id$/i;
const NOT_A_MEASURE = /setting|time|date|year|month|latitude|longitude|population|phone|zip/i;

/** Finds the fields by header and value together: a header names a candidate, its values confirm it. */
export function mapColumns(table: RawTable): ColumnMapping {
  const excluded = indicesOf(table, (header) => isProtectedTrait(header));
  const taken = new Set(excluded);
  const fields: ColumnMapping['fields'] = {};

  const claim = (field: Field, fits: (cells: string[]) => boolean) => {
    const spellings = HEADER_SPELLINGS[field];
    const candidates = table.headers
      .map((header, column) => ({ column, place: spellings.indexOf(normaliseHeader(header)) }))
      .filter(({ column, place }) => place >= 0 && !taken.has(column) && fits(table.columns[column]!))
      .sort((a, b) => a.place - b.place || exactness(table.columns[b.column]!) - exactness(table.columns[a.column]!));
    if (candidates.length === 0) return;
    fields[field] = candidates[0]!.column;
    taken.add(candidates[0]!.column);
  };

  claim('url', (cells) => share(cells, (cell) => handleFromUrl(cell) !== undefined) > 0.5);
  for (const field of NUMERIC_FIELDS) claim(field, isNumeric);
  claim('handle', (cells) => share(cells, looksLikeHandle) > 0.9 && distinctShare(cells.map(cleanHandle)) > 0.5);
  const handleInUrl = fields.handle === undefined && fields.url !== undefined;
  if (!handleInUrl && fields.handle === undefined) claim('handle', (cells) => distinctShare(cells) > 0.9);
  for (const field of TEXT_FIELDS) if (fields[field] === undefined && field !== 'handle') claim(field, hasText);
  for (const field of FLAG_FIELDS) claim(field, () => true);
  if (handleInUrl) fields.handle = fields.url!;

  const claimed = new Set([...taken].map((column) => table.headers[column]));
  const extras = indicesOf(
    table,
    // A second column under a header already claimed is the same measure written another way.
    (header, cells, column) => !taken.has(column) && !claimed.has(header) && isMeasure(header, cells),
  );
  return { fields, handleInUrl, excluded, extras };
}

/** The numbers of a column; NaN where a cell has none. */
export function readNumbers(cells: readonly string[]): Float64Array {
  const decimal = decimalSeparatorOf(cells);
  return Float64Array.from(cells, (cell) => parseNumber(cell, decimal));
}

/** A count or an amount worth correlating: not an identifier, a date, or a code with a handful of values. */
function isMeasure(header: string, cells: string[]): boolean {
  if (ID_LIKE.test(header) || NOT_A_MEASURE.test(header) || !isNumeric(cells)) return false;
  const filled = cells.filter((cell) => !isMissing(cell));
  return filled.length >= 0.2 * cells.length && new Set(filled).size > Math.min(10, filled.length / 3);
}

function isNumeric(cells: string[]): boolean {
  if (!cells.some((cell) => /\d/.test(cell.slice(0, 40)) && !Number.isNaN(parseNumber(cell)))) return false;
  const filled = cells.filter((cell) => !isMissing(cell));
  const decimal = decimalSeparatorOf(filled);
  return filled.length > 0 && share(filled, (cell) => !Number.isNaN(parseNumber(cell, decimal))) > 0.9;
}

/** How many cells are written out: of `1.3M` beside `1300000`, the exact column is taken. */
function exactness(cells: string[]): number {
  return share(cells, (cell) => !/[a-z]\s*$/i.test(cell));
}

function hasText(cells: string[]): boolean {
  return cells.some((cell) => !isMissing(cell));
}

function distinctShare(cells: string[]): number {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : new Set(filled).size / filled.length;
}

function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
}

function indicesOf(table: RawTable, holds: (header: string, cells: string[], column: number) => boolean): number[] {
  return table.headers.flatMap((header, c) => (holds(header, table.columns[c]!, c) ? [c] : []));
}
