import { quantileOfSorted, sortedKnown } from '../quantile.js';

/** Values beyond these quantiles count as those at them. */
const SHARE = 0.01;

export interface Bounds {
  low: number;
  high: number;
}

/**
 * Draws the lowest and the highest 1% of a column in to where they begin, so that a few extremes do not stretch its scale.
 *
 * @param values no NaN, at least one
 * @returns a new column
 * @see Tukey (1962), "The future of data analysis"; scipy.stats.mstats.winsorize
 */
export function winsorised(values: Float64Array): { values: Float64Array; bounds: Bounds } {
  const sorted = sortedKnown(values);
  const bounds = { low: quantileOfSorted(sorted, SHARE), high: quantileOfSorted(sorted, 1 - SHARE) };
  return { values: values.map((value) => Math.min(bounds.high, Math.max(bounds.low, value))), bounds };
}
