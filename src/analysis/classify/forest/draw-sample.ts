import { type Random, sampleIndices } from '../../random.js';

export interface SampleSize {
  positives: number;
  negatives: number;
}

/** A tree sees at most this share of each class, as many as a bootstrap does (1 − 1/e). */
const MOST_OF_CLASS = 0.63;
const MIN_POSITIVES = 10;

/**
 * How many rows of each class a tree is fitted on: `rows` in all, at the natural prevalence, but at least 10
 * positives, and at most 63% of each class, so that every row is out of bag for some trees.
 *
 * @param labels both classes present
 */
export function sampleSize(labels: Uint8Array, rows: number): SampleSize {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const natural = Math.max(MIN_POSITIVES, Math.round((rows * positives) / labels.length));
  const drawn = atMost(natural, positives);
  return { positives: drawn, negatives: atMost(rows - drawn, labels.length - positives) };
}

function atMost(wanted: number, ofClass: number): number {
  return Math.max(1, Math.min(wanted, Math.floor(MOST_OF_CLASS * ofClass)));
}

/**
 * Draws the rows that one tree is fitted on, without replacement.
 *
 * @param rowsOf all rows of each class
 * @returns row indices, the positives first: ml-cart takes every change of class between equal values for a candidate
 *   split, and this order leaves one
 */
export function drawSample(
  rowsOf: { positives: Int32Array; negatives: Int32Array },
  size: SampleSize,
  random: Random,
): Int32Array {
  const negatives = sampleIndices(rowsOf.negatives.length, size.negatives, random);
  const positives = sampleIndices(rowsOf.positives.length, size.positives, random);
  const sample = new Int32Array(negatives.length + positives.length);
  for (const [i, positive] of positives.entries()) sample[i] = rowsOf.positives[positive]!;
  for (const [i, negative] of negatives.entries()) sample[positives.length + i] = rowsOf.negatives[negative]!;
  return sample;
}

export function rowsByClass(labels: Uint8Array): { positives: Int32Array; negatives: Int32Array } {
  const all = Int32Array.from(labels, (_, row) => row);
  return { positives: all.filter((row) => labels[row] === 1), negatives: all.filter((row) => labels[row] !== 1) };
}
