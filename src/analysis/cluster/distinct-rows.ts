import type { FeatureMatrix } from '../prepare/feature-matrix.js';

/**
 * The first distinct rows of a table, at most one more than `limit`: enough to know whether there are more.
 *
 * @returns their values, row-major
 */
export function distinctRows(X: FeatureMatrix, limit: number): Float64Array {
  const { nFeatures, values } = X;
  const found: number[] = [];
  for (let i = 0; i < X.nSamples && found.length <= limit; i++) {
    if (!found.some((j) => sameRow(X, i, j))) found.push(i);
  }
  const rows = new Float64Array(found.length * nFeatures);
  for (const [to, i] of found.entries()) rows.set(values.subarray(i * nFeatures, (i + 1) * nFeatures), to * nFeatures);
  return rows;
}

function sameRow({ nFeatures, values }: FeatureMatrix, i: number, j: number): boolean {
  for (let f = 0; f < nFeatures; f++) if (values[i * nFeatures + f] !== values[j * nFeatures + f]) return false;
  return true;
}
