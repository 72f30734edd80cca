import type { ReadingChoices } from '../analysis.js';
import { decodeText } from './file/decode-text.js';
import { sniffDialect } from './file/dialect.js';
import type { SourceFile } from './file/source-file.js';
import { splitRecords } from './file/split-records.js';
import { namesOfAccounts } from './profiles-of-accounts.js';
import { type RawTable, readTables } from './table/read-table.js';

/** A file's rows as they stand in it, with whose they are. */
export interface OwnRecords {
  headers: string[];
  /** Every row with text in it, cell by cell, as it was written. */
  records: string[][];
  /** Whose each record is: one account, or several side by side. */
  accounts: RecordAccount[][];
}

/** An account as a record names it. */
export interface RecordAccount {
  /** In lower case, as `profiles.text.handle` names it. */
  handle: string;
  /** As `profiles.text.platform` names it. */
  platform: string | undefined;
}

/**
 * Reads a file again for its own columns, which nothing else keeps.
 *
 * @param file unpacked
 * @param choices those that its analysis was made with
 * @throws {UserError} for what is no table of creators
 */
export function readRecords(file: SourceFile, choices: ReadingChoices = {}): OwnRecords {
  const tables = readTables(file);
  const headers = [...new Set(tables.flatMap((table) => table.headers))];
  const own = tables.length === 1 ? tables[0]!.headers : headers;
  const records: string[][] = [];
  const accounts: RecordAccount[][] = [];
  for (const table of tables) {
    const names = namesOfAccounts(table, choices);
    const places = own === table.headers ? undefined : own.map((header) => table.headers.indexOf(header));
    for (const [row, cells] of recordsOf(table, file).entries()) {
      records.push(places ? places.map((column) => cells[column] ?? '') : cells);
      accounts.push(
        names.map(({ handleOf, platformOf }) => ({ handle: handleOf(row).toLowerCase(), platform: platformOf(row) })),
      );
    }
  }
  return { headers: own, records, accounts };
}

function recordsOf(table: RawTable, file: SourceFile): string[][] {
  if (table.cells) return table.cells.map((cells) => table.headers.map((_, column) => cells[column] ?? ''));
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
  const below = all.slice(all.length - (table.rowsBelow ?? table.rowCount));
  return table.kept ? table.kept.map((row) => below[row]!) : below;
}
