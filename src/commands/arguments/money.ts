import { CURRENCY_OF } from '../../analysis/read/values/currencies.js';
import { UserError } from '../../errors.js';
import { type ArgumentSpec, cut, firstMatch } from './argument.js';
import { FIGURE, figure } from './numbers.js';
import { textSchema } from './schema.js';

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

/** A sum with what it is in; with its currency named, or as a bare number as well. */
export function sumIn(said: string, isBareToo: boolean) {
  const match = firstMatch(said, isBareToo ? SUMS : SUMS.slice(0, 2));
  if (!match) return undefined;
  const groups = match.slice(1);
  const digits = groups.findIndex((group) => group !== undefined && /^\d/.test(group));
  return {
    amount: figure(groups[digits]!, groups[digits + 1]),
    currency: groups.flatMap((group) => (group === undefined ? [] : currencyNamed(group)))[0],
    match,
  };
}

/** A sum of money: `20k`, `$5,000`, `20 thousand dollars`, `R$ 5.000`. */
export function amount(name: string): ArgumentSpec<number | undefined> {
  const usable = (value: number) => {
    if (Number.isFinite(value) && value > 0 && value <= 1e12) return value;
    throw new UserError('bad-number', `I cannot plan with ${value}.`, 'Say a sum such as `budget 20k`.');
  };
  return {
    usage: `<${name}>`,
    schema: { type: 'number', minimum: 0, description: 'The sum to spend.' },
    take(said) {
      const sum = sumIn(said, true);
      if (!sum) return { value: undefined, rest: said };
      return { value: usable(sum.amount), rest: cut(said, sum.match) };
    },
    check: (value) => (value === undefined ? undefined : usable(Number(value))),
  };
}

/** What the sum is in, as ISO 4217: read without taking it, for the sum takes its sign along. */
export function currencyOfSum(): ArgumentSpec<string | undefined> {
  return {
    usage: '',
    schema: textSchema('What the sum is in, as ISO 4217: USD, EUR, …'),
    take: (said) => ({ value: sumIn(said, true)?.currency, rest: said }),
    check: (value) => (typeof value === 'string' && /^[\p{L}¥]{1,5}$/u.test(value) ? value : undefined),
  };
}

function currencyNamed(said: string): string | [] {
  const word = said.normalize('NFKC').toLowerCase();
  return /^(?:us dollars?|bucks)$/.test(word) ? 'USD' : (CURRENCY_OF.get(word) ?? []);
}
