import { UserError } from '../../../../errors.js';
import type { RecordSink } from '../../file/split-records.js';
import { topicCondensers } from '../../topics/topic-sources.js';
import { Column } from '../column.js';
import { findHeader } from '../find-header.js';
import { Grid, putRecord, RULED, wholeRecords } from '../grid.js';
import { cutIntoBlocks, cutSideBySide, tablesBeside } from './blocks.js';
import { cellSplitters, mendFormulas } from './cells-with-more.js';
import {
  areUnits,
  isDescription,
  isExample,
  isImportIds,
  joinHeaders,
  joinNamesBelow,
  withUnits,
} from './header-lines.js';
import { linesAbove, quote } from './left-out.js';
import { filledCells } from './odd-rows.js';
import { putTogether, type Together } from './put-together.js';
import { withMeasureOfTitle } from './titled-dates.js';
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
export interface Layout extends Omit<Together, 'headers'> {
  /** Undefined where the file has no header. */
  headers: string[] | undefined;
  /** What stands above the table, a line each. */
  titles: string[];
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
  const condensers = topicCondensers(top.headers ?? []);
  const grid = new Grid({ skip: top.skip, maxRows, keepsRecords, splitters, condensers });
  if (over) over.every((cells) => putRecord(grid, cells));
  else records.readInto(isMended ? wholeRecords((cells) => putRecord(grid, mendFormulas(cells))) : grid);
  const titles = titlesIn(over ? mended : [], first.slice(0, top.place));
  if (!top.headers) return { ...withoutHeader(grid, top.above), titles };
  const headers = named(withMeasureOfTitle(top.headers, titles), grid);
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
  const above = first.slice(0, place.skip).filter((cells) => !cells.some((cell) => RULED.test(cell)));
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
  const names = groups || isBeside || !first[skip] ? undefined : joinNamesBelow(headers, first[skip]!);
  if (names) {
    headers = names;
    skip++;
  }
  const next = first[skip];
  if (next && areUnits(next)) {
    headers = withUnits(headers, next);
    skip++;
  } else if (next && isDescription(next, first.slice(skip + 1, skip + LOOKED_AT))) {
    notes.push(`A line under the header was left out: ${quote(next)}.`);
    skip++;
  }
  if (isImportIds(first[skip] ?? [])) {
    notes.push('A line of column ids under the header was left out.');
    skip++;
  }
  for (let row = first[skip]; row && isExample(row); row = first[++skip])
    notes.push(`A row that is an example was left out: ${quote(row)}.`);
  return {
    place: place.skip,
    skip,
    headers,
    above: groups ? above.slice(0, -1) : above,
    notes,
    isJoined: groups !== undefined || names !== undefined,
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
    groupColumn: undefined,
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
