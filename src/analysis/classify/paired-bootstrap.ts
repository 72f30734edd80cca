import { quantileOfSorted } from '../quantile.js';
import { randomInteger, seededRandom } from '../random.js';
import { averagePrecision } from './metrics/average-precision.js';

export interface Difference {
  /** Average precision of the first scores minus that of the second, in [−1, 1]. */
  estimate: number;
  /** 95% interval. */
  low: number;
  high: number;
}

const MAX_RESAMPLES = 1_000;
const MIN_RESAMPLES = 400;
/** Rows × resamples, which is what it costs. */
const MAX_DRAWS = 10_000_000;

/**
 * By how much one ranking is better than another on the same rows: the percentile interval of the difference in
 * average precision over 1,000 resamples of the rows (400 at least, on large tables).
 *
 * Rows are put in order once; a resample is a count per row, so that it costs two passes and no sort. Resamples
 * without a positive are left out.
 *
 * @param labels 1 for a positive row, else 0; both present
 * @see Efron & Tibshirani (1993), "An introduction to the bootstrap", chapter 13
 */
export function pairedBootstrap(
  labels: Uint8Array,
  scores: Float64Array,
  baseline: Float64Array,
  seed: number,
): Difference {
  const n = labels.length;
  const ranking = inOrder(scores, labels);
  const baselineRanking = inOrder(baseline, labels);
  if (isSame(ranking.rows, scores, baselineRanking.rows, baseline)) return { estimate: 0, low: 0, high: 0 };
  const random = seededRandom(seed);
  const counts = new Int32Array(n);
  const differences: number[] = [];
  const resamples = Math.max(MIN_RESAMPLES, Math.min(MAX_RESAMPLES, Math.floor(MAX_DRAWS / n)));
  for (let r = 0; r < resamples; r++) {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[randomInteger(random, n)]!++;
    const difference = weightedAveragePrecision(ranking, counts) - weightedAveragePrecision(baselineRanking, counts);
    if (!Number.isNaN(difference)) differences.push(difference);
  }
  differences.sort((a, b) => a - b);
  return {
    estimate: averagePrecision(labels, scores) - averagePrecision(labels, baseline),
    low: quantileOfSorted(differences, 0.025),
    high: quantileOfSorted(differences, 0.975),
  };
}

/** Rows, highest score first, as far as they matter. */
interface Ranking {
  rows: Int32Array;
  /** Where each group of rows with one score ends that holds a positive, ascending. */
  ends: Int32Array;
  /** The positives of all groups, in order, and where those of each group end among them. */
  positives: Int32Array;
  positiveEnds: Int32Array;
}

function inOrder(scores: Float64Array, labels: Uint8Array): Ranking {
  const rows = Int32Array.from(scores, (_, row) => row).sort((a, b) => scores[b]! - scores[a]!);
  const ends: number[] = [];
  const positives: number[] = [];
  const positiveEnds: number[] = [];
  for (const [i, row] of rows.entries()) {
    if (labels[row] === 1) positives.push(row);
    if (isTied(scores, rows, i) || positives.length === (positiveEnds.at(-1) ?? 0)) continue;
    ends.push(i + 1);
    positiveEnds.push(positives.length);
  }
  return {
    rows,
    ends: Int32Array.from(ends),
    positives: Int32Array.from(positives),
    positiveEnds: Int32Array.from(positiveEnds),
  };
}

/** Whether a row in order has the score of the next one. */
function isTied(scores: Float64Array, rows: Int32Array, at: number): boolean {
  return at + 1 < rows.length && scores[rows[at]!] === scores[rows[at + 1]!];
}

function isSame(rows: Int32Array, scores: Float64Array, others: Int32Array, otherScores: Float64Array): boolean {
  return rows.every((row, i) => row === others[i] && isTied(scores, rows, i) === isTied(otherScores, others, i));
}

/** Average precision where row i counts `counts[i]` times. */
function weightedAveragePrecision({ rows, ends, positives, positiveEnds }: Ranking, counts: Int32Array): number {
  let taken = 0;
  let found = 0;
  let sum = 0;
  let row = 0;
  let positive = 0;
  for (let group = 0; group < ends.length; group++) {
    for (const end = ends[group]!; row < end; row++) taken += counts[rows[row]!]!;
    let inGroup = 0;
    for (const end = positiveEnds[group]!; positive < end; positive++) inGroup += counts[positives[positive]!]!;
    if (inGroup === 0) continue;
    found += inGroup;
    sum += (inGroup * found) / taken;
  }
  return sum / found; // found is then the number of positives; NaN without any
}
