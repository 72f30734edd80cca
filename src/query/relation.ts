import { correlationMatrix } from '../analysis/explore/correlation.js';
import { rowsWhere, valuesAt } from '../analysis/order.js';
import { lowerBound } from '../analysis/quantile.js';
import { type Figures, figuresOf } from './measures.js';
import { pricesOf } from './price.js';
import type { Queried } from './queried.js';
import { rowFilters } from './row-filters.js';
import type { Who } from './who.js';

/** How two measures go together among some creators. */
export interface Relation {
  measures: [Figures, Figures];
  /** Rows where both are known, ascending. */
  rows: Int32Array;
  /** Both in [−1, 1]; null where one of the measures is the same for everybody, or fewer than three are known. */
  pearson: number | null;
  spearman: number | null;
}

const FEWEST = 3;

/** Pearson's and Spearman's correlation. @throws {UserError} where the file cannot tell a measure */
export function relationOf(subject: Queried, who: Who, [a, b]: readonly [string, string]): Relation {
  const measures: [Figures, Figures] = [figuresOf(subject, a), figuresOf(subject, b)];
  const filters = rowFilters(subject, who);
  const [first, second] = measures;
  const isTold = quotedOnly(subject, [a, b]);
  const rows = rowsWhere(
    subject.profiles.count,
    (row) =>
      !Number.isNaN(first.values[row]!) &&
      !Number.isNaN(second.values[row]!) &&
      isTold(row) &&
      filters.every(({ holds }) => holds(row)),
  );
  const columns = measures.map(({ values }) => valuesAt(values, rows));
  const correlation = (of: Float64Array[]) => (rows.length < FEWEST ? null : correlationMatrix(of)[1]![0]!);
  return { measures, rows, pearson: correlation(columns), spearman: correlation(columns.map(ranksOf)) };
}

const PRICED = new Set(['price', 'price per engagement']);

/** An estimate is a formula of views or followers: it goes with them by how it is made, so that only quotes tell. */
function quotedOnly(subject: Queried, names: readonly string[]): (row: number) => boolean {
  const prices = names.some((name) => PRICED.has(name)) ? pricesOf(subject) : undefined;
  return prices?.quotes ? prices.isQuote : () => true;
}

/** Places from 1 on; equal values share the mean of theirs. */
function ranksOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  /** The rank of each run of equal values, at its first place. */
  const ranks = new Float64Array(sorted.length);
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    ranks[from] = (from + 1 + to) / 2;
  }
  return values.map((value) => ranks[lowerBound(sorted, value)]!);
}
