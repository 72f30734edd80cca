import { currencyIn } from '../analysis/read/values/currencies.js';
import type { Cell, Column, ColumnFormat, Table } from '../answers/answer.js';
import { figureInWords } from '../answers/column-figures.js';
import type { NamedColumn } from '../query/find-column.js';

const FORMATS: Record<NamedColumn['kind'], ColumnFormat> = {
  count: 'count',
  share: 'percent',
  money: 'number',
  number: 'number',
  date: 'text',
  flag: 'text',
  category: 'text',
};

/** A table with some of the file's own columns behind its others, under their headers. */
export function withColumns(table: Table, columns: readonly NamedColumn[], rows: readonly number[]): Table {
  const keys = new Set([...table.columns.map(({ key }) => key), ...Object.keys(table.rows[0] ?? {})]);
  const added = columns.map((column) => ({
    column,
    key: keys.has(column.header) ? `${column.header} *` : column.header,
  }));
  return {
    ...table,
    columns: [
      ...table.columns,
      ...added.map(({ column, key }): Column => ({ key, label: labelOf(column), format: FORMATS[column.kind] })),
    ],
    rows: table.rows.map((row, i) => ({
      ...row,
      ...Object.fromEntries(added.map(({ column, key }) => [key, cellOf(column, rows[i]!)])),
    })),
  };
}

function labelOf(column: NamedColumn): string {
  const currency = 'currency' in column ? column.currency : undefined;
  return currency && currencyIn(column.header) === undefined ? `${column.header}, ${currency}` : column.header;
}

function cellOf(column: NamedColumn, row: number): Cell {
  if ('labels' in column) return column.labels[column.codes[row]!] || null;
  const value = column.values[row]!;
  if (Number.isNaN(value)) return null;
  return column.kind === 'date' ? figureInWords(value, column) : value;
}
