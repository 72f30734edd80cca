import { CURRENCY_OF } from '../../analysis/read/values/currencies.js';
import { UserError } from '../../errors.js';
import { type ArgumentSpec, cut, firstMatch } from './argument.js';
import { FIGURE, figure } from './numbers.js';

/** Letters and words that mean something else more often than money. */
const NO_CURRENCY_HERE = /^(?:\p{L}{1,2}|real|rand|won|try|cop|pen|gel|mad|lei|rial|all)$/u;
const CURRENCY = `(us dollars?|bucks|${[...CURRENCY_OF.keys()]
  .filter((word) => !NO_CURRENCY_HERE.test(word))
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  .join('|')})`;
const SUMS = [
  new RegExp(String.raw`(?<![\p{L}@.,-])(?=\D{1,12}\d)${CURRENCY}\s?${FIGURE}`, 'iu'),
  new RegExp(String.raw`(?<![\w@.,-])${FIGURE}\s?(?:in )?${CURRENCY}(?!\p{L})`, 'iu'),
  new RegExp(String.raw`(?<![\w@.,-])${FIGURE}(?!\s?%)`, 'i'),
];

/** A sum of money: `20k`, `$5,000`, `20 thousand dollars`, `R$ 5.000`. */
export function amount(name: string): ArgumentSpec<number | undefined> {
  const usable = (value: number) => {
    if (Number.isFinite(value) && value > 0 && value <= 1e12) return value;
    throw new UserError('bad-number', `I cannot plan with ${value}.`, 'Say a sum such as `budget 20k`.');
  };
  return {
    usage: `<${name}>`,
    take(said) {
      const match = firstMatch(said, SUMS);
      if (!match) return { value: undefined, rest: said };
      const digits = match.slice(1).findIndex((group) => group !== undefined && /^\d/.test(group)) + 1;
      return { value: usable(figure(match[digits]!, match[digits + 1])), rest: cut(said, match) };
    },
    check: (value) => (value === undefined ? undefined : usable(Number(value))),
  };
}

/** What the sum is in, as ISO 4217: read without taking it, for the sum takes its sign along. */
export function currencyOfSum(): ArgumentSpec<string | undefined> {
  return {
    usage: '',
    take(said) {
      const match = firstMatch(said, SUMS);
      const words = match?.slice(1).flatMap((group) => (group === undefined ? [] : currencyNamed(group))) ?? [];
      return { value: words[0], rest: said };
    },
    check: (value) => (typeof value === 'string' && /^[\p{L}¥]{1,5}$/u.test(value) ? value : undefined),
  };
}

function currencyNamed(said: string): string | [] {
  const word = said.normalize('NFKC').toLowerCase();
  return /^(?:us dollars?|bucks)$/.test(word) ? 'USD' : (CURRENCY_OF.get(word) ?? []);
}
