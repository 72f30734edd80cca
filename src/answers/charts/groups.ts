import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { rowsWhere } from '../../analysis/order.js';
import { median } from '../../analysis/quantile.js';
import { groupDifference } from '../../analysis/recommend/group-difference.js';
import { whole } from './chart-text.js';
import { thin } from './thin.js';

/** Creators who have something in common, and how they do. */
export interface Group {
  name: string;
  count: number;
  /** Of how many the figure is the median: those who can be ranked and whose engagement is known. */
  known: number;
  /** Median engagement, in multiples of what is normal for the size; NaN where nothing is known. */
  times: number;
  /** Whether it is above that of all others beyond chance. */
  standsOut: boolean;
}

export interface Grouped {
  /** The largest, largest first. */
  groups: Group[];
  /** How many other groups there are, and how many creators are in none of those that are listed. */
  others: { groups: number; creators: number };
  /** How many creators are in any group. */
  told: number;
  /** How many are in none: the file does not tell. */
  untold: number;
}

/** A median of fewer says little. */
export const FEW = 10;

/** A median as it stands in a chart, with of how many it is. */
export function medianFigure(value: number, words: string, known: number) {
  const isFew = known < FEW;
  return { value, words: `${words}\n${isFew ? 'only' : 'of'} ${whole(known)}`, isFew };
}

/** How sure it has to be that a group differs, all groups together. */
const LEAST_SURE = 0.01;
/** As many decide whether a group differs. */
const MOST_COMPARED = 20_000;

/**
 * The largest groups of a dataset's creators. Names that always come together are one group's.
 *
 * @param namesOf the groups that a row is in: none, one or several
 * @param most so many groups
 */
export function groupCreators(dataset: AnalysedDataset, namesOf: (row: number) => string[], most: number): Grouped {
  const { profiles, scores } = dataset;
  const { engagement, expectedEngagement, bookable } = scores;
  const rowsOf = new Map<string, number[]>();
  let untold = 0;
  for (let row = 0; row < profiles.count; row++) {
    const names = namesOf(row);
    if (names.length === 0) untold++;
    for (const name of names) {
      const rows = rowsOf.get(name);
      if (rows) rows.push(row);
      else rowsOf.set(name, [row]);
    }
  }
  const all = together(rowsOf).sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
  const shown = all.slice(0, most);
  const timesOf = (row: number) => engagement[row]! / expectedEngagement[row]!;
  const ranked = rowsWhere(
    profiles.count,
    (row) => bookable[row] === 1 && expectedEngagement[row]! > 0 && Number.isFinite(engagement[row]),
  );
  const isRanked = new Set(ranked);
  const compared = thin(ranked, MOST_COMPARED);
  const judged = shown.filter(({ rows }) => rows.filter((row) => isRanked.has(row)).length >= FEW).length;
  const groups = shown.map(({ name, rows }): Group => {
    const own = rows.filter((row) => isRanked.has(row));
    const isIn = new Set(own);
    const difference =
      own.length >= FEW
        ? groupDifference(
            compared.filter((row) => isIn.has(row)).map(timesOf),
            compared.filter((row) => !isIn.has(row)).map(timesOf),
          )
        : undefined;
    return {
      name,
      count: rows.length,
      known: own.length,
      times: median(own.map(timesOf)),
      standsOut: difference !== undefined && difference.larger > 0.5 && difference.pValue < LEAST_SURE / judged,
    };
  });
  const listed = new Set(shown.flatMap(({ rows }) => rows));
  const told = profiles.count - untold;
  return { groups, others: { groups: all.length - shown.length, creators: told - listed.size }, told, untold };
}

/** Who is in no group: nothing is counted of them. */
export function leftOut({ unmeasured }: AnalysedDataset): string {
  const count = unmeasured?.profiles.count ?? 0;
  return count > 0 ? `${whole(count)} without a follower count left out` : '';
}

/** "Cinema" and "Actors" of the same creators, every time, are one group. */
function together(rowsOf: ReadonlyMap<string, number[]>): { name: string; rows: number[] }[] {
  const byRows = new Map<string, { names: string[]; rows: number[] }>();
  for (const [name, rows] of rowsOf) {
    // A single creator's own topics say nothing of whether they belong together.
    const key = rows.length > 1 ? rows.join() : name;
    const same = byRows.get(key);
    if (same) same.names.push(name);
    else byRows.set(key, { names: [name], rows });
  }
  return [...byRows.values()].map(({ names, rows }) => ({ name: names.join(' / '), rows }));
}
