import { eigenSymmetric } from '../linear-algebra.js';
import type { FeatureMatrix } from '../prepare/feature-matrix.js';
import { sampleIndices, seededRandom } from '../random.js';

export interface Projection {
  /** Share of the variance that each of the two components explains, in [0, 1]. */
  explained: [number, number];
  /** Rows that the points are of, ascending. */
  rows: Int32Array;
  x: Float64Array;
  y: Float64Array;
}

/**
 * The rows on their first two principal components, for a picture.
 *
 * Computed from all rows; points are returned for a seeded sample of at most `maxPoints`. Signs are chosen so that
 * each component's largest loading is positive. With one feature y is 0; with constant data everything is.
 *
 * @param X standardised features, nSamples × nFeatures, at least one of each
 * @see Jolliffe (2002), "Principal component analysis"; sklearn.decomposition.PCA
 */
export function project(X: FeatureMatrix, { seed, maxPoints }: { seed: number; maxPoints: number }): Projection {
  const means = featureMeans(X);
  const { values, vectors } = eigenSymmetric(covariance(X, means), X.nFeatures);
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const share = (component: number) => (total > SMALLEST_VARIANCE ? Math.max(0, values[component] ?? 0) / total : 0);
  const rows = sampleIndices(X.nSamples, maxPoints, seededRandom(seed));
  const along = (component: number) =>
    component < vectors.length
      ? coordinates(X, rows, means, withPositiveLargest(vectors[component]!))
      : new Float64Array(rows.length);
  return { explained: [share(0), share(1)], rows, x: along(0), y: along(1) };
}

/** Below it doubles lose their digits, and shares of it would not add up. */
const SMALLEST_VARIANCE = 1e-290;

function featureMeans({ nSamples, nFeatures, values }: FeatureMatrix): Float64Array {
  const means = new Float64Array(nFeatures);
  for (let at = 0; at < values.length; at++) means[at % nFeatures]! += values[at]!;
  return means.map((sum) => sum / nSamples);
}

function covariance({ nSamples, nFeatures, values }: FeatureMatrix, means: Float64Array): Float64Array {
  const sums = new Float64Array(nFeatures * nFeatures);
  for (let row = 0; row < values.length; row += nFeatures) {
    for (let f = 0; f < nFeatures; f++) {
      const d = values[row + f]! - means[f]!;
      for (let g = 0; g <= f; g++) sums[f * nFeatures + g]! += d * (values[row + g]! - means[g]!);
    }
  }
  for (let f = 0; f < nFeatures; f++) {
    for (let g = 0; g <= f; g++) {
      sums[f * nFeatures + g]! /= nSamples;
      sums[g * nFeatures + f] = sums[f * nFeatures + g]!;
    }
  }
  return sums;
}

/** An eigenvector's sign is arbitrary: without a rule the picture could come out mirrored. */
function withPositiveLargest(vector: number[]): number[] {
  const largest = vector.reduce((most, loading) => (Math.abs(loading) > Math.abs(most) + 1e-9 ? loading : most), 0);
  return largest < 0 ? vector.map((loading) => -loading) : vector;
}

function coordinates(X: FeatureMatrix, rows: Int32Array, means: Float64Array, axis: number[]): Float64Array {
  return Float64Array.from(rows, (row) => {
    let sum = 0;
    for (let f = 0; f < X.nFeatures; f++) sum += (X.values[row * X.nFeatures + f]! - means[f]!) * axis[f]!;
    return sum;
  });
}
