import { fromColumns } from '../prepare/feature-matrix.js';
import { imputeLogMean } from '../prepare/impute.js';
import { type CrossValidation, predictOutOfFold } from './logistic/cross-validate.js';
import { fitLogistic, type Logistic } from './logistic/fit-logistic.js';

export interface OneColumn {
  model: Logistic;
  /** One per row, in the column's order. */
  heldOut: Float64Array;
}

/**
 * Ranking by one column, as likelihoods: a logistic regression on its logarithm, out of fold. The models of different folds
 * differ a little in scale, never in order: so their likelihoods are dealt out in the order of the column, and rank exactly as it
 * does.
 *
 * @param values NaN where unknown: those rows count as the mean of the logarithm
 * @param usual the same without gaps and extremes: what is fitted
 * @see Chernozhukov, Fernández-Val & Galichon (2009), "Improving point and interval estimators of monotone functions by
 *   rearrangement"
 */
export function fitOneColumn(
  values: Float64Array,
  usual: Float64Array,
  labels: Uint8Array,
  dealing: Omit<CrossValidation, 'repeats'>,
): OneColumn {
  const known = imputeLogMean(values);
  const X = fromColumns([usual]);
  const model = fitLogistic(X, labels);
  const sign = model.coefficients[0]! < 0 ? -1 : 1;
  const sorted = predictOutOfFold(X, labels, model, { ...dealing, repeats: 1 }).sort();
  const order = Int32Array.from(known, (_, row) => row).sort((a, b) => sign * (known[a]! - known[b]!));
  const heldOut = new Float64Array(known.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    let sum = 0;
    while (to < order.length && known[order[to]!] === known[order[from]!]) sum += sorted[to++]!;
    for (let i = from; i < to; i++) heldOut[order[i]!] = sum / (to - from);
    from = to;
  }
  return { model, heldOut };
}
