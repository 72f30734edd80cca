import { splitRecords } from './split-records.js';

/** How a file separates its cells and records. */
export interface Dialect {
  delimiter: string;
  quote: '"' | "'";
  /** What stands before a quote that is text: another one, or a backslash as databases write it. */
  escape: string;
  /** What ends a record: a line feed (with or without a carriage return before it), or a carriage return alone. */
  newline: '\n' | '\r';
  /** Bytes before the first record: the `sep=;` that spreadsheets write. */
  offset: number;
}

const DELIMITERS = [',', ';', '\t', '|'];
const SNIFFED_BYTES = 65_536;
const SNIFFED_RECORDS = 200;

/**
 * Tells the dialect from the first part of a file: of the delimiters, the one that cuts most records into the same
 * number of cells, more than one.
 */
export function sniffDialect(utf8: Buffer): Dialect {
  const start = utf8.toString('utf8', 0, SNIFFED_BYTES);
  const newline = !start.includes('\n') && start.includes('\r') ? '\r' : '\n';
  const stated = /^sep=(.)\r?\n/i.exec(start);
  if (stated)
    return {
      delimiter: stated[1]!,
      quote: '"',
      escape: escapesIn(start)[0]!,
      newline,
      offset: Buffer.byteLength(stated[0]),
    };
  // The last record of the sample may be cut.
  const end = utf8.lastIndexOf(newline, SNIFFED_BYTES - 1);
  const bytes = utf8.subarray(0, utf8.length > SNIFFED_BYTES && end > 0 ? end : SNIFFED_BYTES);
  const sample = bytes.toString('utf8');

  let best: Dialect = { delimiter: ',', quote: '"', escape: '"', newline, offset: 0 };
  let bestScore = 0;
  for (const quote of quotesIn(sample)) {
    for (const delimiter of DELIMITERS) {
      if (!sample.includes(delimiter)) continue;
      for (const escapedBy of quote === '"' ? escapesIn(sample) : [quote]) {
        const dialect: Dialect = { delimiter, quote, escape: escapedBy, newline, offset: 0 };
        const score = consistency(cellCounts(bytes, dialect));
        if (score <= bestScore * 1.000001) continue;
        best = dialect;
        bestScore = score;
      }
    }
  }
  return best;
}

/** Apostrophes are quotes only where they stand around cells of every line, the header's too, and double quotes nowhere. */
function quotesIn(sample: string): Dialect['quote'][] {
  if (sample.includes('"')) return ['"'];
  const lines = sample.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const isQuoted = (line: string) => /(^|[,;\t|])'[^']*'(?=[,;\t|]|$)/.test(line);
  return lines.length > 1 && lines.every(isQuoted) ? ["'", '"'] : ['"'];
}

/** A backslash before a quote within a cell, where no quote is doubled. */
function escapesIn(sample: string): string[] {
  if (!/[^,;\t|\r\n]\\"[^,;\t|\r\n]/.test(sample)) return ['"'];
  // JSON within CSV has a backslash before a doubled quote.
  return /"[{[]\s*\{?""[^",]/.test(sample) ? ['"'] : ['\\', '"'];
}

function cellCounts(sample: Buffer, dialect: Dialect): number[] {
  const counts: number[] = [];
  let records = 0;
  let isClosed = true;
  let isFilled = false;
  splitRecords(sample, dialect, {
    cell: (_, text) => {
      isFilled ||= text.trim() !== '';
    },
    bytes: (_, utf8, start, end) => {
      isFilled ||= utf8.toString('utf8', start, end).trim() !== '';
    },
    endRecord: (cells) => {
      // What came before a quote that is not closed within the sample counts.
      if (!isClosed) return false;
      if (isFilled) counts.push(cells);
      isFilled = false;
      return ++records < SNIFFED_RECORDS;
    },
    unclosedQuote: () => {
      isClosed = false;
    },
  });
  return counts;
}

/** The share of records with the most common number of cells, times a little for having more of them; 0 for one cell. */
function consistency(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let best = 0;
  for (const [cells, records] of times) {
    if (cells > 1) best = Math.max(best, (records / counts.length) ** 2 * Math.log2(1 + cells));
  }
  return best;
}
