import { groupDifference } from '../analysis/recommend/group-difference.js';

/** Sorting more takes longer than a question may, and decides no more. */
const MOST_COMPARED = 4_000;
/** How sure it has to be that a group differs, all comparisons of a question together. */
const LEAST_SURE = 0.05;

/**
 * Whether the first group's figures differ from all others' beyond chance: a rank test (Mann–Whitney).
 *
 * @param values one per row
 * @param groups the rows of each; the best of many is easily best by chance, so more of them have to be surer
 * @returns undefined where nothing can be compared
 */
export function differsBeyondChance(values: Float64Array, groups: readonly Int32Array[]): boolean | undefined {
  const [first, ...others] = groups;
  if (!first) return undefined;
  const difference = groupDifference(known(values, [first]), known(values, others));
  // Of two groups there is one comparison.
  return difference && difference.pValue < LEAST_SURE / (groups.length > 2 ? groups.length : 1);
}

/** Known values of these rows, evenly spread over their order where they are many: the same ones every time. */
function known(values: Float64Array, groups: readonly Int32Array[]): number[] {
  const count = groups.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(1, Math.ceil(count / MOST_COMPARED));
  const found: number[] = [];
  let skipped = 0;
  for (const rows of groups)
    for (const row of rows) {
      if (skipped++ % step === 0 && !Number.isNaN(values[row]!)) found.push(values[row]!);
    }
  return found;
}
