import type { FeatureMatrix } from '../../prepare/feature-matrix.js';
import type { FittedForest } from './fit-forest.js';
import { leafOf } from './flat-forest.js';

/**
 * The likelihood of rows by those trees that have not seen them: an honest estimate without a hold-out.
 *
 * @param X the table the forest was fitted on, or the same with a column permuted
 * @param rows the rows to evaluate, ascending; all by default
 * @param nTrees only the first so many trees; all by default
 * @returns one number in [0, 1] per row of `rows`; a row that every tree has seen gets all trees' mean
 * @see Breiman (1996), "Out-of-bag estimation"
 */
export function predictOutOfBag(
  { forest, samples }: FittedForest,
  X: FeatureMatrix,
  rows: Int32Array = allRows(X.nSamples),
  nTrees = samples.length,
): Float64Array {
  const sums = new Float64Array(rows.length);
  const counts = new Int32Array(rows.length);
  const sumsOfAll = new Float64Array(rows.length);
  const seenBy = new Int32Array(X.nSamples).fill(-1); // the last tree that was fitted on this row
  for (let tree = 0; tree < nTrees; tree++) {
    for (const row of samples[tree]!) seenBy[row] = tree;
    const root = forest.roots[tree]!;
    for (let i = 0; i < rows.length; i++) {
      const inBag = seenBy[rows[i]!] === tree;
      if (inBag && counts[i]! > 0) continue;
      const share = forest.value[leafOf(forest, root, X, rows[i]!)]!;
      if (inBag) sumsOfAll[i]! += share;
      else {
        sums[i]! += share;
        counts[i]!++;
      }
    }
  }
  return sums.map((sum, i) => (counts[i]! > 0 ? sum / counts[i]! : sumsOfAll[i]! / nTrees));
}

function allRows(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row);
}
