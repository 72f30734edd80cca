import type { SourceFile } from './file/source-file.js';
import { namesOfAccounts } from './profiles-of-accounts.js';
import { readTable } from './table/read-table.js';

/** Stands in for a row without a handle. */
const NAMELESS = /^row \d+$/;

/**
 * Whom files name, whether or not they have follower counts: lower-case handles, each once.
 *
 * @throws {UserError} for what is no table
 */
export function handlesIn(files: readonly SourceFile[]): string[] {
  const handles = files
    .map((file) => readTable(file))
    .flatMap((table) =>
      namesOfAccounts(table).flatMap(({ handleOf }) =>
        Array.from({ length: table.rowCount }, (_, row) => handleOf(row)),
      ),
    );
  return [...new Set(handles.map((handle) => handle.toLowerCase()))].filter((handle) => !NAMELESS.test(handle));
}
