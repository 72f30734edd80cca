import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { seededRandom } from '../../../src/analysis/random.js';
import { emergingOrder } from '../../../src/analysis/score/emerging.js';
import { isClear } from '../../../src/analysis/score/standing.js';

/** Creators from 10^from to 10^to followers, whose likes and views follow their size. */
function analysed(count: number, from: number, to: number, columns: readonly ('views' | 'growth')[]) {
  const random = seededRandom(count);
  const rows = Array.from({ length: count }, (_, i) => {
    const followers = Math.round(10 ** (from + (to - from) * random()));
    const likes = Math.round(followers * 0.05 * Math.exp(random() - 0.5));
    const views = Math.round(followers * 0.4 * Math.exp(2 * random() - 1));
    const growth = (random() - 0.3) * 20;
    return [
      `creator_${i}`,
      followers,
      likes,
      ...(columns.includes('views') ? [views] : []),
      ...(columns.includes('growth') ? [`${growth.toFixed(1)}%`] : []),
    ].join(',');
  });
  const header = [
    'handle',
    'followers',
    'avg_likes',
    ...(columns.includes('views') ? ['avg_views'] : []),
    ...(columns.includes('growth') ? ['growth 30d'] : []),
  ];
  return analyze([{ name: 'a.csv', bytes: Buffer.from([header.join(','), ...rows].join('\n')) }], DEFAULT_OPTIONS);
}

describe('emerging', () => {
  it('is nobody in a list of stars, whatever the file tells, and it says so', () => {
    for (const columns of [[], ['views'], ['growth'], ['views', 'growth']] as const) {
      const { analysis, scores } = analysed(200, 6.2, 8.5, columns);
      expect(scores.emerging).toHaveLength(0);
      expect(analysis.emergingBasis).toMatchObject({
        by: 'none',
        sentence: expect.stringMatching(/^No emerging creators: nobody here/),
      });
      expect(analysis.silent.map(({ family }) => family)).toContain(8);
    }
  });

  it('is small: below the top, below macro, an order of magnitude below the largest or under mid', () => {
    for (const [from, to] of [
      [3, 7.5],
      [3, 5],
      [4, 6],
      [2.5, 8],
    ] as const) {
      const { analysis, scores, profiles } = analysed(400, from, to, ['views']);
      const followers = profiles.numeric.followers!;
      const largest = Math.max(...followers);
      expect(scores.emerging.length, `${from}–${to}`).toBeGreaterThan(0);
      for (const row of scores.emerging) {
        expect(followers[row]).toBeLessThan(Math.min(analysis.classification.target.threshold, 500_000));
        expect(followers[row]).toBeLessThan(Math.max(50_000, largest / 10));
        expect(isClear(scores, row)).toBe(true);
      }
    }
  });

  it('is ordered by growth where the file tells it, else by views and smallness', () => {
    const grown = analysed(300, 3.2, 7, ['views', 'growth']);
    const growth = Array.from(grown.scores.emerging, (row) => grown.profiles.numeric.growth![row]!);
    expect(grown.analysis.emergingBasis.by).toBe('growth');
    expect(growth).toEqual(growth.toSorted((a, b) => b - a));
    expect(Math.min(...growth)).toBeGreaterThan(0);
    const seen = analysed(300, 3.2, 7, ['views']);
    const { followers, avgViews } = seen.profiles.numeric;
    const order = Array.from(seen.scores.emerging, (row) => emergingOrder(followers![row]!, avgViews![row]!));
    expect(seen.analysis.emergingBasis.by).toBe('views');
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });

  it('never speaks of rising where nothing shows growth', () => {
    const { analysis } = analysed(900, 3.2, 7, []);
    const said = [analysis.emergingBasis.sentence, ...analysis.recommendations.map(({ action }) => action)].join(' ');
    expect(said).not.toMatch(/\b(?:rising|rises?|growing fast|breaking out)\b/i);
  });
});
