import { medianAndSpread, quantileOfSorted, sortedKnown } from '../quantile.js';
import { logOfCount } from './standardise.js';

/** Values beyond these quantiles count as those at them. */
const SHARE = 0.01;
/** Standard deviations from the median beyond which the logarithm of a count is extreme. */
const EXTREME = 3;

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
  return { values: within(values, bounds), bounds };
}

/**
 * Between which values counts are not extreme on the log scale: three standard deviations around the median, by the median
 * absolute deviation. A zero among thousands of views then is few views, not a logarithm of minus infinity.
 *
 * @param counts a sample, no NaN, at least one
 * @returns no bounds where more than half of the counts are the same
 */
export function usualRange(counts: Float64Array): Bounds {
  const { middle, spread } = medianAndSpread(counts.map(logOfCount));
  if (spread === 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return { low: Math.expm1(middle - EXTREME * spread), high: Math.expm1(middle + EXTREME * spread) };
}

/** Values with those beyond the bounds drawn in to them. */
export function within(values: Float64Array, { low, high }: Bounds): Float64Array {
  return values.map((value) => Math.min(high, Math.max(low, value)));
}
