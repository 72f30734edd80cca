import type { KeptColumn, KeptNumbers } from '../analysis/kept-columns.js';
import { FLAG } from '../analysis/profiles.js';
import { currencySign } from '../analysis/recommend/write.js';
import { dateOfDay, plainNumber } from './format.js';

/** Whole numbers in these bounds are years more often than counts, and are written like them. */
const YEARS = [1900, 2100] as const;

type Figures = Pick<KeptNumbers, 'kind' | 'currency'>;

/** A figure of one of the file's own columns with its unit: `12.5%`, `$0.35`, `1,250`, `2026-09-01`. */
export function figureInWords(value: number, { kind, currency }: Figures): string {
  switch (kind) {
    case 'share':
      return `${plainNumber(Number((value * 100).toPrecision(12)))}%`;
    case 'money':
      return `${value < 0 ? '-' : ''}${currencySign(currency ?? '')}${plainNumber(Math.abs(value))}`;
    case 'date':
      return dateOfDay(value);
    default:
      return Number.isInteger(value) && value >= YEARS[0] && value <= YEARS[1] ? String(value) : plainNumber(value);
  }
}

/** A cell of a kept column in words; undefined where it is not known. */
export function keptInWords(column: KeptColumn, row: number): string | undefined {
  switch (column.kind) {
    case 'category':
      return column.labels[column.values[row]!] || undefined;
    case 'flag':
      return column.values[row] === FLAG.unknown ? undefined : column.values[row] === FLAG.yes ? 'yes' : 'no';
    default: {
      const value = column.values[row]!;
      return Number.isNaN(value) ? undefined : figureInWords(value, column);
    }
  }
}
