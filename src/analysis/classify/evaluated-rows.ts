import { sampleIndices, seededRandom } from '../random.js';
import { rowsByClass } from './forest/draw-sample.js';

/** Above this many rows a model is evaluated on a sample: the figures would change in the third decimal. */
export const MAX_EVALUATED_ROWS = 20_000;

/**
 * The rows a model is evaluated on, ascending: all, or a seeded sample at the natural prevalence (each class in its
 * share, rounded).
 */
export function evaluatedRows(labels: Uint8Array, seed: number, most = MAX_EVALUATED_ROWS): Int32Array {
  if (labels.length <= most) return Int32Array.from(labels, (_, row) => row);
  const random = seededRandom(seed);
  const { positives, negatives } = rowsByClass(labels);
  const wanted = Math.max(1, Math.round((most * positives.length) / labels.length));
  const drawn = [
    ...sampleIndices(positives.length, wanted, random).map((i) => positives[i]!),
    ...sampleIndices(negatives.length, most - wanted, random).map((i) => negatives[i]!),
  ];
  return Int32Array.from(drawn).sort();
}
