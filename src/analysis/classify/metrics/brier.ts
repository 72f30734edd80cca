import { countPositives } from './ranked-groups.js';

/**
 * Brier score: the mean squared difference between a probability and what came true.
 *
 * @param labels 1 for a positive row, else 0
 * @param probabilities one per row, in [0, 1]
 * @returns a number in [0, 1], 0 being perfect; NaN without rows
 * @throws {RangeError} if there is not exactly one probability per row
 * @see Brier (1950); sklearn.metrics.brier_score_loss
 */
export function brierScore(labels: Uint8Array, probabilities: Float64Array): number {
  if (labels.length !== probabilities.length) {
    throw new RangeError(`${probabilities.length} probabilities for ${labels.length} rows`);
  }
  return probabilities.reduce((sum, p, i) => sum + (p - labels[i]!) ** 2, 0) / labels.length;
}

/**
 * Brier skill: the share of the Brier score of always saying the base rate that the probabilities take away.
 *
 * @returns at most 1; 0 for no better than the base rate, below 0 for worse; NaN where one class is missing
 */
export function brierSkill(labels: Uint8Array, probabilities: Float64Array): number {
  const baseRate = countPositives(labels) / labels.length;
  return 1 - brierScore(labels, probabilities) / (baseRate * (1 - baseRate));
}
