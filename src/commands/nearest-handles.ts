/**
 * Handles within a few typing errors of what was asked for, nearest first.
 *
 * @param wanted in lower case
 * @param handles in lower case
 * @returns indices into `handles`, at most `most`
 */
export function nearestHandles(wanted: string, handles: readonly string[], most = 3): number[] {
  const allowed = wanted.length <= 4 ? 1 : Math.min(3, Math.ceil(wanted.length / 4));
  const near: { row: number; distance: number }[] = [];
  for (const [row, handle] of handles.entries()) {
    if (Math.abs(handle.length - wanted.length) > allowed) {
      if (wanted.length >= 4 && handle.startsWith(wanted)) near.push({ row, distance: allowed + 1 });
      continue;
    }
    const distance = editDistance(wanted, handle);
    if (distance <= allowed) near.push({ row, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance || a.row - b.row)
    .slice(0, most)
    .map(({ row }) => row);
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
