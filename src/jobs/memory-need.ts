import type { SourceFile } from '../analysis/read/file/source-file.js';
import { sizeUnpacked } from '../analysis/read/file/unpack.js';

const KIB = 1024;
/** A thread and its code. */
const THREAD_BYTES = 64 * KIB * KIB;
/** Of a byte of a file: itself, and texts, which take several times their length. */
const PER_BYTE = 5;
/** Of a cell: a number in the table, in its column, and where it is standardised. */
const PER_CELL = 24;
/** Of a column, however few rows it has. */
const PER_COLUMN = 128 * KIB;
/** Of a byte of a workbook's XML: read-excel-file makes an object of every cell. */
const PER_WORKBOOK_BYTE = 9;
/** Of a creator that a file names: the handle as it is written, in lower case, and in a set. */
const PER_HANDLE = 280;
/** Of a cell that is written out again: its text, in three lists of rows. */
const PER_WRITTEN_CELL = 280;
/** Of a byte on its way to Slack: itself, the body of the request, and what fetch makes of it. */
const PER_UPLOADED_BYTE = 4;

/** Cells are counted in so many stretches of a file, and the densest one counts: the head may be unlike the rest. */
const STRETCHES = 16;
const STRETCH_BYTES = 16 * KIB;
const SEPARATORS = new Uint8Array(256);
for (const separator of ',;\t|\n') SEPARATORS[separator.charCodeAt(0)] = 1;
const LINE_FEED = 10;
/** What a packed file may hold: short handles and little else. */
const UNSEEN_CELLS = { perByte: 0.1, perRow: 2 };

/**
 * About how much memory an analysis of these tables takes, in bytes; rather too much than too little. Limits of a thread do
 * not count typed arrays, so it has to be known before they are made.
 *
 * Measured peaks, MB, beside what this says: 1,000,000 rows × 10 columns 445 (789), 20,000 × 300 numbers 272 (365),
 * 300,000 × 12 texts 463 (522), 60,000 biographies 154 (533), 300 × 800 numbers 140 (175).
 */
export function memoryNeed(tables: readonly SourceFile[]): number {
  return sumOf(tables, ({ bytes }) => {
    const { perByte, perRow } = densestCells(bytes);
    return PER_BYTE * bytes.length + PER_CELL * perByte * bytes.length + PER_COLUMN * perRow;
  });
}

/** To unpack files and look at their first rows. Measured, MB: 61 for a CSV of 17 (98), 241 for a workbook of 25 (295). */
export function inspectionNeed(files: readonly SourceFile[]): number {
  return sumOf(files, (file) => {
    const { bytes, isWorkbook } = sizeUnpacked(file);
    return file.bytes.length + (isWorkbook ? PER_WORKBOOK_BYTE : 1) * bytes;
  });
}

/** To read whom files name. Measured, MB, of 17: 497 for nothing but handles (580), 187 for ten columns (260). */
export function handlesNeed(files: readonly SourceFile[]): number {
  return sumOf(files, (file) => {
    const { bytes, isWorkbook } = sizeUnpacked(file);
    const { perByte, perRow } = bytes === file.bytes.length ? densestCells(file.bytes) : UNSEEN_CELLS;
    const rows = (perByte * bytes) / perRow;
    return (isWorkbook ? PER_WORKBOOK_BYTE : PER_BYTE) * bytes + PER_CELL * perByte * bytes + PER_HANDLE * rows;
  });
}

/** To write tables with scores added. Measured, MB, of 17: 601 for ten columns (655), 195 for biographies (160). */
export function exportNeed(tables: readonly SourceFile[]): number {
  return sumOf(tables, ({ bytes }) => (PER_BYTE + PER_WRITTEN_CELL * densestCells(bytes).perByte) * bytes.length);
}

/** To hand a file to Slack. */
export function uploadNeed(content: Uint8Array): number {
  return PER_UPLOADED_BYTE * content.length;
}

function sumOf(files: readonly SourceFile[], need: (file: SourceFile) => number): number {
  return Math.ceil(files.reduce((sum, file) => sum + need(file), THREAD_BYTES));
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
