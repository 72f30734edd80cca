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
  const ranking = inOrder(scores);
  const baselineRanking = inOrder(baseline);
  if (isSame(ranking, baselineRanking)) return { estimate: 0, low: 0, high: 0 };
  const random = seededRandom(seed);
  const counts = new Int32Array(n);
  const differences: number[] = [];
  const resamples = Math.max(MIN_RESAMPLES, Math.min(MAX_RESAMPLES, Math.floor(MAX_DRAWS / n)));
  for (let r = 0; r < resamples; r++) {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[randomInteger(random, n)]!++;
    const difference =
      weightedAveragePrecision(labels, ranking, counts) - weightedAveragePrecision(labels, baselineRanking, counts);
    if (!Number.isNaN(difference)) differences.push(difference);
  }
  differences.sort((a, b) => a - b);
  return {
    estimate: averagePrecision(labels, scores) - averagePrecision(labels, baseline),
    low: quantileOfSorted(differences, 0.025),
    high: quantileOfSorted(differences, 0.975),
  };
}

interface Ranking {
  /** Rows, highest score first. */
  rows: Int32Array;
  /** 1 where the next row in order has another score. */
  ends: Uint8Array;
}

function inOrder(scores: Float64Array): Ranking {
  const rows = Int32Array.from(scores, (_, row) => row).sort((a, b) => scores[b]! - scores[a]!);
  return { rows, ends: Uint8Array.from(rows, (row, i) => (scores[row] === scores[rows[i + 1] ?? -1] ? 0 : 1)) };
}

function isSame(a: Ranking, b: Ranking): boolean {
  return a.rows.every((row, i) => row === b.rows[i] && a.ends[i] === b.ends[i]);
}

/** Average precision where row i counts `counts[i]` times. */
function weightedAveragePrecision(labels: Uint8Array, { rows, ends }: Ranking, counts: Int32Array): number {
  let taken = 0;
  let found = 0;
  let inGroup = 0;
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const count = counts[row]!;
    taken += count;
    if (labels[row] === 1) inGroup += count;
    if (ends[i] === 0 || inGroup === 0) continue;
    found += inGroup;
    sum += (inGroup * found) / taken;
    inGroup = 0;
  }
  return sum / found; // found is then the number of positives; NaN without any
}
