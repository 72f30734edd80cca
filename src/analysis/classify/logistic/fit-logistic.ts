import { solveSymmetric } from '../../linear-algebra.js';
import type { FeatureMatrix } from '../../prepare/feature-matrix.js';
import { fitScaler, log1p, transformScaler } from '../../prepare/standardise.js';

/** Log odds = intercept + Σ coefficient · (log1p(x) − mean) / scale. Plain data. */
export interface Logistic {
  intercept: number;
  /** In standardised units of the logs: comparable with each other. */
  coefficients: number[];
  means: number[];
  scales: number[];
}

const MAX_ITERATIONS = 50;
const MAX_HALVINGS = 20;
/** Newton's error squares at each step: after one this small nothing is left. */
const SMALL_STEP = 1e-4;

/**
 * Logistic regression on standardised logs of counts, L2-penalised with C = 1: minimises
 * ½ Σ coefficient² + Σ log loss, the intercept free, by Newton's method with step halving.
 *
 * The penalty keeps coefficients finite where the classes can be separated.
 *
 * @param X raw counts ≥ 0, nSamples × nFeatures, no NaN
 * @param labels 1 for a positive row, else 0; both present
 * @param near a model of nearly the same rows: the same optimum is found from there in fewer steps
 * @see Hastie, Tibshirani & Friedman (2009), 4.4.1; sklearn.linear_model.LogisticRegression
 */
export function fitLogistic(X: FeatureMatrix, labels: Uint8Array, near?: Logistic): Logistic {
  return fitToLogs(log1p(X), labels, near);
}

/** The same from the logs. */
export function fitToLogs(logs: FeatureMatrix, labels: Uint8Array, near?: Logistic): Logistic {
  const { means, scales } = fitScaler(logs);
  const Z = transformScaler({ means, scales }, logs);
  let weights = near ? Float64Array.of(...near.coefficients, near.intercept) : baseRate(labels, logs.nFeatures);
  let current = newtonTerms(Z, labels, weights);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const step = solveSymmetric(current.hessian, current.gradient);
    let scale = 1;
    let next = moved(weights, step, scale);
    let terms = newtonTerms(Z, labels, next);
    for (let half = 0; half < MAX_HALVINGS && terms.objective > current.objective; half++) {
      scale /= 2;
      next = moved(weights, step, scale);
      terms = newtonTerms(Z, labels, next);
    }
    if (terms.objective > current.objective) break; // nothing left but rounding
    weights = next;
    current = terms;
    if (step.every((change) => Math.abs(change) < SMALL_STEP)) break;
  }
  return { intercept: weights[logs.nFeatures]!, coefficients: Array.from(weights.subarray(0, -1)), means, scales };
}

/**
 * The likelihood of the positive class.
 *
 * @param X raw counts, nSamples × nFeatures
 * @returns one number in (0, 1) per row
 */
export function predictLogistic(model: Logistic, X: FeatureMatrix): Float64Array {
  return predictFromLogs(model, log1p(X));
}

/** The same from the logs. */
export function predictFromLogs(
  { intercept, coefficients, means, scales }: Logistic,
  { nSamples, nFeatures, values }: FeatureMatrix,
): Float64Array {
  const probabilities = new Float64Array(nSamples);
  for (let i = 0; i < nSamples; i++) {
    let logOdds = intercept;
    for (let f = 0; f < nFeatures; f++) {
      logOdds += (coefficients[f]! * (values[i * nFeatures + f]! - means[f]!)) / scales[f]!;
    }
    probabilities[i] = 1 / (1 + Math.exp(-logOdds));
  }
  return probabilities;
}

/** The model that says the base rate whatever the features: the intercept is last. */
function baseRate(labels: Uint8Array, nFeatures: number): Float64Array<ArrayBuffer> {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const weights = new Float64Array(nFeatures + 1);
  weights[nFeatures] = Math.log(positives / (labels.length - positives));
  return weights;
}

interface NewtonTerms {
  objective: number;
  gradient: Float64Array;
  /** (nFeatures + 1)², row-major. */
  hessian: Float64Array;
}

function newtonTerms(
  { nSamples, nFeatures, values }: FeatureMatrix,
  labels: Uint8Array,
  weights: Float64Array,
): NewtonTerms {
  const size = nFeatures + 1;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const row = new Float64Array(size).fill(1);
  let objective = 0;
  for (let i = 0; i < nSamples; i++) {
    let logOdds = weights[nFeatures]!;
    for (let f = 0; f < nFeatures; f++) {
      row[f] = values[i * nFeatures + f]!;
      logOdds += weights[f]! * row[f]!;
    }
    const small = Math.exp(-Math.abs(logOdds));
    const p = logOdds > 0 ? 1 / (1 + small) : small / (1 + small);
    const residual = p - labels[i]!;
    const spread = p * (1 - p);
    // log(1 + e^z) − y z, without overflow
    objective += Math.max(logOdds, 0) + Math.log1p(small) - labels[i]! * logOdds;
    for (let f = 0; f < size; f++) {
      const weighted = spread * row[f]!;
      gradient[f]! += residual * row[f]!;
      for (let g = 0; g <= f; g++) hessian[f * size + g]! += weighted * row[g]!;
    }
  }
  for (let f = 0; f < nFeatures; f++) {
    objective += weights[f]! ** 2 / 2;
    gradient[f]! += weights[f]!;
    hessian[f * size + f]! += 1;
  }
  for (let f = 0; f < size; f++) for (let g = 0; g < f; g++) hessian[g * size + f] = hessian[f * size + g]!;
  return { objective, gradient, hessian };
}

function moved(weights: Float64Array, step: number[], scale: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(weights, (weight, i) => weight - scale * step[i]!);
}
