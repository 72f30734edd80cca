import { UserError } from '../../../../errors.js';
import type { RecordSink } from '../../file/split-records.js';
import { platformNamed } from '../../headers/platforms.js';
import { Column } from '../column.js';
import { findHeader } from '../find-header.js';
import { Grid, putRecord, wholeRecords } from '../grid.js';
import { alignHeaders, type Block, countsFollowers, cutIntoBlocks, cutSideBySide, tablesBeside } from './blocks.js';
import { cellSplitters, mendFormulas, splitColumns } from './cells-with-more.js';
import { Groups } from './groups.js';
import { areUnits, isDescription, joinHeaders, withUnits } from './header-lines.js';
import { linesAbove, notesLeftOut, quote } from './left-out.js';
import { filledCells, headingText, oddRows } from './odd-rows.js';
import { pivoted, turned } from './turn.js';

/** Where records come from. */
export interface Records {
  /** The first ones, cell by cell. */
  first: readonly string[][];
  /** Whether these are all. */
  isAll: boolean;
  /** Hands all of them on, from the first. */
  readInto(sink: RecordSink): void;
}

export interface LayoutOptions {
  maxRows: number;
  /** Whether the rows are wanted as they are written, too. */
  keepsRecords: boolean;
}

/** A file as one table of rows. */
export interface Layout {
  /** Undefined where the file has no header. */
  headers: string[] | undefined;
  /** One a header. */
  columns: Column[];
  rowCount: number;
  /** The rows as they are written, where they are wanted. */
  records?: string[][] | undefined;
  /** Rows that begin a group. */
  groupStarts: Set<number>;
  /** What stands above the table, a line each. */
  titles: string[];
  /** What was left out or put together, in sentences. */
  notes: string[];
  /** False where the columns and rows are the file's own. */
  isChanged: boolean;
  /** Rows with cells that no column has. */
  surplusRows: number;
  unclosedQuotes: number;
}

/** The header is told from the first records. */
const LOOKED_AT = 100;

/**
 * The table that a person means: under one header, without notes, headings of groups and further headers in it, with a
 * row per creator. The records are read once, into columns, and few of them are looked at again.
 *
 * ```
 * first records ─ turn over ─► header ─► all records as columns ─ cut at further headers ─► blocks
 *   ─ notes, headings out ─► put together ─ pivot ─► table
 * ```
 *
 * @throws {UserError} for a list of lines
 */
export function layOut(records: Records, { maxRows, keepsRecords }: LayoutOptions): Layout {
  const mended = records.first.map(mendFormulas);
  const isMended = mended.some((cells, r) => cells !== records.first[r]);
  const over = records.isAll ? turned(mended) : undefined;
  const first = over ?? mended;
  assertNoList(first);
  const top = headerLines(first);
  const splitters = top.headers && cellSplitters(top.headers, first.slice(top.skip));
  const grid = new Grid({ skip: top.skip, maxRows, keepsRecords, splitters });
  if (over) over.every((cells) => putRecord(grid, cells));
  else records.readInto(isMended ? wholeRecords((cells) => putRecord(grid, mendFormulas(cells))) : grid);
  const titles = titlesIn(over ? mended : [], first.slice(0, top.place));
  if (!top.headers) return { ...withoutHeader(grid, top.above), titles };
  const headers = named(top.headers, grid);
  const parts = cutSideBySide(headers, top.above, grid) ?? [{ headers, above: top.above, grid }];
  const blocks = parts.flatMap((part) => cutIntoBlocks(part.grid, part.headers, part.above));
  const table = putTogether(blocks, top.notes);
  if (over) table.notes.unshift('The creators stand in columns: the table was turned over.');
  const long = pivoted(table.headers, table.columns, table.rowCount);
  const isChanged = over !== undefined || top.isJoined || table.isChanged;
  const own = { ...table, titles, isChanged, unclosedQuotes: grid.unclosedQuotes };
  return long
    ? {
        ...own,
        ...ofLongTable(long),
        notes: [
          ...own.notes,
          `One row per figure was made one row per creator: ${long.rows.length.toLocaleString('en-US')} of them.`,
        ],
      }
    : own;
}

interface HeaderLines {
  /** Records before the header. */
  place: number;
  /** Records down to the last line of the header. */
  skip: number;
  headers: string[] | undefined;
  above: string[][];
  notes: string[];
  isJoined: boolean;
}

