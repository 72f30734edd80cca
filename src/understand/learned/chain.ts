/**
 * The probability of each piece to be of the second kind of two, where neighbours tend to be of one kind: the marginals
 * of a linear chain (forward-backward; Lafferty, McCallum, Pereira 2001).
 *
 * @param scores of each piece, in favour of the second kind
 * @param stays what two neighbours of one kind have ahead of two of different kinds: between two pieces, there and back
 */
export function marginalsOf(scores: ArrayLike<number>, stays: ArrayLike<number>): number[] {
  const { length } = scores;
  const forward = new Float64Array(length);
  const backward = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    forward[at] = scores[at]! + (at === 0 ? 0 : passed(forward[at - 1]!, stays[at - 1]!));
  }
  for (let at = length - 2; at >= 0; at--) backward[at] = passed(scores[at + 1]! + backward[at + 1]!, stays[at]!);
  return Array.from(forward, (odds, at) => 1 / (1 + Math.exp(-(odds + backward[at]!))));
}

/** The log-odds of a piece as its neighbour sees them. */
function passed(odds: number, stay: number): number {
  return logSum(odds + stay, 0) - logSum(odds, stay);
}

/** log(e^a + e^b), which may be larger than any number. */
function logSum(a: number, b: number): number {
  const most = Math.max(a, b);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most));
}
