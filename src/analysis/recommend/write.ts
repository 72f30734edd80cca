import { textReader } from '../text-column.js';
import { whole } from '../whole.js';
import type { Evidence } from './advice.js';

/** 0.1234 → '12.3 %'; small rates keep two figures. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value.toFixed(value < 1 ? 2 : 1)} %`;
}

/** 1834 → '$1.8k'; 12345 → '$12k'. */
export function dollars(value: number): string {
  if (value < 1_000) return `$${Math.round(value)}`;
  const thousands = value / 1_000;
  return `$${thousands < 10 ? thousands.toFixed(1).replace(/\.0$/, '') : Math.round(thousands)}k`;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['BRL', 'R$'],
  ['INR', '₹'],
  ['IDR', 'Rp '],
  ['JPY', '¥'],
  ['KRW', '₩'],
  ['TRY', '₺'],
  ['VND', '₫'],
  ['THB', '฿'],
  ['NGN', '₦'],
  ['RUB', '₽'],
]);

/** What stands before a sum in this currency (ISO 4217). */
export function currencySign(currency: string): string {
  return SIGNS.get(currency) ?? `${currency} `;
}

/** As `dollars`, in any currency. */
export function money(value: number, currency: string): string {
  return `${currencySign(currency)}${dollars(value).slice(1)}`;
}

export function handlesOf({ profiles }: Evidence, rows: ArrayLike<number>): string[] {
  return Array.from(rows, textReader(profiles.text.handle!));
}

/** '3 creators', '1 creator'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** '`a`, `b` and `c`'. */
export function columnList(names: string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** Small counts as words: 5 → 'five'. */
export function inWords(count: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five'][count] ?? String(count);
}
