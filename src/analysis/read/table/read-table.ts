import { whole } from '../../whole.js';
import { decodeText } from '../file/decode-text.js';
import { type Dialect, sniffDialect } from '../file/dialect.js';
import { READ_LIMITS } from '../file/limits.js';
import type { SourceFile } from '../file/source-file.js';
import { splitRecords } from '../file/split-records.js';
import type { Column } from './column.js';
import { wholeRecords } from './grid.js';
import { handlesWithCounts } from './handles-with-counts.js';
import { withoutInvisibleMarks } from './invisible-marks.js';
import { type Layout, layOut, type Records } from './layout/lay-out.js';
import { totalsRows } from './layout/totals.js';
import { priceRanges } from './price-ranges.js';
import { emptyFile, headerOnly, notTable, tooWide } from './refusals.js';

/** A table as it stands in the file. */
export interface RawTable {
  fileName: string;
  /** One a column, spaces and line breaks within as one space; a column without a name is `column 3`. */
  headers: string[];
  /** Those of the whole file, where it is a part of a table: they tell its language. */
  allHeaders?: readonly string[] | undefined;
  columns: Column[];
  rowCount: number;
  /** False where the file has no header and the names are `column 1`, `column 2`, … */
  hasHeader: boolean;
  /** What a person should know of how it was read, in sentences. */
  notes: string[];
  /** Whether its rows or columns are not the file's own: some were left out, joined, turned or added. */
  isChanged: boolean;
  /** The column that the headings in the table have become. */
  groupColumn?: number | undefined;
  /** Cell by cell as they were written, where that was asked for. */
  records?: string[][] | undefined;
  /** Columns that another one has been put together from: no field is read from them. */
  ends?: ReadonlySet<string>;
  /** Headers of what one year brought: no totals of a whole life. */
  ofAYear?: ReadonlySet<string>;
  /** Headers of a rate card: kinds of posts over round amounts. */
  rates?: ReadonlySet<string>;
  /** The name of its sheet. */
  title?: string | undefined;
  /** The lines above it. */
  titles?: readonly string[];
}

export interface ReadOptions {
  /** Stops after so many rows. */
  maxRows?: number;
  /** Whether the rows are wanted as they were written, too. */
  keepsRecords?: boolean;
}

/** The header, and a table on its side, are told from the first records. */
const LOOKED_AT = 200;
/** Of a file up to this size, all is looked at for its layout, however few rows of it are wanted. */
const SMALL_BYTES = 2 * 1_048_576;

/**
 * The table of creators in a CSV, column by column: what people put around and between its rows is left out, and said.
 *
 * Encoding, delimiter, quotes, line ends and header are told from the content. Short rows are padded; a cell beyond
 * the header's last column is left out, and counted.
 *
 * @throws {UserError} for what is no table, has no row, or is larger than the limits
 */
export function readTable({ name, bytes, notes = [], title }: SourceFile, options: ReadOptions = {}): RawTable {
  const { maxRows = Number.POSITIVE_INFINITY, keepsRecords = false } = options;
  const { utf8, encoding } = decodeText(bytes);
  assertTable(utf8);
  const isSmall = utf8.length <= SMALL_BYTES;
  const records = recordsOf(utf8, sniffDialect(utf8));
  const layout = layOut(records, { maxRows: isSmall ? Number.POSITIVE_INFINITY : maxRows, keepsRecords });
  if (!layout.headers && layout.rowCount === 0) throw emptyFile();
  const width = layout.headers?.length ?? layout.columns.length;
  if (width > READ_LIMITS.columns) throw tooWide(width);
  const named = nameColumns(layout.headers, width);
  if (layout.rowCount === 0) throw headerOnly(named);
  const totals = layout.headers ? totalsRows(layout) : [];
  const totalsSaid = totals.length > 0 ? [totalsNote(layout, totals)] : [];
  const left = new Set(totals);
  const kept =
    left.size > 0 || layout.rowCount > maxRows ? rowsBut(left, layout.rowCount).slice(0, maxRows) : undefined;
  if (kept) for (const column of layout.columns) column.keep(kept, layout.rowCount);
  const rowCount = kept?.length ?? layout.rowCount;
  const written = kept && layout.records ? kept.map((row) => layout.records![row]!) : layout.records;
  const counted = isSmall && layout.headers ? handlesWithCounts(named, layout.columns, rowCount) : [];
  const headers = named.map((header, at) => counted.find((one) => one.at === at)?.handles ?? header);
  const ranges = priceRanges(headers, layout.columns, rowCount);
  const added = [...ranges, ...counted.map(({ followers, counts }) => ({ header: followers, column: counts }))];
  return {
    fileName: name,
    title,
    headers: [
      ...headers,
      ...nameColumns(
        added.map(({ header }) => header),
        added.length,
      ),
    ],
    columns: [...layout.columns.slice(0, width), ...added.map(({ column }) => column)],
    ...(ranges.length > 0 && { ends: new Set(ranges.flatMap(({ ends }) => ends.map((at) => headers[at]!))) }),
    rowCount,
    hasHeader: layout.headers !== undefined,
    titles: layout.titles,
    groupColumn: layout.groupColumn,
    isChanged: layout.isChanged || added.length > 0,
    records: written?.map((cells, row) =>
      added.length === 0
        ? cells
        : [...headers.map((_, c) => cells[c] ?? ''), ...added.map(({ column }) => column.textAt(row))],
    ),
    notes: [
      ...notes,
      ...(encoding.startsWith('UTF') ? [] : [`The text was read as ${encoding}: look at names with accents.`]),
      ...(layout.headers ? [] : [NO_HEADER]),
      ...layout.notes,
      ...notesOf(layout),
      ...totalsSaid,
    ],
  };
}

function recordsOf(utf8: Buffer, dialect: Dialect): Records {
  const first: string[][] = [];
  splitRecords(
    utf8,
    dialect,
    wholeRecords((cells) => first.push(cells) < LOOKED_AT),
  );
  return { first, isAll: first.length < LOOKED_AT, readInto: (sink) => splitRecords(utf8, dialect, sink) };
}

function rowsBut(left: ReadonlySet<number>, rowCount: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) if (!left.has(row)) rows.push(row);
  return rows;
}

function totalsNote({ columns }: Layout, rows: readonly number[]): string {
  const labels = rows.slice(0, 3).map((row) => {
    const label = columns.map((column) => column.textAt(row)).find((text) => text !== '')!;
    return `"${label.slice(0, 40)}"`;
  });
  return `${whole(rows.length)} ${rows.length === 1 ? 'row' : 'rows'} of totals left out: ${labels.join(', ')}${rows.length > 3 ? ', …' : ''}.`;
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

function notesOf({ surplusRows, unclosedQuotes }: Layout): string[] {
  return [
    surplusRows > 0
      ? `${whole(surplusRows)} ${surplusRows === 1 ? 'row has' : 'rows have'} more cells than the header has columns: what was surplus was left out.`
      : '',
    unclosedQuotes > 0
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
