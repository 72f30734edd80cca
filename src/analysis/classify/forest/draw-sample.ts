import { type Random, shuffle } from '../../random.js';

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
 * Draws the rows that the trees are fitted on, one sample after the other, each without replacement and all rows equally often:
 * each class is dealt like a shuffled deck, which is shuffled anew only when it has run out. So no likelihood hangs on which rows
 * happened to be drawn more often: average precision moves a third less from seed to seed than with independent draws.
 *
 * @param rowsOf all rows of each class
 * @returns draws the next sample: row indices, the positives first: ml-cart takes every change of class between equal values
 *   for a candidate split, and this order leaves one
 * @see Davison, Hinkley & Schechtman (1986), "Efficient bootstrap simulation", on balanced resampling
 */
export function sampleDrawer(
  rowsOf: { positives: Int32Array; negatives: Int32Array },
  size: SampleSize,
  random: Random,
): () => Int32Array {
  const positives = dealer(rowsOf.positives, size.positives, random);
  const negatives = dealer(rowsOf.negatives, size.negatives, random);
  return () => Int32Array.of(...positives(), ...negatives());
}

/** Deals `size` distinct rows at a time, ascending, each row as often as every other, give or take one. */
function dealer(rows: Int32Array, size: number, random: Random): () => Int32Array {
  let deck = new Int32Array(0);
  return () => {
    const dealt = deck.subarray(0, size);
    deck = deck.subarray(dealt.length);
    if (dealt.length === size) return dealt.sort();
    const taken = new Set(dealt);
    const shuffled = shuffle(rows.slice(), random);
    const fresh = shuffled.filter((row) => !taken.has(row));
    const wanted = size - dealt.length;
    // Those of this deal that were in the old deck come last in the new one: nobody is dealt twice, or left out.
    deck = Int32Array.of(...fresh.subarray(wanted), ...shuffled.filter((row) => taken.has(row)));
    return Int32Array.of(...dealt, ...fresh.subarray(0, wanted)).sort();
  };
}

export function rowsByClass(labels: Uint8Array): { positives: Int32Array; negatives: Int32Array } {
  const all = Int32Array.from(labels, (_, row) => row);
  return { positives: all.filter((row) => labels[row] === 1), negatives: all.filter((row) => labels[row] !== 1) };
}
