import type { ReadingChoices } from '../analysis.js';
import type { SourceFile } from './file/source-file.js';
import { namesOfAccounts } from './profiles-of-accounts.js';
import { readTable } from './table/read-table.js';

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
  const table = readTable(file, { keepsRecords: true });
  const names = namesOfAccounts(table, choices);
  return {
    headers: table.headers,
    records: table.records!.map((cells) => table.headers.map((_, column) => cells[column] ?? '')),
    accounts: table.records!.map((_, row) =>
      names.map(({ handleOf, platformOf }) => ({ handle: handleOf(row).toLowerCase(), platform: platformOf(row) })),
    ),
  };
}
