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

/**
 * `silhouetteScore` of several clusterings of the same rows, for little more than the cost of one: distances are
 * summed over groups of rows that no clustering tells apart, and each clustering adds up its groups.
 */
export function silhouetteScores(X: FeatureMatrix, labellings: readonly Int32Array[]): (number | undefined)[] {
  for (const labels of labellings) {
    if (labels.length !== X.nSamples) throw new RangeError(`${labels.length} labels for ${X.nSamples} rows`);
  }
  const groups = groupTogether(labellings, X.nSamples);
  const clusterings = labellings.map((labels) => clusteringOf(labels, groups));
  const grouped = selectRows(X, groups.rows);
  const sums = new Float64Array(groups.starts.length - 1); // of one row's distances to each group: memory stays linear
  for (const [at, row] of groups.rows.entries()) {
    sumDistances(grouped, at, groups.starts, sums);
    for (const clustering of clusterings) clustering.total += rowSilhouette(sums, clustering.labels[row]!, clustering);
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

interface Clustering {
  labels: Int32Array;
  sizes: number[];
  /** The label of each group of rows. */
  groupLabels: Int32Array;
  /** Distances of the row at hand to each cluster. */
  distanceSums: Float64Array;
  total: number;
}

function clusteringOf(labels: Int32Array, { rows, starts }: Groups): Clustering {
  const k = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  return {
    labels,
    sizes: clusterSizes(labels, k),
    groupLabels: starts.subarray(0, -1).map((start) => labels[rows[start]!]!),
    distanceSums: new Float64Array(k),
    total: 0,
  };
}

function rowSilhouette(sums: Float64Array, own: number, { sizes, groupLabels, distanceSums }: Clustering): number {
  if (sizes[own] === 1) return 0;
  distanceSums.fill(0);
  for (let group = 0; group < sums.length; group++) distanceSums[groupLabels[group]!]! += sums[group]!;
  const a = distanceSums[own]! / (sizes[own]! - 1);
  let b = Number.POSITIVE_INFINITY;
  for (let other = 0; other < sizes.length; other++) {
    if (other !== own && sizes[other]! > 0) b = Math.min(b, distanceSums[other]! / sizes[other]!);
  }
  const larger = Math.max(a, b);
  return larger === 0 || b === Number.POSITIVE_INFINITY ? 0 : (b - a) / larger;
}

function sumDistances(X: FeatureMatrix, row: number, starts: Int32Array, sums: Float64Array): void {
  const { nFeatures, values } = X;
  if (nFeatures === 2) {
    sumDistancesInPlane(values, row, starts, sums);
    return;
  }
  const from = row * nFeatures;
  for (let group = 0; group < sums.length; group++) {
    let total = 0;
    for (let at = starts[group]! * nFeatures; at < starts[group + 1]! * nFeatures; at += nFeatures) {
      let squares = 0;
      for (let f = 0; f < nFeatures; f++) {
        const d = values[from + f]! - values[at + f]!;
        squares += d * d;
      }
      total += Math.sqrt(squares);
    }
    sums[group] = total;
  }
}

/** The same for two features, which segments have where there is engagement, in two thirds of the time. */
function sumDistancesInPlane(values: Float64Array, row: number, starts: Int32Array, sums: Float64Array): void {
  const x = values[2 * row]!;
  const y = values[2 * row + 1]!;
  for (let group = 0; group < sums.length; group++) {
    const end = 2 * starts[group + 1]!;
    let total = 0;
    for (let at = 2 * starts[group]!; at < end; at += 2) {
      const dx = x - values[at]!;
      const dy = y - values[at + 1]!;
      total += Math.sqrt(dx * dx + dy * dy);
    }
    sums[group] = total;
  }
}

interface Groups {
  /** All rows, group by group. */
  rows: Int32Array;
  /** Where each group starts in `rows`, and at the end their number. */
  starts: Int32Array;
}

/** Rows that share their label in every clustering, in the order in which they are first seen. */
function groupTogether(labellings: readonly Int32Array[], nSamples: number): Groups {
  let groupOf = new Int32Array(nSamples);
  let nGroups = 1;
  for (const labels of labellings) {
    const seen = new Map<number, number>();
    const before = nGroups;
    groupOf = groupOf.map((group, row) => {
      const key = labels[row]! * before + group;
      const known = seen.get(key) ?? seen.size;
      seen.set(key, known);
      return known;
    });
    nGroups = Math.max(1, seen.size);
  }
  const starts = new Int32Array(nGroups + 1);
  for (const group of groupOf) starts[group + 1]!++;
  for (let group = 0; group < nGroups; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const rows = new Int32Array(nSamples);
  for (let row = 0; row < nSamples; row++) rows[next[groupOf[row]!]!++] = row;
  return { rows, starts };
}
