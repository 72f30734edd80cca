import type { FlatForest } from '../../analysed-dataset.js';
import type { FeatureMatrix } from '../../prepare/feature-matrix.js';
import type { Tree } from './train-tree.js';

/** Lays trees out in typed arrays, so that scoring a row follows numbers and not objects. */
export function flatten(trees: readonly Tree[]): FlatForest {
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const value: number[] = [];
  const place = (tree: Tree): number => {
    const node = feature.length;
    const leaf = 'positiveShare' in tree;
    feature.push(leaf ? -1 : tree.feature);
    threshold.push(leaf ? 0 : tree.threshold);
    value.push(leaf ? tree.positiveShare : 0);
    left.push(-1);
    right.push(-1);
    if (!leaf) {
      left[node] = place(tree.less);
      right[node] = place(tree.notLess);
    }
    return node;
  };
  const roots = Int32Array.from(trees, place);
  return {
    roots,
    feature: Int32Array.from(feature),
    threshold: Float64Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    value: Float64Array.from(value),
  };
}

/** The leaf that a row of X falls into, from one tree's root. */
export function leafOf(forest: FlatForest, root: number, X: FeatureMatrix, row: number): number {
  const { feature, threshold, left, right } = forest;
  const at = row * X.nFeatures;
  let node = root;
  for (let f = feature[node]!; f >= 0; f = feature[node]!) {
    node = X.values[at + f]! < threshold[node]! ? left[node]! : right[node]!;
  }
  return node;
}

/**
 * The likelihood of the positive class: the mean over trees of the share of positives in the leaf a row falls into.
 *
 * @param X features as the forest was fitted on, nSamples × nFeatures
 * @returns one number in [0, 1] per row
 */
export function predictForest(forest: FlatForest, X: FeatureMatrix): Float64Array {
  const sums = new Float64Array(X.nSamples);
  for (const root of forest.roots) {
    for (let row = 0; row < X.nSamples; row++) sums[row]! += forest.value[leafOf(forest, root, X, row)]!;
  }
  return sums.map((sum) => sum / forest.roots.length);
}
