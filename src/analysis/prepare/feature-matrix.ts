/** Samples × features, row-major: the value of feature f of sample i is `values[i * nFeatures + f]`. */
export interface FeatureMatrix {
  nSamples: number;
  nFeatures: number;
  values: Float64Array;
}

/**
 * Builds a matrix from its columns.
 *
 * @param columns one array per feature, all of the same length
 * @throws {RangeError} if the columns differ in length
 */
export function fromColumns(columns: readonly ArrayLike<number>[]): FeatureMatrix {
  const nFeatures = columns.length;
  const nSamples = columns[0]?.length ?? 0;
  const values = new Float64Array(nSamples * nFeatures);
  for (const [f, column] of columns.entries()) {
    if (column.length !== nSamples) throw new RangeError(`column ${f} has ${column.length} rows, not ${nSamples}`);
    for (let i = 0; i < nSamples; i++) values[i * nFeatures + f] = column[i]!;
  }
  return { nSamples, nFeatures, values };
}

/** The rows at `indices`, in that order. */
export function selectRows(X: FeatureMatrix, indices: ArrayLike<number>): FeatureMatrix {
  const values = new Float64Array(indices.length * X.nFeatures);
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i]! * X.nFeatures;
    values.set(X.values.subarray(from, from + X.nFeatures), i * X.nFeatures);
  }
  return { nSamples: indices.length, nFeatures: X.nFeatures, values };
}

/** Rows as nested arrays, the shape that the ml-* libraries take. */
export function toRows(X: FeatureMatrix): number[][] {
  return Array.from({ length: X.nSamples }, (_, i) =>
    Array.from(X.values.subarray(i * X.nFeatures, (i + 1) * X.nFeatures)),
  );
}
