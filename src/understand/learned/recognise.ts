import { brotliDecompressSync } from 'node:zlib';
import type { Item } from '../tag/item.js';
import { marginalsOf } from './chain.js';
import { itemFeatures, type PieceFeatures, pairFeatures } from './item-features.js';
import { KINDS, LABELS, type Label } from './labels.js';
import { type Matrix, matricesIn, rowOf, scoresOf } from './matrix.js';
import { sentenceFeatures } from './sentence-features.js';
import { PACKED } from './weights.js';

export interface Recognised {
  /** The best first, all with p >= 0.02. */
  labels: readonly { label: Label; p: number }[];
  /** The probability that the sentence leans on what was said before it. */
  leans: number;
  /** Of each piece: the probability that it could be left out with no change of what is asked, of whom, or how. */
  harmless: readonly number[];
  /** Of each piece: the probability that it narrows who or what is meant by something no column of the file tells. */
  narrows: readonly number[];
  /** Of each piece: whether training had its word often enough to know what it does; else only where it stands speaks. */
  isSeen: readonly boolean[];
}

const LEAST_PROBABILITY = 0.02;
const [HARMLESS, NARROWS] = [KINDS.indexOf('harmless'), KINDS.indexOf('narrows')];

/**
 * What a sentence asks for, as people who labelled some thousands of sentences would say. It has read no figure and no name:
 * it may choose between readings, never make one.
 *
 * @param before what the message before it in the same thread asked for
 */
export function recognise(items: readonly Item[], before?: Label): Recognised {
  const { label, lean, kind } = models();
  const features = sentenceFeatures(items, before);
  const probabilities = softmax(scoresOf(label, features));
  const labels = LABELS.map((name, i) => ({ label: name, p: probabilities[i]! }))
    .filter(({ p }) => p >= LEAST_PROBABILITY)
    .sort((a, b) => b.p - a.p);
  const pieces = itemFeatures(items);
  const marginals = kindsOf(kind, pieces, pairFeatures(items));
  const [harmless, narrows] = [marginals.map((of) => of[HARMLESS]!), marginals.map((of) => of[NARROWS]!)];
  const isSeen = pieces.map(({ own }) => rowOf(kind.hashes, own) !== -1);
  return { labels, leans: logistic(scoresOf(lean, features)[0]!), harmless, narrows, isSeen };
}

/** Of each piece, the probability of each kind. */
export function kindsOf(kind: Matrix, pieces: readonly PieceFeatures[], pairs: readonly Uint32Array[]): number[][] {
  const scores = pieces.map(({ own, all, ifUnseen }) =>
    rowOf(kind.hashes, own) === -1 ? sum(scoresOf(kind, all), scoresOf(kind, ifUnseen)) : scoresOf(kind, all),
  );
  return marginalsOf(
    scores,
    pairs.map((pair) => scoresOf(kind, pair)),
  );
}

let unpacked: { label: Matrix; lean: Matrix; kind: Matrix } | undefined;

/** Unpacked when they are first needed. */
function models() {
  if (!unpacked) {
    const [label, lean, kind] = matricesIn(brotliDecompressSync(Buffer.from(PACKED, 'base64')));
    unpacked = { label: label!, lean: lean!, kind: kind! };
  }
  return unpacked;
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((one, i) => one + b[i]!);
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
