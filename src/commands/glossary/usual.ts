import { quantileOfSorted, sortedKnown } from '../../analysis/quantile.js';
import { tiersOf } from '../../analysis/score/tiers.js';
import { whole } from '../../analysis/whole.js';
import { formatCell } from '../../answers/format.js';
import { UserError } from '../../errors.js';
import { figuresOf } from '../../query/measures.js';
import { once } from '../../query/once.js';
import { pricesOf } from '../../query/price.js';
import type { Subject } from '../command.js';
import { inFull } from '../price/money-words.js';

/** A measure's known values in this file, and how they are written. */
export interface Usual {
  sorted: Float64Array;
  /** Of each row; NaN where it is not known. */
  values: ArrayLike<number>;
  inWords(value: number): string;
}

/** @returns undefined where the file cannot tell the measure, or tells it of fewer than ten */
export function usualOf(subject: Subject, measure: string): Usual | undefined {
  try {
    const found = valuesOf(subject, measure);
    return found && found.sorted.length >= FEWEST ? found : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A middle half of fewer says little. */
const FEWEST = 10;

function valuesOf(subject: Subject, measure: string): Usual | undefined {
  const { profiles } = subject;
  const { fakeFollowers, avgViews } = profiles.numeric;
  switch (measure) {
    case 'fake followers':
      return (
        fakeFollowers && {
          values: fakeFollowers,
          sorted: sortedKnown(fakeFollowers),
          inWords: (value) => formatCell(value, 'percent'),
        }
      );
    case 'cpm':
    case 'cpv': {
      const prices = pricesOf(subject);
      if (!prices || !avgViews) return undefined;
      const times = measure === 'cpm' ? 1_000 : 1;
      const of = (views: number, row: number) =>
        prices.isQuote(row) && views > 0 ? (times * prices.of(row)) / views : Number.NaN;
      const values = avgViews.map(of);
      return { values, sorted: sortedKnown(values), inWords: (value) => inFull(prices, value) };
    }
    case 'price': {
      const prices = pricesOf(subject);
      if (!prices?.quotes) return undefined;
      const quotes = Float64Array.from({ length: profiles.count }, (_, row) =>
        prices.isQuote(row) ? prices.of(row) : Number.NaN,
      );
      return { values: quotes, sorted: sortedKnown(quotes), inWords: (value) => inFull(prices, value) };
    }
    default: {
      const { values, inWords } = figuresOf(subject, measure);
      return { values, sorted: once(values, 'sorted', () => sortedKnown(values)), inWords };
    }
  }
}

/** "In this file the middle half has 1.9% to 4.8%; the median is 3.2% (n = 415)". */
export function usualSentence({ sorted, inWords }: Usual): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => inWords(quantileOfSorted(sorted, q)));
  return `In this file the middle half has ${low} to ${high}, and the median is ${middle} (n = ${whole(sorted.length)}).`;
}

/** "4.0% is more than 62% of this file has". */
export function placeOf({ sorted, inWords }: Usual, value: number): string {
  const below = sorted.filter((one) => one < value).length / sorted.length;
  const where = below >= 0.75 ? 'high' : below < 0.25 ? 'low' : below >= 0.5 ? 'above the middle' : 'below the middle';
  return `${inWords(value)} is ${where} here: more than ${Math.round(below * 100)}% of this file has`;
}

/** "Above: @a has 13%, and the file's median is 9.4%". */
export function stands({ sorted, inWords }: Usual, value: number, who: string): string {
  const median = quantileOfSorted(sorted, 0.5);
  const side = inWords(value) === inWords(median) ? 'As usual' : value > median ? 'Above' : 'Below';
  const below = sorted.filter((one) => one < value).length / sorted.length;
  return `${side}: ${who} has ${inWords(value)}, and the file's median is ${inWords(median)} (n = ${whole(sorted.length)}). ${Math.round(below * 100)}% of them have less`;
}

/** What accounts of some size have here, by the curve that scores are made with. */
export function usualEngagementAt({ analysis }: Subject, followers: number): string | undefined {
  const curve = analysis.normalEngagement?.curve ?? [];
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last || followers < first.followers || followers > last.followers) return undefined;
  const above = Math.max(
    1,
    curve.findIndex((point) => point.followers >= followers),
  );
  const [a, b] = [curve[above - 1]!, curve[above]!];
  const part = Math.log(followers / a.followers) / Math.log(b.followers / a.followers);
  const rate = a.rate * (b.rate / a.rate) ** part;
  return `For ${formatCell(followers, 'count')} followers, ${formatCell(rate, 'percent')} is usual in this file.`;
}

/** How this workspace's tiers begin, with how many of the file are in each. */
export function tierLines({ analysis }: Subject): string[] {
  return tiersOf(analysis.options).flatMap(({ name, from, below }) => {
    const count = analysis.tiers.find((tier) => tier.name === name)?.count ?? 0;
    const to = Number.isFinite(below)
      ? `${formatCell(from, 'count')} to ${formatCell(below, 'count')}`
      : `${formatCell(from, 'count')} or more`;
    return [`${name}: ${to} followers; ${whole(count)} in this file.`];
  });
}
