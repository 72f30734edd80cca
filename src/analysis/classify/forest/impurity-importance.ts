import type { Importance } from '../../classification.js';
import type { FeatureMatrix } from '../../prepare/feature-matrix.js';
import type { FittedForest } from './fit-forest.js';

/**
 * Mean decrease in impurity: how much Gini impurity the splits on a feature take away, each weighted by the share of
 * the tree's rows that reach it; per tree normalised to a sum of 1, then averaged.
 *
 * Computed by sending each tree's sample down the tree: the library's own function can be NaN or negative.
 *
 * @returns most important first, means in [0, 1] with a sum of 1 (0 where no tree splits), std over trees
 * @see Breiman et al. (1984); sklearn's feature_importances_
 */
export function impurityImportance(
  fitted: FittedForest,
  X: FeatureMatrix,
  labels: Uint8Array,
  features: readonly string[],
): Importance[] {
  const perTree = fitted.samples.map((_, tree) => treeImportance(fitted, tree, X, labels)).filter(splits);
  const trees = Math.max(1, perTree.length);
  return features
    .map((feature, f): Importance => {
      const mean = perTree.reduce((sum, importance) => sum + importance[f]!, 0) / trees;
      const variance = perTree.reduce((sum, importance) => sum + (importance[f]! - mean) ** 2, 0) / trees;
      return { feature, mean, std: Math.sqrt(variance) };
    })
    .sort((a, b) => b.mean - a.mean);
}

function splits(importance: Float64Array): boolean {
  return importance.some((share) => share > 0);
}

function treeImportance({ forest, samples }: FittedForest, tree: number, X: FeatureMatrix, labels: Uint8Array) {
  const decrease = new Float64Array(X.nFeatures);
  const visit = (node: number, rows: Int32Array): void => {
    const feature = forest.feature[node]!;
    if (feature < 0) return;
    const goesLeft = (row: number) => X.values[row * X.nFeatures + feature]! < forest.threshold[node]!;
    const less = rows.filter(goesLeft);
    const notLess = rows.filter((row) => !goesLeft(row));
    decrease[feature]! += giniTimesRows(rows, labels) - giniTimesRows(less, labels) - giniTimesRows(notLess, labels);
    visit(forest.left[node]!, less);
    visit(forest.right[node]!, notLess);
  };
  visit(forest.roots[tree]!, samples[tree]!);
  const total = decrease.reduce((sum, share) => sum + share, 0);
  return total > 0 ? decrease.map((share) => share / total) : decrease;
}

/** n · 2p(1 − p). */
function giniTimesRows(rows: Int32Array, labels: Uint8Array): number {
  let positives = 0;
  for (const row of rows) positives += labels[row]!;
  return rows.length === 0 ? 0 : (2 * positives * (rows.length - positives)) / rows.length;
}
