import type { StudyModel } from '../classification.js';
import { fromColumns } from '../prepare/feature-matrix.js';
import { fitForest } from './forest/fit-forest.js';
import { impurityImportance } from './forest/impurity-importance.js';
import { predictOutOfBag } from './forest/out-of-bag.js';
import { confusionMatrix, precisionRecall } from './metrics/confusion.js';
import type { NamedColumn } from './named-column.js';

const N_TREES = 100;
const ROWS_PER_TREE = 350;
/** Most columns: a tree without followers cannot separate, and the others have to outvote it. */
const SHARE_OF_COLUMNS = 0.75;

/** The published models, to be fitted. Plain data. */
export interface StudyTask {
  columns: NamedColumn[];
  /** Those of the published classifier, or why there are not all of them. */
  fourColumns: NamedColumn[] | { skipped: string };
  labels: Uint8Array;
  seed: number;
}

export interface FittedStudies {
  study: StudyModel;
  studyFourFeatures: StudyModel | { skipped: string };
}

/** @returns the study's model on all columns, and on the four published ones */
export function fitStudies({ columns, fourColumns, labels, seed }: StudyTask): FittedStudies {
  return {
    study: fitStudyForest(columns, labels, seed),
    studyFourFeatures: 'skipped' in fourColumns ? fourColumns : fitStudyForest(fourColumns, labels, seed),
  };
}

/**
 * The published classifier: a random forest with followers among its features, predicting a label that is computed
 * from followers. It is perfect, or nearly so, because of that leakage (Kaufman et al. 2012), and shown for comparison.
 *
 * Trees are larger than those of the behaviour forest, to separate what is separable; evaluated out of bag, a row
 * being predicted positive from a likelihood of 0.5 on.
 *
 * @param columns of the evaluated rows, raw, no NaN
 * @param labels 1 for a top profile, else 0; both present
 */
export function fitStudyForest(columns: readonly NamedColumn[], labels: Uint8Array, seed: number): StudyModel {
  const X = fromColumns(columns.map(({ values }) => values));
  const features = columns.map(({ name }) => name);
  const fitted = fitForest(X, labels, {
    nTrees: N_TREES,
    rowsPerTree: ROWS_PER_TREE,
    columnsPerTree: X.nFeatures <= 2 ? X.nFeatures : Math.ceil(SHARE_OF_COLUMNS * X.nFeatures),
    seed,
  });
  const matrix = confusionMatrix(labels, predictOutOfBag(fitted, X), 0.5);
  return {
    features,
    confusionMatrix: matrix,
    evaluatedOn: 'out-of-bag',
    ...precisionRecall(matrix),
    importance: impurityImportance(fitted, X, labels, features),
  };
}
