import type { ConfusionMatrix } from '../../classification.js';

/**
 * Counts what was said against what is so, a row being predicted positive where its score reaches the threshold.
 *
 * @param labels 1 for a positive row, else 0
 * @param scores one per row
 * @returns [[TN, FP], [FN, TP]]: rows are true labels, columns predicted ones
 * @throws {RangeError} if there is not exactly one score per row
 * @see sklearn.metrics.confusion_matrix
 */
export function confusionMatrix(labels: Uint8Array, scores: Float64Array, threshold: number): ConfusionMatrix {
  if (labels.length !== scores.length) throw new RangeError(`${scores.length} scores for ${labels.length} rows`);
  const matrix: ConfusionMatrix = [
    [0, 0],
    [0, 0],
  ];
  for (const [i, label] of labels.entries()) matrix[label === 1 ? 1 : 0][scores[i]! >= threshold ? 1 : 0]++;
  return matrix;
}

export interface PrecisionRecall {
  /** TP / (TP + FP), in [0, 1]; null where nothing was predicted positive. */
  precision: number | null;
  /** TP / (TP + FN), in [0, 1]; null where nothing is positive. */
  recall: number | null;
  /** 2 TP / (2 TP + FP + FN), the harmonic mean of both; null where nothing is or was predicted positive. */
  f1: number | null;
}

export function precisionRecall([[, fp], [fn, tp]]: ConfusionMatrix): PrecisionRecall {
  return { precision: ratio(tp, tp + fp), recall: ratio(tp, tp + fn), f1: ratio(2 * tp, 2 * tp + fp + fn) };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
