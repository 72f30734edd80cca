import { type Field, NUMERIC_FIELDS, type NumericField } from '../../profiles.js';
import { fieldsOfHeader, firstFieldOf } from '../headers/header-meaning.js';
import { readHeader } from '../headers/read-header.js';
import type { ColumnValues } from '../values/column-values.js';
import { currencyIn } from '../values/currencies.js';
import { readAmount } from '../values/read-amount.js';
import { kindOf } from './read-numbers-of.js';

/** What a column holds, as a person would say it. */
export interface ColumnHolds {
  kind: 'count' | 'number' | 'share' | 'price' | 'date' | 'link' | 'yes or no' | 'text' | 'nothing';
  /** `%`, `thousands`, `EUR`; undefined where there is none, or nothing tells. */
  unit?: string | undefined;
}

const MOSTLY = 0.5;
/** Nearly all: one cell of a hundred is a typing error. */
const NEARLY = 0.95;
const MAGNITUDES: ReadonlyMap<number, string> = new Map([
  [1_000, 'thousands'],
  [1_000_000, 'millions'],
]);

/**
 * @param field that it is read as, if it is
 * @param currency of the prices, as far as it is known
 */
export function columnHolds(
  header: string,
  values: ColumnValues,
  field: Field | undefined,
  currency: string | undefined,
): ColumnHolds {
  if (values.cells === 0) return { kind: 'nothing' };
  if (values.urls > MOSTLY || values.profileUrls > MOSTLY) return { kind: 'link' };
  if (field === 'lastPost' || values.dates > MOSTLY) return { kind: 'date' };
  const meant = field ?? firstFieldOf(fieldsOfHeader(header));
  const amounts = values.samples.flatMap((sample) => readAmount(sample) ?? []);
  const named = currencyIn(header) ?? amounts.find((amount) => amount.currency !== undefined)?.currency;
  const isNumeric = values.numeric > MOSTLY || values.ranges > MOSTLY;
  if (isNumeric && (meant === 'fee' || meant === 'spend' || named !== undefined))
    return { kind: 'price', unit: field === 'fee' ? (currency ?? named) : named };
  if (!isNumeric) return { kind: values.flags > MOSTLY ? 'yes or no' : 'text' };
  if (isRate(header, values, meant))
    return { kind: 'share', unit: values.max > 1 || values.percentSigns > 0 ? '%' : '0 to 1' };
  const unit = MAGNITUDES.get(readHeader(header).unit);
  if (values.flags > MOSTLY && values.max <= 1) return { kind: 'yes or no' };
  return { kind: values.whole > NEARLY || unit !== undefined ? 'count' : 'number', unit };
}

function isRate(header: string, { percentSigns }: ColumnValues, meant: Field | undefined): boolean {
  if (percentSigns > MOSTLY || readHeader(header).isRate) return true;
  return NUMERIC_FIELDS.includes(meant as NumericField) && kindOf(meant as NumericField) === 'rate';
}
