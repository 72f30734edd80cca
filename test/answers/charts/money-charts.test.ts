import { describe, expect, it } from 'vitest';
import type { CampaignPlan } from '../../../src/analysis/money/campaign.js';
import { budgetChart } from '../../../src/answers/charts/budget.js';
import type { Chart } from '../../../src/answers/charts/chart.js';
import { chartNamed } from '../../../src/answers/charts/draw-charts.js';
import { plansChart } from '../../../src/answers/charts/plans.js';
import { shortlistChart } from '../../../src/answers/charts/shortlist.js';
import { datasetFrom, syntheticColumns } from './fixture.js';

interface Point {
  x: number;
  label?: string;
}

const pointsOf = (chart: Chart) => chart.config.data.datasets.map(({ data }) => data as unknown as Point[]);
const labelsOf = (chart: Chart) => pointsOf(chart)[0]!.map(({ label }) => label);

/** Three creators with quotes of $100, $400 and $200, and two without. */
function quoted() {
  const columns = syntheticColumns(5);
  columns.followers = [10_000, 50_000, 20_000, 30_000, 40_000];
  const dataset = datasetFrom(columns);
  dataset.analysis.dataset.platform = undefined;
  dataset.profiles.numeric.fee = Float64Array.of(100, 400, 200, Number.NaN, Number.NaN);
  dataset.profiles.headers.fee = 'fee';
  return dataset;
}

describe('the chart of a budget', () => {
  const plan: CampaignPlan = {
    goal: 'balance',
    rows: [0, 1, 2],
    spent: 700,
    followers: 80_000,
    engagements: { about: 4_000, low: 3_000, high: 5_000 },
    ofBest: 1,
  };
  const prices = { of: (row: number) => [100, 400, 200][row]!, isQuote: () => true, currency: 'USD' };

  it('says what each gets, the dearest first', () => {
    const chart = budgetChart(quoted(), prices, plan, '$1k');
    expect(labelsOf(chart)).toEqual(['One post', '$400', '$200', '$100']);
    expect(pointsOf(chart)[0]!.map(({ x }) => x)).toEqual([0, 400, 200, 100]);
    expect(chart.config.data.labels).toEqual([
      [''],
      ['@creator.1', '50K followers'],
      ['@creator.2', '20K followers'],
      ['@creator.0', '10K followers'],
    ]);
    expect(chart.title).toBe('3 creators for $700: one post each, 3K–5K expected engagements');
  });

  it('sums up those that there is no room for', () => {
    const dataset = datasetFrom(syntheticColumns(30));
    const rows = Array.from({ length: 15 }, (_, row) => row);
    // $10, $20, … $150: shown are the twelve dearest, the others are $10, $20 and $30
    const chart = budgetChart(
      dataset,
      { of: (row) => 10 * (row + 1), isQuote: () => false, currency: 'USD' },
      { ...plan, rows, spent: 1_200 },
      '$2k',
    );
    expect(labelsOf(chart)).toHaveLength(13);
    expect(JSON.stringify(chart.config.options!.plugins)).toContain('3 more creators for $60 together');
  });

  it('is of a round sum where nobody has named one, and is none without prices', () => {
    // All three for $700: nobody is over a third of $10,000.
    expect(chartNamed(quoted(), 'budget')!.title).toMatch(/^3 creators for \$700: one post each/);
    const unpriced = datasetFrom();
    unpriced.analysis.dataset.platform = undefined;
    expect(chartNamed(unpriced, 'budget')).toBeUndefined();
    expect(chartNamed(unpriced, 'plans')).toBeUndefined();
  });
});

describe('the chart of plans', () => {
  const plan = (goal: CampaignPlan['goal'], followers: number, about: number): CampaignPlan => ({
    goal,
    rows: [1, 2],
    spent: 900,
    followers,
    engagements: { about, low: about, high: about },
    ofBest: 1,
  });

  it('puts plans under each measure, as shares of the most', () => {
    const plans = [plan('balance', 50_000, 900), plan('reach', 100_000, 600)];
    const chart = plansChart(plans, '$1k', (sum) => `$${sum}`);
    const rows = pointsOf(chart)[0]!.map(({ x, label }) => [x, label]);
    expect(rows.slice(0, 6)).toEqual([
      [0, 'Followers'],
      [0.5, '50K'],
      [1, '100K'],
      [0, 'Engagements expected'],
      [1, '900'],
      [600 / 900, '600'],
    ]);
    expect(chart.title).toBe(
      '“Balance” for $1k brings 50% of the followers and 100% of the engagements of the best plan for each',
    );
  });
});

describe('the chart of a shortlist', () => {
  it('has followers, times the normal engagement, and prices', () => {
    const dataset = quoted();
    dataset.scores.engagement.set([0.06, 0.02], 0);
    dataset.scores.expectedEngagement.set([0.02, 0.04], 0);
    const chart = shortlistChart(dataset, [0, 1, 3], 'The shortlist of 3')!;
    expect(chart.config.data.labels).toEqual([
      [''],
      ['1 @creator.0', '$100 a post'],
      ['2 @creator.1', '$400 a post'],
      ['3 @creator.3'],
    ]);
    expect(labelsOf(chart)).toEqual(['Followers', '10K', '50K', '30K']);
    expect(
      pointsOf(chart)[1]!
        .slice(1, 3)
        .map(({ label }) => label),
    ).toEqual(['3.0×\n6%', '0.5×\n2%']);
    // 10,000 + 50,000 + 30,000 followers, $100 + $400
    expect(chart.title).toBe('The shortlist of 3: 90K followers, $500 for one post each, from the 2 with a price');
  });

  it('is none without anybody', () => expect(shortlistChart(quoted(), [], 'Nobody')).toBeUndefined());
});
