import type { ColumnChoices } from '../analysis.js';
import { textReader } from '../text-column.js';
import { handlesOfTable } from './columns/profiles-of-table.js';
import { decodeText } from './file/decode-text.js';
import { sniffDialect } from './file/dialect.js';
import type { SourceFile } from './file/source-file.js';
import { splitRecords } from './file/split-records.js';
import { readTable } from './table/read-table.js';

/** A file's rows as they stand in it, with whose they are. */
export interface OwnRecords {
  headers: string[];
  /** Every row with text in it, cell by cell, as it was written. */
  records: string[][];
  /** The creator of each record, in lower case, as `profiles.text.handle` names it. */
  handles: string[];
}

/**
 * Reads a file again for its own columns, which nothing else keeps.
 *
 * @param file unpacked
 * @param choices those that its analysis was made with
 * @throws {UserError} for what is no table of creators
 */
export function readRecords(file: SourceFile, choices: ColumnChoices = {}): OwnRecords {
  const table = readTable(file);
  const handleOf = textReader(handlesOfTable(table, choices));
  if (table.cells) {
    const records = table.cells.map((cells) => table.headers.map((_, column) => cells[column] ?? ''));
    return { headers: table.headers, records, handles: records.map((_, row) => handleOf(row).toLowerCase()) };
  }
  const { utf8 } = decodeText(file.bytes);
  const all: string[][] = [];
  let cells: string[] = [];
  const put = (column: number, text: string) => {
    if (column < table.headers.length) cells[column] = text;
  };
  splitRecords(utf8, sniffDialect(utf8), {
    cell: put,
    bytes: (column, buffer, start, end) => put(column, buffer.toString('utf8', start, end)),
    endRecord: () => {
      if (cells.some((cell) => cell?.trim())) all.push(Array.from(table.headers, (_, column) => cells[column] ?? ''));
      cells = [];
      return true;
    },
    unclosedQuote: () => {},
  });
  // What stands above the first row, the header with it, has no place among the table's rows.
  const records = all.slice(all.length - table.rowCount);
  return { headers: table.headers, records, handles: records.map((_, row) => handleOf(row).toLowerCase()) };
}
