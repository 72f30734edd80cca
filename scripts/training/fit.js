// Linear models over hashed features. Each minimises its log loss and l2/2 times the squares of its weights, by AdaGrad
// (Duchi, Hazan, Singer 2011): one example at a time, in an order that a seed decides.

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
  const weights = new Float64Array(hashes.length * columns);
  const squares = new Float64Array(weights.length).fill(START);
  const scores = new Float64Array(columns);
  for (const i of orderOf(known.length, epochs)) {
    const row = known[i];
    scores.fill(0);
    for (const f of row) for (let c = 0, at = f * columns; c < columns; c++) scores[c] += weights[at + c];
    toProbabilities(scores);
    scores[outcomes[i]] -= 1;
    for (const f of row) {
      const decay = l2 / counts[f];
      for (let c = 0, at = f * columns; c < columns; c++, at++) {
        const slope = scores[c] + decay * weights[at];
        squares[at] += slope * slope;
        weights[at] -= (rate * slope) / Math.sqrt(squares[at]);
      }
    }
  }
  return { hashes, columns, weights };
}

function toProbabilities(scores) {
  const most = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(scores[c] - most);
  for (let c = 0; c < scores.length; c++) scores[c] /= sum;
}

/**
 * A chain of two kinds: pieces by their features, neighbours of one kind by those of the pair.
 *
 * @param sequences of pieces, pairs of neighbours, and outcomes (0 or 1)
 */
export function fitChain(sequences, { least, l2, rate, epochs }) {
  const { hashes, indexed, counts } = featuresOf(
    sequences.flatMap(({ pieces, pairs }) => [...pieces, ...pairs]),
    least,
  );
  const known = sequences.map(({ pieces, pairs }) => ({ pieces: pieces.map(indexed), pairs: pairs.map(indexed) }));
  const weights = new Float64Array(hashes.length);
  const squares = new Float64Array(weights.length).fill(START);
  const sum = (row) => row.reduce((all, f) => all + weights[f], 0);
  const descend = (row, error) => {
    for (const f of row) {
      const slope = error + (l2 / counts[f]) * weights[f];
      squares[f] += slope * slope;
      weights[f] -= (rate * slope) / Math.sqrt(squares[f]);
    }
  };
  for (const i of orderOf(known.length, epochs)) {
    const { pieces, pairs } = known[i];
    const errors = errorsOf(pieces.map(sum), pairs.map(sum), sequences[i].outcomes);
    for (const [at, row] of pieces.entries()) descend(row, errors.pieces[at]);
    for (const [at, row] of pairs.entries()) descend(row, errors.pairs[at]);
  }
  return { hashes, columns: 1, weights };
}

/** Probabilities less what is so, by forward and backward passes: of the second kind, and of staying of one kind. */
function errorsOf(scores, stays, outcomes) {
  const last = scores.length - 1;
  const forward = [[0, scores[0]]];
  for (let i = 1; i <= last; i++) {
    const [a, b] = forward[i - 1];
    forward.push([logSum(a + stays[i - 1], b), scores[i] + logSum(a, b + stays[i - 1])]);
  }
  const backward = scores.map(() => [0, 0]);
  for (let i = last - 1; i >= 0; i--) {
    const [a, b] = [backward[i + 1][0], scores[i + 1] + backward[i + 1][1]];
    backward[i] = [logSum(a + stays[i], b), logSum(a, b + stays[i])];
  }
  const total = logSum(...forward[last]);
  const pieces = scores.map((_, i) => Math.exp(forward[i][1] + backward[i][1] - total) - outcomes[i]);
  const pairs = stays.map((stay, i) => {
    const first = forward[i][0] + stay + backward[i + 1][0];
    const second = forward[i][1] + stay + scores[i + 1] + backward[i + 1][1];
    return Math.exp(logSum(first, second) - total) - (outcomes[i] === outcomes[i + 1] ? 1 : 0);
  });
  return { pieces, pairs };
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

function logSum(a, b) {
  const most = Math.max(a, b);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most));
}
