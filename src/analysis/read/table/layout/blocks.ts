import type { Field } from '../../../profiles.js';
import { fieldsOfHeader, firstFieldOf } from '../../headers/header-meaning.js';
import { readHeader } from '../../headers/read-header.js';
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
  const headings = new Set(above.map(withoutDigits));
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
      const titles = takeTitles(block, row).filter((cells) => !headings.has(withoutDigits(cells)));
      if (titles.length > 0 || !isOwn) begin(row, titles, grid.cells(row));
      else {
        block.rows.to = grid.rowCount;
        // What stands over the table stands over it on every page.
        for (let at = row; at === row || (at >= 0 && headings.has(withoutDigits(grid.cells(at)))); at--)
          block.again.add(at);
      }
    } else if (isHeader(grid, row)) begin(row, takeTitles(block, row), grid.cells(row));
  }
  return blocks;
}

/** "Page 1 of 2" and "Page 2 of 2" are the same line. */
function withoutDigits(cells: readonly string[]): string {
  return filledCells(cells)
    .map(({ text }) => text.replace(/\d+/g, '#'))
    .join('|');
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

/** From this share of rows on with one name in two tables, they are one table, of people with several accounts. */
const SAME_PEOPLE = 0.3;
/** So many of one table's columns are in another that is like it. */
const ALIKE = 0.6;
type FieldsOfHeader = ReadonlyMap<Field, number>;

interface Span {
  from: number;
  to: number;
}

/** What stands below a header: all of it, or the first records. */
interface Below {
  rowCount: number;
  textAt(row: number, column: number): string;
}

/** A table beside others. */
interface Beside {
  headers: string[];
  above: string[][];
  grid: Grid;
}

/**
 * Tables beside each other with the same columns, each as a grid of its own, with what stands over its columns.
 *
 * @returns undefined where there is one table only
 */
export function cutSideBySide(
  headers: readonly string[],
  above: readonly string[][],
  grid: Grid,
): Beside[] | undefined {
  const spans = tablesBeside(headers, grid);
  if (!spans) return undefined;
  const ofSeveral = above.filter((cells) => filledCells(cells).some(({ column }) => column >= spans[1]!.from));
  return spans.map(({ from, to }, i) => {
    const part = new Grid({ keepsRecords: grid.records !== undefined });
    for (let row = 0; row < grid.rowCount; row++)
      putRecord(part, (grid.records?.[row] ?? grid.cells(row)).slice(from, to));
    const own = ofSeveral.map((cells) => cells.slice(from, to)).filter((cells) => filledCells(cells).length > 0);
    const ofAll = i === 0 ? above.filter((cells) => !ofSeveral.includes(cells)) : [];
    return { headers: headers.slice(from, to), above: [...ofAll, ...own], grid: part };
  });
}

/**
 * Where tables stand beside each other: with an empty column between, or the same names in the same order again. Each
 * has its own creators and their counts.
 */
export function tablesBeside(headers: readonly string[], below: Below): Span[] | undefined {
  const fields = headers.map(fieldsOfHeader);
  const has = ({ from, to }: Span, ...any: Field[]) =>
    fields.slice(from, to).some((each) => any.some((field) => (each.get(field) ?? 0) > SURE_ENOUGH));
  const spans = spansOf(headers, below);
  const [first] = spans;
  if (!first || spans.length < 2) return undefined;
  if (!spans.every((span) => has(span, 'followers') && has(span, 'handle', 'displayName'))) return undefined;
  const namesOf = ({ from, to }: Span) => headers.slice(from, to).map(plain);
  const areOfPlatforms = headers.some((header) => readHeader(header).platform !== undefined);
  const own = new Set(namesOf(first));
  const areAlike = spans.every(
    (span) =>
      namesOf(span).filter((name) => own.has(name)).length >= ALIKE * own.size ||
      (!areOfPlatforms && meanAlike(fields.slice(first.from, first.to), fields.slice(span.from, span.to))),
  );
  return areAlike && !arePeoplesAccounts(spans, fields, below) ? spans : undefined;
}

/**
 * Whether two tables are of the same things in other words. Where the headers themselves name platforms, they are
 * accounts of one person.
 */
function meanAlike(one: readonly FieldsOfHeader[], other: readonly FieldsOfHeader[]): boolean {
  const kindOf = (fields: FieldsOfHeader) => {
    const field = firstFieldOf(fields);
    return field === 'displayName' ? 'handle' : field;
  };
  const kinds = new Set(one.flatMap((fields) => kindOf(fields) ?? []));
  const both = new Set(other.flatMap((fields) => kindOf(fields) ?? []).filter((kind) => kinds.has(kind)));
  return both.size >= 3 && both.size >= ALIKE * kinds.size;
}

/** Columns without an empty one between; else the halves or thirds of a header that repeats. */
function spansOf(headers: readonly string[], below: Below): Span[] {
  const spans: Span[] = [];
  for (let c = 0; c < headers.length; c++) {
    if (isEmpty(headers, below, c)) continue;
    if (spans.at(-1)?.to === c) spans.at(-1)!.to++;
    else spans.push({ from: c, to: c + 1 });
  }
  if (spans.length !== 1) return spans;
  const { from, to } = spans[0]!;
  const names = headers.slice(from, to).map(plain);
  for (const parts of [2, 3]) {
    const width = names.length / parts;
    if (Number.isInteger(width) && width > 1 && names.every((name, c) => name === names[c % width]))
      return Array.from({ length: parts }, (_, i) => ({ from: from + i * width, to: from + (i + 1) * width }));
  }
  return spans;
}

function isEmpty(headers: readonly string[], below: Below, column: number): boolean {
  if ((headers[column] ?? '').trim() !== '') return false;
  for (let row = 0; row < below.rowCount; row++) if (below.textAt(row, column) !== '') return false;
  return true;
}

/** Whether the rows of two tables name the same people. */
function arePeoplesAccounts(
  spans: readonly Span[],
  fields: readonly ReadonlyMap<Field, number>[],
  below: Below,
): boolean {
  const [first, second] = spans.map(({ from, to }) =>
    fields.findIndex(
      (each, c) => c >= from && c < to && Math.max(each.get('handle') ?? 0, each.get('displayName') ?? 0) > SURE_ENOUGH,
    ),
  ) as [number, number];
  let both = 0;
  let same = 0;
  for (let row = 0; row < below.rowCount; row++) {
    const [one, other] = [first, second].map((column) => plain(below.textAt(row, column)).replace(/^@/, ''));
    if (one === '' || other === '') continue;
    both++;
    if (one === other) same++;
  }
  return both > 0 && same >= SAME_PEOPLE * both;
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
