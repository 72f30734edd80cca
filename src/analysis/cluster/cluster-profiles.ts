import type { Clustering, Method } from '../analysis.js';
import { type FeatureMatrix, toRows } from '../prepare/feature-matrix.js';
import { assignToNearest, clusterSizes } from './centroids.js';
import { type Candidate, chooseK } from './choose-k.js';
import type { ClusterTask } from './cluster-task.js';
import type { FittedClusters } from './fit-clusters.js';

export interface ClusterOptions {
  method: Method;
  transform: Clustering['transform'];
  /** Number of clusters; undefined lets the silhouette choose. */
  k?: number | undefined;
  /** Names of X's columns. */
  features: string[];
}

export interface ProfileClusters {
  /** All of the report but the segments, which are named elsewhere. */
  report: Omit<Clustering, 'segments'>;
  /** One per row: index of its cluster, 0 for the largest. */
  labels: Int32Array;
  /** Of each row to its centroid. */
  squaredDistances: Float64Array;
  /** Rows of each cluster. */
  sizes: number[];
  /** Row of each projected point. */
  projectedRows: Int32Array;
  /** In standardised units, one per cluster. */
  centroids: number[][];
}

/** Above this share one cluster is "everybody", and the others are outliers. */
const ONE_MASS = 0.8;

/**
 * Puts every row of a table into the nearest of the clusters that were fitted: one pass per number of clusters, one
 * number chosen. Sizes and inertia are those of all rows.
 *
 * @param X standardised features, nSamples × nFeatures
 * @param task the sample of X that was fitted
 */
export function clusterProfiles(
  X: FeatureMatrix,
  task: Pick<ClusterTask, 'rows'>,
  { tried, silhouetteSampled, projection, appraised }: FittedClusters,
  { method, transform, k, features }: ClusterOptions,
): ProfileClusters {
  const candidates = tried.map(({ centroids, silhouette }): Candidate => {
    const count = centroids.length / X.nFeatures;
    const { labels, inertia } = assignToNearest(X, centroids);
    return { k: count, silhouette, inertia, smallest: Math.min(...clusterSizes(labels, count)) };
  });
  const chosen = chooseK(candidates, X.nSamples, k);
  const at = candidates.findIndex((candidate) => candidate.k === chosen.k);
  const { labels, inertia, squaredDistances } = assignToNearest(X, tried[at]!.centroids);
  const sizes = clusterSizes(labels, chosen.k);
  // Largest first in the table as well as in the sample.
  const order = sizes.map((_, label) => label).sort((a, b) => sizes[b]! - sizes[a]!);
  const place = order.map((_, label) => order.indexOf(label));
  for (let row = 0; row < labels.length; row++) labels[row] = place[labels[row]!]!;
  const centroids = toRows({ nSamples: chosen.k, nFeatures: X.nFeatures, values: tried[at]!.centroids });
  return {
    report: {
      method,
      features,
      transform,
      k: chosen.k,
      silhouette: candidates[at]!.silhouette,
      silhouetteSampled: silhouetteSampled || task.rows.length < X.nSamples,
      inertia,
      candidates,
      choice: chosen.choice,
      ...(appraised?.k === chosen.k && appraised.appraisal),
      oneMass: Math.max(...sizes) / X.nSamples > ONE_MASS,
      projection: {
        axes: 'principal components',
        explained: projection.explained,
        points: Array.from(projection.rows, (row, i) => ({
          x: projection.x[i]!,
          y: projection.y[i]!,
          segment: labels[task.rows[row]!]!,
        })),
      },
    },
    labels,
    squaredDistances,
    projectedRows: projection.rows.map((row) => task.rows[row]!),
    sizes: order.map((label) => sizes[label]!),
    centroids: order.map((label) => centroids[label]!),
  };
}
