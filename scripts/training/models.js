// The three models, each fitted to some of the sentences.
import { clausesOf } from '../../dist/understand/clauses.js';
import { clauseFeatures, clausePairFeatures } from '../../dist/understand/learned/clause-features.js';
import { itemFeatures, pairFeatures } from '../../dist/understand/learned/item-features.js';
import { KINDS, LABELS } from '../../dist/understand/learned/labels.js';
import { sentenceFeatures } from '../../dist/understand/learned/sentence-features.js';
import { fitChain, fitSoftmax } from './fit.js';

/** Chosen by cross-validation by writer. */
const LABEL = { least: 3, l2: 1, rate: 0.2, epochs: 20 };
const LEAN = { least: 4, l2: 1, rate: 0.2, epochs: 15 };
const KIND = { least: 3, l2: 10, rate: 0.1, epochs: 10 };
const CLAUSE = { least: 3, l2: 3, rate: 0.1, epochs: 10 };

/** A clause of which so many words are marked as harmless is context. */
const CONTEXT = 0.8;

/**
 * From these probabilities on, a piece may be taken for harmless, and has to be taken for one that narrows who is meant:
 * see the figures of --evaluate.
 */
export const HARMLESS_FROM = 0.82;
export const NARROWS_FROM = 0.1;

/** Talk asks for nothing: in it, no word is more harmless than another. */
const TALK = ['hello', 'thanks', 'ok', 'bye', 'praise', 'complaint', 'offtopic'];

export const hasMarks = ({ writer, label }) => writer !== 'phrasings.tsv' && !TALK.includes(label);

export function withFeatures(sentence) {
  const { items, kinds, stops, before } = sentence;
  const clauses = clausesOf(items, stops);
  const isContext = clauses.map(({ from, to }) => isHarmless(items.slice(from, to), kinds.slice(from, to)));
  return {
    ...sentence,
    features: sentenceFeatures(items, before),
    pieces: itemFeatures(items),
    pairs: pairFeatures(items),
    outcomes: kinds.map((kind) => KINDS.indexOf(kind)),
    clauses: {
      pieces: clauseFeatures(items, clauses, stops).map(asPiece),
      pairs: clausePairFeatures(items, clauses, stops),
      outcomes: isContext.map(Number),
    },
  };
}

function isHarmless(items, kinds) {
  const words = kinds.filter((_, i) => /[\p{L}\p{N}]/u.test(items[i].word));
  return words.length > 0 && words.filter((kind) => kind === 'harmless').length >= CONTEXT * words.length;
}

/** As the chain takes it: a clause has no word that is its own. */
const asPiece = (all) => ({ own: all[0], all, ifUnseen: new Uint32Array(0) });

export function fitModels(sentences) {
  const rows = sentences.map(({ features }) => features);
  const sequences = sentences.filter((one) => hasMarks(one) && one.items.length > 0);
  const outcomes = { label: ({ label }) => LABELS.indexOf(label), lean: ({ leans }) => (leans ? 1 : 0) };
  return {
    label: fitSoftmax(rows, sentences.map(outcomes.label), LABELS.length, LABEL),
    lean: asOneColumn(fitSoftmax(rows, sentences.map(outcomes.lean), 2, LEAN)),
    kind: fitChain(sequences, KINDS.length, KIND),
    clause: fitChain(
      sequences.map(({ clauses }) => clauses),
      2,
      CLAUSE,
    ),
  };
}

/** Of two outcomes, what the second has ahead. */
function asOneColumn({ hashes, weights }) {
  return {
    hashes,
    columns: 1,
    weights: Float64Array.from(hashes, (_, row) => weights[2 * row + 1] - weights[2 * row]),
  };
}
