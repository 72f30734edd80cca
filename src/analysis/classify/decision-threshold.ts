import type { OperatingPoint } from '../classification.js';
import { countPositives, rankedGroups } from './metrics/ranked-groups.js';

/** What "be sure" promises in precision, and "find more" in recall. */
const SURE = 0.9;

export interface Decision {
  threshold: number;
  /** How it was chosen, in one sentence. */
  rule: string;
}

/** Where the line between top and other may be drawn, on likelihoods by models that have not seen the row. */
export interface DecisionPoints {
  /** The highest F1; of equally good ones the highest likelihood, which is the surest. */
  bestF1: number;
  /** The lowest likelihood from which nine of ten are top; null where there is none. */
  beSure: OperatingPoint | null;
  /** The highest likelihood from which nine of ten of the top are found. */
  findMore: OperatingPoint | null;
}

/**
 * Rebalancing the classes would move these thresholds, not the ranking (Chen, Liaw & Breiman 2004): so the models stay
 * at the natural prevalence, and the line is drawn where it serves.
 *
 * @param labels 1 for a positive row, else 0; at least one positive
 */
export function decisionPoints(labels: Uint8Array, heldOut: Float64Array): DecisionPoints {
  const total = countPositives(labels);
  let best = { f1: -1, threshold: 0.5 };
  let beSure: OperatingPoint | null = null;
  let findMore: OperatingPoint | null = null;
  let taken = 0;
  let found = 0;
  for (const { score, count, positives } of rankedGroups(labels, heldOut)) {
    taken += count;
    found += positives;
    const f1 = (2 * found) / (taken + total);
    if (f1 > best.f1) best = { f1, threshold: score };
    const point = { threshold: score, precision: found / taken, recall: found / total };
    if (point.precision >= SURE) beSure = point;
    if (findMore === null && point.recall >= SURE) findMore = point;
  }
  return { bestF1: best.threshold, beSure, findMore };
}

/** The threshold that was asked for, or that with the best F1. */
export function decide(
  { bestF1, beSure, findMore }: DecisionPoints,
  prefer: 'precision' | 'recall' | undefined,
): Decision {
  const unseen = 'on profiles that the model had not seen';
  if (prefer === 'precision' && beSure) {
    return {
      threshold: beSure.threshold,
      rule: `"Be sure": the lowest likelihood from which at least nine of ten are top, ${unseen}.`,
    };
  }
  if (prefer === 'recall' && findMore) {
    return {
      threshold: findMore.threshold,
      rule: `"Find more": the highest likelihood from which at least nine of ten of the top are found, ${unseen}.`,
    };
  }
  const lacking =
    prefer === 'precision' ? ' ("Be sure" was asked for, but no likelihood is right nine times of ten.)' : '';
  return { threshold: bestF1, rule: `The likelihood with the highest F1 ${unseen}.${lacking}` };
}
