import type { Clustering, Method } from '../analysis.js';
import type { FeatureMatrix } from '../prepare/feature-matrix.js';
import { clusterSizes } from './centroids.js';
import { type Candidate, chooseK } from './choose-k.js';
import { assignAll, fitClusters } from './fit-clusters.js';
import { project } from './project.js';
import { boundedSilhouettes } from './silhouette.js';

export interface ClusterOptions {
  method: Method;
  /** Number of clusters; undefined lets the silhouette choose. */
  k?: number | undefined;
  seed: number;
  /** Names of X's columns. */
  features: string[];
}

export interface ProfileClusters {
  /** All of the report but the segments, which are named elsewhere. */
  report: Omit<Clustering, 'segments'>;
  /** One per row: index of its cluster, 0 for the largest. */
  labels: Int32Array;
  /** Rows of each cluster, largest first. */
  sizes: number[];
  /** In standardised units, one per cluster. */
  centroids: number[][];
}

/** The silhouette is shown for these. */
const FEWEST = 2;
const MOST = 10;
const MAX_POINTS = 2_000;
/** Above this share one cluster is "everybody", and the others are outliers. */
const ONE_MASS = 0.8;

/**
 * Finds the segments of a table of profiles: k-means for k from 2 to 10, one k chosen, every row assigned.
 *
 * @param X transformed and standardised features, at least 2 rows
 * @throws {RangeError} if k is no whole number between 1 and the number of rows
 */
export function clusterProfiles(X: FeatureMatrix, { method, k, seed, features }: ClusterOptions): ProfileClusters {
  const fit = fitClusters(X, candidateKs(X.nSamples, k), { seed });
  const clusterings = fit.clusterings.map((clustering) => assignAll(X, fit, clustering));
  const { scores, sampled } = boundedSilhouettes(X, clusterings.map(({ labels }) => labels), seed);
  const candidates = clusterings.map(({ labels, centroids, inertia }, i): Candidate => {
    const used = clusterSizes(labels, centroids.length / X.nFeatures);
    return { k: fit.ks[i]!, silhouette: scores[i] ?? null, inertia, smallest: Math.min(...used) };
  });
}
