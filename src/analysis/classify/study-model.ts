import type { StudyModel } from '../analysis.js';
import type { FeatureMatrix } from '../prepare/feature-matrix.js';
import { at, evaluatedRows } from './evaluated-rows.js';
import { fitForest } from './forest/fit-forest.js';
import { impurityImportance } from './forest/impurity-importance.js';
import { predictOutOfBag } from './forest/out-of-bag.js';
import { confusionMatrix, precisionRecall } from './metrics/confusion.js';

const N_TREES = 60;
const ROWS_PER_TREE = 300;
/** Most columns: a tree without followers cannot separate, and the others have to outvote it. */
const SHARE_OF_COLUMNS = 0.75;

/**
 * The published classifier: a random forest with followers among its features, predicting a label that is computed
 * from followers. It is perfect, or nearly so, because of that leakage (Kaufman et al. 2012), and shown for comparison.
 *
 * Trees are larger than those of the behaviour forest, to separate what is separable; evaluated out of bag, a row
 * being predicted positive from a likelihood of 0.5 on.
 *
 * @param X raw features, nSamples × nFeatures, no NaN
 * @param labels 1 for a top profile, else 0; both present
 * @param features names of X's columns
 */
export function fitStudyForest(
  X: FeatureMatrix,
  labels: Uint8Array,
  features: readonly string[],
  seed: number,
): StudyModel {
  const fitted = fitForest(X, labels, {
    nTrees: N_TREES,
    rowsPerTree: ROWS_PER_TREE,
    columnsPerTree: X.nFeatures <= 2 ? X.nFeatures : Math.ceil(SHARE_OF_COLUMNS * X.nFeatures),
    seed,
  });
  const rows = evaluatedRows(labels, seed);
  const matrix = confusionMatrix(at(labels, rows), predictOutOfBag(fitted, X, rows), 0.5);
  return {
    features: [...features],
    confusionMatrix: matrix,
    evaluatedOn: 'out-of-bag',
    ...precisionRecall(matrix),
    importance: impurityImportance(fitted, X, labels, features),
  };
}
