import { logOfCount } from './standardise.js';

/** A column without gaps, and what was filled in. */
export interface Imputed {
  values: Float64Array;
  mean: number;
  missing: number;
}

/**
 * Fills missing values (NaN) with the mean of the others.
 *
 * @returns the column itself where nothing is missing; where everything is, zeros with mean 0
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
  const missing = column.length - known;
  return {
    values: missing === 0 ? column : column.map((value) => (Number.isNaN(value) ? mean : value)),
    mean,
    missing,
  };
}

/**
 * The same for counts that are looked at on the log scale: fills in the value whose log(1 + x) is the mean of the others'.
 * Their plain mean lies far above most of them.
 */
export function imputeLogMean(column: Float64Array): Float64Array {
  if (!column.some(Number.isNaN)) return column;
  const filler = Math.expm1(imputeMean(column.map(logOfCount)).mean);
  return column.map((value) => (Number.isNaN(value) ? filler : value));
}
