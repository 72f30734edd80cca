import { countPositives, rankedGroups } from './ranked-groups.js';

/**
 * Area under the ROC curve: the chance that a positive row scores above a negative one, a tie counting half.
 *
 * @param labels 1 for a positive row, else 0
 * @param scores one per row; only their order counts
 * @returns a number in [0, 1], 0.5 for a random order; NaN where one class is missing
 * @throws {RangeError} if there is not exactly one score per row
 * @see Hanley & McNeil (1982); sklearn.metrics.roc_auc_score
 * @example rocAuc(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8)) // 0.75
 */
export function rocAuc(labels: Uint8Array, scores: Float64Array): number {
  const positivesInAll = countPositives(labels);
  const negativesInAll = labels.length - positivesInAll;
  let negativesAbove = 0;
  let wins = 0;
  for (const { count, positives } of rankedGroups(labels, scores)) {
    const negatives = count - positives;
    wins += positives * (negativesInAll - negativesAbove - negatives / 2);
    negativesAbove += negatives;
  }
  return wins / (positivesInAll * negativesInAll);
}
