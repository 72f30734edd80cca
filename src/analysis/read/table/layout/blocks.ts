import { fieldsOfHeader } from '../../headers/header-meaning.js';
import { parseNumber } from '../../values/parse-number.js';
import { Grid, putRecord } from '../grid.js';
import { filledCells, type RowRange } from './odd-rows.js';

/** Rows of a grid under one header. */
export interface Block {
  grid: Grid;
  headers: string[];
  /** What stands above the header, from the last row of the block before on. */
  above: string[][];
  rows: RowRange;
  /** Rows among them that are the header again, as on every page of a printout. */
  again: Set<number>;
}

const SURE_ENOUGH = 0.7;
/** So many rows under a header show figures. */
const LOOKED_AT = 3;

/**
 * Cuts what stands under the first header at further ones. The same header again begins no block.
 *
 * @param above what stands above the first header
 */
export function cutIntoBlocks(grid: Grid, headers: string[], above: string[][]): Block[] {
  const blocks: Block[] = [{ grid, headers, above, rows: { from: 0, to: grid.rowCount }, again: new Set() }];
  const names = headers.map(plain);
  let own = names;
  const begin = (row: number, titles: string[][], cells: string[]) => {
    blocks.push({ grid, headers: cells, above: titles, rows: { from: row + 1, to: grid.rowCount }, again: new Set() });
    own = cells.map(plain);
  };
  for (let row = 0; row < grid.rowCount; row++) {
    // Most rows have figures, which no header has.
    if (grid.hasFigure(row) || grid.filledOf(row) < 2) continue;
    const block = blocks.at(-1)!;
    const isOwn = isSame(grid, row, own);
    if (isOwn || isSame(grid, row, names)) {
      const titles = takeTitles(block, row);
      if (titles.length > 0 || !isOwn) begin(row, titles, grid.cells(row));
      else {
        block.rows.to = grid.rowCount;
        block.again.add(row);
      }
    } else if (isHeader(grid, row)) begin(row, takeTitles(block, row), grid.cells(row));
  }
  return blocks;
}

/** Ends a block at its last row with several cells: those after it, with one, are the titles of the next. */
function takeTitles({ grid, rows }: Block, before: number): string[][] {
  rows.to = before;
  while (rows.to > rows.from && grid.filledOf(rows.to - 1) <= 1) rows.to--;
  return Array.from({ length: before - rows.to }, (_, i) => grid.cells(rows.to + i));
}

/** @param names in lower case */
function isSame(grid: Grid, row: number, names: readonly string[]): boolean {
  const filled = grid.filledOf(row);
  let others = 0;
  for (let c = 0; c < grid.columns.length; c++) {
    const text = grid.textAt(row, c);
    if (text === '' || text.toLowerCase() === names[c]) continue;
    if (++others > 0.2 * filled) return false;
  }
  return others === 0 || filled - others >= 2;
}

/** Two or more names of columns, one of them a count or a name of creators, over rows that have figures. */
function isHeader(grid: Grid, row: number): boolean {
  for (let c = 0; c < grid.columns.length; c++) {
    const text = grid.textAt(row, c);
    if (text !== '' && (/^@|:\/\//.test(text) || !Number.isNaN(parseNumber(text)))) return false;
  }
  const filled = filledCells(grid.cells(row));
  const known = filled.filter(({ text }) => Math.max(0, ...fieldsOfHeader(text).values()) > SURE_ENOUGH);
  if (known.length < 2 || known.length < 0.5 * filled.length) return false;
  for (let below = row + 1; below < Math.min(grid.rowCount, row + 1 + LOOKED_AT); below++) {
    const hasFigures = filled.some(({ column }) => {
      const text = grid.textAt(below, column);
      return /\d/.test(text) && !Number.isNaN(parseNumber(text));
    });
    if (hasFigures) return true;
  }
  return false;
}

/**
 * Tables beside each other with the same columns (an empty column between), each as a grid of its own.
 *
 * @returns undefined where there is one table only
 */
export function cutSideBySide(headers: readonly string[], grid: Grid): { headers: string[]; grid: Grid }[] | undefined {
  const isEmpty = (c: number) => (headers[c] ?? '').trim() === '' && (grid.columns[c]?.filled ?? 0) === 0;
  const spans: { from: number; to: number }[] = [];
  for (let c = 0; c < headers.length; c++) {
    if (isEmpty(c)) continue;
    if (spans.at(-1)?.to === c) spans.at(-1)!.to++;
    else spans.push({ from: c, to: c + 1 });
  }
  const namesOf = ({ from, to }: { from: number; to: number }) => headers.slice(from, to).map(plain);
  const [first, ...others] = spans;
  if (!first || others.length === 0) return undefined;
  const own = new Set(namesOf(first));
  if (![...own].some((name) => (fieldsOfHeader(name).get('followers') ?? 0) > SURE_ENOUGH)) return undefined;
  const alike = others.filter(
    (span) => span.to - span.from >= 2 && namesOf(span).filter((name) => own.has(name)).length >= 0.6 * own.size,
  );
  if (alike.length !== others.length || own.size < 2) return undefined;
  return spans.map(({ from, to }) => {
    const part = new Grid({ keepsRecords: grid.records !== undefined });
    for (let row = 0; row < grid.rowCount; row++)
      putRecord(part, (grid.records?.[row] ?? grid.cells(row)).slice(from, to));
    return { headers: headers.slice(from, to), grid: part };
  });
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** Which column of the first header each of another is: by its name, else by what it means; new ones are added. */
export function alignHeaders(all: string[], headers: readonly string[]): number[] {
  const taken = new Set<number>();
  const places = headers.map((header) => {
    const name = header.trim().toLowerCase();
    const at = name === '' ? -1 : all.findIndex((each, c) => !taken.has(c) && each.trim().toLowerCase() === name);
    if (at >= 0) taken.add(at);
    return at;
  });
  for (const [c, header] of headers.entries()) {
    if (places[c]! >= 0 || header.trim() === '') continue;
    const field = topField(header);
    const at = field === undefined ? -1 : all.findIndex((each, i) => !taken.has(i) && topField(each) === field);
    places[c] = at >= 0 ? at : all.push(header) - 1;
    taken.add(places[c]!);
  }
  return places;
}

function topField(header: string): string | undefined {
  const [top] = [...fieldsOfHeader(header)].sort((a, b) => b[1] - a[1]);
  return top && top[1] > SURE_ENOUGH ? top[0] : undefined;
}

/** Whether a header speaks of creators' counts. */
export function countsFollowers(headers: readonly string[]): boolean {
  return headers.some((header) => (fieldsOfHeader(header).get('followers') ?? 0) >= 0.4);
}
