/** A column without gaps, and what was filled in. */
export interface Imputed {
  values: Float64Array;
  mean: number;
  missing: number;
}

/**
 * Fills missing values (NaN) with the mean of the others.
 *
 * @returns a new array; where every value is missing, zeros with mean 0
 * @see sklearn.impute.SimpleImputer(strategy="mean")
 */
export function imputeMean(column: Float64Array): Imputed {
  let sum = 0;
  let known = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  const mean = known === 0 ? 0 : sum / known;
  return {
    values: column.map((value) => (Number.isNaN(value) ? mean : value)),
    mean,
    missing: column.length - known,
  };
}
