import type { FeatureMatrix } from '../prepare/feature-matrix.js';
import { type Random, seededRandom } from '../random.js';
import { assignToNearest, clusterSizes, reorderCentroids } from './centroids.js';
import { distinctRows } from './distinct-rows.js';
import { addCentroid, dropCentroid, seedCentroids } from './k-means-plus-plus.js';
import { type Lloyd, lloydOn } from './lloyd.js';

export interface KMeans {
  /** One per row, 0 for the largest cluster. */
  labels: Int32Array;
  /** k × nFeatures, row-major, in the order of the labels. */
  centroids: Float64Array;
  /** Sum over rows of the squared distance to their centroid. */
  inertia: number;
}

export interface KMeansOptions {
  seed: number;
  /** Starts drawn by k-means++; by default the more, the smaller the table. */
  restarts?: number | undefined;
  maxIterations?: number | undefined;
}

/** Starts are told apart after so many iterations, and only the best few are run until they converge. */
const TRIAL_ITERATIONS = 3;
const POLISHED_STARTS = 2;
/** Draws for the centroid added to the clustering with one cluster fewer. */
const GROWTH_DRAWS = 12;

/**
 * Clusters the rows into k groups that minimise the inertia: k-means++ with several restarts, of which the lowest
 * inertia is kept.
 *
 * Clusters are numbered by descending size. Where fewer than k rows differ, each of those is a cluster of its own, and
 * there are as many centroids as that.
 *
 * @param X standardised features, nSamples × nFeatures
 * @param k number of clusters, 1 to nSamples
 * @throws {RangeError} if k is no whole number between 1 and the number of rows
 * @see sklearn.cluster.KMeans
 */
export function kMeans(X: FeatureMatrix, k: number, options: KMeansOptions): KMeans {
  return kMeansSweep(X, [k], options)[0]!;
}

/**
 * k-means for several k. Beside its random starts each k starts from the clusters of the k before and one more, and
 * then from those of the k after and one fewer: that finds what random starts miss where a few outliers hold most of
 * the inertia (after Likas et al. 2003, "The global k-means clustering algorithm").
 *
 * @param ks ascending
 * @returns one clustering per k, in that order
 */
export function kMeansSweep(X: FeatureMatrix, ks: readonly number[], options: KMeansOptions): KMeans[] {
  if (X.nFeatures === 0) throw new RangeError('no features to cluster by');
  for (const k of ks) {
    if (!Number.isInteger(k) || k < 1 || k > X.nSamples) throw new RangeError(`no ${k} clusters of ${X.nSamples} rows`);
  }
  const random = seededRandom(options.seed);
  const distinct = distinctRows(X, Math.max(...ks));
  const lloyd = lloydOn(X);
  const found: KMeans[] = [];
  for (const k of ks) {
    const starts =
      distinct.length <= k * X.nFeatures
        ? [distinct] // nothing to search: every distinct row is its own centroid
        : drawStarts(X, k, found.at(-1), options.restarts ?? defaultRestarts(X.nSamples), random);
    found.push(bestOf(X, starts, lloyd, options.maxIterations ?? 100));
  }
  for (let i = found.length - 2; i >= 0; i--) {
    const more = found[i + 1]!;
    if (more.centroids.length !== found[i]!.centroids.length + X.nFeatures) continue;
    const fewer = bestOf(X, [dropCentroid(X, more.centroids)], lloyd, options.maxIterations ?? 100);
    if (fewer.inertia < found[i]!.inertia) found[i] = fewer;
  }
  return found;
}

function defaultRestarts(nSamples: number): number {
  if (nSamples <= 2_000) return 16;
  return nSamples <= 5_000 ? 5 : 3;
}

function drawStarts(X: FeatureMatrix, k: number, previous: KMeans | undefined, restarts: number, random: Random) {
  const starts: Float64Array[] = [];
  if (previous !== undefined && previous.centroids.length === (k - 1) * X.nFeatures) {
    const { squaredDistances } = assignToNearest(X, previous.centroids);
    starts.push(addCentroid(X, previous.centroids, squaredDistances, GROWTH_DRAWS, random));
  }
  for (let r = 0; r < restarts; r++) starts.push(seedCentroids(X, k, random));
  return starts;
}

function bestOf(X: FeatureMatrix, starts: Float64Array[], lloyd: Lloyd, maxIterations: number): KMeans {
  const tried = starts.length <= POLISHED_STARTS ? starts : starts.map((start) => lloyd(start, TRIAL_ITERATIONS));
  const results = lowestInertia(X, tried)
    .slice(0, POLISHED_STARTS)
    .map((centroids) => lloyd(centroids, maxIterations));
  return numberBySize(X, lowestInertia(X, results)[0]!);
}

function lowestInertia(X: FeatureMatrix, candidates: Float64Array[]): Float64Array[] {
  if (candidates.length === 1) return candidates;
  return candidates
    .map((centroids) => ({ centroids, inertia: assignToNearest(X, centroids).inertia }))
    .sort((a, b) => a.inertia - b.inertia)
    .map(({ centroids }) => centroids);
}

/** Equal sizes stay in the order they were found in, which the seed decides. */
function numberBySize(X: FeatureMatrix, found: Float64Array): KMeans {
  const sizes = clusterSizes(assignToNearest(X, found).labels, found.length / X.nFeatures);
  const order = sizes.map((_, label) => label).sort((a, b) => sizes[b]! - sizes[a]!);
  const centroids = reorderCentroids(found, X.nFeatures, order);
  const { labels, inertia } = assignToNearest(X, centroids);
  return { labels, centroids, inertia };
}
