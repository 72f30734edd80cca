import { quantileOfSorted, sortedKnown } from '../../analysis/quantile.js';
import { TIER_NAMES } from '../../analysis/score/tiers.js';
import { whole } from '../../analysis/whole.js';
import { type Answer, type CommandCall, sayOnly, type Table } from '../../answers/answer.js';
import { allAccounts, narrowedAccounts } from '../../query/order.js';
import type { Prices } from '../../query/price.js';
import { creatorsWords, filterCaveats, rowFilters } from '../../query/row-filters.js';
import { whoOf } from '../../query/who.js';
import type { Subject } from '../command.js';
import { withoutUndefined } from '../page-steps.js';
import type { PriceAsked } from '../price.js';
import { inFull, roughly, roughRange } from './money-words.js';

/** What creators of a kind ask: quotes where the file has any of them, else estimates. */
export function priceOfGroup(subject: Subject, prices: Prices, asked: PriceAsked): Answer {
  const wanted = rowFilters(subject, whoOf(asked));
  const rows = narrowedAccounts(subject, allAccounts(subject), wanted);
  const words = creatorsWords(wanted);
  const quoted = rows.filter(prices.isQuote);
  const priced = quoted.length > 0 ? quoted : rows.filter((row) => prices.of(row) > 0);
  if (priced.length === 0)
    return sayOnly(
      rows.length === 0
        ? `No ranked ${words} are in this file`
        : `None of the ${whole(rows.length)} ranked ${words} has a price`,
    );
  const sorted = pricesOf(prices, priced);
  const isQuoted = quoted.length > 0;
  const narrowedCall = (name: string, args: object): CommandCall => ({
    name,
    args: withoutUndefined({ ...whoOf(asked), ...args }),
  });
  return {
    headline: headlineOf(prices, sorted, { words, isQuoted, all: rows.length, offer: asked.offer, posts: asked.posts }),
    tables: asked.tier?.length === 1 ? [] : [byTier(subject, prices, priced)],
    facts: [],
    charts: [],
    howFound: [],
    caveats: [
      ...filterCaveats(wanted),
      prices.basisOf([...rows]),
      ...(priced.length < 10 ? [`${whole(priced.length)} prices say little: one more could change the median.`] : []),
    ],
    next: [
      { label: 'The cheapest ten', command: narrowedCall('top', { by: 'price', count: 10 }) },
      {
        label: 'Average price per country',
        command: narrowedCall('figures', { of: [{ figure: 'mean', measure: 'price' }], per: ['country'] }),
      },
    ].slice(0, subject.profiles.text.country ? 2 : 1),
  };
}

function pricesOf(prices: Prices, rows: Int32Array): Float64Array {
  return sortedKnown(Float64Array.from(rows, prices.of));
}

/** "The middle half of 34 micro creators from Brazil with a quote asks $90 to $210 per post; the median is $130". */
function headlineOf(
  prices: Prices,
  sorted: Float64Array,
  {
    words,
    isQuoted,
    all,
    offer,
    posts,
  }: { words: string; isQuoted: boolean; all: number; offer: number | undefined; posts: number },
): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantileOfSorted(sorted, q)) as [number, number, number];
  const n = sorted.length;
  const who = `${whole(n)} ${n === 1 ? words.replace('creators', 'creator') : words}`;
  const of = n < all ? ` (${whole(all - n)} more have no quote)` : '';
  const range = n === 1 ? '' : `; the middle half asks ${roughRange(prices, low, high)}`;
  const asks = isQuoted ? (n === 1 ? 'asks' : 'ask') : 'would ask about';
  const said =
    n === 1
      ? `${who} ${asks} ${inFull(prices, middle)} per post${of}`
      : `${who} ${asks} a median of ${isQuoted ? inFull(prices, middle) : roughly(prices, middle)} per post${of}${range}`;
  if (offer === undefined)
    return posts === 1 ? said : `${said}. ${posts} posts at the median are ${roughly(prices, posts * middle)}`;
  const each = offer / posts;
  const enough = sorted.filter((price) => price <= each).length;
  const sum = `${inFull(prices, offer)}${posts > 1 ? ` for ${posts} posts` : ''}`;
  const share = `${whole(enough)} of ${who} (${Math.round((100 * enough) / n)}%)`;
  // An estimate is a formula: it tells where a sum stands, not whether somebody would take it.
  if (!isQuoted) return `${share} are estimated at ${sum} or less; the median estimate is ${roughly(prices, middle)}`;
  const verdict = each < low ? 'low' : each > high ? 'high' : 'fair';
  return `${sum} is ${verdict} here: ${share} ask no more than that; the median is ${inFull(prices, middle)}`;
}

function byTier({ scores }: Subject, prices: Prices, rows: Int32Array): Table {
  const groups = TIER_NAMES.map((tier, at) => ({
    tier,
    sorted: pricesOf(
      prices,
      rows.filter((row) => scores.tier[row] === at),
    ),
  }));
  const text = (sorted: Float64Array, q: number) => inFull(prices, quantileOfSorted(sorted, q));
  return {
    columns: [
      { key: 'tier', label: 'Tier', format: 'text' },
      { key: 'creators', label: 'Prices', format: 'integer' },
      { key: 'p25', label: 'A quarter asks less than', format: 'text' },
      { key: 'median', label: 'Median', format: 'text' },
      { key: 'p75', label: 'A quarter asks more than', format: 'text' },
    ],
    rows: groups
      .filter(({ sorted }) => sorted.length > 0)
      .map(({ tier, sorted }) => ({
        tier,
        creators: sorted.length,
        p25: text(sorted, 0.25),
        median: text(sorted, 0.5),
        p75: text(sorted, 0.75),
      })),
  };
}
