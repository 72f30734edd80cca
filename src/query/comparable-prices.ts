import { rowsWhere } from '../analysis/order.js';
import { accountsOfPerson } from '../analysis/persons.js';
import { quantileOfSorted, sortedKnown } from '../analysis/quantile.js';
import { textReader } from '../analysis/text-column.js';
import type { Prices } from './price.js';
import type { Queried } from './queried.js';

/** What accounts like one ask, for as many views or followers as it has. */
export interface ComparablePrices {
  /** Accounts with a quote, of about its followers, and on its platform where the file has several. */
  rows: Int32Array;
  /** Followers of the smallest and the largest that were looked at. */
  from: number;
  to: number;
  /** What a price is taken per: views where the file tells them of both, else followers. */
  per: 'views' | 'followers';
  /** The middle half and the median of their prices per view or follower, times the account's own. */
  low: number;
  median: number;
  high: number;
}

/** How far followers may differ, the nearest first. */
const TIMES = [2, 3, 5] as const;
/** Quotes of fewer say nothing. */
export const FEWEST_COMPARABLE = 8;

/**
 * Quotes of the file alone are compared: an estimate is a formula, and agrees with itself.
 *
 * @returns undefined where fewer than eight accounts of up to five times or down to a fifth of its followers have a quote
 */
export function comparablePrices(subject: Queried, prices: Prices, row: number): ComparablePrices | undefined {
  const { profiles } = subject;
  const followers = profiles.numeric.followers!;
  const views = profiles.numeric.avgViews;
  const own = followers[row]!;
  const per = views && views[row]! > 0 ? 'views' : 'followers';
  const size = per === 'views' ? views! : followers;
  const self = new Set(accountsOfPerson(profiles, row));
  const platformOf = profiles.text.platform && textReader(profiles.text.platform);
  const isOther = (other: number) =>
    prices.isQuote(other) &&
    size[other]! > 0 &&
    !self.has(other) &&
    (!platformOf || platformOf(other) === platformOf(row));
  for (const times of TIMES) {
    const [from, to] = [own / times, own * times];
    const rows = rowsWhere(
      profiles.count,
      (other) => followers[other]! >= from && followers[other]! <= to && isOther(other),
    );
    if (rows.length < FEWEST_COMPARABLE) continue;
    const each = sortedKnown(Float64Array.from(rows, (other) => prices.of(other) / size[other]!));
    const at = (q: number) => quantileOfSorted(each, q) * size[row]!;
    return { rows, from, to, per, low: at(0.25), median: at(0.5), high: at(0.75) };
  }
  return undefined;
}
