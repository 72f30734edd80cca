import { RandomForestClassifier, RandomForestRegression } from 'ml-random-forest';
import type { FeatureMatrix } from '../../prepare/feature-matrix.js';
import { growQuickly, type QuickNode } from './grow-quickly.js';
import { type Separation, separatingColumns } from './separating-columns.js';

/** A fitted tree: a split has both sides, a leaf the share of positives. Plain data. */
export type Tree = { positiveShare: number } | { feature: number; threshold: number; less: Tree; notLess: Tree };

export interface TreeOptions {
  maxDepth: number;
  /** A node of so few rows, or fewer, is not split. */
  minRows: number;
  seed: number;
}

/**
 * Fits one tree by ml-random-forest: the only file that imports it.
 *
 * The library fits a "forest" of one, and all that makes a forest is done by this folder, because in 2.1.0
 * `predictProbability` loses the first tree's vote, `maxSamples` takes the first rows and not random ones, and few trees
 * crash its out-of-bag step. What a regression's node does, at a cost of the square of the rows, is done for it.
 *
 * The tree is fitted to 0 and 1 as numbers: squared error then is Gini impurity, the mean of a leaf its share of
 * positives (Malley et al. 2012), and it takes two thirds of the time, since classes are not counted anew for every
 * candidate. But the library takes a split without any error at the root for one without gain, and makes none: where
 * a column separates the classes by itself, the tree is that split; of several such columns a classification tree is
 * fitted to these, and takes one.
 *
 * @param sample rows of X to fit, at least one; faster with those of label 1 first
 * @param labels 0 or 1 per row of X
 * @param columns that the tree may split on, at least one
 */
export function trainTree(
  X: FeatureMatrix,
  labels: Uint8Array,
  sample: Int32Array,
  columns: Int32Array,
  { maxDepth, minRows, seed }: TreeOptions,
): Tree {
  growAllQuickly();
  const separating = separatingColumns(X, labels, sample, columns);
  const [only, ...more] = separating;
  if (only && more.length === 0 && sample.length > minRows) return separatedBy(only);
  const separable = only !== undefined;
  const used = separable ? Int32Array.from(separating, ({ column }) => column) : columns;
  const Forest = separable ? RandomForestClassifier : RandomForestRegression;
  const forest = new Forest({
    nEstimators: 1,
    useSampleBagging: false,
    noOOB: true,
    replacement: false,
    maxFeatures: used.length,
    seed,
    isClassifier: separable,
    // In a regression the threshold is on the error that is left: none may stop it.
    treeOptions: { maxDepth, minNumSamples: minRows, gainThreshold: separable ? 0 : -1 },
  });
  forest.train(
    rowsAt(X, sample, used),
    Array.from(sample, (row) => labels[row]!),
  );
  const { estimators, indexes } = forest as unknown as LibraryForest;
  const order = indexes[0]!.map((index) => used[index]!);
  return plainTree(estimators[0]!.root, order);
}

let isQuick = false;

/** From now on regressions are grown by `growQuickly`: the library has no option for it, nor exports its node. */
function growAllQuickly(): void {
  if (isQuick) return;
  isQuick = true;
  const forest = new RandomForestRegression({ nEstimators: 1, noOOB: true });
  forest.train([[0], [1]], [0, 1]);
  const node: LibraryNode = Object.getPrototypeOf((forest as unknown as LibraryForest).estimators[0]!.root);
  const { train } = node;
  node.train = function (this: LibraryNode, table, values, depth, parentGain) {
    const ones = values.lastIndexOf(1) + 1;
    if (this.kind !== 'regression' || values.indexOf(0) < ones)
      return train.call(this, table, values, depth, parentGain);
    const columns = Array.from({ length: table.columns }, (_, c) => Float64Array.from(table.getColumn(c)));
    growQuickly(this, columns, ones, depth, parentGain);
  };
}

function separatedBy({ column, threshold, arePositivesBelow }: Separation): Tree {
  const [less, notLess] = arePositivesBelow ? [1, 0] : [0, 1];
  return { feature: column, threshold, less: { positiveShare: less }, notLess: { positiveShare: notLess } };
}

/** What the library's types leave out. */
interface LibraryForest {
  estimators: { root: LibraryNode }[];
  /** Per tree: the columns in the order it was given them, by which its split columns are numbered. */
  indexes: number[][];
}

/** A leaf's distribution is its mean in a regression, else the share of each class, class 1 being left out where it has none. */
interface LibraryNode extends QuickNode<number | { columns: number; get(row: number, column: number): number }> {
  kind: 'regression' | 'classifier';
  left?: LibraryNode;
  right?: LibraryNode;
  train(table: LibraryTable, values: number[], depth: number, parentGain?: number): void;
}

interface LibraryTable {
  columns: number;
  getColumn(column: number): number[];
}

function plainTree(node: LibraryNode, columns: number[]): Tree {
  if (node.left === undefined || node.right === undefined) return { positiveShare: positiveShare(node) };
  return {
    feature: columns[node.splitColumn]!,
    threshold: node.splitValue,
    less: plainTree(node.left, columns),
    notLess: plainTree(node.right, columns),
  };
}

function positiveShare({ distribution }: LibraryNode): number {
  if (typeof distribution === 'number') return distribution;
  return distribution.columns > 1 ? distribution.get(0, 1) : 0;
}

/** Nested arrays, which the library takes; written element by element, since this runs for every tree. */
function rowsAt({ nFeatures, values }: FeatureMatrix, sample: Int32Array, columns: Int32Array): number[][] {
  const rows: number[][] = [];
  for (const row of sample) {
    const features: number[] = [];
    for (const column of columns) features.push(values[row * nFeatures + column]!);
    rows.push(features);
  }
  return rows;
}
