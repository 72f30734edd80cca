import type { FeeRates, TierName } from '../analysis.js';

/** What views cost and how many of the followers see a post: sponsorrate's methodology, 2026, in dollars. */
export const PUBLISHED_FEE_RATES: FeeRates = {
  currency: 'USD',
  rates: [
    { platform: 'TikTok', format: 'video', cpm: 6, viewShare: 0.3 },
    { platform: 'Instagram', format: 'Reel', cpm: 8, viewShare: 0.4 },
    { platform: 'Instagram', format: 'feed post', cpm: 10, viewShare: 0.25 },
    { platform: 'Instagram', format: 'story', cpm: 5, viewShare: 0.1 },
    { platform: 'YouTube', format: 'integration', cpm: 12, viewShare: 0.3 },
    { platform: 'YouTube', format: 'dedicated video', cpm: 20, viewShare: 0.3 },
    { platform: 'YouTube', format: 'Short', cpm: 4, viewShare: 0.35 },
  ],
};

/** What creators ask for lies about so far around the formula: the same source. */
export const FEE_SPREAD = { low: 0.7, high: 1.4 } as const;

/** Posts that an account's average views are of. A story's views are in nobody's file, and a Short's beside a channel's long videos neither. */
export const SEEN_AS_AVERAGE: ReadonlySet<string> = new Set([
  'TikTok video',
  'Instagram Reel',
  'YouTube integration',
  'YouTube dedicated video',
]);

/** What TikTok creators of a size ask for a post, USD: sponsorrate's other table, to hold estimates against. The largest have no upper end. */
export const PUBLISHED_TIKTOK_FEES: Readonly<Record<TierName, { low: number; high: number | undefined } | undefined>> =
  {
    'under 1k': undefined,
    nano: { low: 20, high: 75 },
    micro: { low: 75, high: 350 },
    mid: { low: 350, high: 3_000 },
    macro: { low: 3_000, high: 7_000 },
    mega: { low: 7_000, high: undefined },
  };

/** Platforms that a post's price can be estimated for, most asked for first. */
export const PRICED_PLATFORMS = [...new Set(PUBLISHED_FEE_RATES.rates.map(({ platform }) => platform))];
