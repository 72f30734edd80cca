import type { FeatureMatrix } from './feature-matrix.js';

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
  const values = new Float64Array(X.values.length);
  for (let at = 0; at < values.length; at++) {
    const f = at % X.nFeatures;
    values[at] = (X.values[at]! - scaler.means[f]!) / scaler.scales[f]!;
  }
  return { ...X, values };
}

/** log(1 + x) of every value, for counts, which are log-normal; negative values count as 0. */
export function log1p(X: FeatureMatrix): FeatureMatrix {
  return { ...X, values: X.values.map((value) => Math.log1p(Math.max(0, value))) };
}
