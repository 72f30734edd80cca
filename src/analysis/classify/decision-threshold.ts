import { countPositives, rankedGroups } from './metrics/ranked-groups.js';

/**
 * The likelihood from which a row counts as positive: the one with the highest F1 on held-out predictions (of equally
 * good ones the highest, which is the surest).
 *
 * Rebalancing the classes would move this threshold, not the ranking (Chen, Liaw & Breiman 2004).
 *
 * @param labels 1 for a positive row, else 0; at least one positive
 * @param heldOut likelihoods by models that have not seen the row
 * @returns one of the likelihoods
 */
export function bestF1Threshold(labels: Uint8Array, heldOut: Float64Array): number {
  const total = countPositives(labels);
  let best = { f1: -1, threshold: 0.5 };
  let taken = 0;
  let found = 0;
  for (const { score, count, positives } of rankedGroups(labels, heldOut)) {
    taken += count;
    found += positives;
    const f1 = (2 * found) / (taken + total);
    if (f1 > best.f1) best = { f1, threshold: score };
  }
  return best.threshold;
}
