/**
 * Handles within a few typing errors of what was asked for, nearest first.
 *
 * Most of 100,000 handles are told from their letters alone: with more letters of one that the other lacks than errors
 * are allowed, no alignment can be near enough.
 *
 * @param wanted in lower case
 * @param handles lower-case handle → row
 * @returns rows, at most `most`
 */
export function nearestHandles(wanted: string, handles: Iterable<[string, number]>, most = 3): number[] {
  const allowed = wanted.length <= 4 ? 1 : Math.min(3, Math.ceil(wanted.length / 4));
  const near: { row: number; distance: number }[] = [];
  const counts = new Int8Array(LETTERS);
  for (const [handle, row] of handles) {
    if (Math.abs(handle.length - wanted.length) > allowed) {
      if (wanted.length >= 4 && handle.startsWith(wanted)) near.push({ row, distance: allowed + 1 });
      continue;
    }
    if (surplusLetters(wanted, handle, counts) > allowed) continue;
    const distance = editDistance(wanted, handle);
    if (distance <= allowed) near.push({ row, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || a.row - b.row)
    .slice(0, most)
    .map(({ row }) => row);
}

const LETTERS = 64;

/** The larger of how many letters each has that the other lacks: no more than the typing errors between them. */
function surplusLetters(a: string, b: string, counts: Int8Array): number {
  counts.fill(0);
  for (let i = 0; i < a.length; i++) counts[a.charCodeAt(i) % LETTERS]!++;
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i) % LETTERS]!--;
  let ofA = 0;
  let ofB = 0;
  for (let letter = 0; letter < LETTERS; letter++) {
    const count = counts[letter]!;
    if (count > 0) ofA += count;
    else ofB -= count;
  }
  return Math.max(ofA, ofB);
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}
