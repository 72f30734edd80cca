import { localMagnitudes } from '../../values/local-magnitudes.js';
import { fileDecimal, formatEvidence, numberFormatOf, readNumbers } from '../../values/number-format.js';
import type { DecimalSeparator } from '../../values/parse-number.js';
import type { Column } from '../column.js';
import type { Cells } from './totals.js';

/** What the figures of a row are of others'. */
export interface Comparison {
  /** How many are a sum, a mean, a median, an extreme or a number of others. */
  matched: number;
  filled: number;
  /** How many are the sum of all others. */
  sumsOfAll: number;
  /** Of these, how many are of several and no small numbers: no chance. */
  largeSumsOfAll: number;
  /** Whether one is larger than all others. */
  isBeyondAll: boolean;
}

/** Rows one after another, the last one not among them. */
interface Range {
  from: number;
  to: number;
}

/** Sums of floating-point numbers are not exact. */
const ROUNDING = 1e-9;
/** Of more rows, unless it is all, no median and no extreme is looked for. */
const MOST_SORTED = 2_000;

const LARGE_SUM = 100;
const SEVERAL = 3;

/** The numbers of a table, one column at a time. */
export class Figures {
  readonly #cells: Cells;
  readonly #numbers: Column[] = [];
  readonly #words: Column[] = [];
  /** What the file's columns agree on. */
  readonly #decimal: DecimalSeparator | undefined;

