/**
 * Adjusted Rand index: how far two clusterings of the same rows agree on which pairs belong together, beyond what chance
 * would give.
 *
 * @param a one label per row, integers from 0
 * @param b the same
 * @returns 1 for the same clusters, whatever their numbers; about 0 for unrelated ones; 1 where each is one cluster only
 * @throws {RangeError} if they are not of the same rows
 * @see Hubert & Arabie (1985), "Comparing partitions"; sklearn.metrics.adjusted_rand_score
 * @example adjustedRandIndex(Int32Array.of(0, 0, 1, 2), Int32Array.of(0, 0, 1, 1)) // 4/7
 */
export function adjustedRandIndex(a: Int32Array, b: Int32Array): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} labels beside ${b.length}`);
  const columns = 1 + b.reduce((most, label) => Math.max(most, label), 0);
  const both = new Map<number, number>();
  const ofA = new Map<number, number>();
  const ofB = new Map<number, number>();
  const count = (counts: Map<number, number>, label: number) => counts.set(label, (counts.get(label) ?? 0) + 1);
  for (let row = 0; row < a.length; row++) {
    count(both, a[row]! * columns + b[row]!);
    count(ofA, a[row]!);
    count(ofB, b[row]!);
  }
  const together = pairs(both.values());
  const expected = (pairs(ofA.values()) * pairs(ofB.values())) / pairs([a.length]);
  const most = (pairs(ofA.values()) + pairs(ofB.values())) / 2;
  return most - expected === 0 || a.length < 2 ? 1 : (together - expected) / (most - expected);
}

function pairs(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += (size * (size - 1)) / 2;
  return sum;
}
