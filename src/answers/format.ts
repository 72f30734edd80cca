import type { DatasetSummary } from '../analysis/analysis.js';
import { withAt } from '../analysis/creator-name.js';
import { percent } from '../analysis/percent.js';
import type { Cell, Column, ColumnFormat, Table } from './answer.js';

export const NOTHING = '–';

const wholeFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const countFormat = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
const plainFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const smallFormat = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });
const SMALL = 0.1;
/** Compact's own rounding: two figures below a hundred of a unit, whole above. */
const moneyFormat = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** A raw value as a person reads it, on one line: the one place where the values of tables are written. */
export function formatCell(value: Cell, format: ColumnFormat): string {
  if (value === null) return NOTHING;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' && format !== 'text' && format !== 'handle') return formatNumber(value, format);
  const text = oneLine(String(value));
  if (text === '') return NOTHING;
  return format === 'handle' ? withAt(text) : text;
}

/** A cell of a table as a person reads it: an estimate is marked, so that nobody takes it for a quote. */
export function cellInWords({ key, format, estimates }: Column, row: Table['rows'][number]): string {
  const text = formatCell(row[key] ?? null, format);
  return estimates !== undefined && row[estimates] === true ? asEstimate(text) : text;
}

/** "~$61"; nothing stays nothing. */
export function asEstimate(text: string): string {
  return text === NOTHING ? text : `~${text}`;
}

/** Under a table with such marks. */
export const ESTIMATES_NOTE = '~ is an estimate, not a quote.';

/** Whether a column's values are compared by size, and so stand under each other to the right. */
export function isNumeric(format: ColumnFormat): boolean {
  return format !== 'text' && format !== 'handle';
}

/** Printable ASCII with single spaces: most texts, and nothing to mend in them. */
const PLAIN_LINE = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * Text from a file on one line. Line breaks and controls tear tables apart and speak to terminals; direction marks
 * turn the rest of a line round; half a surrogate pair cannot be sent at all.
 */
export function oneLine(text: string): string {
  if (PLAIN_LINE.test(text)) return text;
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

export function assertNever(value: never): never {
  throw new TypeError(`not handled: ${JSON.stringify(value)}`);
}

function formatNumber(value: number, format: Exclude<ColumnFormat, 'text' | 'handle'>): string {
  if (!Number.isFinite(value)) return NOTHING;
  switch (format) {
    case 'integer':
    case 'score':
      return withMinus(wholeFormat.format(value));
    case 'count': // below a thousand whole: 950, and 999.6 as 1,000's 1K
      return withMinus((Math.abs(value) < 999.5 ? wholeFormat : countFormat).format(value));
    case 'percent':
      return percent(value);
    case 'ratio':
      return withMinus(value.toFixed(2));
    case 'number': // as the file has it
      return withMinus(plainNumber(value));
    case 'money':
      return dollars(value);
    default:
      return assertNever(format);
  }
}

/** To the hundredth; below a tenth its first two figures, so that what one view costs, 0.0042, is not 0. */
export function plainNumber(value: number): string {
  return (Math.abs(value) < SMALL ? smallFormat : plainFormat).format(value);
}

/** 950 → $950, 1834 → $1.8k, 2300000 → $2.3M. */
function dollars(value: number): string {
  const size = Math.abs(value);
  const figures = size < 999.5 ? wholeFormat.format(size) : moneyFormat.format(size).replace('K', 'k');
  return `${value < 0 && figures !== '0' ? '−' : ''}$${figures}`;
}

function withMinus(figures: string): string {
  return /[1-9]/.test(figures) ? figures.replace('-', '−') : figures.replace('-', '');
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 as a date: `2026-09-15`. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** How a creator is called: only what the file has as handles gets an @. */
export function creatorName(handle: string, names: DatasetSummary['names']): string {
  return formatCell(handle, names === 'handle' ? 'handle' : 'text');
}

/** With its first letter as a capital, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
