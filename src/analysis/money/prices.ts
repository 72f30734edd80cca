import type { FeeRate, FeeRates } from '../analysis.js';
import { pricesApart } from '../kept-columns.js';
import { currencyIn } from '../read/values/currencies.js';
import type { Evidence } from '../recommend/advice.js';
import { currencySign } from '../recommend/write.js';
import { isClear } from '../score/standing.js';
import { feeInTier, tierOf, tiersOf } from '../score/tiers.js';
import { textReader } from '../text-column.js';
import { FEE_SPREAD, PUBLISHED_FEE_RATES, PUBLISHED_TIKTOK_FEES, SEEN_AS_AVERAGE } from './fee-rates.js';

/** Who heads prices in English and names no currency means dollars, or is told so; who writes `Fiyat` or `Cena` does not. */
const IN_ENGLISH = /(?<![a-z])(?:fee|price|cost|rate|quote|charge)s?(?![a-z])|pricing|ratecard/i;
/** Nobody books an account of fewer followers, and no source prices one. */
const FEWEST_FOLLOWERS = 1_000;

export interface PriceRange {
  low: number;
  /** undefined where no upper end is published. */
  high: number | undefined;
}

/** How a price was found, the surest first. */
export type PriceSource = 'quote' | 'tier' | 'views' | 'followers';

/** What one post by each creator costs: the file's quote if it has one, else an estimate from views, or from followers. */
export interface Prices {
  /** NaN if nothing tells. */
  of(row: number): number;
  isQuote(row: number): boolean;
  /** A quote has no width; undefined if nothing tells. */
  rangeOf(row: number): { low: number; high: number } | undefined;
  sourceOf(row: number): PriceSource | undefined;
  /** Whether they ask for something in another currency: it compares with no other price. */
  isInOtherCurrency(row: number): boolean;
  /** How an estimate was made: "56K average views × $6 per 1,000"; undefined for a quote. */
  formulaOf(row: number): string | undefined;
  /** What TikTok creators of its size ask for, by another table: to hold an estimate of a TikTok video against. */
  publishedFor(row: number): PriceRange | undefined;
  /** Of every figure: ISO 4217, or the sign of several; '' where a file that is not in English names none. */
  currency: string;
  /** Of the quotes; undefined if the file has none. */
  quotes: { header: string; namesCurrency: boolean; count: number } | undefined;
  /** Whether any creator without a quote has an estimate. */
  hasEstimates: boolean;
  /** What is booked from these creators where all have an estimate of the same: 'TikTok video'; else 'post'. */
  postOf(rows: ArrayLike<number>): string;
  /** How these creators' estimates are made, in words: '' if there are none. */
  estimatedBy(rows: ArrayLike<number>): string;
  /** How many have neither, and how many of those are too small for one. */
  unpriced: number;
  tooSmall: number;
}

export interface PostAsked {
  /** 'story'; undefined: what is booked most on each platform. */
  format?: string | undefined;
  /** What somebody says that prices are in whose currency the file does not name: ISO 4217. */
  currency?: string | undefined;
}

