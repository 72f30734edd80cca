/** Of a normal distribution, on each side: 95% lies within. */
const Z95 = 1.959964;
/** Below so many values the average's own distribution is too far from a normal one. */
const FEWEST_FOR_MEAN = 30;
/** Fewer values give a correlation no range worth saying. */
const FEWEST_FOR_CORRELATION = 10;
/** From here on the binomial distribution is taken for a normal one. */
const MANY = 1_000;

/** A range that holds the figure of all such creators in 19 of 20 cases, if these are a sample of them. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * 95% interval of a median, by order statistics: nothing is assumed of the distribution.
 *
 * @param sorted ascending, without NaN
 * @returns undefined for fewer than six values, of which even lowest and highest are not sure enough
 * @example of ten values: the second and the ninth (coverage 97.9%)
 */
export function medianInterval(sorted: ArrayLike<number>): Interval | undefined {
  const n = sorted.length;
  const below = n > MANY ? Math.floor(n / 2 - (Z95 / 2) * Math.sqrt(n)) : ranksBelow(n);
  if (below < 1) return undefined;
  return { low: sorted[below - 1]!, high: sorted[n - below]! };
}

/** The largest k so that fewer than k of n values fall below their median with a probability of at most 2.5%. */
function ranksBelow(n: number): number {
  let probability = 0.5 ** n;
  let cumulated = 0;
  for (let k = 0; k <= n; k++) {
    cumulated += probability;
    if (cumulated > 0.025) return k;
    probability *= (n - k) / (k + 1);
  }
  return 0;
}

/**
 * 95% interval of an average, by its standard error.
 *
 * @returns undefined for fewer than 30 values
 */
export function meanInterval(values: ArrayLike<number>): Interval | undefined {
  const n = values.length;
  if (n < FEWEST_FOR_MEAN) return undefined;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  const half = Z95 * Math.sqrt(squares / (n - 1) / n);
  return { low: mean - half, high: mean + half };
}

/**
 * 95% interval of a share, by Wilson's score.
 *
 * @example 8 of 10: 0.490 to 0.943
 */
export function shareInterval(count: number, of: number): Interval | undefined {
  if (of === 0) return undefined;
  const share = count / of;
  const square = Z95 ** 2 / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * 95% interval of Spearman's correlation, by Fisher's z with the variance of Fieller, Hartley and Pearson (1957).
 *
 * @returns undefined for fewer than ten pairs
 */
export function spearmanInterval(correlation: number, pairs: number): Interval | undefined {
  if (pairs < FEWEST_FOR_CORRELATION) return undefined;
  const z = Math.atanh(Math.max(-0.999999, Math.min(0.999999, correlation)));
  const half = Z95 * Math.sqrt(1.06 / (pairs - 3));
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}
