import { UserError } from '../../errors.js';
import type { ReadingChoices } from '../analysis.js';
import type { Field } from '../profiles.js';
import { mapColumns } from './columns/map-columns.js';
import { looksLikeCreators } from './columns/profiles-of-table.js';
import type { SheetOfWorkbook, SourceFile } from './file/source-file.js';
import { tablesOfAccounts } from './profiles-of-accounts.js';
import { readTable } from './table/read-table.js';

/** What the files hold and how they would be read, before anything is computed: what a person corrects. */
export interface Inspection {
  /** Of the headers, in their order: files that share it are read by the same column choices. */
  signature: string;
  /** Every column of the files, without those about protected traits; `samples` are at most three different cells. */
  columns: { header: string; samples: string[] }[];
  /** The header that each field would be read from, and how sure that is, 0–1. */
  mapping: Partial<Record<Field, { header: string; confidence: number }>>;
  /** Of the workbooks among them. */
  sheets: readonly SheetOfWorkbook[];
  /** False where nothing speaks of creators: no follower counts, no handles, no profile links. */
  isAboutCreators: boolean;
}

/** Rows that tell what the columns are. */
const ROWS = 1_000;

/**
 * Looks at the first rows of unpacked files; those that are no tables are passed over where another one is.
 *
 * @param choices what somebody has said of how they are to be read; columns that are not there are passed over
 * @throws {UserError} where none is a table
 */
export function inspect(files: readonly SourceFile[], choices: ReadingChoices = {}): Inspection {
  const inspection: Inspection = { signature: '', columns: [], mapping: {}, sheets: [], isAboutCreators: false };
  const signatures: string[] = [];
  let refused: unknown = new UserError('empty-file', 'There is no file to read.', 'Drop a CSV of creators.');
  for (const file of files) {
    try {
      const table = readTable(file, { maxRows: ROWS });
      const isThere = (header: string | null) => header === null || table.headers.includes(header);
      const chosen = Object.fromEntries(Object.entries(choices.columns ?? {}).filter(([, header]) => isThere(header)));
      // Of accounts side by side the first one is shown, and can be chosen otherwise.
      const [account] = tablesOfAccounts(table, { ...choices, columns: chosen }).tables;
      const mapping = mapColumns(table, chosen);
      const ofAccount = mapColumns(account!.table, account!.choices);
      signatures.push(table.headers.join('\n'));
      inspection.isAboutCreators ||= looksLikeCreators(table, mapping);
      for (const [column, header] of table.headers.entries()) {
        if (mapping.excluded.includes(column) || inspection.columns.some((known) => known.header === header)) continue;
        inspection.columns.push({ header, samples: mapping.values[column]!.samples });
      }
      for (const [field, { column, confidence }] of Object.entries(ofAccount.fields)) {
        inspection.mapping[field as Field] ??= { header: account!.table.headers[column]!, confidence };
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused = error;
    }
  }
  if (signatures.length === 0) throw refused;
  const sheets = files.flatMap((file) => file.sheets ?? []);
  return { ...inspection, sheets, signature: [...new Set(signatures)].sort().join('\n\n') };
}
