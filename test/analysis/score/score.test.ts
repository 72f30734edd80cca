import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckRule, Standing } from '../../../src/analysis/analysis.js';
import type { Profiles } from '../../../src/analysis/profiles.js';
import { seededRandom } from '../../../src/analysis/random.js';
import { rulesIn, runChecks } from '../../../src/analysis/score/checks.js';
import { engagementOf } from '../../../src/analysis/score/engagement.js';
import { engagementForSize } from '../../../src/analysis/score/engagement-for-size.js';
import { fullReach, influencerScore, reachShare } from '../../../src/analysis/score/influencer-score.js';
import { standingOf } from '../../../src/analysis/score/standing.js';
import { percentileAmongPeers } from '../../../src/analysis/score/tier-peers.js';
import { tiersOf as boundsOf, feeInTier, tierOf } from '../../../src/analysis/score/tiers.js';
import { packTexts } from '../../../src/analysis/text-column.js';

function profilesOf(numeric: Profiles['numeric'], rest: Partial<Profiles> = {}): Profiles {
  const count = numeric.followers!.length;
  const handle = packTexts(count, (i) => `h${i}`);
  return { count, numeric, text: { handle }, flags: {}, kept: [], headers: {}, ...rest };
}
const published = boundsOf({});

/** What a workspace might say that it pays. */
const FEES: Record<string, { low: number; high: number }> = {
  nano: { low: 20, high: 75 },
  micro: { low: 75, high: 350 },
  mid: { low: 350, high: 3_000 },
  macro: { low: 3_000, high: 7_000 },
  mega: { low: 7_000, high: 20_000 },
};

describe('tiers', () => {
  it.each([
    [0, 'under 1k'],
    [999, 'under 1k'],
    [1_000, 'nano'],
    [10_000, 'micro'],
    [49_999, 'micro'],
    [50_000, 'mid'],
    [500_000, 'macro'],
    [1_000_000, 'mega'],
    [2e8, 'mega'],
  ])('%d followers are %s', (followers, name) => {
    expect(tierOf(followers, published).name).toBe(name);
  });

  it('interpolates fees in log followers: the ends of a tier are the ends of its range', () => {
    const paid = boundsOf({
      tiers: published.map(({ name, from }) => ({ name, from, fee: from < 1_000 ? undefined : FEES[name] })),
    });
    expect(feeInTier(50_000, paid)).toBeCloseTo(350, 9);
    expect(feeInTier(500_000, paid)).toBeCloseTo(3_000, 9);
    // the geometric middle of the tier costs the geometric middle of the range
    expect(feeInTier(Math.sqrt(50_000 * 500_000), paid)).toBeCloseTo(Math.sqrt(350 * 3_000), 6);
    expect(feeInTier(500, paid)).toBeUndefined();
    expect(feeInTier(50_000, published)).toBeUndefined();
  });
});

