import { UserError } from '../../../errors.js';
import { decodeText } from '../file/decode-text.js';
import { type Dialect, sniffDialect } from '../file/dialect.js';
import { READ_LIMITS } from '../file/limits.js';
import type { SourceFile } from '../file/source-file.js';
import { type RecordSink, splitRecords } from '../file/split-records.js';
import { Column } from './column.js';
import { findHeader } from './find-header.js';
import { withoutInvisibleMarks } from './invisible-marks.js';
import { joinHeaders } from './layout/header-lines.js';
import { layOut } from './layout/lay-out.js';
import { linesAbove, notesLeftOut } from './layout/left-out.js';
import { kindsOf } from './layout/odd-rows.js';
import { totalsRows } from './layout/totals.js';

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
  /** The rows as they were laid out, where they are not the file's own: joined, turned or pivoted ones. */
  cells?: readonly string[][] | undefined;
  /** Where rows were left out of the file's own: those that are there, among all below the header with text in them. */
  kept?: number[];
  /** How many those are. */
  rowsBelow?: number;
  /** The name of its sheet. */
  title?: string | undefined;
}

/** The header is told from the first records. */
const LOOKED_AT = 100;
/** Larger files come from machines: their records go into columns at once, and only their ends are looked at. */
const LAID_OUT_BYTES = 2 * 1_048_576;
/** So many records at the end of a large file may hold notes. */
const TAIL = 300;

/**
 * The table of creators in a CSV, column by column: what people put around and between its rows is left out, and said.
 *
 * Encoding, delimiter, quotes, line ends and header are told from the content. Short rows are padded; a cell beyond
 * the header's last column is left out, and counted.
 *
 * @param maxRows stops after so many rows
 * @throws {UserError} for what is no table, has no row, or is larger than the limits
 */
export function readTable(
  { name, bytes, notes = [], title }: SourceFile,
  maxRows: number = Number.POSITIVE_INFINITY,
): RawTable {
  const { utf8, encoding } = decodeText(bytes);
  assertTable(utf8);
  const dialect = sniffDialect(utf8);
  const table = utf8.length <= LAID_OUT_BYTES ? laidOut(utf8, dialect, maxRows) : streamed(utf8, dialect, maxRows);
  const said = [
    ...notes,
    ...(encoding.startsWith('UTF') ? [] : [`The text was read as ${encoding}: look at names with accents.`]),
  ];
  return { fileName: name, title, ...withoutTotals(table), notes: [...said, ...table.notes] };
}

type Table = Omit<RawTable, 'fileName'> & { groupStarts?: ReadonlySet<number> };

/** Those of a file that speak of creators: stacked ones and those beside each other are one by then. */
export function readTables(file: SourceFile): RawTable[] {
  return [readTable(file)];
}

/** A file that people may have made: all its records are looked at. */
function laidOut(utf8: Buffer, dialect: Dialect, maxRows: number): Table {
  const { records, unclosedQuotes } = recordsOf(utf8, dialect, Number.POSITIVE_INFINITY);
  if (records.every((cells) => cells.every((cell) => cell.trim() === ''))) throw emptyFile();
  const layout = layOut(records);
  const width = layout.headers?.length ?? Math.max(0, ...layout.rows.map((cells) => cells.length));
  if (width > READ_LIMITS.columns) throw tooWide(width);
  const headers = nameColumns(layout.headers, width);
  if (layout.rows.length === 0) throw headerOnly(headers);
  const sink = new TableSink(width, 0, maxRows);
  sink.unclosedQuotes = unclosedQuotes;
  for (const cells of layout.rows) {
    for (const [column, cell] of cells.entries()) sink.cell(column, cell);
    if (!sink.endRecord()) break;
  }
  return {
    headers,
    columns: sink.columns,
    rowCount: sink.rowCount,
    emptyRows: layout.emptyRows,
    hasHeader: layout.headers !== undefined,
    notes: [...(layout.headers ? [] : [NO_HEADER]), ...layout.notes, ...notesOf(sink)],
    groupStarts: layout.groupStarts,
    ...(layout.isChanged && { cells: layout.rows.slice(0, sink.rowCount) }),
  };
}

