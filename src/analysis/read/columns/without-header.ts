import type { ColumnChoices } from '../../analysis.js';
import type { Field } from '../../profiles.js';
import type { RawTable } from '../table/read-table.js';
import type { ColumnValues } from '../values/column-values.js';
import { readAmount } from '../values/read-amount.js';
import type { ColumnMapping } from './map-columns.js';

/** How sure values alone make of a field. */
const BY_VALUES = 0.5;
/** Nobody's rate is higher, in percent. */
const HIGHEST_RATE = 30;
const MOSTLY = 0.6;

/**
 * What the columns of a table without a header are by their values: the only counts are followers; beside them the only
 * percentages, if they are as low as rates are, the engagement; the only amounts with a currency the price; and beside
 * handles the only other words of each row the name.
 */
export function mapByValues(
  table: RawTable,
  values: readonly ColumnValues[],
  { fields, taken, choices }: { fields: ColumnMapping['fields']; taken: Set<number>; choices: ColumnChoices },
): void {
  const takeOnly = (field: Field, columns: readonly number[]) => {
    const [column] = columns;
    if (fields[field] || choices[field] !== undefined || column === undefined || columns.length > 1) return;
    fields[field] = { column, confidence: BY_VALUES };
    taken.add(column);
  };
  const free = (is: (v: ColumnValues, column: number) => boolean) =>
    values.flatMap((v, column) => (!taken.has(column) && is(v, column) ? [column] : []));
  takeOnly(
    'fee',
    free((_, column) => isOfCurrency(table, column)),
  );
  takeOnly(
    'followers',
    countColumns(values, taken).filter((column) => !isOfCurrency(table, column)),
  );
  if (!fields.followers) return;
  takeOnly(
    'engagementRate',
    free((v) => v.percentSigns > MOSTLY && v.median < HIGHEST_RATE && v.min > 0),
  );
  if (fields.handle && values[fields.handle.column]!.atSigns > MOSTLY)
    takeOnly(
      'displayName',
      free((v) => v.numeric === 0 && v.distinct > 0.9 && v.filled > MOSTLY && v.meanLength < 40),
    );
}

/** Whether most cells name a currency. */
function isOfCurrency({ columns, rowCount }: RawTable, column: number): boolean {
  const texts = columns[column]!.texts();
  const named = texts.filter((text) => readAmount(text)?.currency !== undefined).length;
  return named > MOSTLY * texts.length && texts.length <= rowCount;
}

/** Columns that can be nothing but counts: whole, of many sizes, no position and no id. */
function countColumns(values: readonly ColumnValues[], taken: ReadonlySet<number>): number[] {
  return values.flatMap((v, column) =>
    !taken.has(column) &&
    v.numeric > 0.9 &&
    v.whole > 0.95 &&
    !v.isSequence &&
    v.percentSigns === 0 &&
    v.max > 100 &&
    v.max < 1e10
      ? [column]
      : [],
  );
}
