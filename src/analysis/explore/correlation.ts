import { columnOf, type FeatureMatrix } from '../prepare/feature-matrix.js';

/**
 * Pearson correlation of every pair of features.
 *
 * @returns nFeatures × nFeatures, in [−1, 1]; null where a feature is constant, for which it is not defined
 * @see numpy.corrcoef
 */
export function correlationMatrix(X: FeatureMatrix): (number | null)[][] {
  const centred = Array.from({ length: X.nFeatures }, (_, f) => {
    const column = columnOf(X, f);
    const mean = column.reduce((sum, value) => sum + value, 0) / X.nSamples;
    return column.map((value) => value - mean);
  });
  const norms = centred.map((column) => Math.sqrt(dot(column, column)));
  return centred.map((a, i) =>
    centred.map((b, j) => {
      const scale = norms[i]! * norms[j]!;
      if (!(scale > 1e-12)) return null;
      return i === j ? 1 : Math.max(-1, Math.min(1, dot(a, b) / scale));
    }),
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
