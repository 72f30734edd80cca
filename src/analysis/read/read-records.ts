import type { ReadingChoices } from '../analysis.js';
import type { SourceFile } from './file/source-file.js';
import { namesOfAccounts } from './profiles-of-accounts.js';
import { readTables } from './table/read-table.js';

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
  const tables = readTables(file, { keepsRecords: true });
  const headers = [...new Set(tables.flatMap((table) => table.headers))];
  const own = tables.length === 1 ? tables[0]!.headers : headers;
  const records: string[][] = [];
  const accounts: RecordAccount[][] = [];
  for (const table of tables) {
    const names = namesOfAccounts(table, choices);
    const places = own === table.headers ? undefined : own.map((header) => table.headers.indexOf(header));
    for (const [row, written] of table.records!.entries()) {
      const cells = table.headers.map((_, column) => written[column] ?? '');
      records.push(places ? places.map((column) => cells[column] ?? '') : cells);
      accounts.push(
        names.map(({ handleOf, platformOf }) => ({ handle: handleOf(row).toLowerCase(), platform: platformOf(row) })),
      );
    }
  }
  return { headers: own, records, accounts };
}
