import { type FeatureMatrix, selectRows } from '../../prepare/feature-matrix.js';
import { seededRandom, shuffle } from '../../random.js';
import { fitLogistic, predictLogistic } from './fit-logistic.js';

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
    const rows = Int32Array.from(labels, (_, row) => row).filter((row) => labels[row] === label);
    for (const row of shuffle(rows, random)) folds[row] = next++ % nFolds;
  }
  return folds;
}

/**
 * The likelihood of every row by a logistic regression that has not seen it: one per fold, scaler and all.
 *
 * @param X raw counts, nSamples × nFeatures
 * @param labels both classes present, at least 2 rows of each
 * @returns one number in (0, 1) per row
 */
export function predictOutOfFold(X: FeatureMatrix, labels: Uint8Array, nFolds: number, seed: number): Float64Array {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const usable = Math.max(2, Math.min(nFolds, positives, labels.length - positives));
  const folds = stratifiedFolds(labels, usable, seed);
  const all = Int32Array.from(labels, (_, row) => row);
  const probabilities = new Float64Array(X.nSamples);
  for (let fold = 0; fold < usable; fold++) {
    const train = all.filter((row) => folds[row] !== fold);
    const test = all.filter((row) => folds[row] === fold);
    const model = fitLogistic(
      selectRows(X, train),
      Uint8Array.from(train, (row) => labels[row]!),
    );
    for (const [i, p] of predictLogistic(model, selectRows(X, test)).entries()) probabilities[test[i]!] = p;
  }
  return probabilities;
}
