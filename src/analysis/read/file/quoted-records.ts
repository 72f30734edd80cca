import type { Dialect } from './dialect.js';
import type { RecordSink } from './split-records.js';

const LF = 10;
const CR = 13;
const SPACE = 32;
const ASCII = 128;
/** Of a longer record, csv-parse tells whether a quote was forgotten. */
const LONGEST = 65_536;

/** How a cell stands in its record. */
const PLAIN = 0;
const QUOTED = 1;
const WITH_DOUBLED_QUOTES = 2;

/**
 * Cuts records whose quotes are as they should be, around whole cells and doubled within, right in their bytes. It stops
 * before the first record that has none, or is in any way odd: that one is for others to read.
 *
 * @param start where a record begins
 * @returns where the first record begins that was not read
 */
export function splitQuotedRecords(utf8: Buffer, start: number, dialect: Dialect, sink: RecordSink) {
  const record = new MarkedRecord(utf8, dialect);
  let end = start;
  while (end < utf8.length) {
    const next = dialect.escape === dialect.quote ? record.mark(end) : undefined;
    if (next === undefined || !record.hasQuote) break;
    end = next;
    record.handOn(sink);
    if (!sink.endRecord(record.cells)) return { end, stopped: true };
  }
  return { end, stopped: false };
}

/** Where the cells of one record are. */
class MarkedRecord {
  hasQuote = false;
  cells = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #kinds: number[] = [];
  readonly #utf8: Buffer;
  readonly #quote: string;
  readonly #quoteByte: number;
  readonly #cut: number;
  readonly #lineEnd: number;

  constructor(utf8: Buffer, { quote, delimiter, newline }: Dialect) {
    this.#utf8 = utf8;
    this.#quote = quote;
    this.#quoteByte = quote.charCodeAt(0);
    this.#cut = delimiter.charCodeAt(0);
    this.#lineEnd = newline.charCodeAt(0);
  }

  /** @returns where the next record begins; undefined where this one is odd */
  mark(start: number): number | undefined {
    const utf8 = this.#utf8;
    this.hasQuote = false;
    this.cells = 0;
    for (let at: number | undefined = start; ; at++) {
      at = utf8[at] === this.#quoteByte ? this.#markQuoted(at, start) : this.#markPlain(at);
      if (at === undefined || at >= utf8.length) return at;
      if (utf8[at] === this.#cut) continue;
      if (this.#isLineEnd(at)) return utf8[at] === this.#lineEnd ? at + 1 : at + 2;
      return undefined;
    }
  }

  handOn(sink: RecordSink): void {
    const utf8 = this.#utf8;
    for (let c = 0; c < this.cells; c++) {
      const [start, end] = [this.#starts[c]!, this.#ends[c]!];
      const isDoubled = this.#kinds[c] === WITH_DOUBLED_QUOTES;
      // As text where there may be a blank at an end: a sink that trims text knows more blanks than one that trims bytes.
      if (!isDoubled && end > start && isLetter(utf8[start]!) && isLetter(utf8[end - 1]!)) {
        sink.bytes(c, utf8, start, end);
        continue;
      }
      const text = utf8.toString('utf8', start, end);
      sink.cell(c, isDoubled ? text.replaceAll(this.#quote + this.#quote, this.#quote) : text);
    }
  }

  /** @returns the place behind the quote that closes the cell */
  #markQuoted(at: number, recordStart: number): number | undefined {
    const utf8 = this.#utf8;
    let kind = QUOTED;
    let end = utf8.indexOf(this.#quoteByte, at + 1);
    while (end >= 0 && utf8[end + 1] === this.#quoteByte) {
      kind = WITH_DOUBLED_QUOTES;
      end = utf8.indexOf(this.#quoteByte, end + 2);
    }
    if (end < 0 || end - recordStart > LONGEST) return undefined;
    this.hasQuote = true;
    this.#put(at + 1, end, kind);
    return end + 1;
  }

  /** A quote within such a cell is a letter like others; a blank before it may be none of it. */
  #markPlain(start: number): number | undefined {
    const utf8 = this.#utf8;
    let at = start;
    const isWithin = () => at < utf8.length && utf8[at] !== this.#cut && !this.#isLineEnd(at);
    if (isWithin() && isBlank(utf8, at)) return undefined;
    while (isWithin()) {
      if (utf8[at] === this.#quoteByte) this.hasQuote = true;
      at++;
    }
    this.#put(start, at, PLAIN);
    return at;
  }

  #isLineEnd(at: number): boolean {
    const byte = this.#utf8[at];
    return byte === this.#lineEnd || (byte === CR && this.#lineEnd === LF && this.#utf8[at + 1] === LF);
  }

  #put(start: number, end: number, kind: number): void {
    this.#starts[this.cells] = start;
    this.#ends[this.cells] = end;
    this.#kinds[this.cells] = kind;
    this.cells++;
  }
}

/** Whether a blank of any script begins here. */
function isBlank(utf8: Buffer, at: number): boolean {
  return !isLetter(utf8[at]!) && /^\s/.test(utf8.toString('utf8', at, at + 3));
}

/** A byte that is a character of its own, and no blank. */
function isLetter(byte: number): boolean {
  return byte > SPACE && byte < ASCII;
}
