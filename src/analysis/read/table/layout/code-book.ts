import { Column } from '../column.js';

/** `plat: 1 = Instagram, 2 = TikTok`. */
const LEGEND = /^([^:=]{1,40}):\s*(-?\d{1,3}\s*=\s*[^=,;]+(?:[,;]\s*-?\d{1,3}\s*=\s*[^=,;]+)+)[.;]?$/u;

/**
 * Puts words for codes, where a note beside the table says what they stand for.
 *
 * @returns the columns that were changed
 */
export function decode(
  { headers, columns }: { headers: readonly string[]; columns: Column[] },
  rowCount: number,
  remarks: readonly string[][],
): Set<number> {
  const changed = new Set<number>();
  for (const cells of remarks) {
    const [, name, list] = LEGEND.exec(cells.join(' ').trim()) ?? [];
    if (list === undefined) continue;
    const at = headers.findIndex((header) => header.trim().toLowerCase() === name!.trim().toLowerCase());
    if (at < 0) continue;
    const words = new Map(
      list.split(/[,;]/).map((pair) => pair.split('=').map((part) => part.trim()) as [string, string]),
    );
    const decoded = new Column();
    for (let row = 0; row < rowCount; row++) {
      const code = columns[at]!.textAt(row);
      decoded.put(row, words.get(code) ?? code);
    }
    columns[at] = decoded;
    changed.add(at);
  }
  return changed;
}
