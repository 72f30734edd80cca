import { feeSource, type Prices as PricesOfPosts, pricesIn, unnamedCurrency } from '../../analysis/recommend/prices.js';
import { currencySign } from '../../analysis/recommend/write.js';
import { formatCell } from '../../answers/format.js';
import { UserError } from '../../errors.js';
import type { Subject } from '../command.js';

/** What one post by a creator costs, and how that is shown. */
export interface Prices extends PricesOfPosts {
  /** How many are quotes and how many estimates, and whose, in words. */
  basis: string;
  /** Of a column of prices, and how its cells are written: with a sign if they are dollars. */
  label: string;
  format: 'money' | 'count';
  /** A sum in the currency of the prices. */
  inWords(sum: number): string;
}

/**
 * @returns undefined where the file has no prices and published ranges do not apply
 */
export function pricesOf(subject: Pick<Subject, 'profiles' | 'analysis'>): Prices | undefined {
  const prices = pricesIn(subject);
  if (!prices) return undefined;
  const { currency, hasEstimates } = prices;
  const label = hasEstimates ? 'A post, about' : 'A post';
  return {
    ...prices,
    basis: basisOf(prices, subject),
    label: currency === 'USD' || currency === '' ? label : `${label}, ${currency}`,
    format: currency === 'USD' ? 'money' : 'count',
    inWords: (sum) => formatCell(sum, 'money').replace('$', currencySign(currency)),
  };
}

/** @throws {UserError} where there are none */
export function requirePrices(subject: Subject): Prices {
  const prices = pricesOf(subject);
  if (prices) return prices;
  throw new UserError(
    'no-prices',
    'This file has no prices, and does not say that it is of TikTok, for which there are published ranges.',
    'Add a column `fee` with what a post costs, or a column `platform`, and drop it here again.',
  );
}

function basisOf(
  { quotes, hasEstimates, unpriced, currency }: PricesOfPosts,
  { profiles, analysis }: Pick<Subject, 'profiles' | 'analysis'>,
) {
  const source = `estimates for one post, from ${feeSource(analysis.options)}, not quotes`;
  const many = (count: number) => `${whole(count)} ${count === 1 ? 'has' : 'have'}`;
  const others = profiles.count - (quotes?.count ?? 0);
  const estimated = others - unpriced;
  if (!quotes) {
    return unpriced === 0
      ? `Prices are ${source}.`
      : `Prices of the ${whole(estimated)} accounts on TikTok are ${source}. The other ${many(unpriced)} none.`;
  }
  const unsure = quotes.namesCurrency
    ? ''
    : `, ${unnamedCurrency({ currency })}${currency === '' ? '' : ' because its header names no currency'}`;
  if (others === 0) return `Prices are quotes: \`${quotes.header}\` of the file${unsure}.`;
  const ofQuotes = `Prices are quotes for ${whole(quotes.count)} of ${whole(profiles.count)} creators: \`${quotes.header}\` of the file${unsure}.`;
  if (!hasEstimates) return `${ofQuotes} The other ${whole(others)} have none.`;
  if (unpriced === 0) return `${ofQuotes} Those of the other ${whole(others)} are ${source}.`;
  return `${ofQuotes} Those of ${whole(estimated)} more on TikTok are ${source}. The other ${many(unpriced)} none.`;
}

function whole(value: number): string {
  return value.toLocaleString('en-US');
}
