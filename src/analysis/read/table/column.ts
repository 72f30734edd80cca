import { READ_LIMITS } from '../file/limits.js';
import { withoutFormula } from '../values/read-amount.js';
import { NumberChunks, WholeChunks } from './chunks.js';
import { withoutInvisibleMarks } from './invisible-marks.js';
import { KnownTexts } from './known-texts.js';

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
const EQUALS = 61;
/** As many decimal digits as a number holds exactly. */
const MOST_DIGITS = 15;
/** Powers of ten that are exact. */
const TENS = Array.from({ length: 23 }, (_, i) => 10 ** i);
const SCRATCH = Buffer.alloc(32);

/**
 * One column of a table, cell by cell as it stands in the file, in little memory: plain numbers as such, other texts
 * once each where they repeat. A number is plain where it can be written out again as the very same text (`12`, `0.5`,
 * `1.50`; not `007`, nor `1.234`, which may be 1234), so that no cell loses anything that a number can hold.
 */
export class Column {
  /** Cells with anything in them. */
  filled = 0;
  /** Plain numbers with a decimal point: they tell the convention that the column is written in. */
  pointDecimals = 0;
  /** True where the texts were dropped because they are long. */
  isProse = false;
  /** What is kept of texts that are dropped, where something is: rows of the same numbers. */
  condensed: Column | undefined;

  readonly #numbers = new NumberChunks();
  /** Zeros at the end of a number's decimals, where there are any. */
  readonly #zeros = new WholeChunks((room) => new Uint8Array(room));
  /** 0: no text; else an index into the texts. */
  readonly #codes = new WholeChunks((room) => new Int32Array(room));
  #texts: string[] = [''];
  #codeOf: Map<string, number> | undefined = new Map();
  #known: KnownTexts | undefined;
  #textCells = 0;
  #characters = 0;
  readonly #condense: ((text: string) => string) | undefined;

  /** @param condense what is to be kept of each text where the texts themselves are too long to be */
  constructor(condense?: (text: string) => string) {
    this.#condense = condense;
  }

