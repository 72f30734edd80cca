import { countPositives, rankedGroups } from './ranked-groups.js';

/**
 * Average precision: Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores, highest first, where P and R are the precision and
 * the recall of taking everything down to that score. Rows with equal scores enter together.
 *
 * @param labels 1 for a positive row, else 0
 * @param scores one per row; only their order counts
 * @returns a number in [0, 1]: about the share of positives for a random order, 1 for a perfect one; NaN without
 *   positives
 * @throws {RangeError} if there is not exactly one score per row
 * @see sklearn.metrics.average_precision_score
 * @example averagePrecision(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8)) // 0.8333…
 */
export function averagePrecision(labels: Uint8Array, scores: Float64Array): number {
  const total = countPositives(labels);
  let taken = 0;
  let found = 0;
  let sum = 0;
  for (const { count, positives } of rankedGroups(labels, scores)) {
    taken += count;
    found += positives;
    sum += (positives * found) / taken;
  }
  return total === 0 ? Number.NaN : sum / total;
}
