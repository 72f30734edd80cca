import type { FeatureMatrix } from '../prepare/feature-matrix.js';

/** Where every row lies: the index of its nearest centroid, and the sum of the squared distances to them. */
export interface Assignment {
  labels: Int32Array;
  /** Squared Euclidean distance of each row to its centroid. */
  squaredDistances: Float64Array;
  /** Σ squaredDistances: what k-means minimises. */
  inertia: number;
}

/**
 * Assigns every row to its nearest centroid (the first one, of equally near ones), in one pass.
 *
 * @param X nSamples × nFeatures, standardised as the centroids are
 * @param centroids k × nFeatures, row-major
 */
export function assignToNearest(X: FeatureMatrix, centroids: Float64Array): Assignment {
  const { nSamples, nFeatures, values } = X;
  const labels = new Int32Array(nSamples);
  const squaredDistances = new Float64Array(nSamples);
  if (nFeatures === 2) return assignInPlane(values, centroids, labels, squaredDistances);
  let inertia = 0;
  for (let i = 0; i < nSamples; i++) {
    const row = i * nFeatures;
    let nearest = 0;
    let smallest = Number.POSITIVE_INFINITY;
    for (let c = 0, label = 0; c < centroids.length; c += nFeatures, label++) {
      let sum = 0;
      for (let f = 0; f < nFeatures; f++) {
        const d = values[row + f]! - centroids[c + f]!;
        sum += d * d;
      }
      if (sum < smallest) {
        smallest = sum;
        nearest = label;
      }
    }
    labels[i] = nearest;
    squaredDistances[i] = smallest;
    inertia += smallest;
  }
  return { labels, squaredDistances, inertia };
}

/** The same for two features, which segments have where there is engagement, in half the time. */
function assignInPlane(
  values: Float64Array,
  centroids: Float64Array,
  labels: Int32Array,
  squaredDistances: Float64Array,
): Assignment {
  let inertia = 0;
  for (let i = 0; i < labels.length; i++) {
    const x = values[2 * i]!;
    const y = values[2 * i + 1]!;
    let nearest = 0;
    let smallest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centroids.length; c += 2) {
      const dx = x - centroids[c]!;
      const dy = y - centroids[c + 1]!;
      const sum = dx * dx + dy * dy;
      if (sum < smallest) {
        smallest = sum;
        nearest = c / 2;
      }
    }
    labels[i] = nearest;
    squaredDistances[i] = smallest;
    inertia += smallest;
  }
  return { labels, squaredDistances, inertia };
}

/** How many rows each of the k labels has. */
export function clusterSizes(labels: Int32Array, k: number): number[] {
  const sizes = new Array<number>(k).fill(0);
  for (const label of labels) sizes[label]!++;
  return sizes;
}

/** The centroids in another order: row i of the result is row order[i] of the centroids given. */
export function reorderCentroids(centroids: Float64Array, nFeatures: number, order: readonly number[]): Float64Array {
  const reordered = new Float64Array(order.length * nFeatures);
  for (const [to, from] of order.entries()) {
    reordered.set(centroids.subarray(from * nFeatures, (from + 1) * nFeatures), to * nFeatures);
  }
  return reordered;
}