  /** Puts a cell, trimmed; an empty one is not there. */
  put(row: number, cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    const mayBePlain = text.length <= SCRATCH.length && /^-?[\d.]+$/.test(text);
    if (mayBePlain && this.#putPlain(row, SCRATCH, 0, SCRATCH.write(text, 'latin1'))) return;
    this.#putText(row, text);
  }

  /** The same from bytes of UTF-8. */
  putBytes(row: number, utf8: Buffer, start: number, end: number): void {
    while (start < end && isSpace(utf8[start]!)) start++;
    while (end > start && isSpace(utf8[end - 1]!)) end--;
    if (start === end) return;
    const first = utf8[start]!;
    const mayBePlain = (first >= ZERO && first <= NINE) || first === MINUS;
    if (mayBePlain && this.#putPlain(row, utf8, start, end)) return;
    // Where texts are no longer looked up, each has a code of its own.
    const known = this.#codeOf ? this.#known?.codeOf(utf8, start, end, this.#texts) : undefined;
    if (known) {
      const text = this.#texts[known]!;
      if (this.#countText(text.length)) this.#codes.put(row, known);
      else this.#putCondensed(row, text);
      return;
    }
    const text = utf8.toString('utf8', start, end).trim();
    if (text === '') return;
    const code = this.#putText(row, text);
    if (code === 0 || !this.#codeOf) return;
    this.#known ??= new KnownTexts();
    this.#known.remember(utf8, start, end, code);
  }

  /** Stores a plain number; false where these bytes are none. */
  #putPlain(row: number, bytes: Buffer, start: number, end: number): boolean {
    const from = bytes[start] === MINUS ? start + 1 : start;
    let point = -1;
    let whole = 0;
    for (let i = from; i < end; i++) {
      const byte = bytes[i]!;
      if (byte >= ZERO && byte <= NINE) whole = whole * 10 + (byte - ZERO);
      else if (byte === POINT && point < 0) point = i;
      else return false;
    }
    const digits = point < 0 ? end - from : end - from - 1;
    const before = point < 0 ? digits : point - from;
    const after = digits - before;
    const startsWithZero = bytes[from] === ZERO;
    if (before === 0 || (point >= 0 && after === 0)) return false;
    if (startsWithZero && before > 1) return false;
    // Computed rates come with more digits than a number holds: of those the number is kept, not the text.
    const isLong = digits > MOST_DIGITS;
    if (isLong && (before > 9 || after >= TENS.length)) return false;
    if (after === 3 && before <= 3 && !startsWithZero) return false; // may be thousands
    const value = whole / TENS[after]!;
    // Smaller ones are written with an exponent, and minus zero without its sign.
    if (value < 1e-6 && (value > 0 || from > start)) return false;
    this.#store(row, from > start ? -value : value);
    if (point < 0) return true;
    this.pointDecimals++;
    let zeros = 0;
    while (!isLong && zeros < after && bytes[end - 1 - zeros] === ZERO) zeros++;
    if (zeros > 0) {
      this.#zeros.put(row, zeros);
    }
    return true;
  }

  /** A cell as it stands in the file, trimmed; '' where it is empty. */
  textAt(row: number): string {
    const code = this.#codes.at(row);
    if (code !== 0) return this.#texts[code]!;
    const number = this.#numbers.at(row);
    if (Number.isNaN(number)) return '';
    const zeros = this.#zeros.at(row);
    return zeros === 0 ? String(number) : `${number}${Number.isInteger(number) ? '.' : ''}${'0'.repeat(zeros)}`;
  }

  /** A cell that is a plain number; NaN where it is empty or another text. */
  numberAt(row: number): number {
    return this.#numbers.at(row);
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
   * @param unit what the plain ones are multiplied with
   * @returns `rowCount` values; NaN where a cell is empty or is no number
   */
  toNumbers(rowCount: number, parse: (text: string) => number, unit = 1): Float64Array {
    const values = new Float64Array(rowCount).fill(Number.NaN);
    this.#numbers.copyInto(values);
    if (unit !== 1)
      for (let row = 0; row < rowCount; row++) values[row] = Number((values[row]! * unit).toPrecision(15));
    const parsed = Float64Array.from(this.#texts, (text, code) => (code === 0 ? Number.NaN : parse(text)));
    this.#codes.forEach(rowCount, (code, row) => {
      values[row] = parsed[code]!;
    });
    return values;
  }

  /**
   * What `read` makes of the cell of a row; '' is an empty one. It is asked once for all cells of a text that is no plain
   * number.
   */
  reader<Value extends string | number>(read: (text: string) => Value): (row: number) => Value {
    const ofText: Value[] = [];
    return (row) => {
      const code = this.#codes.at(row);
      if (code === 0 && !Number.isNaN(this.#numbers.at(row))) return read(this.textAt(row));
      const known = ofText[code];
      if (known !== undefined) return known;
      const value = read(this.#texts[code]!);
      ofText[code] = value;
      return value;
    };
  }

  /** The rows whose text (no plain number) is one that is asked for; each text is asked about once. */
  rowsOfTexts(isWanted: (text: string) => boolean): { row: number; text: string }[] {
    const wanted = new Set<number>();
    for (let code = 1; code < this.#texts.length; code++) if (isWanted(this.#texts[code]!)) wanted.add(code);
    if (wanted.size === 0) return [];
    const rows: { row: number; text: string }[] = [];
    this.#codes.forEach(Number.POSITIVE_INFINITY, (code, row) => {
      if (wanted.has(code)) rows.push({ row, text: this.#texts[code]! });
    });
    return rows;
  }

  /** Keeps these rows only, ascending, in the memory that it has. */
  keep(rows: ArrayLike<number>, rowCount: number): void {
    if (this.isProse) {
      this.condensed?.keep(rows, rowCount);
      this.filled = Math.round((this.filled * rows.length) / Math.max(1, rowCount));
      return;
    }
    const texts = this.#texts;
    const codes = new Int32Array(texts.length);
    this.#texts = [''];
    this.#codeOf = undefined;
    this.filled = 0;
    this.pointDecimals = 0;
    this.#textCells = 0;
    for (let to = 0; to < rows.length; to++) {
      const row = rows[to]!;
      const code = this.#codes.at(row);
      const number = this.#numbers.at(row);
      const zeros = this.#zeros.at(row);
      if (code !== 0) {
        this.#textCells++;
        if (codes[code] === 0) codes[code] = this.#texts.push(texts[code]!) - 1;
      } else if (zeros > 0 || number % 1 !== 0) {
        if (!Number.isNaN(number)) this.pointDecimals++;
      }
      if (code !== 0 || !Number.isNaN(number)) this.filled++;
      this.#codes.put(to, codes[code]!);
      this.#numbers.put(to, number);
      this.#zeros.put(to, zeros);
    }
    for (const chunks of [this.#codes, this.#numbers, this.#zeros]) chunks.cut(rows.length);
  }

  /** Gives back the memory of cells that nobody reads again, so that a million rows are not held twice. */
  release(): void {
    this.condensed?.release();
    for (const chunks of [this.#codes, this.#numbers, this.#zeros]) chunks.cut(0);
    this.#texts = [''];
    this.#codeOf = undefined;
  }

  #store(row: number, value: number): void {
    this.#numbers.put(row, value);
    this.filled++;
  }

  /** @returns its code; 0 where it is not kept */
  #putText(row: number, text: string): number {
    if (!this.isProse) text = withoutInvisibleMarks(text);
    if (!this.isProse && text.charCodeAt(0) === EQUALS) text = withoutFormula(text);
    if (!this.#countText(text.length)) {
      this.#putCondensed(row, text);
      return 0;
    }
    const code = this.#codeFor(text.slice(0, READ_LIMITS.cellCharacters));
    this.#codes.put(row, code);
    return code;
  }

  #putCondensed(row: number, text: string): void {
    this.condensed?.put(row, this.#condense!(text));
  }

  /** Counts a cell of text; false where those of this column are not kept. */
  #countText(characters: number): boolean {
    this.filled++;
    this.#textCells++;
    this.#characters += characters;
    if (this.isProse || this.#textCells !== TOLD_AFTER || this.#characters <= PROSE_CHARACTERS * TOLD_AFTER)
      return !this.isProse;
    this.#dropTexts();
    return false;
  }

  #dropTexts(): void {
    if (this.#condense) {
      const condensed = new Column();
      const shortOf = this.#texts.map((text, code) => (code === 0 ? '' : this.#condense!(text)));
      this.#codes.forEach(Number.POSITIVE_INFINITY, (code, row) => condensed.put(row, shortOf[code]!));
      this.condensed = condensed;
    }
    this.isProse = true;
    this.#texts = [''];
    this.#codes.cut(0);
    this.#codeOf = undefined;
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

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}
