import type { ConfusionMatrix, OperatingPoint } from '../classification.js';
import { rowsWhere } from '../order.js';
import { stratifiedFolds } from './logistic/cross-validate.js';
import { precisionRecall } from './metrics/confusion.js';
import { rankedGroups, type ScoreGroup } from './metrics/ranked-groups.js';

/** What "be sure" asks for in precision, and "find more" in recall. */
const SURE = 0.9;
/** A line from which on hardly anybody is named is none. */
const FEWEST_NAMED = 5;
const N_FOLDS = 5;
/** Rows × dealings, which is what cross-fitting costs. */
const MAX_DEALT = 60_000;
const MAX_DEALINGS = 20;
const MIN_DEALINGS = 5;

/** Likelihoods from which on a profile is called top. */
interface Thresholds {
  /** The highest F1; of equally good ones the highest likelihood, which is the surest. */
  bestF1: number;
  /** The lowest likelihood from which nine of ten are top; none: nobody is called top. */
  beSure: number | undefined;
  /** The highest likelihood from which nine of ten of the top are found. */
  findMore: number | undefined;
}

type Line = keyof Thresholds;
const LINES: readonly Line[] = ['bestF1', 'beSure', 'findMore'];

export interface Decision {
  threshold: number;
  /** How it was chosen, in one sentence. */
  rule: string;
  /** Of rows that had no part in where the line was drawn for them: means over dealings, so seldom whole numbers. */
  confusionMatrix: ConfusionMatrix;
  beSure: OperatingPoint | null;
  findMore: OperatingPoint | null;
}

/**
 * Draws the line between top and other, and says what it is worth on rows that had no part in drawing it: rows are dealt to
 * five folds, a line is drawn on four and judged on the fifth; counts are means over several dealings.
 *
 * Rebalancing the classes would move the line, not the ranking (Chen, Liaw & Breiman 2004): so the models stay at the
 * natural prevalence, and the line is drawn where it serves.
 *
 * @param labels 1 for a positive row, else 0; at least two of both
 * @param heldOut likelihoods by models that have not seen the row
 * @param prefer "be sure" or "find more"; undefined: the best F1
 * @see Varoquaux et al. (2017) on choices made on the rows that they are judged on
 */
export function decide(
  labels: Uint8Array,
  heldOut: Float64Array,
  prefer: 'precision' | 'recall' | undefined,
  seed: number,
): Decision {
  const groups = rankedGroups(labels, heldOut);
  const onAll = thresholdsOf(groups);
  const matrices = crossFitted(labels, heldOut, groups, seed);
  const point = (line: Line): OperatingPoint | null => {
    const threshold = onAll[line];
    const [[, fp], [, tp]] = matrices[line];
    const { precision, recall } = precisionRecall(matrices[line]);
    return threshold === undefined || precision === null || fp + tp < FEWEST_NAMED
      ? null
      : { threshold, precision, recall: recall ?? 0, named: fp + tp };
  };
  const [beSure, findMore] = [point('beSure'), point('findMore')];
  const line = prefer === 'precision' && beSure ? 'beSure' : prefer === 'recall' && findMore ? 'findMore' : 'bestF1';
  return {
    threshold: onAll[line]!,
    rule: ruleOf(line, prefer),
    confusionMatrix: matrices[line],
    beSure,
    findMore,
  };
}

function ruleOf(line: Line, prefer: 'precision' | 'recall' | undefined): string {
  const judged = 'on profiles that the model had not seen, and judged on others than those it was chosen on';
  if (line === 'beSure') return `"Be sure": the lowest likelihood from which nine of ten are top, ${judged}.`;
  if (line === 'findMore') {
    return `"Find more": the highest likelihood from which nine of ten of the top are found, ${judged}.`;
  }
  const lacking =
    prefer === 'precision' ? ' ("Be sure" was asked for, but no likelihood is right nine times of ten.)' : '';
  return `The likelihood with the highest F1 ${judged}.${lacking}`;
}

/** @param groups of rows with the same likelihood, highest first */
export function thresholdsOf(groups: readonly ScoreGroup[]): Thresholds {
  const total = groups.reduce((sum, { positives }) => sum + positives, 0);
  let best = { f1: -1, threshold: 0.5 };
  let beSure: number | undefined;
  let findMore: number | undefined;
  let taken = 0;
  let found = 0;
  for (const { score, count, positives } of groups) {
    if (count === 0) continue;
    taken += count;
    found += positives;
    const f1 = (2 * found) / (taken + total);
    if (f1 > best.f1) best = { f1, threshold: score };
    if (found / taken >= SURE) beSure = score;
    if (findMore === undefined && found / total >= SURE) findMore = score;
  }
  return { bestF1: best.threshold, beSure, findMore };
}

function crossFitted(
  labels: Uint8Array,
  heldOut: Float64Array,
  groups: ScoreGroup[],
  seed: number,
): Record<Line, ConfusionMatrix> {
  const dealings = Math.max(MIN_DEALINGS, Math.min(MAX_DEALINGS, Math.floor(MAX_DEALT / labels.length)));
  const groupOf = new Map(groups.map(({ score }, at) => [score, at]));
  const places = Int32Array.from(heldOut, (likelihood) => groupOf.get(likelihood)!);
  // By line, label and whether a row is called top.
  const counts = new Float64Array(4 * LINES.length);
  for (let dealing = 0; dealing < dealings; dealing++) {
    const folds = stratifiedFolds(labels, N_FOLDS, seed + dealing);
    for (let fold = 0; fold < N_FOLDS; fold++) {
      const own = rowsWhere(labels.length, (row) => folds[row] === fold);
      count(own, labels, places, groups, -1);
      const lines = thresholdsOf(groups);
      count(own, labels, places, groups, 1);
      for (const [l, line] of LINES.entries()) {
        const from = lines[line] ?? Number.POSITIVE_INFINITY;
        judge(own, labels, heldOut, from, counts.subarray(4 * l));
      }
    }
  }
  const matrixOf = (line: Line): ConfusionMatrix => {
    const [tn, fp, fn, tp] = counts.subarray(4 * LINES.indexOf(line)).map((sum) => sum / dealings);
    return [
      [tn!, fp!],
      [fn!, tp!],
    ];
  };
  return { bestF1: matrixOf('bestF1'), beSure: matrixOf('beSure'), findMore: matrixOf('findMore') };
}

function count(
  rows: Int32Array,
  labels: Uint8Array,
  places: Int32Array,
  groups: readonly ScoreGroup[],
  by: 1 | -1,
): void {
  for (let i = 0; i < rows.length; i++) {
    const group = groups[places[rows[i]!]!]!;
    group.count += by;
    group.positives += by * labels[rows[i]!]!;
  }
}

function judge(rows: Int32Array, labels: Uint8Array, heldOut: Float64Array, from: number, counts: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    counts[2 * labels[row]! + (heldOut[row]! >= from ? 1 : 0)]!++;
  }
}
