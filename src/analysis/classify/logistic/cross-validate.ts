import { rowsWhere, valuesAt } from '../../order.js';
import { type FeatureMatrix, selectRows } from '../../prepare/feature-matrix.js';
import { log1p } from '../../prepare/standardise.js';
import { seededRandom, shuffle } from '../../random.js';
import { fitToLogs, type Logistic, predictFromLogs } from './fit-logistic.js';

/**
 * Deals rows to folds at random, each class in turn, so that every fold has its share of positives.
 *
 * @returns the fold of each row, in [0, nFolds)
 * @see sklearn.model_selection.StratifiedKFold
 */
export function stratifiedFolds(labels: Uint8Array, nFolds: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const folds = new Uint8Array(labels.length);
  let next = 0;
  for (const label of [1, 0]) {
    const rows = rowsWhere(labels.length, (row) => labels[row] === label);
    for (const row of shuffle(rows, random)) folds[row] = next++ % nFolds;
  }
  return folds;
}

export interface CrossValidation {
  nFolds: number;
  /** How often the rows are dealt to folds anew; a row's likelihood is the mean over them. */
  repeats: number;
  seed: number;
}

/**
 * The likelihood of every row by logistic regressions that have not seen it: one per fold, scaler and all.
 *
 * One dealing of 50 positives to 5 folds moves average precision by ±0.01; a few repeats take that chance out.
 *
 * @param X raw counts, nSamples × nFeatures
 * @param labels both classes present, at least 2 rows of each
 * @param whole the model of all rows: only where to start, since each fold's optimum is its own
 * @returns one number in (0, 1) per row
 */
export function predictOutOfFold(
  X: FeatureMatrix,
  labels: Uint8Array,
  whole: Logistic,
  { nFolds, repeats, seed }: CrossValidation,
): Float64Array {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const usable = Math.max(2, Math.min(nFolds, positives, labels.length - positives));
  const logs = log1p(X);
  const probabilities = new Float64Array(X.nSamples);
  for (let repeat = 0; repeat < repeats; repeat++) {
    const folds = stratifiedFolds(labels, usable, seed + repeat);
    for (let fold = 0; fold < usable; fold++) {
      const train = rowsWhere(folds.length, (row) => folds[row] !== fold);
      const test = rowsWhere(folds.length, (row) => folds[row] === fold);
      const trainLabels = valuesAt(labels, train);
      const model = fitToLogs(selectRows(logs, train), trainLabels, whole);
      const predicted = predictFromLogs(model, selectRows(logs, test));
      for (let i = 0; i < test.length; i++) probabilities[test[i]!]! += predicted[i]!;
    }
  }
  return probabilities.map((sum) => sum / repeats);
}
