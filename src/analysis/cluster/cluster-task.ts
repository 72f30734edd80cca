import { type FeatureMatrix, selectRows } from '../prepare/feature-matrix.js';
import { sampleIndices, seededRandom } from '../random.js';

/** Above this many rows the clusters are fitted on a sample: more rows would move the centroids by next to nothing. */
export const FIT_MAX_ROWS = 10_000;

/** What the clusters are found on. Plain data: it can be fitted in another thread. */
export interface ClusterTask {
  /** Standardised features of all rows, or of a seeded sample of 10,000. */
  sample: FeatureMatrix;
  /** The sample's rows in the table, ascending. */
  rows: Int32Array;
  /** A number of clusters to try beside 2 to 8. */
  k: number | undefined;
  seed: number;
  /** Whether to find out how far the clusters can be relied on. */
  isAppraised: boolean;
}

/** @param X standardised features of the whole table, at least one row and one column */
export function clusterTask(
  X: FeatureMatrix,
  { k, seed, isAppraised }: Pick<ClusterTask, 'k' | 'seed' | 'isAppraised'>,
): ClusterTask {
  const rows = sampleIndices(X.nSamples, FIT_MAX_ROWS, seededRandom(seed));
  return { sample: rows.length === X.nSamples ? X : selectRows(X, rows), rows, k, seed, isAppraised };
}
