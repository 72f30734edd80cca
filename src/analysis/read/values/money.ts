import { yenOrYuan } from './currencies.js';
import { type DecimalSeparator, type NumberContext, parseNumber } from './parse-number.js';
import { readAmount } from './read-amount.js';

/** A price as a cell has it: `€1.200`, `500–800 USD` (the middle), `1 200 zł`. */
export interface Money {
  /** NaN where the cell names none: "on request". */
  value: number;
  /** ISO 4217, or what several currencies are written with ("kr"); undefined where the cell names none. */
  currency: string | undefined;
}

/**
 * @param around headers of the table: they tell whether `¥` is the yen or the yuan
 */
export function readMoney(cell: string, context: DecimalSeparator | NumberContext = '.', around = ''): Money {
  return { value: parseNumber(cell, context), currency: currencyOfCell(cell, around) };
}

/** The currency that a cell with a price names. */
export function currencyOfCell(cell: string, around = ''): string | undefined {
  const currency = readAmount(cell)?.currency;
  return currency === '¥' ? yenOrYuan(around) : currency;
}
