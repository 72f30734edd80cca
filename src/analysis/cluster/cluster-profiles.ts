import type { Clustering, Method } from '../analysis.js';
import { type FeatureMatrix, toRows } from '../prepare/feature-matrix.js';
import { clusterSizes } from './centroids.js';
import { type Candidate, chooseK } from './choose-k.js';
import { assignAll, fitClusters } from './fit-clusters.js';
import type { KMeans } from './k-means.js';
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

/** Numbers of clusters that are tried. */
const FEWEST = 2;
const MOST = 8;
const MAX_POINTS = 2_000;
/** Above this share one cluster is "everybody", and the others are outliers. */
const ONE_MASS = 0.8;

/**
 * Finds the segments of a table of profiles: k-means for k from 2 to 8 and the k asked for, one k chosen, every row assigned.
 *
 * Fewer clusters come out where fewer rows differ; a single one where none does.
 *
 * @param X transformed and standardised features, nSamples × nFeatures, at least one of each
 * @throws {RangeError} if the table is empty, or k is not a whole number from 1 on
 */
export function clusterProfiles(X: FeatureMatrix, { method, k, seed, features }: ClusterOptions): ProfileClusters {
  const tried = fitAll(X, k, seed);
  const labellings = tried.map(({ labels }) => labels);
  const { scores, sampled } = boundedSilhouettes(X, labellings, seed);
  const candidates = tried.map(({ labels, centroids, inertia }, i): Candidate => {
    const count = centroids.length / X.nFeatures;
    return { k: count, silhouette: scores[i] ?? null, inertia, smallest: Math.min(...clusterSizes(labels, count)) };
  });
  const chosen = chooseK(candidates, X.nSamples, k);
  const at = candidates.findIndex((candidate) => candidate.k === chosen.k);
  const { labels, centroids, inertia } = tried[at]!;
  const sizes = clusterSizes(labels, chosen.k);
  const { explained, rows, x, y } = project(X, { seed, maxPoints: MAX_POINTS });
  return {
    report: {
      method,
      features,
      transform: method === 'robust' ? 'log1p, then standardise' : 'standardise',
      k: chosen.k,
      silhouette: candidates[at]!.silhouette,
      silhouetteSampled: sampled,
      inertia,
      candidates,
      choice: chosen.choice,
      oneMass: Math.max(...sizes) / X.nSamples > ONE_MASS,
      projection: { explained, points: Array.from(rows, (row, i) => ({ x: x[i]!, y: y[i]!, segment: labels[row]! })) },
    },
    labels,
    sizes,
    centroids: toRows({ nSamples: chosen.k, nFeatures: X.nFeatures, values: centroids }),
  };
}

/** One clustering of the whole table per k that is tried, ascending; none has more clusters than rows that differ. */
function fitAll(X: FeatureMatrix, k: number | undefined, seed: number): KMeans[] {
  const ks = [...new Set([...range(FEWEST, MOST), k ?? FEWEST])]
    .filter((tried) => tried <= X.nSamples)
    .sort((a, b) => a - b);
  const fit = fitClusters(X, ks.length > 0 ? ks : [1], { seed });
  const byCount = new Map(
    fit.clusterings.map((clustering) => [clustering.centroids.length, assignAll(X, fit, clustering)]),
  );
  return [...byCount.values()];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
