/**
 * Quantile of sorted values by linear interpolation, as numpy's default.
 *
 * @param sorted ascending, without NaN
 * @param q in [0, 1]
 * @returns NaN for an empty array
 */
export function quantileOfSorted(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below]!;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return lower + (upper - lower) * (position - below);
}

/** The values that are known, ascending. */
export function sortedKnown(values: ArrayLike<number>): Float64Array {
  const known = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) known[count++] = values[i]!;
  return (count === known.length ? known : known.slice(0, count)).sort();
}

export function median(values: ArrayLike<number>): number {
  return quantileOfSorted(sortedKnown(values), 0.5);
}

/** The standard deviation of a normal distribution, in median absolute deviations. */
const MADS = 1.4826;

/** The median, and the spread around it that outliers do not widen: the standard deviation where values are normal. */
export function medianAndSpread(values: Float64Array): { middle: number; spread: number } {
  const middle = median(values);
  return { middle, spread: MADS * median(values.map((value) => Math.abs(value - middle))) };
}

/** How many of the sorted values are below, and how many equal. */
export function countBelow(sorted: Float64Array, value: number): { below: number; equal: number } {
  const below = lowerBound(sorted, value);
  return { below, equal: upperBound(sorted, value) - below };
}

/** How many of the sorted values are below. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted values are below or equal. */
function upperBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
