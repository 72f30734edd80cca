import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { alternativesTo, type CampaignPlan, planCampaign, type Wishes } from '../../../src/analysis/money/campaign.js';
import { expectedInAll } from '../../../src/analysis/money/expected-engagements.js';
import { pricesIn } from '../../../src/analysis/money/prices.js';
import { seededRandom } from '../../../src/analysis/random.js';
import { sayPlatform } from '../../../src/analysis/say-platform.js';
import { isClear } from '../../../src/analysis/score/standing.js';
import { tierOf, tiersOf } from '../../../src/analysis/score/tiers.js';
import { textAt } from '../../../src/analysis/text-column.js';

const COUNTRIES = ['Brazil', 'India', 'Mexico', 'France', 'Spain', 'Italy', 'Japan', 'Kenya'];

function subjectOf(seed: number, count = 300) {
  const random = seededRandom(seed);
  const rows = Array.from({ length: count }, (_, i) => {
    const followers = Math.round(10 ** (3 + 3.3 * random()));
    const rate = 0.03 * (followers / 50_000) ** -0.2 * 10 ** (random() - 0.5);
    return `creator${i},${followers},${rate.toFixed(5)},${20 + Math.floor(200 * random())},${COUNTRIES[Math.floor(8 * random())]}`;
  });
  const bytes = Buffer.from(['handle,followers,engagement_rate,videos,country', ...rows].join('\n'));
  const dataset = analyze([{ name: 'tiktok.csv', bytes }], DEFAULT_OPTIONS);
  return sayPlatform(dataset, 'TikTok');
}

const WISHES: Wishes = { sum: 2_000, most: 30, share: 1 / 3, mix: [], limits: [], must: [] };

describe('planCampaign', () => {
  const subject = subjectOf(1);
  const prices = pricesIn(subject)!;
  const candidates = subject.scores.ranking.filter((row) => isClear(subject.scores, row) && prices.of(row) > 0);
  const plan = (wishes: Partial<Wishes>) => planCampaign(subject, prices, candidates, { ...WISHES, ...wishes });
  const tierAt = (row: number) => tierOf(subject.profiles.numeric.followers![row]!, tiersOf({})).name;

  it('is within the sum and every limit', () => {
    const must = [candidates[5]!];
    const limits = [{ most: 2, by: 'country' as const }];
    for (const one of plan({ most: 9, share: 0.25, limits, must })) {
      expect(one.rows[0]).toBe(must[0]);
      expect(one.spent).toBeLessThanOrEqual(2_000);
      expect(one.rows.length).toBeLessThanOrEqual(9);
      const times = new Map<string, number>();
      for (const row of one.rows) {
        expect(prices.of(row)).toBeLessThanOrEqual(must.includes(row) ? 2_000 : 500);
        const country = textAt(subject.profiles.text.country!, row);
        times.set(country, (times.get(country) ?? 0) + 1);
      }
      expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
    }
  });

  it('makes a mix of exactly so many', () => {
    const mix = [
      { count: 2, tiers: ['macro', 'mega'] as const },
      { count: 8, tiers: ['nano', 'micro'] as const },
    ];
    const plans = plan({ sum: 10_000, mix, most: 10 });
    expect(plans).toHaveLength(3);
    for (const { rows } of plans) {
      expect(rows.filter((row) => ['macro', 'mega'].includes(tierAt(row)))).toHaveLength(2);
      expect(rows.filter((row) => ['nano', 'micro'].includes(tierAt(row)))).toHaveLength(8);
    }
    expect(plan({ sum: 20, mix, most: 10 })).toEqual([]);
  });

  it('never has a plan, for anything asked, that another one outdoes; alternatives are better at what they are for', () => {
    const random = seededRandom(11);
    for (let run = 0; run < 40; run++) {
      const plans = plan({
        sum: 10 ** (2 + 3 * random()),
        most: 1 + Math.floor(30 * random()),
        share: 0.1 + 0.9 * random(),
        limits: run % 2 === 0 ? [] : [{ most: 1 + Math.floor(3 * random()), by: 'country' }],
      });
      for (const asked of plans) {
        const others = alternativesTo(asked, plans);
        const shown = [asked, ...others];
        for (const a of shown) for (const b of shown) expect(a !== b && isOutdone(a, b), `run ${run}`).toBe(false);
        for (const other of others) {
          if (other.goal === 'engagement') expect(engagements(other)).toBeGreaterThan(1.01 * engagements(asked));
          if (other.goal === 'reach') expect(other.followers).toBeGreaterThan(1.01 * asked.followers);
        }
      }
    }
  });
});

describe('expectedInAll', () => {
  // Four posts of 100 ± 10: 400 ± √(4 × 10²) = 400 ± 20
  it('is surer of a sum than of its parts', () => {
    const one = { about: 100, low: 90, high: 110 };
    expect(expectedInAll([one, one, one, one])).toEqual({ about: 400, low: 380, high: 420 });
  });
});

function engagements(plan: CampaignPlan): number {
  return plan.engagements?.about ?? 0;
}

/** Whether another plan has as much of both. */
function isOutdone(plan: CampaignPlan, by: CampaignPlan): boolean {
  return engagements(by) >= engagements(plan) && by.followers >= plan.followers;
}
