import { kmeans } from 'ml-kmeans';
import { type FeatureMatrix, toRows } from '../prepare/feature-matrix.js';

/** Moves k starting centroids until they stay where they are, or for at most that many iterations. */
export type Lloyd = (centroids: Float64Array, maxIterations: number) => Float64Array;

/**
 * Lloyd's algorithm on one table, by ml-kmeans: the only file that imports it.
 *
 * The rows are turned into the nested arrays it takes once for all starts. Of its result only the centroids are
 * used, copied out as plain numbers: the result object holds a function, so it could not cross a thread; its labels
 * are those of one step before its centroids; and the `error` of `computeInformation()` is a mean since 7.0.1.
 */
export function lloydOn(X: FeatureMatrix): Lloyd {
  const rows = toRows(X);
  return (centroids, maxIterations) => {
    const k = centroids.length / X.nFeatures;
    const initialization = toRows({ nSamples: k, nFeatures: X.nFeatures, values: centroids });
    return Float64Array.from(kmeans(rows, k, { initialization, maxIterations, tolerance: 1e-6 }).centroids.flat());
  };
}
