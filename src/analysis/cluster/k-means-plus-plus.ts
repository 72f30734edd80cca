import type { FeatureMatrix } from '../prepare/feature-matrix.js';
import { type Random, randomInteger } from '../random.js';

/**
 * Draws k starting centroids by greedy k-means++: each next one is a row drawn with a probability proportional to
 * its squared distance to the nearest centroid so far, the best of a few draws being kept.
 *
 * The same algorithm as ml-kmeans's and scikit-learn's; here on typed arrays, since heavy-tailed counts need dozens
 * of starts and ml-kmeans spends more time on seeding than on clustering.
 *
 * @param X nSamples × nFeatures with at least k distinct rows
 * @returns k × nFeatures, row-major: rows of X
 * @see Arthur & Vassilvitskii (2007), "k-means++: the advantages of careful seeding"
 */
export function seedCentroids(X: FeatureMatrix, k: number, random: Random): Float64Array {
  const first = randomInteger(random, X.nSamples);
  const centroids = new Float64Array(k * X.nFeatures);
  centroids.set(rowOf(X, first));
  let nearest = nearerOf(X, first, new Float64Array(X.nSamples).fill(Number.POSITIVE_INFINITY)).nearest;
  for (let c = 1; c < k; c++) {
    const next = drawBest(X, nearest, 2 + Math.floor(Math.log(k)), random);
    centroids.set(rowOf(X, next.row), c * X.nFeatures);
    nearest = next.nearest;
  }
  return centroids;
}

/**
 * Draws one more centroid to put beside centroids that are good already.
 *
 * @param squaredDistances of each row to its centroid so far
 * @param draws how many candidates to try; the one that reduces the inertia most is kept
 * @returns the centroids given, and a row of X
 */
export function addCentroid(
  X: FeatureMatrix,
  centroids: Float64Array,
  squaredDistances: Float64Array,
  draws: number,
  random: Random,
): Float64Array {
  const more = new Float64Array(centroids.length + X.nFeatures);
  more.set(centroids);
  more.set(rowOf(X, drawBest(X, squaredDistances, draws, random).row), centroids.length);
  return more;
}

/** The centroids without the one whose rows lose least by moving to their second nearest. */
export function dropCentroid(X: FeatureMatrix, centroids: Float64Array): Float64Array {
  const { nSamples, nFeatures, values } = X;
  const cost = new Float64Array(centroids.length / nFeatures);
  for (let i = 0; i < nSamples; i++) {
    let nearest = 0;
    let smallest = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let c = 0; c < cost.length; c++) {
      let sum = 0;
      for (let f = 0; f < nFeatures; f++) {
        const d = values[i * nFeatures + f]! - centroids[c * nFeatures + f]!;
        sum += d * d;
      }
      if (sum < smallest) {
        second = smallest;
        smallest = sum;
        nearest = c;
      } else if (sum < second) second = sum;
    }
    cost[nearest]! += second - smallest;
  }
  const dropped = cost.indexOf(Math.min(...cost));
  return centroids.filter((_, at) => Math.floor(at / nFeatures) !== dropped);
}

interface Candidate {
  row: number;
  /** Squared distance of each row to its nearest centroid, the candidate among them. */
  nearest: Float64Array;
  potential: number;
}

function drawBest(X: FeatureMatrix, nearest: Float64Array, draws: number, random: Random): Candidate {
  let total = 0;
  for (const d of nearest) total += d;
  let best: Candidate | undefined;
  for (let t = 0; t < draws; t++) {
    const candidate = nearerOf(X, drawWeighted(nearest, total, random), nearest);
    if (best === undefined || candidate.potential < best.potential) best = candidate;
  }
  return best!;
}

/** A row that is no centroid yet: its weight is above zero. */
function drawWeighted(weights: Float64Array, total: number, random: Random): number {
  let rest = random() * total;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    last = i;
    rest -= weights[i]!;
    if (rest < 0) break;
  }
  return last;
}

function nearerOf(X: FeatureMatrix, row: number, nearest: Float64Array): Candidate {
  const { nSamples, nFeatures, values } = X;
  const from = row * nFeatures;
  const nearer = new Float64Array(nSamples);
  let potential = 0;
  for (let i = 0, at = 0; i < nSamples; i++, at += nFeatures) {
    const limit = nearest[i]!;
    let sum = 0;
    for (let f = 0; f < nFeatures && sum < limit; f++) {
      const d = values[at + f]! - values[from + f]!;
      sum += d * d;
    }
    nearer[i] = Math.min(sum, limit);
    potential += nearer[i]!;
  }
  return { row, nearest: nearer, potential };
}

function rowOf(X: FeatureMatrix, row: number): Float64Array {
  return X.values.subarray(row * X.nFeatures, (row + 1) * X.nFeatures);
}
