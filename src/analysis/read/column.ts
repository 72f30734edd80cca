import { READ_LIMITS } from './limits.js';

const CHUNK = 65_536;
/** From so many different texts on, a column whose texts hardly repeat is no longer looked up for repetitions. */
const LOOKED_UP = 20_000;
/** A column whose first texts are longer on average holds prose, JSON or signed links: nothing of it is used. */
const PROSE_CHARACTERS = 100;
const TOLD_AFTER = 1_000;

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;
const SPACE = 32;
const TAB = 9;
const TENS = Array.from({ length: 16 }, (_, i) => 10 ** i);

/**
 * One column of a table, cell by cell as it stands in the file, in little memory: plain numbers as such, other texts
 * once each where they repeat. A number is plain where writing it out again gives the very same text (`12`, `0.5`; not
 * `007`, `1.50` or `1.234`, which may be 1234), so that no cell loses anything.
 */
export class Column {
  /** Cells with anything in them. */
  filled = 0;
  /** Plain numbers with a decimal point: they tell the convention that the column is written in. */
  pointDecimals = 0;
  /** True where the texts were dropped because they are long. */
  isProse = false;

  readonly #numbers: Float64Array[] = [];
  /** 0: no text; else an index into the texts. */
  readonly #codes: (Int32Array | undefined)[] = [];
  #texts: string[] = [''];
  #codeOf: Map<string, number> | undefined = new Map();
  #textCells = 0;
  #characters = 0;

  /** Puts a cell, trimmed; an empty one is not there. */
  put(row: number, cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    const number = plainNumber(text);
    if (number !== undefined) this.#putNumber(row, number);
    else this.#putText(row, text);
  }

  /** The same from bytes of UTF-8. */
  putBytes(row: number, utf8: Buffer, start: number, end: number): void {
    while (start < end && isSpace(utf8[start]!)) start++;
    while (end > start && isSpace(utf8[end - 1]!)) end--;
    if (start === end) return;
    const first = utf8[start]!;
    if ((first >= ZERO && first <= NINE) || first === MINUS) {
      const from = first === MINUS ? start + 1 : start;
      let whole = 0;
      let digits = 0;
      let point = -1;
      let i = from;
      for (; i < end; i++) {
        const byte = utf8[i]!;
        if (byte >= ZERO && byte <= NINE) {
          whole = whole * 10 + (byte - ZERO);
          digits++;
        } else if (byte === POINT && point < 0) point = i;
        else break;
      }
      if (i === end && digits > 0 && digits <= 15) {
        const before = point < 0 ? digits : point - from;
        const after = digits - before;
        const startsPlain = before === 1 || (before > 1 && utf8[from] !== ZERO);
        const endsPlain = point < 0 || (after > 0 && utf8[end - 1] !== ZERO);
        const mayBeGrouped = after === 3 && before <= 3 && utf8[from] !== ZERO;
        const value = whole / TENS[after]!;
        if (startsPlain && endsPlain && !mayBeGrouped && (value >= 1e-6 || (value === 0 && from === start))) {
          if (point >= 0) this.pointDecimals++;
          this.#store(row, from === start ? value : -value);
          return;
        }
      }
    }
    this.put(row, utf8.toString('utf8', start, end));
  }

  /** A cell as it stands in the file, trimmed; '' where it is empty. */
  textAt(row: number): string {
    const code = this.#codes[row >> 16]?.[row & 0xffff] ?? 0;
    if (code !== 0) return this.#texts[code]!;
    const number = this.#numbers[row >> 16]?.[row & 0xffff] ?? Number.NaN;
    return Number.isNaN(number) ? '' : String(number);
  }

  /** The texts that are no plain numbers, each once (or as often as it stands, where they hardly repeat). */
  texts(): readonly string[] {
    return this.#texts.slice(1);
  }

  /** Number of cells that hold such a text. */
  get textCells(): number {
    return this.#textCells;
  }

  /**
   * All cells as numbers.
   *
   * @param parse reads the texts that are no plain numbers
   * @returns `rowCount` values; NaN where a cell is empty or is no number
   */
  toNumbers(rowCount: number, parse: (text: string) => number): Float64Array {
    const values = new Float64Array(rowCount).fill(Number.NaN);
    for (const [c, chunk] of this.#numbers.entries()) {
      values.set(chunk.subarray(0, Math.max(0, Math.min(CHUNK, rowCount - c * CHUNK))), c * CHUNK);
    }
    const parsed = Float64Array.from(this.#texts, (text, code) => (code === 0 ? Number.NaN : parse(text)));
    for (const [c, codes] of this.#codes.entries()) {
      if (!codes) continue;
      const rows = Math.min(CHUNK, rowCount - c * CHUNK);
      for (let i = 0; i < rows; i++) if (codes[i] !== 0) values[c * CHUNK + i] = parsed[codes[i]!]!;
    }
    return values;
  }

  #putNumber(row: number, value: number): void {
    if (!Number.isInteger(value)) this.pointDecimals++;
    this.#store(row, value);
  }

  #store(row: number, value: number): void {
    const c = row >> 16;
    while (this.#numbers.length <= c) this.#numbers.push(new Float64Array(CHUNK).fill(Number.NaN));
    this.#numbers[c]![row & 0xffff] = value;
    this.filled++;
  }

  #putText(row: number, text: string): void {
    this.filled++;
    this.#textCells++;
    if (this.isProse) return;
    this.#characters += text.length;
    if (this.#textCells === TOLD_AFTER && this.#characters > PROSE_CHARACTERS * TOLD_AFTER) {
      this.isProse = true;
      this.#texts = [''];
      this.#codes.length = 0;
      this.#codeOf = undefined;
      return;
    }
    const c = row >> 16;
    this.#codes[c] ??= new Int32Array(CHUNK);
    this.#codes[c][row & 0xffff] = this.#codeFor(text.slice(0, READ_LIMITS.cellCharacters));
  }

  #codeFor(text: string): number {
    const known = this.#codeOf?.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#texts.push(text);
    this.#codeOf?.set(text, code);
    if (code >= LOOKED_UP && code > this.#textCells / 2) this.#codeOf = undefined;
    return code;
  }
}

/** A number written as this program would write it; undefined for every other text. */
function plainNumber(text: string): number | undefined {
  if (text.length > 16 || !/^-?\d+(\.\d+)?$/.test(text) || /^-?[1-9]\d{0,2}\.\d{3}$/.test(text)) return undefined;
  const value = Number(text);
  return String(value) === text ? value : undefined;
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}