/** The header, its groups above it, and the units or descriptions below it. */
function headerLines(first: readonly string[][]): HeaderLines {
  const place = findHeader(first.slice(0, LOOKED_AT));
  const above = first.slice(0, place.skip);
  if (!place.headers)
    return { place: place.skip, skip: place.skip, headers: undefined, above, notes: [], isJoined: false };
  const notes: string[] = [];
  const below = first.slice(place.skip + 1);
  const textAt = (row: number, column: number) => (below[row]![column] ?? '').trim();
  // What stands over tables beside each other are their titles.
  const isBeside = tablesBeside(place.headers, { rowCount: below.length, textAt }) !== undefined;
  const groups = above.at(-1) && !isBeside ? joinHeaders(above.at(-1)!, place.headers) : undefined;
  let headers = groups ?? [...place.headers];
  let skip = place.skip + 1;
  const next = first[skip];
  if (next && areUnits(next)) {
    headers = withUnits(headers, next);
    skip++;
  } else if (next && isDescription(next, first.slice(skip + 1, skip + LOOKED_AT))) {
    notes.push(`A line under the header was left out: ${quote(next)}.`);
    skip++;
  }
  return {
    place: place.skip,
    skip,
    headers,
    above: groups ? above.slice(0, -1) : above,
    notes,
    isJoined: groups !== undefined,
  };
}

/** What stands above a table, and above one on its side: lines of one cell. */
function titlesIn(onItsSide: readonly string[][], above: readonly string[][]): string[] {
  const isTable = (cells: readonly string[]) => filledCells(cells).length > 1;
  return [...onItsSide.slice(0, Math.max(0, onItsSide.findIndex(isTable))), ...above]
    .map((cells) =>
      filledCells(cells)
        .map(({ text }) => text)
        .join(' '),
    )
    .filter((line) => line !== '');
}

/** Without empty columns at its end, and with a name for an index that has none. */
function named(headers: readonly string[], grid: Grid): string[] {
  const isEmpty = (c: number) => (headers[c] ?? '').trim() === '' && (grid.columns[c]?.filled ?? 0) === 0;
  let width = headers.length;
  while (width > 1 && isEmpty(width - 1)) width--;
  return [(headers[0] ?? '').trim() === '' && isIndex(grid) ? 'row' : headers[0]!, ...headers.slice(1, width)];
}

/** Whether the first column counts the rows. */
function isIndex(grid: Grid): boolean {
  let expected: number | undefined;
  let counted = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    const text = grid.textAt(row, 0);
    if (text === '') continue;
    if (!/^\d+$/.test(text) || (expected !== undefined && Number(text) !== expected)) return false;
    expected = Number(text) + 1;
    counted++;
  }
  return counted > 2;
}

/** Rows of a block that are a creator's each. */
interface Taken {
  block: Block;
  rows: number[];
}

/** Blocks under each other; titles and headings become a column. */
function putTogether(
  blocks: readonly Block[],
  notes: string[],
): Omit<Layout, 'unclosedQuotes' | 'titles'> & { headers: string[] } {
  const [firstBlock] = blocks as [Block, ...Block[]];
  const ofCreators = blocks.filter(({ headers }) => countsFollowers(headers));
  const used = ofCreators.length === 0 ? [firstBlock] : ofCreators;
  const taken: Taken[] = [];
  const groups = new Groups();
  const left: string[][] = [];
  const titles: string[][] = [];
  let rowCount = 0;
  for (const block of blocks) {
    const { grid, rows, again, above } = block;
    if (!used.includes(block)) {
      const count = rows.to - rows.from - again.size;
      notes.push(
        `A table without follower counts was left out (${quote(block.headers)}, ${count} ${count === 1 ? 'row' : 'rows'}).`,
      );
      continue;
    }
    const title = above.at(-1);
    const isTitle = title !== undefined && (blocks.length > 1 || platformNamed(headingText(title)) !== undefined);
    titles.push(...(isTitle ? above.slice(0, -1) : above));
    groups.begin(rowCount, isTitle ? headingText(title) : '');
    const odd = oddRows(grid, rows);
    const kept: number[] = [];
    for (let row = rows.from; row < rows.to; row++) {
      const kind = odd.get(row);
      if (kind === 'note') left.push(grid.cells(row));
      else if (kind === 'heading') groups.begin(rowCount + kept.length, headingText(grid.cells(row)));
      else if (!again.has(row)) kept.push(row);
    }
    taken.push({ block, rows: kept });
    rowCount += kept.length;
  }
  notes.push(...linesAbove(titles), ...notesLeftOut(left));
  if (used.length > 1) notes.push(`${used.length} tables in this file were put together.`);
  if (groups.areNamed) groups.leaveTotals(taken);
  const table = taken.length === 1 ? ofOne(taken[0]!) : ofSeveral(taken);
  const group = groups.column(table.headers, rowCount);
  if (group) {
    table.headers.push(group.header);
    table.columns.push(group.column);
    notes.push(group.note);
  }
  const { headers, columns, written } = table;
  return {
    headers,
    columns,
    rowCount,
    records: table.records?.map((cells, row) =>
      columns.map((column, c) => (c < written ? (cells[c] ?? '') : column.textAt(row))),
    ),
    groupStarts: groups.starts,
    notes,
    isChanged: blocks.length > 1 || written < headers.length || rowCount < firstBlock.grid.rowCount,
    surplusRows: table.surplusRows,
  };
}

