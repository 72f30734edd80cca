import { brotliDecompressSync } from 'node:zlib';
import { clausesOf } from '../clauses.js';
import { type Item, isOnly, tagOf } from '../tag/item.js';
import type { Tagged } from '../tag/items-of.js';
import { marginalsOf } from './chain.js';
import { clauseFeatures, clausePairFeatures } from './clause-features.js';
import { itemFeatures, type PieceFeatures, pairFeatures } from './item-features.js';
import { KINDS, LABELS, type Label } from './labels.js';
import { type Matrix, matricesIn, rowOf, scoresOf } from './matrix.js';
import { sentenceFeatures } from './sentence-features.js';
import { PACKED } from './weights.js';

export interface Recognised {
  /** Of each piece: whether it stands in a clause that asks for nothing: a greeting, a reason, a feeling, a story. */
  isContext: readonly boolean[];
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
/** From this probability on, a clause is left out of what is asked. */
const CONTEXT_FROM = 0.8;
/** And one that names what is in the file, from this one on. */
const CONTEXT_OF_FILE_FROM = 0.85;
const OF_FILE = [
  ...['place', 'language', 'region', 'tier', 'category', 'topic', 'segment', 'niche', 'value', 'platform', 'verified'],
  ...['number', 'measure', 'order'],
];
/** A number from here on may be a sum. */
const SMALLEST_SUM = 100;
const [HARMLESS, NARROWS] = [KINDS.indexOf('harmless'), KINDS.indexOf('narrows')];

/**
 * What a sentence asks for, as people who labelled some thousands of sentences would say. It has read no figure and no name:
 * it may choose between readings, never make one.
 *
 * @param before what the message before it in the same thread asked for
 */
export function recognise({ items, stops }: Pick<Tagged, 'items' | 'stops'>, before?: Label): Recognised {
  const { label, lean, kind } = models();
  const isContext = contextIn(items, stops);
  const asking = items.filter((_, i) => !isContext[i]);
  const probabilities = softmax(scoresOf(label, sentenceFeatures(asking, before)));
  const labels = LABELS.map((name, i) => ({ label: name, p: probabilities[i]! }))
    .filter(({ p }) => p >= LEAST_PROBABILITY)
    .sort((a, b) => b.p - a.p);
  const pieces = itemFeatures(items);
  const marginals = kindsOf(kind, pieces, pairFeatures(items));
  const [harmless, narrows] = [marginals.map((of) => of[HARMLESS]!), marginals.map((of) => of[NARROWS]!)];
  const isSeen = pieces.map(({ own }) => rowOf(kind.hashes, own) !== -1);
  const leans = logistic(scoresOf(lean, sentenceFeatures(items, before))[0]!);
  return { isContext, labels, leans, harmless, narrows, isSeen };
}

/** Of each piece, whether its clause is there for what others ask; of a sentence that is nothing else, none is. */
function contextIn(items: readonly Item[], stops: readonly number[]): boolean[] {
  const clauses = clausesOf(items, stops);
  const { clause } = models();
  const marginals = marginalsOf(
    clauseFeatures(items, clauses, stops).map((features) => scoresOf(clause, features)),
    clausePairFeatures(items, clauses, stops).map((features) => scoresOf(clause, features)),
  );
  const isContext = clauses.flatMap(({ from, to }, i) => {
    const own = items.slice(from, to);
    const least = own.some(isOfFile) ? CONTEXT_OF_FILE_FROM : CONTEXT_FROM;
    const isKept = own.some(isSum) || own.every(isBare);
    return own.map(() => marginals[i]![1]! >= least && !isKept);
  });
  return isContext.includes(false) ? isContext : isContext.map(() => false);
}

/** What somebody has is there to be spent, whoever tells the story of it. */
function isSum(item: Item): boolean {
  const { unit, number = 0 } = tagOf(item, 'number') ?? {};
  return unit !== 'percent' && (unit !== undefined || number >= SMALLEST_SUM);
}

/** "mid tier, blue tick": a story has words of its own. */
function isBare(item: Item): boolean {
  return (
    isOfFile(item) || !/[\p{L}\p{N}]/u.test(item.word) || isOnly(item, ['article', 'prep', 'conj', 'to', 'follow'])
  );
}

function isOfFile(item: Item): boolean {
  return OF_FILE.some((name) => tagOf(item, name));
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

let unpacked: { label: Matrix; lean: Matrix; kind: Matrix; clause: Matrix } | undefined;

/** Unpacked when they are first needed. */
function models() {
  if (!unpacked) {
    const [label, lean, kind, clause] = matricesIn(brotliDecompressSync(Buffer.from(PACKED, 'base64')));
    unpacked = { label: label!, lean: lean!, kind: kind!, clause: clause! };
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
