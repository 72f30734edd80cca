import { readHeader } from '../headers/read-header.js';
import { tokens } from '../headers/tokens.js';
import type { RawTable } from '../table/read-table.js';
import type { ColumnValues } from '../values/column-values.js';
import { columnsWhere } from './columns-where.js';

const NOT_A_MEASURE =
  /setting|time|date|year|month|latitude|longitude|population|população|phone|whatsapp|zip|telefon|telefone|phone|tel\b/i;

/**
 * Other numeric columns that are measures. A second column under one header is the same measure written another way: the
 * one that is written out is kept.
 *
 * @param taken columns that fields are read from
 */
export function measuresOf(table: RawTable, values: readonly ColumnValues[], taken: ReadonlySet<number>): number[] {
  const { headers } = table;
  const claimed = new Set([...taken].map((column) => headers[column]));
  const measures = columnsWhere(
    table,
    (header, column) => !taken.has(column) && !claimed.has(header) && isMeasure(header, values[column]!),
  );
  return measures.filter((column) =>
    measures.every(
      (other) =>
        other === column ||
        headers[other] !== headers[column] ||
        values[column]!.exact > values[other]!.exact ||
        (values[column]!.exact === values[other]!.exact && column < other),
    ),
  );
}

/** A count or an amount worth correlating: not an identifier, a date, or a code with a handful of values. */
function isMeasure(header: string, v: ColumnValues): boolean {
  if (isIdentifier(header) || NOT_A_MEASURE.test(header) || v.isSequence || v.numeric <= 0.9 || v.ranges > 0.5)
    return false;
  return v.filled >= 0.2 && v.distinct * v.cells > Math.min(10, v.cells / 3);
}

/** A position or a number that stands for something. */
export function isIdentifier(header: string): boolean {
  return readHeader(header).isPosition || tokens(header).some((word) => /^(?:ids?|no|nr|row)$/.test(word));
}
