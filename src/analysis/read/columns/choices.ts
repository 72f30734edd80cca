import { UserError } from '../../../errors.js';
import type { ColumnChoices } from '../../analysis.js';
import type { Field } from '../../profiles.js';
import type { RawTable } from '../table/read-table.js';
import type { ColumnValues } from '../values/column-values.js';
import { columnsWhere } from './columns-where.js';

/**
 * The columns that a person has chosen for fields.
 *
 * @throws {UserError} where a chosen header is not there
 */
export function chosenColumns(
  table: RawTable,
  values: readonly ColumnValues[],
  choices: ColumnChoices,
): [Field, number][] {
  return (Object.entries(choices) as [Field, string | null][]).flatMap(([field, header]): [Field, number][] => {
    if (header === null) return [];
    const wanted = plain(header);
    const columns = columnsWhere(table, (name) => plain(name) === wanted);
    if (columns.length === 0) throw noSuchColumn(header, table);
    // Of two with the same name, the one that is written out.
    return [[field, columns.sort((a, b) => values[b]!.exact - values[a]!.exact)[0]!]];
  });
}

function noSuchColumn(header: string, table: RawTable): UserError {
  const shown = table.headers.slice(0, 12).map((name) => `\`${name}\``);
  const more = table.headers.length > 12 ? ` and ${table.headers.length - 12} more` : '';
  return new UserError(
    'no-such-column',
    `${table.fileName} has no column \`${header.slice(0, 100)}\`. Its columns are ${shown.join(', ')}${more}.`,
    'Choose one of these.',
  );
}

function plain(header: string): string {
  return header.replace(/\s+/g, ' ').trim().toLowerCase();
}
