import type { Importance } from '../../classification.js';
import type { FeatureMatrix } from '../../prepare/feature-matrix.js';
import { type Random, sampleIndices, seededRandom, shuffle } from '../../random.js';
import { averagePrecision } from '../metrics/average-precision.js';
import type { FittedForest } from './fit-forest.js';
import { predictOutOfBag } from './out-of-bag.js';

const REPEATS = 5;
const MAX_ROWS = 1_000;
const MAX_TREES = 40;

/**
 * How much average precision, out of bag, a forest loses when one column is shuffled: mean and standard deviation over
 * five shuffles, on at most 1,000 rows and 40 trees. Below 0 where a column only misled.
 *
 * @returns most important first
 * @see Breiman (2001), section 10; sklearn.inspection.permutation_importance
 */
export function permutationImportance(
  fitted: FittedForest,
  X: FeatureMatrix,
  labels: Uint8Array,
  features: readonly string[],
  seed: number,
): Importance[] {
  const random = seededRandom(seed);
  const evaluated = sampleIndices(X.nSamples, MAX_ROWS, random);
  const truth = Uint8Array.from(evaluated, (row) => labels[row]!);
  const nTrees = Math.min(MAX_TREES, fitted.samples.length);
  const score = (table: FeatureMatrix) => averagePrecision(truth, predictOutOfBag(fitted, table, evaluated, nTrees));
  const intact = score(X);
  const importance = features.map((feature, f): Importance => {
    const losses = Array.from({ length: REPEATS }, () => intact - score(withShuffled(X, f, evaluated, random)));
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / REPEATS;
    const std = Math.sqrt(losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / REPEATS);
    return { feature, mean, std };
  });
  return importance.sort((a, b) => b.mean - a.mean);
}

function withShuffled(X: FeatureMatrix, feature: number, rows: Int32Array, random: Random): FeatureMatrix {
  const values = X.values.slice();
  const from = shuffle(rows.slice(), random);
  for (const [i, row] of rows.entries())
    values[row * X.nFeatures + feature] = X.values[from[i]! * X.nFeatures + feature]!;
  return { ...X, values };
}
