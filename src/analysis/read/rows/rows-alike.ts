import type { TextColumn } from '../../text-column.js';

const [A, Z, LOWER] = [65, 90, 32];
const [FNV_OFFSET, FNV_PRIME] = [0x811c9dc5, 0x01000193];

/**
 * The rows whose Latin letters and digits may be those of another row too, whatever their case and what stands between
 * them: all that are, and a few that are not. In most lists hardly any, so that nobody else's text is looked at.
 */
export function rowsAlike({ utf8, ends }: TextColumn): Int32Array {
  const count = ends.length;
  const hashes = new Uint32Array(count);
  for (let row = 0; row < count; row++) hashes[row] = hashOf(utf8, row === 0 ? 0 : ends[row - 1]!, ends[row]!);
  const size = 2 ** Math.ceil(Math.log2(2 * count + 1));
  const first = new Int32Array(size).fill(-1);
  const isAlike = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    if (ends[row] === (row === 0 ? 0 : ends[row - 1])) continue;
    let slot = hashes[row]! & (size - 1);
    while (first[slot] !== -1 && hashes[first[slot]!] !== hashes[row]) slot = (slot + 1) & (size - 1);
    if (first[slot] === -1) first[slot] = row;
    else isAlike[first[slot]!] = isAlike[row] = 1;
  }
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) if (isAlike[row] === 1) rows[found++] = row;
  return rows.slice(0, found);
}

/** FNV-1a over letters and digits. */
function hashOf(utf8: Uint8Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) {
    const byte = utf8[i]!;
    const lower = byte >= A && byte <= Z ? byte + LOWER : byte;
    if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) hash = Math.imul(hash ^ lower, FNV_PRIME);
  }
  return hash >>> 0;
}
