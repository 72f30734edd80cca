import { describe, expect, it } from 'vitest';
import { CHART_NAMES, type Chart, type ChartName } from '../../../src/answers/charts/chart.js';
import { chartNamed, chartsFor, firstCharts } from '../../../src/answers/charts/draw-charts.js';
import { datasetFrom, syntheticColumns } from './fixture.js';

const dataset = datasetFrom();
const charts = [...chartsFor(dataset)];

describe('chartsFor', () => {
  it('draws every chart that there is data for, in the order they are listed', () => {
    // No plan here has an alternative.
    expect(charts.map(({ name }) => name)).toEqual(CHART_NAMES.filter((name) => name !== 'plans'));
  });

  it('leaves out what there is no data for', () => {
    const bare = datasetFrom();
    bare.scores.engagement.fill(Number.NaN);
    bare.analysis.clustering = { skipped: 'too few rows' };
    bare.analysis.classification.study = { skipped: 'too few rows' };
    bare.analysis.classification.behaviour = { skipped: 'too few rows' };
    bare.analysis.explore.distributions = {};
    bare.profiles.text = { handle: bare.profiles.text.handle! };
    bare.analysis.dataset.platform = undefined;
    expect([...chartsFor(bare)].map(({ name }) => name)).toEqual(['tiers', 'top', 'shortlist', 'correlation']);
  });

  it('draws nothing rather than a broken chart where nobody is bookable and no column was read', () => {
    const empty = datasetFrom(syntheticColumns(3));
    empty.scores.ranking = new Int32Array(0);
    empty.scores.shortlist = new Int32Array(0);
    empty.profiles.numeric = {};
    empty.analysis.explore = { correlation: { features: [], matrix: [] }, correlationSentences: [], distributions: {} };
    expect(chartNamed(empty, 'followers-engagement')).toBeUndefined();
    expect(chartNamed(empty, 'top')).toBeUndefined();
    expect(chartNamed(empty, 'correlation')).toBeUndefined();
    expect(chartNamed(empty, 'distribution-likes')).toBeUndefined();
  });

  it('begins with who they are, goes on to who to pick and what to pay, and ends with how the model was made', () => {
    const at = (name: ChartName) => CHART_NAMES.indexOf(name);
    const inOrder: ChartName[] = ['tiers', 'countries', 'segments', 'followers-engagement', 'shortlist', 'budget'];
    for (const name of inOrder) expect(at(name)).toBeLessThan(at('silhouette'));
    expect(inOrder.map(at)).toEqual(inOrder.map(at).toSorted((a, b) => a - b));
  });

  it('gives three charts with the first answer, and others where a file has no engagement', () => {
    expect(firstCharts(dataset).map(({ name }) => name)).toEqual(['followers-engagement', 'top', 'segments']);
    const silent = datasetFrom();
    silent.scores.engagement.fill(Number.NaN);
    expect(firstCharts(silent).map(({ name }) => name)).toEqual(['top', 'segments', 'niches']);
  });

  it('gives the same charts for the same dataset', () => {
    expect([...chartsFor(datasetFrom())]).toEqual(charts);
  });
});

describe.each(charts.map((chart) => [chart.name, chart] as const))('the chart %s', (_, chart: Chart) => {
  it('is plain JSON, with finite numbers only', () => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart); // toEqual: undefined counts as absent; NaN does not
  });

  it('has a title and an alt text that name figures, within Slack’s limits', () => {
    expect(chart.title.length).toBeGreaterThan(20);
    expect(chart.title.length).toBeLessThanOrEqual(240);
    expect(chart.alt.length).toBeGreaterThan(60);
    expect(chart.alt.length).toBeLessThanOrEqual(2000);
    expect(chart.alt).toMatch(/\d/);
    expect(`${chart.title} ${chart.alt}`).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });

  it('draws its title, in full', () => {
    const { text } = (chart.config.options!.plugins as { title: { text: string[] } }).title;
    expect(text.join(' ')).toBe(chart.title);
  });
});
