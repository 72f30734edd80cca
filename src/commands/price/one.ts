import { expectedEngagements } from '../../analysis/money/expected-engagements.js';
import { median } from '../../analysis/quantile.js';
import { moneyRange } from '../../analysis/recommend/write.js';
import { textAt } from '../../analysis/text-column.js';
import { whole } from '../../analysis/whole.js';
import type { Answer, Column, NextStep, Table } from '../../answers/answer.js';
import { asEstimate, creatorName, formatCell } from '../../answers/format.js';
import { warningLines } from '../../answers/speaks-against.js';
import { type ComparablePrices, comparablePrices } from '../../query/comparable-prices.js';
import type { Prices } from '../../query/price.js';
import type { Subject } from '../command.js';
import type { PriceAsked } from '../price.js';
import { judgeOffer, whatToOffer, type Yardsticks } from './fair-offer.js';
import { inFull, roughly, roughRange } from './money-words.js';

/** What one creator costs, and whether an offer is fair. */
export function priceOfOne(
  subject: Subject,
  prices: Prices,
  row: number,
  { offer, posts, format }: PriceAsked,
): Answer {
  const { text } = subject.profiles;
  const handle = textAt(text.handle!, row);
  const name = creatorName(handle, subject.analysis.dataset.names);
  const found = comparablePrices(subject, prices, row);
  const known: Known = { prices, row, name, posts, found, yardsticks: yardsticksOf(prices, row, found) };
  const warnings = warningLines(subject, row);
  return {
    headline: offer === undefined ? priceSentence(known) : offerSentence(known, offer),
    tables: tableOf(subject, known),
    facts: [
      { title: 'What to offer', lines: offerLines(known, offer) },
      ...(warnings.length > 0 ? [{ title: 'Check first', lines: warnings }] : []),
    ],
    charts: [],
    howFound: [],
    caveats: caveatsOf(known, format),
    next: nextSteps(subject, known, handle, offer),
  };
}

interface Known {
  prices: Prices;
  row: number;
  name: string;
  posts: number;
  found: ComparablePrices | undefined;
  yardsticks: Yardsticks;
}

/** Sources of estimates differ: what is within any of them is not called high or low. */
function yardsticksOf(prices: Prices, row: number, found: ComparablePrices | undefined): Yardsticks {
  if (prices.isQuote(row)) return { quote: prices.of(row), usual: found };
  const estimate = prices.rangeOf(row);
  if (found || !estimate) return { usual: found };
  const { low = estimate.low, high = Number.POSITIVE_INFINITY } = prices.publishedFor(row) ?? estimate;
  return {
    usual: { low: Math.min(low, estimate.low), median: prices.of(row), high: Math.max(high, estimate.high) },
  };
}

/** "@a asks $260 per post (`Price` in the file); for 3 posts that is $780". */
function priceSentence({ prices, row, name, posts }: Known): string {
  const price = prices.of(row);
  if (Number.isNaN(price)) return `The file has no price for ${name}, and nothing to estimate one from`;
  if (prices.isQuote(row)) {
    const several = posts > 1 ? `; ${posts} posts at that price are ${inFull(prices, posts * price)}` : '';
    return `${name} asks ${inFull(prices, price)} per post (\`${prices.quotes!.header}\` in the file)${several}`;
  }
  const { low, high } = prices.rangeOf(row)!;
  const of = posts > 1 ? `${posts} posts` : 'a post';
  return `The file has no quote for ${name}; we estimate ${roughRange(prices, posts * low, posts * high)} for ${of}, about ${roughly(prices, posts * price)}`;
}

/** "$500 for @a is high: they ask $260". */
function offerSentence({ prices, row, name, posts, found, yardsticks }: Known, offer: number): string {
  const each = offer / posts;
  const judged = judgeOffer(each, yardsticks);
  const sum = inFull(prices, offer);
  const what = posts > 1 ? `${sum} for ${posts} posts by ${name} (${inFull(prices, each)} each)` : `${sum} for ${name}`;
  if (!judged) return `I can't tell whether ${what} is fair: the file has no quote to judge by`;
  const { quote } = yardsticks;
  const why = [
    ...(quote === undefined ? [] : [againstQuote(each, quote, inFull(prices, quote))]),
    ...(found ? [usualWords(prices, found)] : quote === undefined ? [estimateWords(prices, row)] : []),
  ];
  const isCheap = judged.verdict === 'low' && quote !== undefined && each >= quote * 0.95;
  const word = isCheap ? 'a low price for what they have' : judged.verdict;
  return `${what} is ${word}: ${why.join('; ')}`;
}

function estimateWords(prices: Prices, row: number): string {
  const { low, high } = prices.rangeOf(row)!;
  const published = prices.publishedFor(row);
  const other = published && `, and ${moneyRange(published, prices.currency)} is published for their size`;
  return `our estimate is ${roughRange(prices, low, high)}${other ?? ''}`;
}

function againstQuote(given: number, asked: number, words: string): string {
  const by = given / asked - 1;
  if (Math.abs(by) <= 0.05) return `it is what they ask (${words})`;
  return `${Math.round(Math.abs(by) * 100)}% ${by > 0 ? 'more' : 'less'} than the ${words} they ask`;
}

