import type { Cost } from '../analysis.js';
import type { Evidence } from '../recommend/advice.js';
import { counted, moneyRange } from '../recommend/write.js';
import { type Prices, pricesIn, unnamedCurrency } from './prices.js';

/**
 * What one post by each of these creators would cost.
 *
 * @returns undefined if nothing supports a figure
 */
export function costOfPosts(
  evidence: Pick<Evidence, 'profiles' | 'analysis'>,
  rows: readonly number[],
): Cost | undefined {
  const prices = pricesIn(evidence);
  const priced = prices ? rows.filter((row) => !Number.isNaN(prices.of(row))) : [];
  if (!prices || priced.length === 0) return undefined;
  const sum = (value: (row: number) => number) => priced.reduce((total, row) => total + value(row), 0);
  const quotes = priced.filter(prices.isQuote).length;
  const cost = {
    low: sum((row) => prices.rangeOf(row)!.low),
    high: sum((row) => prices.rangeOf(row)!.high),
    about: sum(prices.of),
    currency: prices.currency,
    quotes,
    estimates: priced.length - quotes,
    unknown: rows.length - priced.length,
  };
  return { ...cost, assumption: assumptionOf(cost, prices, priced) };
}

/** "$4.2k", "$3.1k–6.2k", "$4.2k from the 3 with a price"; `posts` in between, as in "for one post each". */
export function totalOf(cost: Cost, posts = ''): string {
  const { estimates, quotes, unknown, currency } = cost;
  const total = `${moneyRange(cost, currency)}${posts}`;
  return unknown > 0 ? `${total}, from the ${quotes + estimates} with a price` : total;
}

/** What the total for so many creators is paid for. */
export function postsOf(creators: number): string {
  return creators === 1 ? ' for one post' : ' for one post each';
}

function assumptionOf(
  { quotes, estimates, unknown }: Pick<Cost, 'quotes' | 'estimates' | 'unknown'>,
  prices: Prices,
  priced: readonly number[],
): string {
  const posts = quotes + estimates === 1 ? 'one post' : 'one post each';
  const without = unknown > 0 ? `; no price for ${counted(unknown, 'creator')}` : '';
  if (estimates === 0) {
    const unsure = prices.quotes!.namesCurrency ? '' : `, ${unnamedCurrency(prices)}`;
    return `${posts}, as \`${prices.quotes!.header}\` in the file says${unsure}${without}`;
  }
  const estimatedBy = prices.estimatedBy(priced);
  if (quotes === 0) return `${posts}; estimates, not quotes: ${estimatedBy}${without}`;
  return `${posts}; ${counted(quotes, 'quote')} from \`${prices.quotes!.header}\` in the file, ${counted(estimates, 'estimate')} (${estimatedBy})${without}`;
}