/** A large file: one pass into columns. */
function streamed(utf8: Buffer, dialect: Dialect, maxRows: number): Table {
  const { records: first } = recordsOf(utf8, dialect, LOOKED_AT);
  if (first.every((cells) => cells.every((cell) => cell.trim() === ''))) throw emptyFile();
  const place = findHeader(first);
  const width = place.headers?.length ?? Math.max(...first.slice(place.skip).map((cells) => cells.length));
  if (width > READ_LIMITS.columns) throw tooWide(width);
  const above = first.slice(0, place.skip);
  const groups = place.headers && above.length > 0 ? joinHeaders(above.at(-1)!, place.headers) : undefined;
  const headers = nameColumns(groups ?? place.headers, width);
  const sink = new TableSink(width, place.skip + (place.headers ? 1 : 0), maxRows);
  splitRecords(utf8, dialect, sink);
  if (sink.rowCount === 0) throw headerOnly(headers);
  const table: Table = {
    headers,
    columns: sink.columns,
    rowCount: sink.rowCount,
    emptyRows: sink.emptyRows,
    hasHeader: place.headers !== undefined,
    notes: [
      ...(place.headers ? [] : [NO_HEADER]),
      ...linesAbove(groups ? above.slice(0, -1) : above),
      ...notesOf(sink),
    ],
  };
  return place.headers ? withoutOddRows(table, place.headers) : table;
}

/** The notes at the end of a large table, and its header wherever it stands again. */
function withoutOddRows(table: Table, header: readonly string[]): Table {
  const { columns, rowCount } = table;
  const left = new Set<number>();
  const named = columns.findIndex((_, c) => (header[c] ?? '').trim() !== '');
  const again = header[named]?.trim();
  for (const { row } of columns[named]?.rowsOfTexts((text) => text === again) ?? []) {
    const isHeader = columns.every((column, c) => column.isProse || column.textAt(row) === (header[c] ?? '').trim());
    if (isHeader) left.add(row);
  }
  const from = Math.max(0, rowCount - TAIL);
  const tail = Array.from({ length: rowCount - from }, (_, i) => columns.map((column) => column.textAt(from + i)));
  const notes = kindsOf(tail).flatMap((kind, i) => (kind === 'note' ? [i] : []));
  for (const i of notes) left.add(from + i);
  const said = notesLeftOut(notes.map((i) => tail[i]!));
  return { ...selectRows(table, left), notes: [...table.notes, ...said] };
}

function withoutTotals({ groupStarts, ...table }: Table): Omit<RawTable, 'fileName'> {
  if (!table.hasHeader) return table;
  const rows = totalsRows({ ...table, groupStarts });
  if (rows.length === 0) return table;
  const labels = rows.slice(0, 3).map(
    (row) =>
      `"${table.columns
        .map((column) => column.textAt(row))
        .find((text) => text !== '')!
        .slice(0, 40)}"`,
  );
  table.notes.push(
    `${counted(rows.length)} ${rows.length === 1 ? 'row' : 'rows'} of totals left out: ${labels.join(', ')}${rows.length > 3 ? ', …' : ''}.`,
  );
  return selectRows(table, new Set(rows));
}

/** A table without these rows. */
function selectRows<T extends Omit<RawTable, 'fileName'>>(table: T, left: ReadonlySet<number>): T {
  if (left.size === 0) return table;
  const kept: number[] = [];
  for (let row = 0; row < table.rowCount; row++) if (!left.has(row)) kept.push(row);
  return {
    ...table,
    columns: table.columns.map((column) => column.select(kept)),
    rowCount: kept.length,
    ...(table.cells
      ? { cells: kept.map((row) => table.cells![row]!) }
      : {
          kept: table.kept ? kept.map((row) => table.kept![row]!) : kept,
          rowsBelow: table.rowsBelow ?? table.rowCount,
        }),
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

function recordsOf(utf8: Buffer, dialect: Dialect, most: number): { records: string[][]; unclosedQuotes: number } {
  const records: string[][] = [];
  let cells: string[] = [];
  let unclosedQuotes = 0;
  splitRecords(utf8, dialect, {
    cell: (_, text) => cells.push(text),
    bytes: (_, buffer, start, end) => cells.push(buffer.toString('utf8', start, end)),
    endRecord: () => {
      records.push(cells);
      cells = [];
      if (records.length > READ_LIMITS.rows) throw tooLong();
      return records.length < most;
    },
    unclosedQuote: () => unclosedQuotes++,
  });
  return { records, unclosedQuotes };
}

function nameColumns(headers: readonly string[] | undefined, width: number): string[] {
  return Array.from(
    { length: width },
    (_, c) =>
      withoutInvisibleMarks(headers?.[c] ?? '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 200) || `column ${c + 1}`,
  );
}

const NO_HEADER = 'The file has no header: its columns are named `column 1`, `column 2` and so on.';

function notesOf(sink: TableSink): string[] {
  return [
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
