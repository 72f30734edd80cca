import { describe, expect, it } from 'vitest';
import { type AnalysisOptions, DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { pricesIn, publishedSum } from '../../../src/analysis/money/prices.js';
import { sayPlatform } from '../../../src/analysis/say-platform.js';

function analysed(
  platform: string,
  columns = '',
  cells: (i: number) => string = () => '',
  options: Partial<AnalysisOptions> = {},
) {
  const rows = Array.from({ length: 40 }, (_, i) => `creator${i},${(i + 1) * 50_000},0.03,${platform}${cells(i)}`);
  const bytes = Buffer.from([`handle,followers,engagement_rate,platform${columns}`, ...rows].join('\n'));
  return analyze([{ name: 'list.csv', bytes }], { ...DEFAULT_OPTIONS, ...options });
}

/** The row of 100,000 followers. */
const ROW = 1;

describe('pricesIn', () => {
  // 100,000 followers × share who see it × CPM / 1,000
  it.each([
    ['TikTok', undefined, 100_000 * 0.3 * 0.006],
    ['Instagram', undefined, 100_000 * 0.4 * 0.008],
    ['Instagram', 'feed post', 100_000 * 0.25 * 0.01],
    ['Instagram', 'story', 100_000 * 0.1 * 0.005],
    ['YouTube', undefined, 100_000 * 0.3 * 0.012],
    ['YouTube', 'dedicated video', 100_000 * 0.3 * 0.02],
    ['YouTube', 'Short', 100_000 * 0.35 * 0.004],
  ])('estimates a post on %s (%s) from expected views, from ×0.7 to ×1.4', (platform, format, about) => {
    const prices = pricesIn(analysed(platform), { format })!;
    expect(prices.of(ROW)).toBeCloseTo(about, 9);
    expect(prices.rangeOf(ROW)!.low).toBeCloseTo(about * 0.7, 9);
    expect(prices.rangeOf(ROW)!.high).toBeCloseTo(about * 1.4, 9);
    expect(prices.currency).toBe('USD');
  });

  it('takes average views where the file has them, for posts that they are of', () => {
    const subject = analysed('Instagram', ',avg_views', () => ',70000');
    expect(pricesIn(subject)!.of(ROW)).toBeCloseTo(70 * 8, 9);
    expect(pricesIn(subject)!.sourceOf(ROW)).toBe('views');
    expect(pricesIn(subject, { format: 'story' })!.of(ROW)).toBeCloseTo(100_000 * 0.1 * 0.005, 9);
  });

  it('takes a quote before everything, and mixes no currencies', () => {
    const dollars = pricesIn(analysed('TikTok', ',fee', (i) => (i === ROW ? ',123' : ',')))!;
    expect([dollars.of(ROW), dollars.sourceOf(ROW), dollars.sourceOf(2)]).toEqual([123, 'quote', 'followers']);
    const euros = pricesIn(analysed('TikTok', ',Fee (EUR)', (i) => (i === ROW ? ',123' : ',')))!;
    expect([euros.of(ROW), euros.of(2), euros.currency]).toEqual([123, Number.NaN, 'EUR']);
  });

  it('takes what a workspace has set: rates with their currency, and what it pays by tier', () => {
    const fees = { currency: 'EUR', rates: [{ platform: 'TikTok', format: 'video', cpm: 10, viewShare: 0.5 }] };
    const own = pricesIn(analysed('TikTok', '', undefined, { fees }))!;
    expect([own.of(ROW), own.currency]).toEqual([500, 'EUR']);
    const tiers = (['under 1k', 'nano', 'micro', 'mid', 'macro', 'mega'] as const).map((name, i) => ({
      name,
      from: i === 0 ? 0 : 10 ** (2 + i),
      fee: name === 'macro' ? { low: 400, high: 900 } : undefined,
    }));
    const paid = pricesIn(analysed('TikTok', '', undefined, { tiers }))!;
    // 1,000,000 followers begin "macro" here, 2,000,000 are in it too; smaller ones are estimated as everywhere.
    expect(paid.rangeOf(19)).toEqual({ low: 400, high: 900 });
    expect([paid.of(19), paid.sourceOf(ROW)]).toEqual([400, 'followers']);
  });

  it('knows no price where no platform is told, until somebody says it', () => {
    const unknown = analysed('');
    expect(pricesIn(unknown)).toBeUndefined();
    expect(unknown.analysis.recommendations.every(({ cost }) => cost === undefined)).toBe(true);
    const said = sayPlatform(unknown, 'Instagram');
    expect(pricesIn(said)!.of(ROW)).toBeCloseTo(320, 9);
    expect(said.analysis.recommendations.some(({ cost }) => cost !== undefined)).toBe(true);
  });

  it('holds TikTok estimates against the table of sizes, and invents no upper end', () => {
    const prices = pricesIn(analysed('TikTok'))!;
    expect(prices.publishedFor(ROW)).toEqual({ low: 350, high: 3_000 });
    expect(prices.publishedFor(39)).toEqual({ low: 7_000, high: undefined });
    expect(publishedSum(prices, [ROW])).toEqual({ low: 350, high: 3_000 });
    expect(publishedSum(prices, [ROW, 39])).toEqual({ low: 7_350, high: undefined });
  });
});