  constructor(cells: Cells) {
    this.#cells = cells;
    this.#decimal = fileDecimal(cells.columns.map(formatEvidence));
    for (const column of cells.columns) {
      if (column.filled === 0) continue;
      const values = column.isProse ? new Float64Array(0) : this.#valuesOf(column);
      let read = 0;
      for (const value of values) if (!Number.isNaN(value)) read++;
      (read >= 0.5 * column.filled ? this.#numbers : this.#words).push(column);
    }
  }

  /**
   * Compares the figures of rows with those of the other rows, in all scopes that a total may be of.
   *
   * @param totals rows that are no creators, whose figures count for nothing
   * @returns one a row
   */
  compare(rows: readonly number[], totals: ReadonlySet<number>): Comparison[] {
    const told = rows.map(
      (): Comparison => ({ matched: 0, filled: 0, sumsOfAll: 0, largeSumsOfAll: 0, isBeyondAll: false }),
    );
    if (rows.length === 0) return told;
    const scopes = this.#scopesOf(rows, totals);
    for (const column of this.#numbers) {
      const sums = new RunningSums(this.#valuesOf(column), totals);
      for (const [i, row] of rows.entries()) {
        const value = sums.values[row]!;
        if (Number.isNaN(value)) continue;
        const [one, all] = [told[i]!, { from: 0, to: this.#cells.rowCount }];
        one.filled++;
        const tolerance = shownTo(column.textAt(row), value);
        if ([all, ...scopes[i]!].some((scope) => sums.isOf(row, scope, tolerance))) one.matched++;
        if (sums.isSumOfAll(row)) {
          one.sumsOfAll++;
          if (value >= LARGE_SUM && sums.othersOf(row) >= SEVERAL) one.largeSumsOfAll++;
        }
        one.isBeyondAll ||= sums.isBeyondAll(row);
      }
    }
    return told;
  }

  /** Whether it is empty in most columns where the others have words: a name, a country, a link. */
  lacksWords(row: number): boolean {
    const { usual, own } = this.#usualWords(row);
    return usual < 2 ? false : own <= Math.max(1, 0.34 * usual);
  }

  /** Whether it has words wherever most rows have them, and these have several. */
  hasWords(row: number): boolean {
    const { usual, own } = this.#usualWords(row);
    return usual > 1 && own === usual;
  }

  #usualWords(row: number): { usual: number; own: number } {
    const usual = this.#words.filter(({ filled }) => filled >= 0.6 * this.#cells.rowCount);
    return { usual: usual.length, own: usual.filter((column) => column.textAt(row) !== '').length };
  }

  /** Whether hardly any of the columns that most rows fill has something in it. */
  isSparse(row: number): boolean {
    const usual = this.#cells.columns.filter(({ filled }) => filled >= 0.6 * this.#cells.rowCount);
    return usual.length > 3 && this.#cells.columns.filter((column) => column.textAt(row) !== '').length <= 2;
  }

  #valuesOf(column: Column): Float64Array {
    const format = numberFormatOf(formatEvidence(column), 'size', this.#decimal);
    const magnitudes = localMagnitudes(column, this.#cells.headers ?? []);
    return readNumbers(column, this.#cells.rowCount, format, { magnitudes });
  }

  /** Those above up to the next total or group; those below; all above and all below. */
  #scopesOf(rows: readonly number[], totals: ReadonlySet<number>): Range[][] {
    const { rowCount } = this.#cells;
    const groups = Int32Array.from(this.#cells.groupStarts ?? []).sort();
    const out = Int32Array.from(totals).sort();
    return rows.map((row) => {
      // Totals above this one have the same rows above them.
      let above = row;
      while (above > 0 && totals.has(above - 1)) above--;
      const afterTotal = (out[firstFrom(out, above) - 1] ?? -1) + 1;
      const groupStart = groups[firstFrom(groups, above + 1) - 1] ?? 0;
      let below = row + 1;
      while (below < rowCount && totals.has(below)) below++;
      const nextTotal = out[firstFrom(out, below)] ?? rowCount;
      const nextGroup = groups[firstFrom(groups, below + 1)] ?? rowCount;
      return [
        { from: Math.max(afterTotal, groupStart), to: above },
        { from: below, to: Math.min(nextTotal, nextGroup) },
        { from: 0, to: row },
        { from: row, to: rowCount },
      ];
    });
  }
}

/** One column, with what its rows are together up to each. */
class RunningSums {
  readonly values: Float64Array;
  /** The same without those of totals: NaN. */
  readonly #counted: Float64Array;
  readonly #totals: ReadonlySet<number>;
  readonly #sums: Float64Array;
  readonly #known: Int32Array;
  readonly #rows: Int32Array;
  #sorted: Float64Array | undefined;
  #largest = Number.NEGATIVE_INFINITY;
  #second = Number.NEGATIVE_INFINITY;
  #nonZero = 0;

  constructor(values: Float64Array, totals: ReadonlySet<number>) {
    this.values = values;
    this.#totals = totals;
    this.#counted = totals.size === 0 ? values : values.map((value, row) => (totals.has(row) ? Number.NaN : value));
    this.#sums = new Float64Array(values.length + 1);
    this.#known = new Int32Array(values.length + 1);
    this.#rows = new Int32Array(values.length + 1);
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!;
      const isOut = totals.has(row);
      const counts = !isOut && !Number.isNaN(value);
      this.#sums[row + 1] = this.#sums[row]! + (counts ? value : 0);
      this.#known[row + 1] = this.#known[row]! + (counts ? 1 : 0);
      this.#rows[row + 1] = this.#rows[row]! + (isOut ? 0 : 1);
      if (!counts) continue;
      if (value !== 0) this.#nonZero++;
      if (value > this.#largest) [this.#largest, this.#second] = [value, this.#largest];
      else if (value > this.#second) this.#second = value;
    }
  }

  /** Whether the figure of a row is one of those of a scope, without it. */
  isOf(row: number, scope: Range, tolerance: number): boolean {
    const { sum, known, rows } = this.#together(row, scope);
    if (known === 0) return false;
    const value = this.values[row]!;
    const is = (other: number) => Math.abs(value - other) <= tolerance + ROUNDING * Math.abs(other);
    if (is(sum) || is(sum / known) || is(sum / rows) || value === known || value === rows) return true;
    const isShort = scope.to - scope.from <= MOST_SORTED;
    if (isShort && !this.#mayBePlaced(row, scope, { known, tolerance })) return false;
    const sorted = this.#sortedIn(scope);
    if (!sorted) return false;
    // Without the row itself.
    const own = scope.from <= row && row < scope.to && this.#counts(row) ? firstFrom(sorted, value) : sorted.length;
    const at = (place: number) => sorted[place < own ? place : place + 1]!;
    const middle = known >> 1;
    const median = known % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
    return is(median) || is(at(0)) || is(at(known - 1));
  }

  isSumOfAll(row: number): boolean {
    const value = this.values[row]!;
    const { sum } = this.#together(row, { from: 0, to: this.values.length });
    return this.othersOf(row) >= 2 && Math.abs(value - sum) <= ROUNDING * Math.abs(sum);
  }

  /** How many others have more than nothing. */
  othersOf(row: number): number {
    return this.#nonZero - (this.#counts(row) && this.values[row] !== 0 ? 1 : 0);
  }

  isBeyondAll(row: number): boolean {
    const value = this.values[row]!;
    return value > (this.#counts(row) && value === this.#largest ? this.#second : this.#largest);
  }

  #counts(row: number): boolean {
    return !this.#totals.has(row) && !Number.isNaN(this.values[row]!);
  }

  #together(row: number, { from, to }: Range): { sum: number; known: number; rows: number } {
    const isIn = row >= from && row < to && !this.#totals.has(row);
    const counts = isIn && this.#counts(row);
    return {
      sum: this.#sums[to]! - this.#sums[from]! - (counts ? this.values[row]! : 0),
      known: this.#known[to]! - this.#known[from]! - (counts ? 1 : 0),
      rows: this.#rows[to]! - this.#rows[from]! - (isIn ? 1 : 0),
    };
  }

  /** Whether a figure can be the least, the median or the largest of others, told without sorting them. */
  #mayBePlaced(row: number, { from, to }: Range, { known, tolerance }: { known: number; tolerance: number }): boolean {
    const value = this.values[row]!;
    const near = tolerance + 2 * ROUNDING * (Math.abs(value) + tolerance);
    let below = 0;
    let above = 0;
    for (let other = from; other < to; other++) {
      if (other === row) continue;
      if (this.#counted[other]! < value - near) below++;
      else if (this.#counted[other]! > value + near) above++;
    }
    const isAmid = below <= known / 2 && above <= known / 2;
    return isAmid || (below === 0 && above < known) || (above === 0 && below < known);
  }

  /** @returns undefined where there are too many of them, and they are not all */
  #sortedIn({ from, to }: Range): Float64Array | undefined {
    const isAll = from === 0 && to === this.values.length;
    if (!isAll && to - from > MOST_SORTED) return undefined;
    const sort = () =>
      this.#counted
        .subarray(from, to)
        .filter((value) => !Number.isNaN(value))
        .sort();
    if (isAll) this.#sorted ??= sort();
    return isAll ? this.#sorted : sort();
  }
}

/** Half a unit of the last digit that a number is shown with: 5,000 for 1.58M. */
function shownTo(text: string, value: number): number {
  const digits = text.replace(/[^\d]/g, '').replace(/^0+/, '').length;
  if (value === 0 || digits === 0) return 0;
  return 0.51 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - Math.max(digits, 2) + 1);
}

/** Where the first number is that is as large, in ascending ones. */
function firstFrom(ascending: Int32Array | Float64Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
