import type { ColumnChoices } from '../analysis.js';
import type { Field } from '../profiles.js';
import { decodeText } from './decode-text.js';
import { mapColumns } from './map-columns.js';
import { parseCsv } from './parse-csv.js';
import type { SourceFile } from './source-file.js';

/** What the files hold and how they would be read, before anything is computed: what a person corrects. */
export interface Inspection {
  /** Of the headers, in their order: files that share it are read by the same column choices. */
  signature: string;
  /** Every column of the files, without those about protected traits; `samples` are at most three different cells. */
  columns: { header: string; samples: string[] }[];
  /** The header that each field would be read from, and how sure that is, 0–1. */
  mapping: Partial<Record<Field, { header: string; confidence: number }>>;
  /** False where nothing speaks of creators: no follower counts, no handles, no profile links. */
  isAboutCreators: boolean;
}

/**
 * Looks at the first rows of unpacked files.
 *
 * @param choices columns that somebody has chosen
 * @throws {UserError} for what is no table
 */
export function inspect(files: readonly SourceFile[], _choices: ColumnChoices = {}): Inspection {
  const table = parseCsv(decodeText(files[0]!.bytes));
  const { fields } = mapColumns(table);
  return {
    signature: table.headers.join('\n'),
    columns: table.headers.map((header, c) => ({ header, samples: table.columns[c]!.slice(0, 3) })),
    mapping: Object.fromEntries(
      Object.entries(fields).map(([field, c]) => [field, { header: table.headers[c]!, confidence: 1 }]),
    ),
    isAboutCreators: fields.followers !== undefined || fields.handle !== undefined,
  };
}
