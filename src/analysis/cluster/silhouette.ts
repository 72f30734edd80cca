import { type FeatureMatrix, selectRows } from '../prepare/feature-matrix.js';
import { sampleIndices, seededRandom } from '../random.js';
import { clusterSizes } from './centroids.js';

/** Up to this many rows the silhouette is exact: its cost grows with their square. */
export const SILHOUETTE_MAX_ROWS = 5_000;

/**
 * Mean silhouette coefficient of a labelled clustering: how much closer rows are to their own cluster than to the
 * nearest other one.
 *
 * Per row (b − a) / max(a, b), where a is its mean distance to the rest of its cluster and b the smallest mean
 * distance to another cluster; 0 for a row alone in its cluster, and where a and b are both 0. Cost is O(nSamples²).
 *
 * @param X standardised features, nSamples × nFeatures
 * @param labels one per row, integers from 0; labels may be unused
 * @returns a number in [−1, 1], or `undefined` where fewer than two labels are used
 * @throws {RangeError} if there is not exactly one label per row
 * @see Rousseeuw (1987); sklearn.metrics.silhouette_score
 * @example silhouetteScore(fromColumns([[0, 1, 10]]), Int32Array.of(0, 0, 1)) // (0.9 + 8/9 + 0) / 3
 */
export function silhouetteScore(X: FeatureMatrix, labels: Int32Array): number | undefined {
  return silhouetteScores(X, [labels])[0];
}

/** `silhouetteScore` of several clusterings of the same rows, computing every distance once. */
export function silhouetteScores(X: FeatureMatrix, labellings: readonly Int32Array[]): (number | undefined)[] {
  for (const labels of labellings) {
    if (labels.length !== X.nSamples) throw new RangeError(`${labels.length} labels for ${X.nSamples} rows`);
  }
  const clusterings = labellings.map((labels) => {
    const k = labels.reduce((most, label) => Math.max(most, label + 1), 0);
    return { labels, sizes: clusterSizes(labels, k), distanceSums: new Float64Array(k), total: 0 };
  });
  const distances = new Float64Array(X.nSamples); // of one row to all: memory stays linear
  for (let i = 0; i < X.nSamples; i++) {
    distancesFrom(X, i, distances);
    for (const clustering of clusterings) clustering.total += rowSilhouette(i, distances, clustering);
  }
  return clusterings.map(({ sizes, total }) =>
    sizes.filter((size) => size > 0).length < 2 ? undefined : total / X.nSamples,
  );
}

/**
 * The silhouettes, on a seeded sample where there are more than 5,000 rows.
 *
 * A cluster that the sample misses does not count: the scores then speak of the others.
 */
export function boundedSilhouettes(
  X: FeatureMatrix,
  labellings: readonly Int32Array[],
  seed: number,
): { scores: (number | undefined)[]; sampled: boolean } {
  if (X.nSamples <= SILHOUETTE_MAX_ROWS) return { scores: silhouetteScores(X, labellings), sampled: false };
  const rows = sampleIndices(X.nSamples, SILHOUETTE_MAX_ROWS, seededRandom(seed));
  const sampledLabels = labellings.map((labels) => rows.map((row) => labels[row]!));
  return { scores: silhouetteScores(selectRows(X, rows), sampledLabels), sampled: true };
}

interface ClusteringSums {
  labels: Int32Array;
  sizes: number[];
  distanceSums: Float64Array;
}

function rowSilhouette(row: number, distances: Float64Array, { labels, sizes, distanceSums }: ClusteringSums): number {
  const own = labels[row]!;
  if (sizes[own] === 1) return 0;
  distanceSums.fill(0);
  for (let j = 0; j < distances.length; j++) distanceSums[labels[j]!]! += distances[j]!;
  const a = distanceSums[own]! / (sizes[own]! - 1);
  let b = Number.POSITIVE_INFINITY;
  for (let other = 0; other < sizes.length; other++) {
    if (other !== own && sizes[other]! > 0) b = Math.min(b, distanceSums[other]! / sizes[other]!);
  }
  const larger = Math.max(a, b);
  return larger === 0 || b === Number.POSITIVE_INFINITY ? 0 : (b - a) / larger;
}

function distancesFrom({ nSamples, nFeatures, values }: FeatureMatrix, row: number, distances: Float64Array): void {
  const from = row * nFeatures;
  for (let j = 0, at = 0; j < nSamples; j++, at += nFeatures) {
    let sum = 0;
    for (let f = 0; f < nFeatures; f++) {
      const d = values[from + f]! - values[at + f]!;
      sum += d * d;
    }
    distances[j] = Math.sqrt(sum);
  }
}
