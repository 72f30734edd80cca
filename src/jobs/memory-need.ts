import type { SourceFile } from '../analysis/read/source-file.js';

const KIB = 1024;
/** A thread and its code. */
const THREAD_BYTES = 64 * KIB * KIB;
/** Of a byte of a file: itself, and texts, which take several times their length. */
const PER_BYTE = 5;
/** Of a cell: a number in the table, in its column, and where it is standardised. */
const PER_CELL = 24;
/** Of a column, however few rows it has. */
const PER_COLUMN = 128 * KIB;

/** Cells are counted in so many stretches of a file, and the densest one counts: the head may be unlike the rest. */
const STRETCHES = 16;
const STRETCH_BYTES = 16 * KIB;
const SEPARATORS = new Uint8Array(256);
for (const separator of ',;\t|\n') SEPARATORS[separator.charCodeAt(0)] = 1;
const LINE_FEED = 10;

/**
 * About how much memory an analysis of these tables takes, in bytes; rather too much than too little. Limits of a thread do
 * not count typed arrays, so it has to be known before they are made.
 *
 * Measured peaks, MB, beside what this says: 1,000,000 rows × 10 columns 445 (789), 20,000 × 300 numbers 272 (365),
 * 300,000 × 12 texts 463 (522), 60,000 biographies 154 (533), 300 × 800 numbers 140 (175).
 */
export function memoryNeed(tables: readonly SourceFile[]): number {
  return tables.reduce((sum, { bytes }) => {
    const { perByte, perRow } = densestCells(bytes);
    return sum + PER_BYTE * bytes.length + PER_CELL * perByte * bytes.length + PER_COLUMN * perRow;
  }, THREAD_BYTES);
}

/** Cells in a byte and in a row, in the densest stretch. */
function densestCells(bytes: Uint8Array): { perByte: number; perRow: number } {
  let perByte = 0;
  let perRow = 1;
  const step = Math.max(STRETCH_BYTES, Math.ceil(bytes.length / STRETCHES));
  for (let from = 0; from < bytes.length; from += step) {
    const to = Math.min(from + STRETCH_BYTES, bytes.length);
    let cells = 0;
    let rows = 0;
    for (let at = from; at < to; at++) {
      cells += SEPARATORS[bytes[at]!]!;
      if (bytes[at] === LINE_FEED) rows++;
    }
    perByte = Math.max(perByte, cells / (to - from));
    perRow = Math.max(perRow, cells / Math.max(1, rows));
  }
  return { perByte, perRow };
}
