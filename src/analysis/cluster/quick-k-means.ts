import type { FeatureMatrix } from '../prepare/feature-matrix.js';
import type { Random } from '../random.js';
import { assignToNearest } from './centroids.js';
import { seedCentroids } from './k-means-plus-plus.js';

const STARTS = 3;
const ITERATIONS = 20;

/**
 * k-means as it is wanted dozens of times on samples: a few starts by k-means++, Lloyd's algorithm on typed arrays, the
 * lowest inertia kept. `kMeans` looks for the best clustering of a table; this for what a search like it finds.
 *
 * @param X at least k distinct rows
 * @returns k × nFeatures, row-major
 */
export function quickKMeans(X: FeatureMatrix, k: number, random: Random): Float64Array {
  let best: { centroids: Float64Array; inertia: number } | undefined;
  for (let start = 0; start < STARTS; start++) {
    let centroids = seedCentroids(X, k, random);
    let { labels, inertia } = assignToNearest(X, centroids);
    for (let i = 0; i < ITERATIONS; i++) {
      const moved = meansOf(X, labels, centroids);
      const next = assignToNearest(X, moved);
      const settled = inertia - next.inertia <= 1e-5 * inertia;
      centroids = moved;
      ({ labels, inertia } = next);
      if (settled) break;
    }
    if (!best || inertia < best.inertia) best = { centroids, inertia };
  }
  return best!.centroids;
}

/** The mean of each label's rows; a centroid without rows stays where it is. */
function meansOf({ nFeatures, values }: FeatureMatrix, labels: Int32Array, centroids: Float64Array): Float64Array {
  const sums = new Float64Array(centroids.length);
  const counts = new Float64Array(centroids.length / nFeatures);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    counts[label]!++;
    for (let f = 0; f < nFeatures; f++) sums[label * nFeatures + f]! += values[row * nFeatures + f]!;
  }
  return sums.map((sum, at) => {
    const count = counts[Math.floor(at / nFeatures)]!;
    return count > 0 ? sum / count : centroids[at]!;
  });
}
