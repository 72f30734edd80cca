// Linear models over hashed features. Each minimises its log loss and l2/2 times the squares of its weights, by AdaGrad
// (Duchi, Hazan, Singer 2011): one example at a time, in an order that a seed decides.
import { logSum, passesOf } from '../../dist/understand/learned/chain.js';

/** Features that are in enough rows: ones that were seen less say nothing, and stand for words yet unseen. */
function featuresOf(rows, least) {
  const counts = new Map();
  for (const row of rows) for (const feature of row) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const hashes = Uint32Array.from([...counts].filter(([, count]) => count >= least).map(([feature]) => feature)).sort();
  const index = new Map(Array.from(hashes, (feature, i) => [feature, i]));
  const indexed = (row) => Int32Array.from(row, (one) => index.get(one) ?? -1).filter((one) => one !== -1);
  return { hashes, indexed, counts: Float64Array.from(hashes, (feature) => counts.get(feature)) };
}

/** Multinomial logistic regression. */
export function fitSoftmax(rows, outcomes, columns, { least, l2, rate, epochs }) {
  const { hashes, indexed, counts } = featuresOf(rows, least);
  const known = rows.map(indexed);
  const model = { weights: new Float64Array(hashes.length * columns), columns, counts, l2, rate };
  model.squares = new Float64Array(model.weights.length).fill(START);
  for (const i of orderOf(known.length, epochs)) {
    const scores = sumOf(model, known[i]);
    const total = logSum(scores);
    const errors = scores.map((score, c) => Math.exp(score - total) - (outcomes[i] === c ? 1 : 0));
    descend(model, known[i], errors);
  }
  return { hashes, columns, weights: model.weights };
}

/**
 * A chain: pieces by their features, neighbours of one kind by those of the pair.
 *
 * @param sequences of pieces (item-features.ts), pairs of neighbours, and outcomes (a column each)
 */
export function fitChain(sequences, columns, { least, l2, rate, epochs }) {
  const seen = new Set(
    featuresOf(
      sequences.flatMap(({ pieces }) => pieces.map(({ own }) => [own])),
      least,
    ).hashes,
  );
  const rows = sequences.map(({ pieces, pairs }) => ({
    pieces: pieces.map(({ own, all, ifUnseen }) => (seen.has(own) ? all : [...all, ...ifUnseen])),
    pairs,
  }));
  const { hashes, indexed, counts } = featuresOf(
    rows.flatMap(({ pieces, pairs }) => [...pieces, ...pairs]),
    least,
  );
  const known = rows.map(({ pieces, pairs }) => ({ pieces: pieces.map(indexed), pairs: pairs.map(indexed) }));
  const model = { weights: new Float64Array(hashes.length * columns), columns, counts, l2, rate };
  model.squares = new Float64Array(model.weights.length).fill(START);
  for (const i of orderOf(known.length, epochs)) {
    const { pieces, pairs } = known[i];
    const scored = (rows) => rows.map((row) => sumOf(model, row));
    const errors = errorsOf(scored(pieces), scored(pairs), sequences[i].outcomes);
    for (const [at, row] of pieces.entries()) descend(model, row, errors.pieces[at]);
    for (const [at, row] of pairs.entries()) descend(model, row, errors.pairs[at]);
  }
  return { hashes, columns, weights: model.weights };
}

/** Probabilities less what is so: of each kind of a piece, and of staying in each. */
function errorsOf(scores, stays, outcomes) {
  const { forward, backward } = passesOf(scores, stays);
  const total = logSum(forward.at(-1));
  const errors = (sums, isSo) => sums.map((sum, kind) => Math.exp(sum - total) - (isSo(kind) ? 1 : 0));
  const pieces = scores.map((_, i) =>
    errors(
      forward[i].map((sum, kind) => sum + backward[i][kind]),
      (kind) => outcomes[i] === kind,
    ),
  );
  const pairs = stays.map((stay, i) =>
    errors(
      forward[i].map((sum, kind) => sum + stay[kind] + scores[i + 1][kind] + backward[i + 1][kind]),
      (kind) => outcomes[i] === kind && outcomes[i + 1] === kind,
    ),
  );
  return { pieces, pairs };
}

function sumOf({ weights, columns }, row) {
  const sums = new Array(columns).fill(0);
  for (const f of row) for (let c = 0, at = f * columns; c < columns; c++) sums[c] += weights[at + c];
  return sums;
}

/** One step of a row's features against its errors, and towards smaller weights. */
function descend({ weights, squares, columns, counts, l2, rate }, row, errors) {
  for (const f of row) {
    const decay = l2 / counts[f];
    for (let c = 0, at = f * columns; c < columns; c++, at++) {
      const slope = errors[c] + decay * weights[at];
      squares[at] += slope * slope;
      weights[at] -= (rate * slope) / Math.sqrt(squares[at]);
    }
  }
}

/** What the sums of squared slopes begin with: first steps are not of the full rate. */
const START = 1;

/** Every example once an epoch, each time in another order. */
function* orderOf(length, epochs) {
  const random = seeded(1);
  const order = Array.from({ length }, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    yield* order;
  }
}

/** Mulberry32: numbers from 0 up to 1. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
