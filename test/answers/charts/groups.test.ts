import { describe, expect, it } from 'vitest';
import type { AnalysedDataset } from '../../../src/analysis/analysed-dataset.js';
import { packTexts } from '../../../src/analysis/text-column.js';
import type { Chart, ChartName } from '../../../src/answers/charts/chart.js';
import { chartNamed } from '../../../src/answers/charts/draw-charts.js';
import { groupCreators } from '../../../src/answers/charts/groups.js';
import { datasetFrom, syntheticColumns } from './fixture.js';

interface Point {
  x: number | null;
  y: number;
  label?: string;
}

/** Creators whose engagement is so many times the normal; NaN where it is not known. All can be ranked. */
function creators(times: number[]): AnalysedDataset {
  const dataset = datasetFrom(syntheticColumns(times.length));
  dataset.scores.bookable.fill(1);
  times.forEach((multiple, row) => {
    dataset.scores.expectedEngagement[row] = 0.04;
    dataset.scores.engagement[row] = multiple * 0.04;
  });
  return dataset;
}

function withText(dataset: AnalysedDataset, field: 'country' | 'category', cells: string[]): AnalysedDataset {
  dataset.profiles.text[field] = packTexts(cells.length, (row) => cells[row]!);
  return dataset;
}

const pointsOf = (chart: Chart) => chart.config.data.datasets.map(({ data }) => data as unknown as Point[]);
const drawn = (name: ChartName, dataset: AnalysedDataset) => chartNamed(dataset, name)!;
const subtitleOf = (chart: Chart) =>
  (chart.config.options!.plugins as { subtitle: { text: string[] } }).subtitle.text.join(' ');

describe('groups of creators', () => {
  it('have a count, and the median of how many times the normal engagement those have who can be ranked', () => {
    const dataset = creators([1, 3, 2, 8, Number.NaN, 5]);
    dataset.scores.bookable[5] = 0;
    const names = ['a', 'a', 'a', 'b', 'a', 'a'];
    const { groups, told } = groupCreators(dataset, (row) => [names[row]!], 10);
    // a: rows 0, 1, 2, 4, 5; known and ranked are 1, 3, 2, whose median is 2
    expect(groups[0]).toMatchObject({ name: 'a', count: 5, known: 3 });
    expect(groups[0]!.times).toBeCloseTo(2, 12);
    expect(groups[1]).toMatchObject({ name: 'b', count: 1, known: 1 });
    expect(told).toBe(6);
  });

  it('stand out only where chance does not explain it', () => {
    // 20 in "up" with 4.0 to 4.95 times, 40 others with 0.5 to 2.45 times: no pair is the other way round.
    const times = [
      ...Array.from({ length: 20 }, (_, i) => 4 + i / 20),
      ...Array.from({ length: 40 }, (_, i) => 0.5 + i / 20),
    ];
    const clear = groupCreators(creators(times), (row) => [row < 20 ? 'up' : 'rest'], 10);
    expect(clear.groups.map(({ name, standsOut }) => [name, standsOut])).toEqual([
      ['rest', false],
      ['up', true],
    ]);
    const mixed = groupCreators(creators(times), (row) => [row % 3 === 0 ? 'third' : 'rest'], 10);
    expect(mixed.groups.some(({ standsOut }) => standsOut)).toBe(false);
  });

  it('never stand out where fewer than ten are known', () => {
    const times = [...Array.from({ length: 9 }, () => 9), ...Array.from({ length: 60 }, (_, i) => 0.5 + i / 60)];
    const { groups } = groupCreators(creators(times), (row) => [row < 9 ? 'few' : 'rest'], 10);
    expect(groups.find(({ name }) => name === 'few')).toMatchObject({ known: 9, standsOut: false });
  });

  it('are one where their names always come together, and the rest is counted', () => {
    const cells = [['Film', 'Acting'], ['Film', 'Acting'], ['Food'], ['Food'], ['Food'], ['Tech'], []];
    const grouped = groupCreators(creators(cells.map(() => 1)), (row) => cells[row]!, 2);
    expect(grouped.groups.map(({ name, count }) => [name, count])).toEqual([
      ['Food', 3],
      ['Film / Acting', 2],
    ]);
    expect(grouped).toMatchObject({ others: { groups: 1, creators: 1 }, told: 6, untold: 1 });
  });
});

