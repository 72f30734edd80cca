import { parseNumber } from '../../values/parse-number.js';
import type { Column } from '../column.js';
import { totalLabel } from './total-words.js';

/** The columns of a table, before its rows of totals are taken away. */
export interface Cells {
  columns: readonly Column[];
  rowCount: number;
  /** Rows that begin a group: totals may be of one. */
  groupStarts?: ReadonlySet<number> | undefined;
}

/** In tables of more rows, a total without a name is looked for among the first and last so many. */
const AT_THE_ENDS = 20;
/** A name stands in one of the first columns. */
const LABEL_COLUMNS = 6;
/** More rows of totals than this share of a table are something else. */
const MOST = 0.5;
/** Sums of floating-point numbers are not exact. */
const ROUNDING = 1e-9;

/**
 * The rows that sum up others: told by their name and by arithmetic.
 *
 * A row is one if it is called so ("Total", "Average", "Summe Beauty") and a figure of it is the sum, the mean, the
 * median, an extreme or the number of the rows above it, below it, of its group or of the whole table; or, without any
 * name, if its figures are the sums of all others in two columns. Where nothing but its name speaks for it, it has to
 * be empty where creators have words, and larger than all of them.
 *
 * @returns row numbers, ascending
 */
export function totalsRows(cells: Cells): number[] {
  if (cells.rowCount < 3) return [];
  const named = namedRows(cells);
  const unnamed = unnamedRows(cells, named);
  if (named.size + unnamed.length === 0) return [];
  const figures = new Figures(cells);
  const found = new Set<number>();
  // Totals stand beside totals, and beside creators who are called so: others by name are in a sum, or none of them is.
  const byName = new Set(named.keys());
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [row, label] of named)
      if (!found.has(row) && [byName, found].some((others) => isTotal(figures, row, label, others))) found.add(row);
  }
  for (const row of unnamed) if (figures.sumsOfOthers(row, found) >= 2) found.add(row);
  return found.size > MOST * cells.rowCount ? [] : [...found].sort((a, b) => a - b);
}

function isTotal(figures: Figures, row: number, label: 'sure' | 'maybe', others: ReadonlySet<number>): boolean {
  const { matched, filled } = figures.matches(row, others);
  const isBare = figures.lacksWords(row);
  if (filled === 0) return label === 'sure' && isBare;
  // A creator can be called Max, and have as many followers as the median by chance.
  if (label === 'maybe') return matched > 0 && matched >= 0.5 * filled && (isBare || matched > 1);
  return (matched > 0 && (isBare || matched > 1 || filled === 1)) || (isBare && figures.isBeyondAll(row, others));
}

/** Rows with a word for totals in one of the first columns, whose first text it is. */
function namedRows({ columns, rowCount }: Cells): Map<number, 'sure' | 'maybe'> {
  const rows = new Map<number, 'sure' | 'maybe'>();
  for (const [c, column] of columns.slice(0, LABEL_COLUMNS).entries()) {
    for (const { row, text } of column.rowsOfTexts((each) => totalLabel(each) !== undefined)) {
      if (row >= rowCount || rows.has(row)) continue;
      const before = columns.slice(0, c).map((each) => each.textAt(row));
      // An index may stand before the name, no other word.
      if (before.every((cell) => cell === '' || !Number.isNaN(parseNumber(cell)))) rows.set(row, totalLabel(text)!);
    }
  }
  return rows;
}

/** Rows without a name among the first and last ones. */
function unnamedRows({ columns, rowCount }: Cells, named: ReadonlyMap<number, unknown>): number[] {
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (row === AT_THE_ENDS && rowCount > 50 * AT_THE_ENDS) row = rowCount - AT_THE_ENDS;
    if (named.has(row)) continue;
    const texts = columns.map((column) => column.textAt(row)).filter((text) => text !== '');
    if (texts.length >= 2 && texts.every((text) => !Number.isNaN(parseNumber(text)))) rows.push(row);
  }
  return rows.length > 10 ? [] : rows;
}

/** The numbers of a table, read when they are needed. */
class Figures {
  readonly #cells: Cells;
  readonly #numbers: { column: number; values: Float64Array }[];
  readonly #words: Column[];

