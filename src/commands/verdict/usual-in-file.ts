import { quantileOfSorted, sortedKnown } from '../../analysis/quantile.js';
import { once } from '../../query/once.js';

/** Where a column's values lie: its median, and what one in ten is above. */
export function usualInFile(values: Float64Array): { median: number; p90: number } {
  return once(values, 'usual in the file', () => {
    const sorted = sortedKnown(values);
    return { median: quantileOfSorted(sorted, 0.5), p90: quantileOfSorted(sorted, 0.9) };
  });
}
