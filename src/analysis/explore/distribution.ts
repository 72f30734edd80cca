import type { Distribution } from '../analysis.js';
import { quantileOfSorted, sortedKnown } from '../quantile.js';

const BINS = 24;

/**
 * Five numbers, the mean, and a histogram in equal steps of log10(1 + x), because counts of creators spread over
 * five orders of magnitude.
 *
 * @param values NaN is left out
 * @returns undefined where no value is known
 */
export function describe(values: Float64Array): Distribution | undefined {
  const sorted = sortedKnown(values);
  if (sorted.length === 0) return undefined;
  const low = logOf(sorted[0]!);
  const width = (logOf(sorted.at(-1)!) - low) / BINS || 1 / BINS;
  const counts = new Array<number>(BINS).fill(0);
  for (let i = 0; i < sorted.length; i++) {
    counts[Math.min(BINS - 1, Math.floor((logOf(sorted[i]!) - low) / width))]!++;
  }
  return {
    min: sorted[0]!,
    p25: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    p75: quantileOfSorted(sorted, 0.75),
    max: sorted.at(-1)!,
    histogram: { edges: Array.from({ length: BINS + 1 }, (_, bin) => low + bin * width), counts },
  };
}

function logOf(value: number): number {
  return Math.log10(1 + Math.max(0, value));
}