/** @returns undefined if the file has no quotes and does not tell a platform that prices are published for */
export function pricesIn(
  { profiles, analysis }: Pick<Evidence, 'profiles' | 'analysis'>,
  { format, currency: said }: PostAsked = {},
): Prices | undefined {
  const { fee, avgViews } = profiles.numeric;
  const followers = profiles.numeric.followers!;
  const { options, dataset } = analysis;
  const rates = options.fees ?? PUBLISHED_FEE_RATES;
  const header = profiles.headers.fee ?? 'fee';
  const count = fee ? fee.reduce((quoted, value) => quoted + Number(value > 0), 0) : 0;
  const named = count > 0 ? (dataset.feeCurrency ?? currencyIn(header) ?? said) : undefined;
  const currency = named ?? (count > 0 ? (IN_ENGLISH.test(header) ? 'USD' : '') : rates.currency);
  const rateOf = currency === rates.currency ? ratesByRow(profiles, dataset.platform, rates, format) : () => undefined;
  const tiers = tiersOf(options);
  const isQuote = (row: number) => fee !== undefined && fee[row]! > 0;
  const apartAt = pricesApart(profiles);

  const sourceOf = (row: number): PriceSource | undefined => {
    if (isQuote(row)) return 'quote';
    if (apartAt(row)) return undefined; // what they ask for is known, and compares with no other price
    const rate = rateOf(row);
    if (!rate || !(followers[row]! >= FEWEST_FOLLOWERS)) return undefined;
    if (isTikTokVideo(rate) && tierOf(followers[row]!, tiers).fee && currency === 'USD') return 'tier';
    return avgViews && avgViews[row]! > 0 && SEEN_AS_AVERAGE.has(nameOf(rate)) ? 'views' : 'followers';
  };
  const viewsOf = (row: number, source: PriceSource) =>
    source === 'views' ? avgViews![row]! : followers[row]! * rateOf(row)!.viewShare;
  const of = (row: number) => {
    const source = sourceOf(row);
    if (source === undefined) return Number.NaN;
    if (source === 'quote') return fee![row]!;
    if (source === 'tier') return feeInTier(followers[row]!, tiers)!;
    return (viewsOf(row, source) * rateOf(row)!.cpm) / 1_000;
  };

  let unpriced = 0;
  let tooSmall = 0;
  let hasEstimates = false;
  for (let row = 0; row < profiles.count; row++) {
    const source = sourceOf(row);
    if (source !== undefined && source !== 'quote') hasEstimates = true;
    if (source !== undefined) continue;
    unpriced++;
    if (rateOf(row)) tooSmall++;
  }
  if (count === 0 && !hasEstimates) return undefined;
  const usedFor = (rows: ArrayLike<number>) => {
    const used = new Map<FeeRate, Set<PriceSource>>();
    for (const row of Array.from(rows)) {
      const source = sourceOf(row);
      if (source === undefined || source === 'quote') continue;
      const rate = rateOf(row)!;
      used.set(rate, (used.get(rate) ?? new Set()).add(source));
    }
    return used;
  };
  return {
    of,
    isQuote,
    sourceOf,
    isInOtherCurrency: (row) => apartAt(row) !== undefined,
    rangeOf(row) {
      const source = sourceOf(row);
      if (source === undefined) return undefined;
      if (source === 'tier') return tierOf(followers[row]!, tiers).fee;
      const about = of(row);
      return source === 'quote'
        ? { low: about, high: about }
        : { low: about * FEE_SPREAD.low, high: about * FEE_SPREAD.high };
    },
    formulaOf(row) {
      const source = sourceOf(row);
      if (source === undefined || source === 'quote') return undefined;
      if (source === 'tier') return 'the rate of their tier as set in this workspace';
      const { cpm, viewShare } = rateOf(row)!;
      const views = source === 'views' ? 'their average views' : `views by ${shareOf(viewShare)} of their followers`;
      return `${views} at ${cpmOf(cpm, currency)} per 1,000`;
    },
    publishedFor(row) {
      const rate = rateOf(row);
      if (isQuote(row) || !rate || !isTikTokVideo(rate) || currency !== 'USD') return undefined;
      return PUBLISHED_TIKTOK_FEES[tierOf(followers[row]!, tiers).name];
    },
    currency,
    quotes: count > 0 ? { header, namesCurrency: named !== undefined, count } : undefined,
    hasEstimates,
    postOf(rows) {
      const used = [...usedFor(rows).keys()];
      return used.length === 1 && !Array.from(rows).some(isQuote) ? nameOf(used[0]!) : 'post';
    },
    estimatedBy: (rows) => estimatedBy(usedFor(rows), currency),
    unpriced,
    tooSmall,
  };
}

/** The rate of a post by each account: by its row's platform where the file has several. */
function ratesByRow(
  { text }: Evidence['profiles'],
  ofFile: string | undefined,
  { rates }: FeeRates,
  format: string | undefined,
): (row: number) => FeeRate | undefined {
  const rateOn = (platform: string | undefined) =>
    rates.find((rate) => rate.platform === platform && (format === undefined || rate.format === format));
  const wholeFile = rateOn(ofFile);
  if (wholeFile || !text.platform) return () => wholeFile;
  const platformOf = textReader(text.platform);
  const known = new Map(rates.map(({ platform }) => [platform, rateOn(platform)]));
  return (row) => known.get(platformOf(row));
}

