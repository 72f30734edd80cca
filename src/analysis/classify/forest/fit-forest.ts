import type { FlatForest } from '../../analysed-dataset.js';
import type { FeatureMatrix } from '../../prepare/feature-matrix.js';
import { randomInteger, sampleIndices, seededRandom } from '../../random.js';
import { rowsByClass, sampleDrawer, sampleSize } from './draw-sample.js';
import { flatten } from './flat-forest.js';
import { trainTree } from './train-tree.js';

export interface ForestOptions {
  nTrees: number;
  /** Rows each tree is fitted on: its cost grows with their square. */
  rowsPerTree: number;
  /** Columns each tree may split on, drawn without replacement. */
  columnsPerTree: number;
  seed: number;
}

export interface FittedForest {
  forest: FlatForest;
  /** The rows each tree was fitted on; all others are out of its bag. */
  samples: Int32Array[];
}

const MAX_DEPTH = 12;
/** Nodes of so few rows are not split: cheaper than 3, and no worse. */
const MIN_ROWS = 5;

/** Trees of both, fitted on the same table. */
export function joinForests(a: FittedForest, b: FittedForest): FittedForest {
  const offset = a.forest.feature.length;
  const shifted = (nodes: Int32Array) => nodes.map((node) => (node < 0 ? node : node + offset));
  return {
    forest: {
      roots: joined(Int32Array, a.forest.roots, shifted(b.forest.roots)),
      feature: joined(Int32Array, a.forest.feature, b.forest.feature),
      threshold: joined(Float64Array, a.forest.threshold, b.forest.threshold),
      left: joined(Int32Array, a.forest.left, shifted(b.forest.left)),
      right: joined(Int32Array, a.forest.right, shifted(b.forest.right)),
      value: joined(Float64Array, a.forest.value, b.forest.value),
    },
    samples: [...a.samples, ...b.samples],
  };
}

function joined<T extends Int32Array | Float64Array>(Values: new (length: number) => T, a: T, b: T): T {
  const both = new Values(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/**
 * Fits many small trees, each on its own bounded sample of rows: the cost does not grow with the table.
 *
 * @param X nSamples × nFeatures; trees need no scaling
 * @param labels 1 for a positive row, else 0; both present
 * @see Breiman (2001), "Random forests"; Malley et al. (2012) on trees as estimators of probability
 */
export function fitForest(X: FeatureMatrix, labels: Uint8Array, options: ForestOptions): FittedForest {
  const random = seededRandom(options.seed);
  const draw = sampleDrawer(rowsByClass(labels), sampleSize(labels, options.rowsPerTree), random);
  const samples = Array.from({ length: options.nTrees }, draw);
  const trees = samples.map((sample) => {
    const columns = sampleIndices(X.nFeatures, options.columnsPerTree, random);
    const seed = randomInteger(random, 2 ** 31);
    return trainTree(X, labels, sample, columns, { maxDepth: MAX_DEPTH, minRows: MIN_ROWS, seed });
  });
  return { forest: flatten(trees), samples };
}
