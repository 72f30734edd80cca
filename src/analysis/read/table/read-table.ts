import { UserError } from '../../../errors.js';
import { decodeText } from '../file/decode-text.js';
import { type Dialect, sniffDialect } from '../file/dialect.js';
import { READ_LIMITS } from '../file/limits.js';
import type { SourceFile } from '../file/source-file.js';
import { type RecordSink, splitRecords } from '../file/split-records.js';
import { Column } from './column.js';
import { findHeader, type HeaderPlace } from './find-header.js';
import { type LaidOut, layOut } from './layout.js';

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
  /** Its rows as they stand in the file, where they are not the file's own: something was moved or left out. */
  cells?: readonly string[][] | undefined;
  /** What stands over it, or the name of its sheet. */
  title?: string | undefined;
}

/** The header is told from the first records. */
const LOOKED_AT = 100;
/** Bytes: what is larger comes from a program, which writes one table and nothing else. */
const KEPT_BY_HAND = 500_000;

/**
 * The cells of a CSV, column by column.
 *
 * Encoding, delimiter, quotes, line ends and header are told from the content. Short rows are padded; a cell beyond
 * the header's last column is left out, and counted.
 *
 * @param maxRows stops after so many rows
 * @throws {UserError} for what is no table, has no row, or is larger than the limits
 */
export function readTable(file: SourceFile, maxRows?: number): RawTable {
  return readTables(file, maxRows)[0]!;
}

/** All tables of a file: several where somebody keeps them below or beside each other. The first has the most rows. */
export function readTables({ name, bytes }: SourceFile, maxRows: number = Number.POSITIVE_INFINITY): RawTable[] {
  const { utf8, encoding } = decodeText(bytes);
  assertTable(utf8);
  assertNoList(utf8);
  const dialect = sniffDialect(utf8);
  const first = firstRecords(utf8, dialect, LOOKED_AT);
  const laidOut =
    utf8.length <= KEPT_BY_HAND ? layOut(firstRecords(utf8, dialect, Number.POSITIVE_INFINITY)) : undefined;
  if (laidOut?.some(({ rows }) => rows.length > 0)) {
    return laidOut
      .filter(({ rows }) => rows.length > 0)
      .sort((a, b) => b.rows.length - a.rows.length)
      .map((table, t, all) =>
        tableOf(all.length === 1 ? name : `${name} (${table.title ?? `table ${t + 1}`})`, table, encoding, maxRows),
      );
  }
  if (first.every((cells) => cells.every((cell) => cell.trim() === ''))) throw emptyFile();
  const place = findHeader(first);
  const width = place.headers?.length ?? Math.max(...first.slice(place.skip).map((cells) => cells.length));
  if (width > READ_LIMITS.columns) throw tooWide(width);
  const headers = nameColumns(place, width);

  const sink = new TableSink(width, place.skip + (place.headers ? 1 : 0), maxRows);
  splitRecords(utf8, dialect, sink);
  if (sink.rowCount === 0) throw headerOnly(headers);
  return [
    {
      fileName: name,
      headers,
      columns: sink.columns,
      rowCount: sink.rowCount,
      emptyRows: sink.emptyRows,
      hasHeader: place.headers !== undefined,
      notes: notesOf(sink, place, encoding, first),
    },
  ];
}

function tableOf(
  fileName: string,
  { headers, rows, notes, title }: LaidOut,
  encoding: string,
  maxRows: number,
): RawTable {
  if (headers.length > READ_LIMITS.columns) throw tooWide(headers.length);
  const kept = rows.slice(0, maxRows);
  const columns = headers.map((_, c) => {
    const column = new Column();
    for (const [row, cells] of kept.entries()) column.put(row, cells[c] ?? '');
    return column;
  });
  return {
    fileName,
    headers: nameColumns({ skip: 0, headers }, headers.length),
    columns,
    rowCount: kept.length,
    emptyRows: 0,
    hasHeader: true,
    notes: [...notes, ...encodingNote(encoding)],
    cells: kept,
    title,
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

function firstRecords(utf8: Buffer, dialect: Dialect, most: number): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  splitRecords(utf8, dialect, {
    cell: (_, text) => cells.push(text),
    bytes: (_, buffer, start, end) => cells.push(buffer.toString('utf8', start, end)),
    endRecord: () => {
      records.push(cells);
      cells = [];
      return records.length < most;
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
    ...encodingNote(encoding),
    sink.surplusRows > 0
      ? `${counted(sink.surplusRows)} ${sink.surplusRows === 1 ? 'row has' : 'rows have'} more cells than the header has columns: what was surplus was left out.`
      : '',
    sink.unclosedQuotes > 0
      ? 'A quotation mark is opened and never closed: from there on it was read as text. Look at the last rows.'
      : '',
  ].filter((note) => note !== '');
}

function encodingNote(encoding: string): string[] {
  return encoding.startsWith('UTF') ? [] : [`The text was read as ${encoding}: look at names with accents.`];
}

function assertTable(utf8: Buffer): void {
  const start = utf8.toString('utf8', 0, 1_000).trimStart();
  if (utf8.length === 0 || (start === '' && utf8.toString('utf8').trim() === '')) throw emptyFile();
  if (/^<(!doctype|html|\?xml|head|body)/i.test(start)) throw notTable('a web page');
  if (/^\s*(\{\s*"|\[\s*\{)/.test(start)) throw notTable('JSON');
}

/** Lines with bullets or numbers before them are sentences, whatever commas they hold. */
function assertNoList(utf8: Buffer): void {
  const lines = utf8
    .toString('utf8', 0, 8_192)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const points = lines.filter((line) => /^\s*(?:[-*•–]\s|\d{1,3}[.)]\s)\S/.test(line));
  if (lines.length < 3 || points.length < 0.8 * lines.length) return;
  throw new UserError(
    'not-csv',
    `This is a list of lines, not a table. Its first line is "${lines[0]!.trim().slice(0, 80)}".`,
    'Put handles, followers and so on in columns of their own, one creator per row.',
  );
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
