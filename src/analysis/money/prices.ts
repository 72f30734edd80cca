import type { AnalysisOptions, FeeRate, FeeRates } from '../analysis.js';
import { currencyIn } from '../read/values/currencies.js';
import type { Evidence } from '../recommend/advice.js';
import { currencySign, money } from '../recommend/write.js';
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
  /** What is booked where all estimates are for the same: 'TikTok video'; else 'post'. */
  post: string;
  /** Whose the estimates are, in words: '' if there are none. */
  estimatedBy: string;
  /** How many have neither. */
  unpriced: number;
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

  const sourceOf = (row: number): PriceSource | undefined => {
    if (isQuote(row)) return 'quote';
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

  const counts = { quote: 0, tier: 0, views: 0, followers: 0, none: 0 };
  const used = new Map<FeeRate, Set<PriceSource>>();
  for (let row = 0; row < profiles.count; row++) {
    const source = sourceOf(row);
    counts[source ?? 'none']++;
    if (source === undefined || source === 'quote') continue;
    const rate = rateOf(row)!;
    used.set(rate, (used.get(rate) ?? new Set()).add(source));
  }
  const hasEstimates = used.size > 0;
  if (count === 0 && !hasEstimates) return undefined;
  return {
    of,
    isQuote,
    sourceOf,
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
      if (source === 'tier') return 'the fees of its tier as set in this workspace';
      const { cpm, viewShare } = rateOf(row)!;
      const views = source === 'views' ? 'its average views' : `views by ${shareOf(viewShare)} of its followers`;
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
    post: used.size === 1 && count === 0 ? nameOf([...used.keys()][0]!) : 'post',
    estimatedBy: estimatedBy(used, currency, options),
    unpriced: counts.none,
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

/** "30% of followers see a TikTok video, at $6 per 1,000 views, ×0.7 to ×1.4 (sponsorrate 2026)" */
function estimatedBy(
  used: ReadonlyMap<FeeRate, ReadonlySet<PriceSource>>,
  currency: string,
  { fees }: Pick<AnalysisOptions, 'fees'>,
): string {
  const source = fees ? 'rates as set in this workspace' : 'sponsorrate 2026';
  const parts = [...used].flatMap(([rate, sources]) => {
    const name = nameOf(rate);
    const post = `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
    const at = `${cpmOf(rate.cpm, currency)} per 1,000 views`;
    const seen = [
      ...(sources.has('views') ? ['the average views'] : []),
      ...(sources.has('followers') ? [`views by ${shareOf(rate.viewShare)} of followers`] : []),
    ].join(', else ');
    return [
      ...(sources.has('tier') ? [`${post}: fees by tier as set in this workspace`] : []),
      ...(seen ? [`${post}: ${seen}, at ${at}, ×${FEE_SPREAD.low} to ×${FEE_SPREAD.high} (${source})`] : []),
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

/** A round sum that buys a few posts by such creators: 10,000 dollars or euros, tens of millions of rupiah. */
export function roundBudget(prices: Prices, rows: ArrayLike<number>): number {
  const known = Array.from(rows, prices.of).filter((price) => price > 0);
  if (LIKE_DOLLARS.has(prices.currency) || known.length === 0) return 10_000;
  const sum = known.reduce((total, price) => total + price, 0);
  return 10 ** Math.ceil(Math.log10(sum));
}

/** By the other table, what these posts would cost: a sentence where that is not what they are estimated at; else undefined. */
export function crossCheck(prices: Prices, rows: readonly number[]): string | undefined {
  const estimated = rows.filter((row) => prices.publishedFor(row) && prices.sourceOf(row) !== 'tier');
  if (estimated.length === 0) return undefined;
  const sum = { low: 0, high: 0 as number | undefined };
  let about = 0;
  for (const row of estimated) {
    const { low, high } = prices.publishedFor(row)!;
    about += prices.of(row);
    sum.low += low;
    sum.high = sum.high === undefined || high === undefined ? undefined : sum.high + high;
  }
  const isWithin = about >= sum.low && (sum.high === undefined || about <= sum.high);
  if (isWithin) return undefined;
  const published =
    sum.high === undefined
      ? `${money(sum.low, prices.currency)} or more`
      : `${money(sum.low, prices.currency)} to ${money(sum.high, prices.currency)}`;
  const what = estimated.length === 1 ? 'This post' : `These ${estimated.length} posts`;
  return `${what} would be ${published} by the same source's table of TikTok fees by size: ask for quotes before you commit.`;
}
