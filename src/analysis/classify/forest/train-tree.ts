import { RandomForestClassifier } from 'ml-random-forest';

/** A fitted tree: a split has both sides, a leaf the share of positives. Plain data. */
export type Tree = { positiveShare: number } | { feature: number; threshold: number; less: Tree; notLess: Tree };

export interface TreeOptions {
  maxDepth: number;
  /** A node of so few rows, or fewer, is not split. */
  minRows: number;
  /** How many of the columns, drawn without replacement, the tree may split on. */
  nColumns: number;
  seed: number;
}

/** A split must gain so much Gini impurity; ml-cart's own 0.01 stops trees of a 5 % class too early. */
const MIN_GAIN = 0.001;

/**
 * Fits one tree by ml-random-forest: the only file that imports it.
 *
 * The library fits a "forest" of one, and everything that makes a forest is done by this folder, because in 2.1.0
 * `predictProbability` loses the first tree's vote, `maxSamples` takes the first rows and not random ones, bagging has
 * no bounded size, columns are drawn with replacement unless told otherwise, few trees crash its out-of-bag step, and
 * its training costs the square of the rows.
 *
 * @param rows nSamples × nFeatures, at least one row
 * @param labels 0 or 1 per row
 */
export function trainTree(rows: number[][], labels: number[], options: TreeOptions): Tree {
  const forest = new RandomForestClassifier({
    nEstimators: 1,
    useSampleBagging: false,
    noOOB: true,
    replacement: false,
    maxFeatures: options.nColumns, // 1 would mean "all": callers draw at least 2 where there are 2
    seed: options.seed,
    treeOptions: { maxDepth: options.maxDepth, minNumSamples: options.minRows, gainThreshold: MIN_GAIN },
  });
  forest.train(rows, labels);
  const { estimators, indexes } = forest as unknown as LibraryForest;
  return plainTree(estimators[0]!.root, indexes[0]!);
}

/** What the library's types leave out. */
interface LibraryForest {
  estimators: { root: LibraryNode }[];
  /** Per tree: the columns it was given, by which its split columns are numbered. */
  indexes: number[][];
}

interface LibraryNode {
  left?: LibraryNode;
  right?: LibraryNode;
  splitColumn: number;
  splitValue: number;
  /** 1 × (largest label + 1) in a leaf: one column only where all its rows are of class 0. */
  distribution: { columns: number; get(row: number, column: number): number };
}

function plainTree(node: LibraryNode, columns: number[]): Tree {
  if (node.left === undefined || node.right === undefined) {
    return { positiveShare: node.distribution.columns > 1 ? node.distribution.get(0, 1) : 0 };
  }
  return {
    feature: columns[node.splitColumn]!,
    threshold: node.splitValue,
    less: plainTree(node.left, columns),
    notLess: plainTree(node.right, columns),
  };
}
