import { type FeatureMatrix, fromColumns } from './feature-matrix.js';

/** Per feature: its mean and its population standard deviation (1 for a constant feature). */
export interface Scaler {
  means: number[];
  scales: number[];
  /** Indices of the features that do not vary. */
  constant: number[];
}

/**
 * Learns the mean and the population standard deviation of every feature. A constant feature gets scale 1, so that it
 * becomes zeros.
 *
 * @see sklearn.preprocessing.StandardScaler
 */
export function fitScaler(X: FeatureMatrix): Scaler {
  const means: number[] = [];
  const scales: number[] = [];
  const constant: number[] = [];
  for (let f = 0; f < X.nFeatures; f++) {
    let sum = 0;
    for (let i = 0; i < X.nSamples; i++) sum += X.values[i * X.nFeatures + f]!;
    const mean = sum / X.nSamples;
    let squares = 0;
    for (let i = 0; i < X.nSamples; i++) squares += (X.values[i * X.nFeatures + f]! - mean) ** 2;
    const std = Math.sqrt(squares / X.nSamples);
    // A column of equal large numbers leaves a rounding error, not a spread.
    const varies = std > 1e-12 * Math.max(1, Math.abs(mean));
    if (!varies) constant.push(f);
    means.push(mean);
    scales.push(varies ? std : 1);
  }
  return { means, scales, constant };
}

/** (x − mean) / scale, feature by feature; a new matrix. */
export function transformScaler(scaler: Pick<Scaler, 'means' | 'scales'>, X: FeatureMatrix): FeatureMatrix {
  const values = X.values.slice();
  standardise(values, scaler);
  return { ...X, values };
}

function standardise(values: Float64Array, { means, scales }: Pick<Scaler, 'means' | 'scales'>): void {
  const nFeatures = means.length;
  for (let row = 0; row < values.length; row += nFeatures) {
    for (let f = 0; f < nFeatures; f++) values[row + f] = (values[row + f]! - means[f]!) / scales[f]!;
  }
}

/**
 * Columns as a matrix of standardised values, with nothing in between: the same as `transformScaler` after `fitScaler`,
 * in the memory of one matrix.
 *
 * @param columns one per feature, all of the same length, no NaN
 * @param transform of each value, before it is standardised
 */
export function standardisedMatrix(
  columns: readonly Float64Array[],
  transform: (value: number) => number = (value) => value,
): { X: FeatureMatrix; scaler: Scaler } {
  const X = fromColumns(columns);
  for (let at = 0; at < X.values.length; at++) X.values[at] = transform(X.values[at]!);
  const scaler = fitScaler(X);
  standardise(X.values, scaler);
  return { X, scaler };
}

/** log(1 + x) of every value, for counts, which are log-normal; negative values count as 0. */
export function log1p(X: FeatureMatrix): FeatureMatrix {
  return { ...X, values: X.values.map(logOfCount) };
}

export function logOfCount(value: number): number {
  return Math.log1p(Math.max(0, value));
}
