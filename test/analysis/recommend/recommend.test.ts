import { describe, expect, it } from 'vitest';
import { type Analysis, DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { seededRandom } from '../../../src/analysis/random.js';

interface Made {
  /** What the rate of a creator is multiplied by. */
  lift?: (creator: { topic: string; language: string; verified: boolean; posts: number }) => number;
  seed?: number;
  count?: number;
}

/** Creators whose rates fall with size; topics, languages and the rest have nothing to do with anything, but for the lift. */
function adviceFor({ lift = () => 1, seed = 1, count = 600 }: Made = {}): Analysis {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!;
  const rows = Array.from({ length: count }, (_, i) => {
    const followers = Math.round(10 ** (3.2 + 3.2 * random()));
    const creator = {
      topic: pick(['Beauty', 'Gaming', 'Food', 'Travel', 'Sports']),
      language: pick(['en', 'es', 'pt', 'de']),
      verified: random() < 0.3,
      posts: Math.round(1 + 9 * random()),
    };
    const rate = Math.exp(-0.4 * Math.log10(followers) - 1 + 0.5 * normal()) * lift(creator);
    return `c${i},${followers},${(100 * rate).toFixed(3)}%,${creator.topic},${creator.language},${creator.verified},${creator.posts}`;
  });
  const csv = ['handle,followers,engagement rate,category,language,verified,posts per week', ...rows].join('\n');
  return analyze([{ name: 'a.csv', bytes: Buffer.from(csv) }], DEFAULT_OPTIONS).analysis;
}
const adviceOf = (analysis: Analysis, family: number) => analysis.recommendations.find((one) => one.family === family);
const silenceOf = (analysis: Analysis, family: number) => analysis.silent.find((one) => one.family === family)?.why;

describe('what the best do differently, at the same size', () => {
  it('is what does, whatever it is', () => {
    const beauty = adviceOf(adviceFor({ lift: ({ topic }) => (topic === 'Beauty' ? 1.8 : 1) }), 3)!;
    expect(beauty.action).toContain('Creators of Beauty get more engagement');
    expect(beauty.confidence).toBe('high');
    const verified = adviceOf(adviceFor({ lift: (one) => (one.verified ? 0.5 : 1) }), 3)!;
    expect(verified.action).toContain("Don't pay extra for a verified account");
    const posts = adviceOf(adviceFor({ lift: (one) => (one.posts > 5 ? 0.5 : 1) }), 3)!;
    expect(posts.action).toMatch(/^Creators with over \S+ posts per week get less engagement/);
  });

  it('is hardly ever anything where nothing does', () => {
    const found = Array.from({ length: 20 }, (_, seed) =>
      adviceOf(adviceFor({ seed: seed + 10, count: 250 }), 3),
    ).filter((advice) => advice !== undefined);
    expect(found.length).toBeLessThanOrEqual(2);
    expect(silenceOf(adviceFor(), 3)).toMatch(/^at the same size, nothing in this file/);
  });
});

describe('whom a campaign is for', () => {
  it('is who is more frequent among the most engaging than among all, and nobody where nobody is', () => {
    const spanish = adviceOf(adviceFor({ lift: ({ language }) => (language === 'es' ? 2 : 1) }), 5)!;
    expect(spanish.action).toContain('a campaign in "es"');
    expect(silenceOf(adviceFor(), 5)).toMatch(/is more frequent among the most engaging/);
  });
});

describe('advice', () => {
  it('names nobody twice', () => {
    for (const seed of [1, 2, 3]) {
      const { recommendations } = adviceFor({ seed, lift: ({ topic }) => (topic === 'Food' ? 1.7 : 1) });
      const named = recommendations
        .filter(({ family }) => [1, 2, 6, 8].includes(family))
        .flatMap(({ handles }) => handles);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it('names nobody whose engagement is far below what their size predicts', () => {
    const analysis = adviceFor({ seed: 5, lift: ({ posts }) => (posts === 3 ? 0.02 : 1) });
    const far = new Set(
      analysis.top
        .filter(({ engagement, expectedEngagement }) => engagement! < expectedEngagement! / 4)
        .map(({ handle }) => handle),
    );
    for (const { handles } of analysis.recommendations)
      for (const handle of handles) expect(far.has(handle)).toBe(false);
  });
});

describe('what money is said to buy', () => {
  /** Creators with quotes: so much per thousand followers, by tier and by topic. */
  function priced(priceOf: (followers: number) => number, outcome = false): Analysis {
    const random = seededRandom(4);
    const rows = Array.from({ length: 300 }, (_, i) => {
      const followers = Math.round(10 ** (4 + 2 * random()));
      const rate = 0.04 * Math.exp(random() - 0.5);
      const fee = Math.round(priceOf(followers) * Math.exp(0.4 * (random() - 0.5)));
      const conversions = Math.round((followers * rate * (followers < 50_000 ? 3 : 1)) / 100);
      return [`c${i}`, followers, `${(rate * 100).toFixed(2)}%`, outcome ? `${fee},${conversions}` : fee].join(',');
    });
    const header = `handle,followers,engagement rate,${outcome ? 'spend USD,conversions' : 'fee USD'}`;
    return analyze([{ name: 'a.csv', bytes: Buffer.from([header, ...rows].join('\n')) }], DEFAULT_OPTIONS).analysis;
  }

  it('is silent about micro and segments without a price: size alone explains those in every file', () => {
    expect(silenceOf(adviceFor(), 6)).toMatch(/^add prices/);
    expect(silenceOf(adviceFor(), 4)).toMatch(/^add prices/);
  });

  it('prefers micro where the file shows it cheaper, warns where it is dearer, is silent where neither', () => {
    const cheaper = priced((followers) => (followers < 50_000 ? 0.005 : 0.02) * followers);
    expect(adviceOf(cheaper, 6)!.action).toMatch(/^Test \d+ micro creators for \$[\d.k–]+: \$\d/);
    const dearer = priced((followers) => (followers < 50_000 ? 0.04 : 0.01) * followers);
    expect(adviceOf(dearer, 6)!.action).toMatch(/^Don't pay extra for "micro"/);
    expect(
      silenceOf(
        priced((followers) => 0.01 * followers),
        6,
      ),
    ).toMatch(/neither clearly cheaper nor clearly more expensive/);
  });

  it('prefers results to expectations', () => {
    const { recommendations } = priced((followers) => 0.01 * followers, true);
    expect(recommendations.find(({ family }) => family === 6)!.action).toContain('a conversion');
  });
});
