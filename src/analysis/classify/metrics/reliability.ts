import type { ReliabilityBin } from '../../classification.js';

/** Wide enough to hold some profiles each, where few have a high likelihood. */
const EDGES = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 1];
/** Half of what lies outside a 95% band. */
const TAIL = 0.025;

/**
 * Reliability curve: of the rows given about the same likelihood, how many were positive; with the band in which 95%
 * of such shares would lie if the likelihoods were right (binomial, at the bin's mean likelihood).
 *
 * @param labels 1 for a positive row, else 0
 * @param probabilities one per row, in [0, 1], by models that have not seen the row
 * @returns ascending; bins without rows are left out
 * @see Murphy & Winkler (1977); Bröcker & Smith (2007); sklearn.calibration.calibration_curve
 */
export function reliabilityCurve(labels: Uint8Array, probabilities: Float64Array): ReliabilityBin[] {
  const bins = EDGES.slice(1).map((to, i) => ({ from: EDGES[i]!, to, count: 0, sum: 0, positives: 0 }));
  for (let i = 0; i < labels.length; i++) {
    const bin = bins.find(({ to }) => probabilities[i]! < to) ?? bins.at(-1)!;
    bin.count++;
    bin.sum += probabilities[i]!;
    bin.positives += labels[i]!;
  }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, sum, positives }) => {
      const predicted = sum / count;
      const [low, high] = binomialBand(count, predicted);
      return { from, to, count, predicted, observed: positives / count, low, high };
    });
}

/**
 * The shares k/n between the 2.5% and the 97.5% quantile of the binomial distribution.
 *
 * Chances are followed as logarithms: that of no positive at all underflows in large bins.
 */
export function binomialBand(n: number, p: number): [low: number, high: number] {
  if (p <= 0 || p >= 1) return [p, p];
  let log = n * Math.log1p(-p);
  let cumulative = Math.exp(log);
  let low = cumulative >= TAIL ? 0 : -1;
  for (let k = 1; k <= n; k++) {
    log += Math.log((n - k + 1) / k) + Math.log(p) - Math.log1p(-p);
    cumulative += Math.exp(log);
    if (low < 0 && cumulative >= TAIL) low = k;
    if (cumulative >= 1 - TAIL) return [low / n, k / n];
  }
  return [Math.max(0, low) / n, 1];
}