function isTikTokVideo(rate: FeeRate): boolean {
  return nameOf(rate) === 'TikTok video';
}

function nameOf({ platform, format }: FeeRate): string {
  return `${platform} ${format}`;
}

/** "$6 per 1,000 views of a TikTok video, if 30% of followers watch": the whole formula is in docs/method.md. */
function estimatedBy(used: ReadonlyMap<FeeRate, ReadonlySet<PriceSource>>, currency: string): string {
  const parts = [...used].flatMap(([rate, sources]) => {
    const name = nameOf(rate);
    const post = `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
    const share = `${shareOf(rate.viewShare)} of followers`;
    const views = !sources.has('views')
      ? `if ${share} watch`
      : sources.has('followers')
        ? `using the file's average views, or ${share} if it has none`
        : "using the file's average views";
    return [
      ...(sources.has('tier') ? [`the rate per tier set in this workspace for ${post}`] : []),
      ...(sources.has('views') || sources.has('followers')
        ? [`${cpmOf(rate.cpm, currency)} per 1,000 views of ${post}, ${views}`]
        : []),
    ];
  });
  return parts.join('; ');
}

function shareOf(viewShare: number): string {
  return `${Number((viewShare * 100).toFixed(1))}%`;
}

function cpmOf(cpm: number, currency: string): string {
  return `${currencySign(currency)}${Number(cpm.toFixed(2))}`;
}

/** What is said of prices whose currency nothing names. */
export function unnamedCurrency({ currency }: Pick<Prices, 'currency'>): string {
  return currency === '' ? 'in a currency that the file does not name' : 'read as US dollars';
}

/** Currencies in which 10,000 is a small campaign. */
const LIKE_DOLLARS = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);

/**
 * A round sum that buys a few posts: 10,000 dollars or euros at least, tens of millions of rupiah.
 *
 * @param rows who is to be booked first
 */
export function roundBudget(prices: Prices, scores: Evidence['scores'], rows: ArrayLike<number>): number {
  const priced = (all: ArrayLike<number>) => Array.from(all, prices.of).filter((price) => price > 0);
  const cheapest = priced(scores.ranking.filter((row) => isClear(scores, row))).reduce(
    (lowest, price) => Math.min(lowest, price),
    Number.POSITIVE_INFINITY,
  );
  const sum = LIKE_DOLLARS.has(prices.currency) ? 0 : priced(rows).reduce((total, price) => total + price, 0);
  // Of a plan one creator gets a third at most.
  const least = Number.isFinite(cheapest) ? Math.max(sum, 3 * cheapest) : sum;
  if (least === 0) return 10_000;
  return LIKE_DOLLARS.has(prices.currency) ? Math.max(10_000, roundUp(least)) : roundUp(least);
}

/** To 1, 2 or 5 with zeros. */
function roundUp(sum: number): number {
  const digits = 10 ** Math.floor(Math.log10(sum));
  return digits * [1, 2, 5, 10].find((figure) => sum <= digits * figure)!;
}

/**
 * What these posts cost together if TikTok videos are priced by the other published table instead: by the creator's size.
 *
 * @returns undefined where none of them has an estimate to hold against it, or the sum of the estimates is within it
 */
export function publishedSum(prices: Prices, rows: readonly number[]): PriceRange | undefined {
  const sum = { low: 0, high: 0 as number | undefined };
  let about = 0;
  let isHeldAgainst = false;
  for (const row of rows) {
    const published = prices.sourceOf(row) === 'tier' ? undefined : prices.publishedFor(row);
    if (published) isHeldAgainst = true;
    const { low, high } = published ?? prices.rangeOf(row)!;
    about += prices.of(row);
    sum.low += low;
    sum.high = sum.high === undefined || high === undefined ? undefined : sum.high + high;
  }
  const isWithin = about >= sum.low && (sum.high === undefined || about <= sum.high);
  return isHeldAgainst && !isWithin ? sum : undefined;
}