  constructor(cells: Cells) {
    this.#cells = cells;
    const { columns, rowCount } = cells;
    this.#numbers = [];
    this.#words = [];
    for (const [c, column] of columns.entries()) {
      if (column.filled === 0) continue;
      const values = column.isProse ? new Float64Array(0) : column.toNumbers(rowCount, (text) => parseNumber(text));
      const read = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
      if (read >= 0.5 * column.filled) this.#numbers.push({ column: c, values });
      else this.#words.push(column);
    }
  }

  /** How many figures of a row are a sum, a mean, a median, an extreme or a number of others. */
  matches(row: number, totals: ReadonlySet<number>): { matched: number; filled: number } {
    let matched = 0;
    let filled = 0;
    for (const { column, values } of this.#numbers) {
      const value = values[row]!;
      if (Number.isNaN(value)) continue;
      filled++;
      const tolerance = shownTo(this.#cells.columns[column]!.textAt(row), value);
      if (this.#scopes(row, totals).some((scope) => isOf(value, tolerance, values, scope))) matched++;
    }
    return { matched, filled };
  }

  sumsOfOthers(row: number, totals: ReadonlySet<number>): number {
    const others = rowsBetween(0, this.#cells.rowCount, row, totals);
    return this.#numbers.filter(({ values }) => {
      const known = others.filter((other) => values[other]! !== 0 && !Number.isNaN(values[other]!));
      const sum = known.reduce((total, other) => total + values[other]!, 0);
      return known.length >= 2 && Math.abs(values[row]! - sum) <= ROUNDING * Math.abs(sum);
    }).length;
  }

  /** Whether it is empty in most columns where the others have words: a name, a country, a link. */
  lacksWords(row: number): boolean {
    const usual = this.#words.filter(({ filled }) => filled >= 0.6 * this.#cells.rowCount);
    const own = usual.filter((column) => column.textAt(row) !== '').length;
    return usual.length < 2 ? false : own <= Math.max(1, 0.34 * usual.length);
  }

  isBeyondAll(row: number, totals: ReadonlySet<number>): boolean {
    return this.#numbers.some(({ values }) => {
      const value = values[row]!;
      return !Number.isNaN(value) && values.every((other, r) => r === row || totals.has(r) || !(other >= value));
    });
  }

  /** All others; those above up to the next total or group; those below; all above and all below. */
  #scopes(row: number, totals: ReadonlySet<number>): number[][] {
    const { rowCount, groupStarts } = this.#cells;
    let from = row;
    while (from > 0 && !groupStarts?.has(from) && !totals.has(from - 1)) from--;
    // Totals above this one have the same rows above them.
    let last = row - 1;
    while (last >= 0 && totals.has(last)) last--;
    let first = last + 1;
    while (first > 0 && !totals.has(first - 1) && !groupStarts?.has(first)) first--;
    let next = row + 1;
    while (next < rowCount && totals.has(next)) next++;
    let to = next;
    while (to < rowCount && !totals.has(to) && (to === next || !groupStarts?.has(to))) to++;
    return [
      rowsBetween(0, rowCount, row, totals),
      rowsBetween(first, last + 1, row, totals),
      rowsBetween(next, to, row, totals),
      rowsBetween(0, row, row, totals),
      rowsBetween(row, rowCount, row, totals),
    ].filter((rows) => rows.length > 0);
  }
}

function rowsBetween(from: number, to: number, without: number, totals: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  for (let row = from; row < to; row++) if (row !== without && !totals.has(row)) rows.push(row);
  return rows;
}

function isOf(value: number, tolerance: number, values: Float64Array, rows: readonly number[]): boolean {
  const known = rows.map((row) => values[row]!).filter((each) => !Number.isNaN(each));
  if (known.length === 0) return false;
  const sum = known.reduce((total, each) => total + each, 0);
  const is = (other: number) => Math.abs(value - other) <= tolerance + ROUNDING * Math.abs(other);
  if (is(sum) || is(sum / known.length) || is(sum / rows.length)) return true;
  if (value === known.length || value === rows.length) return true;
  const sorted = known.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return is(median) || is(sorted[0]!) || is(sorted.at(-1)!);
}

/** Half a unit of the last digit that a number is shown with: 5,000 for 1.58M. */
function shownTo(text: string, value: number): number {
  const digits = text.replace(/[^\d]/g, '').replace(/^0+/, '').length;
  if (value === 0 || digits === 0) return 0;
  return 0.51 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - Math.max(digits, 2) + 1);
}
