import { type FeatureMatrix, selectRows } from '../prepare/feature-matrix.js';
import { sampleIndices, seededRandom } from '../random.js';
import { assignToNearest } from './centroids.js';
import { type KMeans, type KMeansOptions, kMeansSweep } from './k-means.js';

/** Above this many rows the clusters are fitted on a sample: more rows would move the centroids by next to nothing. */
export const FIT_MAX_ROWS = 10_000;

export interface Fit {
  /** The rows that were fitted: X itself, or a sample of it. */
  fittedOn: FeatureMatrix;
  /** One per k, in the order asked for: labels and inertia are those of `fittedOn`. */
  clusterings: KMeans[];
}

/**
 * k-means for several k, on a seeded sample of at most 10,000 rows; `assignToNearest` then labels the whole table in
 * one pass.
 *
 * @param X standardised features
 * @param ks ascending, each at most the number of rows
 */
export function fitClusters(X: FeatureMatrix, ks: readonly number[], options: KMeansOptions): Fit {
  if (X.nSamples <= FIT_MAX_ROWS) return { fittedOn: X, clusterings: kMeansSweep(X, ks, options) };
  const fittedOn = selectRows(X, sampleIndices(X.nSamples, FIT_MAX_ROWS, seededRandom(options.seed)));
  return { fittedOn, clusterings: kMeansSweep(fittedOn, ks, options) };
}

/** One clustering of the sample, carried to every row. */
export function assignAll(X: FeatureMatrix, { fittedOn }: Fit, clustering: KMeans): KMeans {
  if (fittedOn === X) return clustering;
  const { labels, inertia } = assignToNearest(X, clustering.centroids);
  return { labels, inertia, centroids: clustering.centroids };
}