/** "63 comparable accounts ask $210 to $540 for as many views". */
function usualWords(prices: Prices, { rows, per, low, high }: ComparablePrices): string {
  return `${whole(rows.length)} comparable accounts ask ${roughRange(prices, low, high)} for as many ${per}`;
}

function offerLines({ prices, row, posts, found, yardsticks }: Known, offer: number | undefined): string[] {
  const estimate = prices.rangeOf(row);
  const isEstimated = !found && yardsticks.quote === undefined && estimate;
  const advice = whatToOffer(isEstimated ? { usual: { ...estimate, median: prices.of(row) } } : yardsticks);
  if (!advice) return ['Ask for their rate: there is nothing in the file to go by.'];
  const { open, most } = advice;
  const isQuote = most === yardsticks.quote;
  const [from, to] = [posts * open, posts * most].map((sum) =>
    isQuote && sum === posts * most ? inFull(prices, sum) : roughly(prices, sum),
  );
  const first =
    open === most
      ? found && yardsticks.quote !== undefined
        ? `Take their price, ${to}: comparable accounts ask about ${roughly(prices, posts * found.median)} (the median).`
        : `Offer ${to}, what they ask.`
      : `Open at about ${from}, and go up to ${to}${isQuote ? ', what they ask' : ''}.`;
  const over = yardsticks.quote !== undefined && found && yardsticks.quote > found.high;
  return [
    first,
    ...(over
      ? [
          `Their own price, ${inFull(prices, yardsticks.quote!)} per post, is above three quarters of comparable accounts.`,
        ]
      : []),
    ...(posts > 1 ? ['Ask for a package rate: no discount is counted here.'] : []),
    ...(offer === undefined || found
      ? []
      : ['No comparable quotes: fewer than eight accounts of about that size have one in this file.']),
  ];
}

/** Their prices per unit beside those of comparable accounts. */
function tableOf(subject: Subject, { prices, row, name, found }: Known): Table[] {
  const { followers, avgViews } = subject.profiles.numeric;
  const measures = [
    ...(avgViews ? [{ what: 'Per 1,000 views', of: (at: number) => (1_000 * prices.of(at)) / avgViews[at]! }] : []),
    { what: 'Per 1,000 followers', of: (at: number) => (1_000 * prices.of(at)) / followers![at]! },
    {
      what: 'Per engagement',
      of: (at: number) => prices.of(at) / (expectedEngagements(subject, at)?.about ?? Number.NaN),
    },
  ];
  const ownInWords = (sum: number) => (prices.isQuote(row) ? inFull(prices, sum) : asEstimate(inFull(prices, sum)));
  const per = measures.flatMap(({ what, of }) => {
    const own = of(row);
    if (!Number.isFinite(own)) return [];
    const others = found ? median(Float64Array.from(found.rows, of).filter(Number.isFinite)) : Number.NaN;
    return [{ what, own: ownInWords(own), others: Number.isNaN(others) ? null : inFull(prices, others) }];
  });
  const post = {
    what: 'One post',
    own: ownInWords(prices.of(row)),
    others: found ? roughly(prices, found.median) : null,
  };
  const rows = per.length === 0 ? [] : [post, ...per];
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { key: 'what', label: 'Price', format: 'text' },
    { key: 'own', label: name, format: 'text' },
    ...(found
      ? [{ key: 'others', label: `Median of ${whole(found.rows.length)} comparable`, format: 'text' } as const]
      : []),
  ];
  return [
    { columns, rows, note: found && `One post of comparable accounts: for as many ${found.per} as ${name} has.` },
  ];
}

function caveatsOf({ prices, row, found }: Known, format: string | undefined): string[] {
  const isQuote = prices.isQuote(row);
  return [
    ...(Number.isNaN(prices.of(row)) ? [] : [prices.basisOf([row])]),
    ...(format && isQuote
      ? [`\`${prices.quotes!.header}\` does not say for which kind of post it is: ask for the price of a ${format}.`]
      : []),
    ...(found
      ? [
          `Comparable: accounts with a quote and ${formatCell(found.from, 'count')} to ${formatCell(found.to, 'count')} followers, on the same platform if the file has several; their middle half of prices per ${found.per === 'views' ? 'view' : 'follower'}, times theirs.`,
        ]
      : []),
  ];
}

function nextSteps(
  subject: Subject,
  { prices, row, name }: Known,
  handle: string,
  offer: number | undefined,
): NextStep[] {
  const price = prices.of(row);
  const canCompare = offer === undefined && price > 0;
  return [
    ...(canCompare
      ? [
          {
            label: `Is ${roughly(prices, 0.8 * price)} fair?`,
            command: { name: 'price', args: { handles: [handle], offer: Number((0.8 * price).toPrecision(2)) } },
          },
        ]
      : []),
    ...(price > 0
      ? [{ label: 'Similar, but cheaper', command: { name: 'similar', args: { handle, cheaper: true } } }]
      : []),
    {
      label: `Profile of ${name}`,
      command: { name: 'profile', args: { handle: textAt(subject.profiles.text.handle!, row) } },
    },
  ];
}