describe('the chart of countries', () => {
  const chart = drawn(
    'countries',
    withText(creators([1, 2, 1, 1, 1, 1]), 'country', ['PL', 'Poland', 'poland', 'US', 'USA', '']),
  );

  it('counts a country once, whatever it is called', () => {
    expect(chart.config.data.labels).toEqual([[''], ['Poland'], ['United States']]);
    expect(pointsOf(chart)[0]!.map(({ x }) => x)).toEqual([0, 3, 2]);
    expect(chart.title).toBe('3 of 5 creators are from Poland');
    expect(subtitleOf(chart)).toContain('1 not told');
  });

  it('says beside each the median, of how many, and that they are few', () => {
    const [, poland, states] = pointsOf(chart)[1]!;
    expect(poland).toMatchObject({ x: 0, label: '1.0×\nonly 3' });
    expect(states!.label).toBe('1.0×\nonly 2');
    expect(subtitleOf(chart)).toContain('white: fewer than 10, so chance may decide');
    expect(chart.alt).toContain('Poland: 3, 1.0× the normal engagement (only 3)');
  });

  it('names who stands out', () => {
    const times = [
      ...Array.from({ length: 20 }, (_, i) => 4 + i / 20),
      ...Array.from({ length: 40 }, (_, i) => 0.5 + i / 20),
    ];
    const cells = times.map((_, row) => (row < 20 ? 'PH' : 'PL'));
    // The median of 4.00, 4.05, …, 4.95 is 4.475.
    expect(drawn('countries', withText(creators(times), 'country', cells)).title).toBe(
      '40 of 60 creators are from Poland; those from the Philippines stand out with 4.5× the engagement normal for their size',
    );
  });

  it('is of the audiences where the file tells only those, and says so', () => {
    const dataset = creators([1, 1, 1]);
    dataset.profiles.text = { handle: dataset.profiles.text.handle!, audienceCountry: packTexts(3, () => 'BR') };
    expect(drawn('countries', dataset).title).toBe('3 of 3 creators have an audience mostly in Brazil');
  });

  it('has bars only where nobody’s engagement is known', () => {
    const dataset = withText(creators([1, 1, 1].map(() => Number.NaN)), 'country', ['BR', 'BR', 'PL']);
    const silent = drawn('countries', dataset);
    expect(pointsOf(silent)).toHaveLength(1);
    expect(silent.config.options!.scales).not.toHaveProperty('figures');
  });
});

describe('the chart of niches', () => {
  it('counts whoever is in several in each, and says so', () => {
    const chart = drawn('niches', withText(creators([1, 1, 1]), 'category', ['Food, Travel', 'food', 'Travel;Beauty']));
    expect(chart.config.data.labels).toEqual([[''], ['Food'], ['Travel'], ['Beauty']]);
    expect(pointsOf(chart)[0]!.map(({ x }) => x)).toEqual([0, 2, 2, 1]);
    expect(chart.title).toBe('2 of 3 creators are in Food, as many are in Travel');
    expect(subtitleOf(chart)).toContain('who is in several counts in each');
  });
});

describe('a group of one', () => {
  it('is not said to lead where everybody is in another', () => {
    const chart = drawn('niches', withText(creators([1, 1, 1]), 'category', ['Food', 'Travel', 'Art']));
    expect(chart.title).toBe('3 creators, each in another niche');
  });
});

describe('the chart of tiers', () => {
  it('has counts and medians of the file’s own tiers, with their sizes', () => {
    const dataset = creators([1, 2, 3]);
    dataset.analysis.tiers = [
      {
        name: 'nano',
        count: 2,
        medianFollowers: 5e3,
        engagement: { p5: 0, p25: 0.02, median: 0.06, p75: 0.1, p95: 0.1 },
      },
      { name: 'mega', count: 1, medianFollowers: 2e6, engagement: null },
    ];
    dataset.scores.tier.set([1, 1, 5]);
    const chart = drawn('tiers', dataset);
    expect(chart.config.data.labels).toEqual([[''], ['nano', '1K–10K'], ['mega', '1M or more']]);
    expect(pointsOf(chart)[0]!.map(({ x }) => x)).toEqual([0, 2, 1]);
    expect(pointsOf(chart)[1]!.map(({ label }) => label)).toEqual(['Engagement', '6%\nonly 2', undefined]);
    expect(chart.title).toBe('2 of 3 creators are nano');
  });
});
