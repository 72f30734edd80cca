/** Longer texts seldom repeat. */
const LONGEST = 32;
const SLOTS = 1_024;
const [FNV_OFFSET, FNV_PRIME] = [0x811c9dc5, 0x01000193];
const SPACE = 32;
const EQUALS = 61;
const ASCII_END = 128;

/**
 * Finds the texts that a column has already by their bytes: of the cells of a country or a status nearly all repeat, and
 * to make a string of each takes longer than anything else.
 */
export class KnownTexts {
  /** By the hash of its bytes, the code of the text that was last seen with it; 0: none. */
  readonly #slots = new Int32Array(SLOTS);

  /** @returns the code of the text that is exactly these bytes; 0 where it is not known, or has more than ASCII in it */
  codeOf(utf8: Buffer, start: number, end: number, texts: readonly string[]): number {
    const slot = slotOf(utf8, start, end);
    const code = slot < 0 ? 0 : this.#slots[slot]!;
    const text = texts[code];
    if (code === 0 || text?.length !== end - start) return 0;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== utf8[start + i]) return 0;
    return code;
  }

  remember(utf8: Buffer, start: number, end: number, code: number): void {
    const slot = slotOf(utf8, start, end);
    if (slot >= 0) this.#slots[slot] = code;
  }
}

/** −1 where the text may not be kept as these bytes are: blanks around it are left out, and the sign of a formula. */
function slotOf(utf8: Buffer, start: number, end: number): number {
  if (end - start > LONGEST || utf8[start]! <= SPACE || utf8[start] === EQUALS || utf8[end - 1]! <= SPACE) return -1;
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) {
    const byte = utf8[i]!;
    if (byte >= ASCII_END) return -1;
    hash = Math.imul(hash ^ byte, FNV_PRIME);
  }
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
