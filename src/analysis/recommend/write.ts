import { textReader } from '../text-column.js';
import { whole } from '../whole.js';
import type { Evidence } from './advice.js';

const UNITS: readonly [one: number, letter: string][] = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** 1834 → '$1.8k'; 12345 → '$12k'; 195000000 → '$195M'. */
export function dollars(value: number): string {
  if (value < 1_000) return `$${Math.round(value)}`;
  // 999,999 is a million already, and no thousand thousands.
  const [unit, letter] = UNITS.find(([one]) => value >= one * 0.9995) ?? UNITS.at(-1)!;
  const figure = value / unit;
  return `$${figure < 9.95 ? figure.toFixed(1).replace(/\.0$/, '') : Math.round(figure)}${letter}`;
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
  return SIGNS.get(currency) ?? (currency === '' ? '' : `${currency} `);
}

/** As `dollars`, in any currency. */
export function money(value: number, currency: string): string {
  return `${currencySign(currency)}${dollars(value).slice(1)}`;
}

/** '$3.1k–6.2k'; '$7k+' where no upper end is known; one figure where both are the same. */
export function moneyRange({ low, high }: { low: number; high: number | undefined }, currency: string): string {
  const from = money(low, currency);
  if (high === undefined) return `${from}+`;
  const to = money(high, currency);
  return from === to ? from : `${from}–${to.slice(currencySign(currency).length)}`;
}

export function handlesOf({ profiles }: Evidence, rows: ArrayLike<number>): string[] {
  return Array.from(rows, textReader(profiles.text.handle!));
}

/** German, but "de": a code is no word. */
export function languageInWords(value: string): string {
  return /^[a-z]{2,3}([-_]\w+)?$/.test(value) ? `"${value}"` : value;
}

/** '3 creators', '1 creator'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** Small counts as words: 5 → 'five'. */
export function inWords(count: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five'][count] ?? String(count);
}
