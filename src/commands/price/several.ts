import { textAt } from '../../analysis/text-column.js';
import { whole } from '../../analysis/whole.js';
import type { Answer, Table } from '../../answers/answer.js';
import { asEstimate } from '../../answers/format.js';
import { comparablePrices } from '../../query/comparable-prices.js';
import type { Prices } from '../../query/price.js';
import type { Subject } from '../command.js';
import { creators } from '../figure-words.js';
import type { PriceAsked } from '../price.js';
import { inFull, roughRange } from './money-words.js';

/** What several creators cost together. */
export function priceOfSeveral(subject: Subject, prices: Prices, rows: readonly number[], asked: PriceAsked): Answer {
  const priced = rows.filter((row) => prices.of(row) > 0);
  const handles = rows.map((row) => textAt(subject.profiles.text.handle!, row));
  return {
    headline: headlineOf(prices, rows, priced, asked),
    tables: [tableOf(subject, prices, rows)],
    facts: [],
    charts: [],
    howFound: [],
    caveats: [
      ...(priced.length > 0 ? [prices.basisOf(rows)] : []),
      ...(asked.posts > 1 || rows.length > 1 ? ['No package discount is counted: ask for one.'] : []),
    ],
    next: [
      { label: 'Compare them', command: { name: 'compare', args: { handles: handles.slice(0, 10) } } },
      { label: `Shortlist all ${rows.length}`, command: { name: 'shortlist', args: { do: 'add', handles } } },
    ],
  };
}

/** "The four ask $8,240 together for one post each". */
function headlineOf(prices: Prices, rows: readonly number[], priced: readonly number[], { posts, offer }: PriceAsked) {
  const what = posts === 1 ? 'one post each' : `${posts} posts each`;
  if (priced.length === 0) return `The file has no price for any of these ${rows.length}`;
  const sum = (of: (row: number) => number) => posts * priced.reduce((total, row) => total + of(row), 0);
  const total = sum(prices.of);
  const quotes = priced.filter(prices.isQuote).length;
  const isExact = quotes === priced.length;
  const [low, high] = [sum((row) => prices.rangeOf(row)!.low), sum((row) => prices.rangeOf(row)!.high)];
  const words = isExact ? inFull(prices, total) : `about ${roughRange(prices, low, high)}`;
  const of =
    priced.length < rows.length ? `, from the ${whole(priced.length)} of ${whole(rows.length)} with a price` : '';
  const how = isExact
    ? 'all quotes of the file'
    : quotes === 0
      ? 'all estimates'
      : `${quotes} ${quotes === 1 ? 'quote' : 'quotes'}, ${priced.length - quotes} estimated`;
  const cost = `${creators(rows.length)} cost ${words} for ${what}${of} (${how})`;
  if (offer === undefined) return cost;
  return `${inFull(prices, offer)} is ${isExact ? against(offer / total) : offer < low ? 'below that' : offer > high ? 'above that' : 'within that'}: ${cost}`;
}

function against(share: number): string {
  if (share > 2) return `${share.toFixed(1)} times that`;
  if (share < 0.95) return `${Math.round((1 - share) * 100)}% less than that`;
  return share > 1.05 ? `${Math.round((share - 1) * 100)}% more than that` : 'about that';
}

function tableOf(subject: Subject, prices: Prices, rows: readonly number[]): Table {
  const { profiles, analysis } = subject;
  const { followers, avgViews } = profiles.numeric;
  return {
    columns: [
      { key: 'handle', label: 'Creator', format: analysis.dataset.names === 'handle' ? 'handle' : 'text' },
      { key: 'followers', label: 'Followers', format: 'count' },
      { key: 'said', label: 'Price per post', format: 'text' },
      ...(avgViews ? [{ key: 'perViews', label: 'Per 1,000 views', format: 'text' } as const] : []),
      { key: 'usual', label: 'Comparable ask', format: 'text' },
    ],
    rows: rows.map((row) => {
      const found = comparablePrices(subject, prices, row);
      const price = prices.of(row);
      const range = prices.rangeOf(row);
      const perThousand = (words: string) => (prices.isQuote(row) ? words : asEstimate(words));
      const views = avgViews?.[row] ?? Number.NaN;
      return {
        handle: textAt(profiles.text.handle!, row),
        followers: followers![row]!,
        price: Number.isNaN(price) ? null : price,
        said: Number.isNaN(price)
          ? null
          : prices.isQuote(row)
            ? inFull(prices, price)
            : `about ${roughRange(prices, range!.low, range!.high)}`,
        perViews: views > 0 && price > 0 ? perThousand(inFull(prices, (1_000 * price) / views)) : null,
        usual: found ? `${roughRange(prices, found.low, found.high)} (${found.rows.length})` : null,
      };
    }),
    note: 'Comparable ask: the middle half of the quotes of accounts of about their size, for as many views or followers; in brackets how many.',
  };
}
