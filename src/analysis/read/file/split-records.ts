import { parse } from 'csv-parse/sync';
import type { Dialect } from './dialect.js';
import { READ_LIMITS } from './limits.js';
import { splitQuotedRecords } from './quoted-records.js';

/** Takes a table cell by cell, from the left, record by record. */
export interface RecordSink {
  cell(column: number, text: string): void;
  /** A cell as bytes of UTF-8, without quotes. */
  bytes(column: number, utf8: Buffer, start: number, end: number): void;
  /** Returns false to stop. */
  endRecord(cells: number): boolean;
  /** A quote was opened that nobody closes: what follows it was read as text. */
  unclosedQuote(): void;
}

const CR = 13;
const FIRST_WINDOW = 65_536;
const LARGEST_WINDOW = 4_194_304;
const MOST_UNCLOSED = 3;
const STOPPED = new Error('the sink wants no more');

/**
 * Cuts a CSV into cells. Without a quote in it, a stretch of CSV is nothing but delimiters and line ends, and is cut at
 * them right in its bytes, as are records whose quotes are as they should be; everything from an odd record on goes
 * through csv-parse, in a window. (csv-parse alone takes 65 ms a megabyte, and more while V8 has not optimized it.)
 */
export function splitRecords(utf8: Buffer, dialect: Dialect, sink: RecordSink): void {
  const quote = dialect.quote.charCodeAt(0);
  const newline = dialect.newline.charCodeAt(0);
  let at = dialect.offset;
  let window = FIRST_WINDOW;
  let unclosed = 0;
  let nextQuote = utf8.indexOf(quote, at);
  while (at < utf8.length) {
    const plainEnd = nextQuote < 0 ? utf8.length : utf8.lastIndexOf(newline, nextQuote) + 1;
    if (plainEnd > at) {
      if (!splitPlain(utf8, at, plainEnd, dialect, sink)) return;
      at = plainEnd;
      window = FIRST_WINDOW;
      continue;
    }
    const quoted = splitQuotedRecords(utf8, at, dialect, sink);
    const isQuick = quoted.end > at;
    const { end, stopped } = isQuick ? quoted : parseWindow(utf8, at, window, dialect, sink);
    if (stopped) return;
    if (end > at) {
      at = end;
      window = isQuick ? FIRST_WINDOW : Math.min(2 * window, LARGEST_WINDOW);
    } else if (at + window < utf8.length && window < 2 * READ_LIMITS.recordBytes) {
      window *= 2;
      continue;
    } else {
      sink.unclosedQuote();
      const line = utf8.indexOf(newline, at);
      const lineEnd = line < 0 ? utf8.length : line + 1;
      if (!splitPlain(utf8, at, lineEnd, dialect, sink)) return;
      at = lineEnd;
      window = FIRST_WINDOW;
      unclosed++;
    }
    // Where quotes are never closed they quote nothing: the rest is cut without them.
    nextQuote = unclosed < MOST_UNCLOSED ? utf8.indexOf(quote, at) : -1;
  }
}

/** Returns false where the sink wants no more. */
function splitPlain(utf8: Buffer, start: number, end: number, { delimiter, newline }: Dialect, sink: RecordSink) {
  const cut = delimiter.charCodeAt(0);
  const lineEnd = newline.charCodeAt(0);
  let from = start;
  let column = 0;
  for (let i = start; i <= end; i++) {
    const byte = i < end ? utf8[i]! : lineEnd;
    if (byte === cut) {
      sink.bytes(column++, utf8, from, i);
      from = i + 1;
    } else if (byte === lineEnd) {
      const to = i > from && utf8[i - 1] === CR ? i - 1 : i;
      if (to > from || column > 0) {
        sink.bytes(column, utf8, from, to);
        if (!sink.endRecord(column + 1)) return false;
      }
      column = 0;
      from = i + 1;
    }
  }
  return true;
}

/**
 * Reads the records that lie whole within a window.
 *
 * @returns where the next record begins: `start` itself where the first record is longer than the window
 */
function parseWindow(utf8: Buffer, start: number, window: number, dialect: Dialect, sink: RecordSink) {
  const isLast = start + window >= utf8.length;
  const input = utf8.subarray(start, start + window);
  let end = 0;
  let stopped = false;
  // The last record of a window may be cut: each is handed on when the next one shows that it is whole.
  let held: { cells: string[]; end: number } | undefined;
  const handOn = () => {
    if (!held || stopped) return;
    for (const [column, text] of held.cells.entries()) sink.cell(column, text);
    end = held.end;
    stopped = !sink.endRecord(held.cells.length);
    held = undefined;
  };
  try {
    parse(input, {
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.escape,
      ltrim: true, // a blank may stand before a quote
      record_delimiter: dialect.newline === '\n' ? ['\r\n', '\n'] : '\r',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { bytes }: { bytes: number }) => {
        handOn();
        if (stopped) throw STOPPED; // or it would read the whole window
        held = { cells, end: bytes };
        return null;
      },
    });
    if (isLast) handOn();
  } catch (error) {
    if (error !== STOPPED) {
      // Of a quote that is open at the end of the window, the next window tells more.
      if ((error as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
      handOn();
    }
  }
  return { end: start + end, stopped };
}