interface Assembled {
  headers: string[];
  columns: Column[];
  records: string[][] | undefined;
  /** Its first columns, whose cells stand as they are in the records. */
  written: number;
  surplusRows: number;
}

/** A block as it stands, without the rows that are left out. */
function ofOne({ block, rows }: Taken): Assembled {
  const { grid, headers } = block;
  const split = splitColumns(headers, grid.splitters);
  const columns = [...headers.map((_, c) => grid.columns[c] ?? new Column()), ...split.map(({ column }) => column)];
  const surplusRows = grid.columns.length > headers.length ? rows.filter((row) => hasSurplus(block, row)).length : 0;
  const records = grid.records && rows.map((row) => grid.records![row]!);
  if (rows.length < grid.rowCount) for (const column of columns) column.keep(rows, grid.rowCount);
  return {
    headers: [...headers, ...split.map(({ header }) => header)],
    columns,
    records,
    written: headers.length,
    surplusRows,
  };
}

/** Whether a row has cells that no column has. */
function hasSurplus({ grid, headers }: Block, row: number): boolean {
  return grid.columns.some((column, c) => c >= headers.length && column.textAt(row) !== '');
}

/** Blocks under each other, column by column. */
function ofSeveral(taken: readonly Taken[]): Assembled {
  const headers = [...taken[0]!.block.headers];
  const places = taken.map(({ block }, b) => (b === 0 ? [...headers.keys()] : alignHeaders(headers, block.headers)));
  const columns = headers.map(() => new Column());
  const records: string[][] = [];
  let to = 0;
  let surplusRows = 0;
  for (const [b, { block, rows }] of taken.entries()) {
    for (const row of rows) {
      const cells: string[] = [];
      for (const [c, at] of places[b]!.entries()) {
        if (at < 0) continue;
        columns[at]!.put(to, block.grid.textAt(row, c));
        cells[at] = block.grid.records?.[row]?.[c] ?? '';
      }
      if (hasSurplus(block, row)) surplusRows++;
      records.push(cells);
      to++;
    }
  }
  const isKept = taken.some(({ block }) => block.grid.records);
  return { headers, columns, records: isKept ? records : undefined, written: headers.length, surplusRows };
}

/** One row per figure as one row per creator. */
function ofLongTable({ headers, rows }: { headers: string[]; rows: string[][] }) {
  const grid = new Grid();
  for (const cells of rows) putRecord(grid, cells);
  return {
    headers,
    columns: headers.map((_, c) => grid.columns[c] ?? new Column()),
    rowCount: grid.rowCount,
    records: rows,
    groupStarts: new Set<number>(),
    isChanged: true,
  };
}

function withoutHeader(grid: Grid, above: string[][]): Omit<Layout, 'titles'> {
  return {
    headers: undefined,
    columns: grid.columns,
    rowCount: grid.rowCount,
    records: grid.records,
    groupStarts: new Set(),
    notes: linesAbove(above),
    isChanged: false,
    surplusRows: 0,
    unclosedQuotes: grid.unclosedQuotes,
  };
}

const BULLET = /^\s*(?:[-–—•·*‣▪●○→✓☐]|\d{1,3}[.)])\s+\S/u;

function assertNoList(records: readonly string[][]): void {
  const lines = records.filter((cells) => filledCells(cells).length > 0);
  const bullets = lines.filter((cells) => BULLET.test(cells[0] ?? '')).length;
  // Under a header, "1. Ada" is a name with its place.
  if (lines.length < 2 || bullets < 0.6 * lines.length || (!BULLET.test(lines[0]![0] ?? '') && lines[0]!.length > 1))
    return;
  throw new UserError(
    'not-csv',
    `This is a list of lines, not a table: it begins with ${quote(lines[0]!)}.`,
    'Put the creators into a table with a column per figure, one creator per row, and drop it here again.',
  );
}
