/**
 * Pearson correlation of every pair of columns.
 *
 * @param columns of the same length, no NaN
 * @returns nFeatures × nFeatures, in [−1, 1]; null where a feature is constant, for which it is not defined
 * @see numpy.corrcoef
 */
export function correlationMatrix(columns: readonly Float64Array[]): (number | null)[][] {
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const product = (i: number, j: number) => productOfDeviations(columns[i]!, means[i]!, columns[j]!, means[j]!);
  const norms = columns.map((_, i) => Math.sqrt(product(i, i)));
  const matrix: (number | null)[][] = columns.map(() => []);
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j <= i; j++) {
      const scale = norms[i]! * norms[j]!;
      const defined = scale > 1e-12;
      const correlation = i === j ? 1 : Math.max(-1, Math.min(1, defined ? product(i, j) / scale : 0));
      matrix[i]![j] = matrix[j]![i] = defined ? correlation : null;
    }
  }
  return matrix;
}

function productOfDeviations(a: Float64Array, meanOfA: number, b: Float64Array, meanOfB: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanOfA) * (b[i]! - meanOfB);
  return sum;
}
