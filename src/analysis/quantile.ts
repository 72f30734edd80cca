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
  return Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
}

export function median(values: ArrayLike<number>): number {
  return quantileOfSorted(sortedKnown(values), 0.5);
}

/** How many of the sorted values are below, and how many equal. */
export function countBelow(sorted: Float64Array, value: number): { below: number; equal: number } {
  const below = lowerBound(sorted, value, (a, b) => a < b);
  return { below, equal: lowerBound(sorted, value, (a, b) => a <= b) - below };
}

function lowerBound(sorted: Float64Array, value: number, before: (a: number, b: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(sorted[middle]!, value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
