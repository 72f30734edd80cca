import { groupDifference } from '../analysis/recommend/group-difference.js';

/** Sorting more takes longer than a question may, and decides no more. */
const MOST_COMPARED = 4_000;
/** How sure it has to be that a group differs, all comparisons of a question together. */
const LEAST_SURE = 0.05;

/**
 * Whether the first group's figures differ from the others' beyond chance: a rank test (Mann–Whitney) against all of them
 * together.
 *
 * @param comparisons how many such groups there are: the best of many is easily best by chance
 * @returns undefined where nothing can be compared
 */
export function differsBeyondChance(
  group: Float64Array,
  others: Float64Array,
  comparisons: number,
): boolean | undefined {
  const difference = groupDifference(thinned(group), thinned(others));
  return difference && difference.pValue < LEAST_SURE / Math.max(1, comparisons);
}

/** Evenly spread over their order: the same ones every time. */
function thinned(values: Float64Array): number[] {
  if (values.length <= MOST_COMPARED) return [...values];
  return Array.from({ length: MOST_COMPARED }, (_, i) => values[Math.floor((i * values.length) / MOST_COMPARED)]!);
}
