import { READ_LIMITS } from '../file/limits.js';
import type { RecordSink } from '../file/split-records.js';
import { Column } from './column.js';
import { tooLong } from './refusals.js';

/** What a record may be marked as. */
const FIGURE = 1;
const AFTER_BLANK = 2;
const FIRST_ROOM = 1_024;

/** A line of a report that parts what stands above and below it: `--------`, `+----+----+`; no cell. */
const RULED_FROM = 8;
export const RULED = /^\s*[-=+─━═|]{8,}\s*$/;
const RULES = Buffer.from('-=+─');

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const COMMA = 44;

/** Takes a cell that holds more than one thing: the rest goes into columns of its own. */
export interface CellSplitter {
  /** By the name of each; they may grow in number. */
  readonly columns: ReadonlyMap<string, Column>;
  /** @returns what stays in the cell */
  split(row: number, text: string): string;
}

export interface GridOptions {
  /** So many records are none of its own. */
  skip?: number;
  maxRows?: number;
  /** Whether the records are kept as they are written, too. */
  keepsRecords?: boolean;
  splitters?: ReadonlyMap<number, CellSplitter>;
  /** By column: what is to be kept of its texts where these are too long to be. */
  condensers?: ReadonlyMap<number, (text: string) => string>;
}

/**
 * The records below a header as columns. Of each one it is known how many of its cells are filled, whether one of them
 * is a plain figure, and whether a blank record stands before it: layouts are told by these, without a look at the cells
 * of most records. A blank record is no row.
 */
export class Grid implements RecordSink {
  readonly columns: Column[] = [];
  readonly records: string[][] | undefined;
  rowCount = 0;
  unclosedQuotes = 0;
  readonly splitters: ReadonlyMap<number, CellSplitter>;
  readonly #maxRows: number;
  readonly #condensers: GridOptions['condensers'];
  #toSkip: number;
  #filled = new Uint16Array(FIRST_ROOM);
  #marks = new Uint8Array(FIRST_ROOM);
  #filledNow = 0;
  #mark = 0;
  #record: string[] = [];

  constructor({ skip = 0, maxRows = Number.POSITIVE_INFINITY, keepsRecords, splitters, condensers }: GridOptions = {}) {
    this.#toSkip = skip;
    this.#maxRows = maxRows;
    this.#condensers = condensers;
    this.records = keepsRecords ? [] : undefined;
    this.splitters = splitters ?? new Map();
  }

  cell(column: number, text: string): void {
    if (this.#toSkip > 0) return;
    if (this.records) this.#record[column] = text;
    if (text.trim() === '' || RULED.test(text)) return;
    this.#filledNow++;
    if (/^\s*\d[\d.,]*\s*$/.test(text)) this.#mark |= FIGURE;
    if (column >= READ_LIMITS.columns) return;
    const own = this.splitters.get(column)?.split(this.rowCount, text.trim()) ?? text;
    this.#column(column).put(this.rowCount, own);
  }

  bytes(column: number, utf8: Buffer, start: number, end: number): void {
    if (start === end || this.#toSkip > 0) return;
    const mayBeRuled = end - start >= RULED_FROM && utf8[start] === utf8[end - 1] && RULES.includes(utf8[start]!);
    if (mayBeRuled || this.records || column >= READ_LIMITS.columns || this.#isSplit(column)) {
      this.cell(column, utf8.toString('utf8', start, end));
      return;
    }
    const target = this.#column(column);
    const before = target.filled;
    target.putBytes(this.rowCount, utf8, start, end);
    if (target.filled === before) return;
    this.#filledNow++;
    if ((this.#mark & FIGURE) === 0 && isFigure(utf8, start, end)) this.#mark |= FIGURE;
  }

  endRecord(): boolean {
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return true;
    }
    if (this.#filledNow === 0) {
      this.#mark = AFTER_BLANK;
      this.#record = [];
      return true;
    }
    if (this.rowCount === this.#filled.length) this.#grow();
    this.#filled[this.rowCount] = this.#filledNow;
    this.#marks[this.rowCount] = this.#mark;
    if (this.records) this.records.push(Array.from(this.#record, (cell) => cell ?? ''));
    this.#record = [];
    this.rowCount++;
    this.#filledNow = 0;
    this.#mark = 0;
    if (this.rowCount > READ_LIMITS.rows) throw tooLong();
    return this.rowCount < this.#maxRows;
  }

  unclosedQuote(): void {
    this.unclosedQuotes++;
  }

  /** Cells of a row with anything in them. */
  filledOf(row: number): number {
    return this.#filled[row]!;
  }

  hasFigure(row: number): boolean {
    return (this.#marks[row]! & FIGURE) !== 0;
  }

  isAfterBlank(row: number): boolean {
    return (this.#marks[row]! & AFTER_BLANK) !== 0;
  }

  textAt(row: number, column: number): string {
    return this.columns[column]?.textAt(row) ?? '';
  }

  cells(row: number): string[] {
    return this.columns.map((column) => column.textAt(row));
  }

  #isSplit(column: number): boolean {
    return this.splitters.size > 0 && this.splitters.has(column);
  }

  #column(at: number): Column {
    while (this.columns.length <= at) this.columns.push(new Column(this.#condensers?.get(this.columns.length)));
    return this.columns[at]!;
  }

  #grow(): void {
    const [filled, marks] = [this.#filled, this.#marks];
    this.#filled = new Uint16Array(2 * filled.length);
    this.#filled.set(filled);
    this.#marks = new Uint8Array(2 * marks.length);
    this.#marks.set(marks);
  }
}

/** Takes records whole. */
export function wholeRecords(take: (cells: string[]) => boolean, unclosedQuote = () => {}): RecordSink {
  let cells: string[] = [];
  return {
    cell: (_, text) => cells.push(text),
    bytes: (_, utf8, start, end) => cells.push(utf8.toString('utf8', start, end)),
    endRecord: () => {
      const record = cells;
      cells = [];
      return take(record);
    },
    unclosedQuote,
  };
}

/** Puts a record into a grid. */
export function putRecord(grid: Grid, cells: readonly string[]): boolean {
  for (const [column, text] of cells.entries()) grid.cell(column, text);
  return grid.endRecord();
}

function isFigure(utf8: Buffer, start: number, end: number): boolean {
  const first = utf8[start]!;
  if (first < ZERO || first > NINE) return false;
  for (let i = start + 1; i < end; i++) {
    const byte = utf8[i]!;
    if ((byte < ZERO || byte > NINE) && byte !== POINT && byte !== COMMA) return false;
  }
  return true;
}
