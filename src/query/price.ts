import { PRICED_PLATFORMS } from '../analysis/money/fee-rates.js';
import { type PostAsked, type Prices as PricesOfPosts, pricesIn, unnamedCurrency } from '../analysis/money/prices.js';
import { fieldsOfHeader, firstFieldOf } from '../analysis/read/headers/header-meaning.js';
import { currencySign, moneyRange } from '../analysis/recommend/write.js';
import { formatCell } from '../answers/format.js';
import { PLATFORM_UNKNOWN, UserError } from '../errors.js';
import type { Queried } from './queried.js';

/** What one post by a creator costs, and how that is shown. */
export interface Prices extends PricesOfPosts {
  /** How many are quotes and how many estimates, and how those are made, in words. */
  basis: string;
  /** The same of these creators alone, who all have a price. */
  basisOf(rows: readonly number[]): string;
  /** Of a column of prices, and how its cells are written: with a sign if they are dollars. */
  label: string;
  format: 'money' | 'count';
  /** A sum in the currency of the prices. */
  inWords(sum: number): string;
  /** A range of sums. */
  rangeOfSums(low: number, high: number): string;
  /** What a creator's post costs: a quote as it is, an estimate as a range; undefined if nothing tells. */
  rangeInWords(row: number): string | undefined;
}

/**
 * @returns undefined where the file has no prices and published ranges do not apply
 */
export function pricesOf(subject: Pick<Queried, 'profiles' | 'analysis'>, asked?: PostAsked): Prices | undefined {
  const prices = pricesIn(subject, asked);
  if (!prices) return undefined;
  const { currency } = prices;
  const label = 'Price per post';
  return {
    ...prices,
    get basis() {
      return basisOf(
        prices,
        Array.from({ length: subject.profiles.count }, (_, row) => row),
      );
    },
    basisOf: (rows) => basisOf(prices, rows),
    label: currency === 'USD' || currency === '' ? label : `${label}, ${currency}`,
    format: currency === 'USD' ? 'money' : 'count',
    inWords: (sum) => formatCell(sum, 'money').replace('$', currencySign(currency)),
    rangeOfSums: (low, high) => moneyRange({ low, high }, currency),
    rangeInWords(row) {
      const range = prices.rangeOf(row);
      return range && moneyRange(range, currency);
    },
  };
}

/**
 * @throws {UserError} where there are none: with PLATFORM_UNKNOWN where a person has to say which platform the file is of
 */
export function requirePrices(subject: Pick<Queried, 'profiles' | 'analysis'>, asked?: PostAsked): Prices {
  const prices = pricesOf(subject, asked);
  if (prices) return prices;
  const { platform, platforms, kept, unused } = subject.analysis.dataset;
  const words = [
    ...kept.filter(({ kind }) => kind === 'category'),
    ...unused.filter(({ why }) => why !== 'it is empty'),
  ];
  const unread = words.find(({ header }) => firstFieldOf(fieldsOfHeader(header)) === 'fee');
  if (unread)
    throw new UserError(
      'no-prices',
      `\`${unread.header}\` is the only column of prices, and I can read no price in it.`,
      'Write amounts like 300 or €300 in it, or choose another column with Fix columns.',
    );
  const known = platforms?.map(({ name }) => name) ?? (platform === undefined ? [] : [platform]);
  if (known.length === 0)
    throw new UserError(
      PLATFORM_UNKNOWN,
      'This file has no prices, and does not say which platform it is of.',
      `Say \`platform ${PRICED_PLATFORMS.join('|')}\`, or add a column \`fee\` with what a post costs.`,
    );
  const what = asked?.format === undefined ? 'a post' : `a ${asked.format}`;
  throw new UserError(
    'no-prices',
    `This file has no prices, and I know none for ${what} on ${known.join(' or ')}.`,
    'Add a column `fee` with what a post costs, and drop it here again.',
  );
}

/** Of whole files: also that some have no price. */
function basisOf(prices: PricesOfPosts, rows: readonly number[]) {
  const { quotes, currency } = prices;
  const many = (count: number) => `${whole(count)} ${count === 1 ? 'has' : 'have'}`;
  const quoted = rows.filter(prices.isQuote).length;
  const unpriced = rows.filter((row) => prices.sourceOf(row) === undefined).length;
  const estimated = rows.length - quoted - unpriced;
  const inIt = rows.some(prices.isInOtherCurrency) ? ` in ${currency}` : '';
  const rest = unpriced === 0 ? '' : ` The other ${many(unpriced)} no price${inIt}.`;
  const small =
    unpriced === 0 ? '' : unpriced === prices.tooSmall ? ' We price only accounts with 1,000+ followers.' : rest;
  if (!quotes || quoted === 0)
    return `${rows.length === 1 ? 'The price is an estimate, not a quote' : 'Prices are estimates, not quotes'}: ${prices.estimatedBy(rows)}.${small}`;
  const unsure = quotes.namesCurrency
    ? ''
    : `, ${unnamedCurrency({ currency })}${currency === '' ? '' : ' because its header names no currency'}`;
  if (quoted === rows.length) return `Prices are quotes: \`${quotes.header}\` of the file${unsure}.`;
  const ofQuotes = `Prices are quotes for ${whole(quoted)} of ${whole(rows.length)} creators: \`${quotes.header}\` of the file${unsure}.`;
  if (estimated === 0) return `${ofQuotes} The other ${many(rows.length - quoted)} none${inIt}.`;
  const others = unpriced === 0 ? `The other ${whole(estimated)}` : `${whole(estimated)} more`;
  return `${ofQuotes} ${others} ${estimated === 1 ? 'is an estimate' : 'are estimates'}: ${prices.estimatedBy(rows)}.${small}`;
}

function whole(value: number): string {
  return value.toLocaleString('en-US');
}
