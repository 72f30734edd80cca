import { UserError } from '../../errors.js';
import type { Doubt, ReadingChoices, SaidOfFiles } from '../analysis.js';
import type { Field } from '../profiles.js';
import { type ColumnHolds, columnHolds } from './columns/column-holds.js';
import { mapColumns } from './columns/map-columns.js';
import { looksLikeCreators } from './columns/profiles-of-table.js';
import type { SheetOfWorkbook, SourceFile } from './file/source-file.js';
import {
  type AccountsTable,
  profilesOfAccounts,
  type TablesOfAccounts,
  tablesOfAccounts,
} from './profiles-of-accounts.js';
import { type RawTable, readTable } from './table/read-table.js';

/** What the files hold and how they would be read, before anything is computed: what a person corrects. */
export interface Inspection {
  /** Of the headers, in their order: files that share it are read by the same choices. */
  signature: string;
  /** Every column of the files, without those about protected traits; `samples` are at most three different cells. */
  columns: InspectedColumn[];
  /** The header that each field would be read from, and how sure that is, 0–1. */
  mapping: Partial<Record<Field, { header: string; confidence: number }>>;
  /** What of it could be otherwise. */
  doubts: Doubt[];
  /** What somebody has said of the files, by which they would be read. */
  said: SaidOfFiles;
  /** As the files tell it, with what was said; undefined where nothing tells, or files differ. */
  platform?: string | undefined;
  currency?: string | undefined;
  /** Of the workbooks among them. */
  sheets: readonly SheetOfWorkbook[];
  /** False where nothing speaks of creators: no follower counts, no handles, no profile links. */
  isAboutCreators: boolean;
}

export interface InspectedColumn {
  header: string;
  samples: string[];
  holds: ColumnHolds;
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
  const { columns = {}, ...said } = choices;
  const sheets = files.flatMap((file) => file.sheets ?? []);
  const inspection: Inspection = {
    ...{ signature: '', columns: [], mapping: {}, doubts: [], said, sheets },
    isAboutCreators: false,
  };
  const signatures: string[] = [];
  let refused: unknown = new UserError('empty-file', 'There is no file to read.', 'Drop a CSV of creators.');
  for (const file of files) {
    try {
      const table = readTable(file, { maxRows: ROWS });
      const isThere = (header: string | null) => header === null || table.headers.includes(header);
      const chosen = Object.fromEntries(Object.entries(columns).filter(([, header]) => isThere(header)));
      inspectTable(inspection, table, { ...said, columns: chosen });
      signatures.push(table.headers.join('\n'));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused = error;
    }
  }
  if (signatures.length === 0) throw refused;
  return { ...inspection, signature: [...new Set(signatures)].sort().join('\n\n') };
}

function inspectTable(inspection: Inspection, table: RawTable, choices: ReadingChoices): void {
  const accounts = tablesOfAccounts(table, choices);
  // Of accounts side by side the first one is shown, and can be chosen otherwise.
  const [account, ...others] = accounts.tables;
  const whole = mapColumns(table, choices.columns);
  const isWhole =
    account!.table.headers.length === table.headers.length &&
    Object.keys(account!.choices).length === Object.keys(choices.columns ?? {}).length;
  const mapping = isWhole ? whole : mapColumns(account!.table, account!.choices);
  const read = readIfUsable(table, choices, { ...accounts, tables: [{ ...account!, mapping }, ...others] });
  inspection.isAboutCreators ||= looksLikeCreators(table, whole);
  inspection.platform ??= read ? read.platform : account!.platform;
  inspection.currency ??= read?.profiles.feeCurrency;
  inspection.doubts.push(...(read?.doubts ?? []));
  const fieldOf = new Map(
    Object.entries(mapping.fields).map(([field, { column }]) => [account!.table.headers[column]!, field as Field]),
  );
  for (const [column, header] of table.headers.entries()) {
    if (whole.excluded.includes(column) || inspection.columns.some((known) => known.header === header)) continue;
    const values = whole.values[column]!;
    const holds = columnHolds(header, values, fieldOf.get(header), read?.profiles.feeCurrency);
    inspection.columns.push({ header, samples: values.samples, holds });
  }
  for (const [field, { column, confidence }] of Object.entries(mapping.fields)) {
    inspection.mapping[field as Field] ??= { header: account!.table.headers[column]!, confidence };
  }
}

/** Without follower counts nothing is read, and the columns can be chosen all the same. */
function readIfUsable(table: RawTable, choices: ReadingChoices, accounts: TablesOfAccounts): AccountsTable | undefined {
  try {
    return profilesOfAccounts(table, choices, accounts);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
