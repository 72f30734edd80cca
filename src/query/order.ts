import { largestFirst } from '../analysis/order.js';
import { eachPersonOnce } from '../analysis/persons.js';
import { byStanding } from '../analysis/score/standing.js';
import { byHandle } from '../analysis/text-column.js';
import { excludedRows } from './excluded-rows.js';
import { isCheapestFirst } from './measure-names.js';
import { figuresOf } from './measures.js';
import { once } from './once.js';
import type { Queried } from './queried.js';
import type { RowFilter } from './row-filter.js';

/** By what a list is ordered, and whether its lowest figure comes first; undefined: what is best of that measure. */
export interface Order {
  by: string;
  lowest?: boolean | undefined;
}

/** Whether the smallest figure leads. */
export function isLowestFirst({ by, lowest }: Order): boolean {
  return lowest ?? isCheapestFirst(by);
}

/** Orders that an odd engagement would lead. */
const BY_ENGAGEMENT = new Set(['score', 'likelihood', 'engagement', 'engagement by views', 'price per engagement']);

/** Whether those with a warning and those held back come after everybody else. */
export function listsDoubtedLast(order: Order): boolean {
  return BY_ENGAGEMENT.has(order.by) && isBestFirst(order);
}

/** Whether the end that is best of its measure leads: the highest, but of prices the lowest. */
export function isBestFirst(order: Order): boolean {
  return isLowestFirst(order) === isCheapestFirst(order.by);
}

/** Bookable accounts, best score first. */
export function allAccounts({ scores }: Pick<Queried, 'scores'>): Int32Array {
  return scores.accounts ?? scores.ranking;
}

/**
 * Bookable rows in this order; rows without a value for it are not in it. Equal figures are ordered by followers, then by
 * handle.
 *
 * Where engagement decides, those with a warning and those held back are listed last: an odd one must not lead a list. Any
 * other figure is what it is, whoever has it; and who asks for the lowest asks about them, too.
 */
export function rankedBy(subject: Queried, order: Order): Int32Array {
  const { by } = order;
  const lowest = isLowestFirst(order);
  if (by === 'score' && !lowest) return allAccounts(subject);
  const { scores } = subject;
  return once(scores, `by ${by}, ${lowest ? 'lowest' : 'highest'} first`, () => {
    const { values, isEstimate } = figuresOf(subject, by);
    const known = bySize(subject).filter((row) => !Number.isNaN(values[row]!));
    const sort = (rows: Int32Array) => quotesFirst(largestFirst(rows, lowest ? negated(values) : values), isEstimate);
    return listsDoubtedLast(order) ? byStanding(scores, known, sort) : sort(known);
  });
}

/** Bookable accounts by followers, then by handle: the order of those that are equal in any other. */
function bySize(subject: Queried): Int32Array {
  const { scores, profiles } = subject;
  return once(scores, 'by size', () =>
    largestFirst(
      Int32Array.from(allAccounts(subject)).sort(),
      profiles.numeric.followers!,
      byHandle(profiles.text.handle!),
    ),
  );
}

/** What somebody asks comes before what they may ask: an estimate leads no list of quotes. */
function quotesFirst(rows: Int32Array, isEstimate: ((row: number) => boolean) | undefined): Int32Array {
  if (!isEstimate) return rows;
  return Int32Array.from([...rows.filter((row) => !isEstimate(row)), ...rows.filter(isEstimate)]);
}

function negated(values: Float64Array): Float64Array {
  return values.map((value) => -value);
}

type Holds = Pick<RowFilter, 'holds'>;

/** The people of a ranking, each by the best account that every filter lets through and nobody wants left out. */
export function narrowed(subject: Queried, ranking: Int32Array, wanted: readonly Holds[]): Int32Array {
  return eachPersonOnce(subject.profiles, narrowedAccounts(subject, ranking, wanted));
}

/** The same with all accounts of everybody. */
export function narrowedAccounts(subject: Queried, ranking: Int32Array, wanted: readonly Holds[]): Int32Array {
  const excluded = excludedRows(subject);
  if (wanted.length === 0 && excluded.size === 0) return ranking;
  const isExcluded = new Uint8Array(subject.profiles.count);
  for (const row of excluded) isExcluded[row] = 1;
  const kept = new Int32Array(ranking.length);
  let count = 0;
  for (let i = 0; i < ranking.length; i++) {
    const row = ranking[i]!;
    let holds = isExcluded[row] === 0;
    for (let f = 0; holds && f < wanted.length; f++) holds = wanted[f]!.holds(row);
    if (holds) kept[count++] = row;
  }
  return kept.slice(0, count);
}