describe('engagementOf', () => {
  it('prefers the file’s own rate, then averages, then the lifetime rate, and names the formula', () => {
    const followers = Float64Array.of(100);
    const lifetime = { followers, likesTotal: Float64Array.of(500), videos: Float64Array.of(10) };
    expect(engagementOf(profilesOf(lifetime))).toMatchObject({
      lifetime: true,
      formula: expect.stringContaining('videos'),
    });
    expect(engagementOf(profilesOf(lifetime))!.values[0]).toBeCloseTo(0.5, 12);
    const averages = { ...lifetime, avgLikes: Float64Array.of(7), avgComments: Float64Array.of(1) };
    expect(engagementOf(profilesOf(averages))!.values[0]).toBeCloseTo(0.08, 12);
    const own = { ...averages, engagementRate: Float64Array.of(0.03) };
    expect(engagementOf(profilesOf(own))!.values[0]).toBe(0.03);
    expect(engagementOf(profilesOf({ followers }))).toBeUndefined();
  });

  it('knows nothing where it would divide by zero', () => {
    const profiles = profilesOf({
      followers: Float64Array.of(0, 10),
      likesTotal: Float64Array.of(5, 5),
      videos: Float64Array.of(5, 0),
    });
    expect([...engagementOf(profiles)!.values]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('percentileAmongPeers', () => {
  it('is the share of the others with less', () => {
    const peers = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(percentileAmongPeers(peers, 10)).toBe(0.9); // nobody is above all, itself included
    expect(percentileAmongPeers(peers, 6)).toBe(0.5);
    expect(percentileAmongPeers(peers, 1)).toBe(0);
  });

  it('is not known among fewer than ten', () => {
    expect(percentileAmongPeers(Float64Array.of(1, 2), 2)).toBeNaN();
  });
});

describe('influencerScore', () => {
  it('is the sum of its parts, from 0 to 100', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            followers: fc.nat(5e6),
            rate: fc.double({ min: 0, max: 9, noNaN: true }),
            videos: fc.nat(500),
            p: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { minLength: 1, maxLength: 40 },
        ),
        (rows) => {
          const profiles = profilesOf({
            followers: Float64Array.from(rows, (row) => row.followers),
            videos: Float64Array.from(rows, (row) => row.videos),
            engagementRate: Float64Array.from(rows, (row) => row.rate),
          });
          const points = influencerScore(
            profiles.numeric.followers!,
            engagementForSize(profiles, engagementOf(profiles)!.values),
            Float64Array.from(rows, (row) => row.p),
          );
          for (let i = 0; i < rows.length; i++) {
            // A file of nobody's followers tells no engagement for a size: NaN, and the others carry its weight.
            const engaged = rows.some((row) => row.followers > 0) ? points.engagement[i]! : 0;
            expect(points.score[i]).toBeCloseTo(points.reach[i]! + engaged + points.behaviour[i]!, 9);
            expect(points.score[i]).toBeGreaterThanOrEqual(0);
            expect(points.score[i]).toBeLessThanOrEqual(100 + 1e-9);
          }
        },
      ),
    );
  });

  it('gives the weight of a missing part to the others', () => {
    const points = influencerScore(Float64Array.of(1e6), undefined, undefined);
    expect(points.score[0]).toBeCloseTo(100, 9);
    expect(points.engagement[0]).toBeNaN();
  });

  it('gives all points for reach at a million, or where the top of the file begins', () => {
    expect(reachShare(1e3, fullReach(Float64Array.of(5e3, 2e4)))).toBe(0);
    expect(reachShare(1e6, fullReach(Float64Array.of(5e3, 2e4)))).toBe(1);
    const stars = Float64Array.from({ length: 101 }, (_, i) => (i + 1) * 1e6);
    expect(fullReach(stars)).toBe(96e6);
    expect(reachShare(1e6, fullReach(stars))).toBeCloseTo(3 / Math.log10(96e3), 12);
  });
});

describe('runChecks', () => {
  const profiles = profilesOf(
    {
      followers: Float64Array.of(500, 5_000, 5_000, 20_000, 20_000, 20_000),
      following: Float64Array.of(10, 2_000, 10, 10, 10, 10),
      videos: Float64Array.of(50, 50, 5, 50, 50, 50),
      likesTotal: Float64Array.of(1, 1, 1, 1e9, 1, 1),
    },
    {
      text: { handle: packTexts(6, (i) => ['a', 'b', 'c', 'd', 'best.shop', 'workshopper'][i]!) },
      flags: { isPrivate: Uint8Array.of(0, 0, 0, 0, 0, 1) },
    },
  );
  const { flags, bookable, checks } = runChecks(profiles, undefined, 10_000);

  it('leaves out what nobody books, and flags what deserves a look', () => {
    expect(Array.from(flags, rulesIn)).toEqual([
      ['under-1k'],
      ['mass-follower'],
      ['few-posts'],
      ['likes-out-of-proportion'],
      ['shop-or-brand'],
      ['private'],
    ]);
    expect([...bookable]).toEqual([0, 1, 0, 1, 1, 0]);
  });

  it('counts every rule that the file has columns for', () => {
    expect(checks.find(({ rule }) => rule === 'under-1k')).toMatchObject({
      count: 1,
      bigEnough: 0,
      effect: 'left-out',
    });
    expect(checks.find(({ rule }) => rule === 'mass-follower')).toMatchObject({ count: 1, bigEnough: 0 });
    expect(checks.some(({ rule }) => rule === 'under-age')).toBe(false);
  });

  it('takes a rate for odd only where it is no part of the crowd of its size', () => {
    const random = seededRandom(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const followers = Float64Array.from({ length: 3_000 }, () => 10 ** (3.5 + 3 * random()));
    const rates = followers.map((each) => Math.exp(-1 - 0.4 * Math.log10(each) + 0.7 * normal()));
    const judge = (values: Float64Array) => {
      const clean = profilesOf({ followers, engagementRate: values });
      const run = runChecks(clean, engagementOf(clean), 10_000);
      const rows = (holds: (row: number) => boolean) => [...run.flags.keys()].filter(holds);
      return {
        having: (rule: CheckRule) => rows((row) => rulesIn(run.flags[row]!).includes(rule)),
        standing: (standing: Standing) => rows((row) => standingOf(run, row) === standing),
      };
    };
    const clean = judge(rates);
    expect(clean.standing('flagged').length).toBeLessThan(30); // under 1%
    // Under a quarter of what is usual: 1.39 / 0.7 standard deviations below, as 2.4% of a normal crowd are.
    expect(clean.having('engagement-far-below').length / 3_000).toBeCloseTo(0.024, 2);
    expect(clean.standing('held-back').length / 3_000).toBeCloseTo(0.024, 2);
    const odd = rates.slice();
    odd[10] = rates[10]! * 60;
    odd[20] = 0;
    expect(judge(odd).having('engagement-high')).toContain(10);
    expect(judge(odd).having('engagement-low')).toContain(20);
    expect(judge(odd).standing('flagged')).toEqual(expect.arrayContaining([10, 20]));
  });

  it('takes more than 100% for odd, however many have it and however few there are', () => {
    for (const count of [8, 200]) {
      const engagementRate = Float64Array.from({ length: count }, (_, row) => (row % 2 === 0 ? 0.95 : 1.05));
      const profiles = profilesOf({ followers: new Float64Array(count).fill(20_000), engagementRate });
      const { flags, checks } = runChecks(profiles, engagementOf(profiles), 10_000);
      expect(Array.from(flags, (bits) => rulesIn(bits).includes('engagement-high'))).toEqual(
        Array.from(engagementRate, (rate) => rate > 1),
      );
      expect(checks.find(({ rule }) => rule === 'engagement-high')).toMatchObject({ bigEnough: count / 2 });
    }
  });
});
