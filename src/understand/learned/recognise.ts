import { brotliDecompressSync } from 'node:zlib';
import type { Item } from '../tag/item.js';
import { marginalsOf } from './chain.js';
import { itemFeatures, pairFeatures } from './item-features.js';
import { LABELS, type Label } from './labels.js';
import { type Matrix, matricesIn, scoresOf } from './matrix.js';
import { sentenceFeatures } from './sentence-features.js';
import { PACKED } from './weights.js';

export interface Recognised {
  /** The best first, all with p >= 0.02. */
  labels: readonly { label: Label; p: number }[];
  /** The probability that the sentence leans on what was said before it. */
  leans: number;
  /** Of each piece: the probability that it could be left out with no change of what is asked. */
  harmless: readonly number[];
}

const LEAST_PROBABILITY = 0.02;

/**
 * What a sentence asks for, as people who labelled some thousands of sentences would say. It has read no figure and no name:
 * it may choose between readings, never make one.
 *
 * @param before what the message before it in the same thread asked for
 */
export function recognise(items: readonly Item[], before?: Label): Recognised {
  const { label, lean, harmless } = models();
  const features = sentenceFeatures(items, before);
  const probabilities = softmax(scoresOf(label, features));
  const labels = LABELS.map((name, i) => ({ label: name, p: probabilities[i]! }))
    .filter(({ p }) => p >= LEAST_PROBABILITY)
    .sort((a, b) => b.p - a.p);
  const scored = (all: Uint32Array[]) => all.map((one) => scoresOf(harmless, one)[0]!);
  const marginals = marginalsOf(scored(itemFeatures(items)), scored(pairFeatures(items)));
  return { labels, leans: logistic(scoresOf(lean, features)[0]!), harmless: marginals };
}

let unpacked: { label: Matrix; lean: Matrix; harmless: Matrix } | undefined;

/** Unpacked when they are first needed. */
function models() {
  if (!unpacked) {
    const [label, lean, harmless] = matricesIn(brotliDecompressSync(Buffer.from(PACKED, 'base64')));
    unpacked = { label: label!, lean: lean!, harmless: harmless! };
  }
  return unpacked;
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
