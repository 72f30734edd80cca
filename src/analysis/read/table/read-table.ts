import { UserError } from '../../../errors.js';
import { decodeText } from '../file/decode-text.js';
import { type Dialect, sniffDialect } from '../file/dialect.js';
import { READ_LIMITS } from '../file/limits.js';
import type { SourceFile } from '../file/source-file.js';
import { type RecordSink, splitRecords } from '../file/split-records.js';
import { Column } from './column.js';
import { findHeader, type HeaderPlace } from './find-header.js';

/** A table as it stands in the file. */
export interface RawTable {
  fileName: string;
  /** One a column, spaces and line breaks within as one space; a column without a name is `column 3`. */
  headers: string[];
  columns: Column[];
  rowCount: number;
  /** Rows with commas but no text: read, and left out of the columns. */
  emptyRows: number;
  /** False where the file has no header and the names are `column 1`, `column 2`, … */
  hasHeader: boolean;
  /** What a person should know of how it was read, in sentences. */
  notes: string[];
}

/** The header is told from the first records. */
const LOOKED_AT = 100;

/**
 * The cells of a CSV, column by column.
 *
 * Encoding, delimiter, quotes, line ends and header are told from the content. Short rows are padded; a cell beyond
 * the header's last column is left out, and counted.
 *
 * @param maxRows stops after so many rows
 * @throws {UserError} for what is no table, has no row, or is larger than the limits
 */
export function readTable({ name, bytes }: SourceFile, maxRows: number = Number.POSITIVE_INFINITY): RawTable {
  const { utf8, encoding } = decodeText(bytes);
  assertTable(utf8);
  const dialect = sniffDialect(utf8);
  const first = firstRecords(utf8, dialect);
  if (first.every((cells) => cells.every((cell) => cell.trim() === ''))) throw emptyFile();
  const place = findHeader(first);
  const width = place.headers?.length ?? Math.max(...first.slice(place.skip).map((cells) => cells.length));
  if (width > READ_LIMITS.columns) throw tooWide(width);
  const headers = nameColumns(place, width);

  const sink = new TableSink(width, place.skip + (place.headers ? 1 : 0), maxRows);
  splitRecords(utf8, dialect, sink);
  if (sink.rowCount === 0) throw headerOnly(headers);
  return {
    fileName: name,
    headers,
    columns: sink.columns,
    rowCount: sink.rowCount,
    emptyRows: sink.emptyRows,
    hasHeader: place.headers !== undefined,
    notes: notesOf(sink, place, encoding, first),
  };
}

/** Collects the cells below the header. */
class TableSink implements RecordSink {
  readonly columns: Column[];
  rowCount = 0;
  emptyRows = 0;
  surplusRows = 0;
  unclosedQuotes = 0;
  #toSkip: number;
  #hasText = false;
  #hasSurplus = false;
  readonly #maxRows: number;

  constructor(width: number, toSkip: number, maxRows: number) {
    this.columns = Array.from({ length: width }, () => new Column());
    this.#toSkip = toSkip;
    this.#maxRows = maxRows;
  }

  cell(column: number, text: string): void {
    if (this.#toSkip > 0) return;
    if (text.trim() === '') return;
    this.#hasText = true;
    if (column < this.columns.length) this.columns[column]!.put(this.rowCount, text);
    else this.#hasSurplus = true;
  }

  bytes(column: number, utf8: Buffer, start: number, end: number): void {
    if (start === end || this.#toSkip > 0) return;
    if (column >= this.columns.length) {
      this.cell(column, utf8.toString('utf8', start, end));
      return;
    }
    const target = this.columns[column]!;
    const before = target.filled;
    target.putBytes(this.rowCount, utf8, start, end);
    if (target.filled > before) this.#hasText = true;
  }

  endRecord(): boolean {
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return true;
    }
    if (this.#hasText) this.rowCount++;
    else this.emptyRows++;
    if (this.#hasSurplus) this.surplusRows++;
    this.#hasText = false;
    this.#hasSurplus = false;
    if (this.rowCount > READ_LIMITS.rows) throw tooLong();
    return this.rowCount < this.#maxRows;
  }

  unclosedQuote(): void {
    this.unclosedQuotes++;
  }
}

function firstRecords(utf8: Buffer, dialect: Dialect): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  splitRecords(utf8, dialect, {
    cell: (_, text) => cells.push(text),
    bytes: (_, buffer, start, end) => cells.push(buffer.toString('utf8', start, end)),
    endRecord: () => {
      records.push(cells);
      cells = [];
      return records.length < LOOKED_AT;
    },
    unclosedQuote: () => {},
  });
  return records;
}

function nameColumns({ headers }: HeaderPlace, width: number): string[] {
  return Array.from(
    { length: width },
    (_, c) =>
      headers?.[c]
        ?.replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 200) || `column ${c + 1}`,
  );
}

function notesOf(sink: TableSink, place: HeaderPlace, encoding: string, first: readonly string[][]): string[] {
  const above = first.slice(0, place.skip).filter((cells) => cells.some((cell) => cell.trim() !== '')).length;
  return [
    place.headers ? '' : 'The file has no header: its columns are named `column 1`, `column 2` and so on.',
    above > 0
      ? `${above === 1 ? 'One line' : `${above} lines`} above the header ${above === 1 ? 'was' : 'were'} left out.`
      : '',
    encoding.startsWith('UTF') ? '' : `The text was read as ${encoding}: look at names with accents.`,
    sink.surplusRows > 0
      ? `${counted(sink.surplusRows)} ${sink.surplusRows === 1 ? 'row has' : 'rows have'} more cells than the header has columns: what was surplus was left out.`
      : '',
    sink.unclosedQuotes > 0
      ? 'A quotation mark is opened and never closed: from there on it was read as text. Look at the last rows.'
      : '',
  ].filter((note) => note !== '');
}

function assertTable(utf8: Buffer): void {
  const start = utf8.toString('utf8', 0, 1_000).trimStart();
  if (utf8.length === 0 || (start === '' && utf8.toString('utf8').trim() === '')) throw emptyFile();
  if (/^<(!doctype|html|\?xml|head|body)/i.test(start)) throw notTable('a web page');
  if (/^\s*(\{\s*"|\[\s*\{)/.test(start)) throw notTable('JSON');
}

function notTable(kind: string): UserError {
  return new UserError('not-csv', `This is ${kind}, not a CSV.`, 'Export the table as CSV and drop it here again.');
}

function emptyFile(): UserError {
  return new UserError('empty-file', 'This file is empty.', 'Drop a CSV with one creator per row and a header line.');
}

function headerOnly(headers: readonly string[]): UserError {
  return new UserError(
    'header-only',
    `This file has a header (${headers.length} ${headers.length === 1 ? 'column' : 'columns'}) and no rows under it.`,
    'Export it again with the creators in it, and drop it here.',
  );
}

function tooWide(width: number): UserError {
  return new UserError(
    'too-wide',
    `This file has ${counted(width)} columns; I read at most ${counted(READ_LIMITS.columns)}.`,
    'Keep the columns about the creators and drop it here again.',
  );
}

function tooLong(): UserError {
  return new UserError(
    'too-long',
    `This file has more than ${counted(READ_LIMITS.rows)} rows.`,
    'Split it, and drop the parts one by one.',
  );
}

function counted(value: number): string {
  return value.toLocaleString('en-US');
}
