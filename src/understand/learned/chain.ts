/**
 * The probability of each piece to be of each of some kinds, where neighbours tend to be of one kind: the marginals of a
 * linear chain (forward-backward; Lafferty, McCallum, Pereira 2001).
 *
 * @param scores of each piece, for each kind
 * @param stays of each pair of neighbours, for both being of each kind
 * @returns of each piece, for each kind; they sum to 1
 */
export function marginalsOf(scores: readonly ArrayLike<number>[], stays: readonly ArrayLike<number>[]): number[][] {
  const { forward, backward } = passesOf(scores, stays);
  return forward.map((ahead, at) => {
    const sums = ahead.map((sum, kind) => sum + backward[at]![kind]!);
    const total = logSum(sums);
    return sums.map((sum) => Math.exp(sum - total));
  });
}

/** Logarithms of the weights of all ways to each kind of each piece: from the start, itself included, and from the end. */
export function passesOf(scores: readonly ArrayLike<number>[], stays: readonly ArrayLike<number>[]) {
  const forward: number[][] = [];
  const backward: number[][] = [];
  for (let at = 0; at < scores.length; at++) {
    const before = at === 0 ? undefined : passed(forward[at - 1]!, stays[at - 1]!);
    forward.push(Array.from(scores[at]!, (score, kind) => score + (before?.[kind] ?? 0)));
  }
  for (let at = scores.length - 1; at >= 0; at--) {
    const next = scores[at + 1];
    if (!next) backward[at] = Array.from(scores[at]!, () => 0);
    else
      backward[at] = passed(
        Array.from(next, (score, kind) => score + backward[at + 1]![kind]!),
        stays[at]!,
      );
  }
  return { forward, backward };
}

/** What comes to each kind from a neighbour: all of its kinds, its own with what staying adds. */
function passed(sums: readonly number[], stay: ArrayLike<number>): number[] {
  return sums.map((_, kind) => logSum(sums.map((sum, other) => sum + (other === kind ? stay[kind]! : 0))));
}

/** log(Σ e^x), where e^x may be larger than any number. */
export function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
