import type { RawTable } from '../table/read-table.js';

/** The columns of a table whose header and place are such, ascending. */
export function columnsWhere(table: RawTable, is: (header: string, column: number) => boolean): number[] {
  return table.headers.flatMap((header, column) => (is(header, column) ? [column] : []));
}
