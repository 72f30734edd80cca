import { describe, expect, it } from 'vitest';
import type { Clustering } from '../../../src/analysis/analysis.js';
import type { BehaviourModel, StudyModel } from '../../../src/analysis/classification.js';
import { textAt } from '../../../src/analysis/text-column.js';
import type { Chart, ChartName } from '../../../src/answers/charts/chart.js';
import { chartNamed } from '../../../src/answers/charts/draw-charts.js';
import { datasetFrom, syntheticColumns } from './fixture.js';

interface Point {
  x: number;
  y: number;
  label?: string;
}

const datasetsOf = (chart: Chart) => chart.config.data.datasets as unknown as { label?: string; data: Point[] }[];
const drawn = (name: ChartName, dataset = datasetFrom()) => chartNamed(dataset, name)!;

describe('followers-engagement', () => {
  it('names the whole shortlist, at each profile’s own figures', () => {
    const dataset = datasetFrom();
    const names = datasetsOf(drawn('followers-engagement', dataset)).find(({ data }) =>
      data[0]?.label?.startsWith('1 @'),
    )!;
    expect(names.data).toHaveLength(5);
    dataset.scores.shortlist.forEach((row, i) => {
      expect(names.data[i]!.label).toBe(`${i + 1} @${textAt(dataset.profiles.text.handle!, row)}`);
      expect(10 ** names.data[i]!.x).toBeCloseTo(dataset.profiles.numeric.followers![row]!, 3);
      expect(10 ** names.data[i]!.y).toBeCloseTo(dataset.scores.engagement[row]!, 6);
    });
  });

  it('draws at most 2,000 profiles, with the shortlist among them', () => {
    const chart = drawn('followers-engagement', datasetFrom(syntheticColumns(20_000)));
    const [named, curve, ranked, leftOut] = datasetsOf(chart).map(({ data }) => data.length);
    expect(named).toBe(5);
    expect(curve).toBe(5);
    expect(named! + ranked! + leftOut!).toBe(2000);
  });

  it('cuts long and odd handles visibly', () => {
    const columns = syntheticColumns();
    const first = datasetFrom(columns).scores.shortlist[0]!;
    columns.handle[first] = `${'🧑‍🎨'.repeat(30)}\nمرحبا`;
    expect(drawn('followers-engagement', datasetFrom(columns)).alt).toContain(`${'🧑‍🎨'.repeat(29)}… (`);
  });

  it('draws the curve of what is normal for a size, with its name on it, instead of a median', () => {
    const chart = drawn('followers-engagement');
    const curve = datasetsOf(chart)[1]!.data;
    expect(curve.map(({ x }) => x)).toEqual([2, 3, 4, 5, 6]);
    expect(10 ** curve[0]!.y).toBeCloseTo(0.06, 9);
    expect(10 ** curve[4]!.y).toBeCloseTo(0.06 * 0.7 ** 4, 9);
    expect(curve.filter(({ label }) => label === 'normal for their size')).toHaveLength(1);
    expect(chart.alt).not.toContain('median');
  });

  it('says how many times the normal engagement the first have', () => {
    const dataset = datasetFrom();
    const { engagement, expectedEngagement, shortlist } = dataset.scores;
    // 2, 3, 4, 5 and 12 times: what is expected is engagement divided by it.
    [2, 3, 4, 5, 12].forEach((times, i) => {
      expectedEngagement[shortlist[i]!] = engagement[shortlist[i]!]! / times;
    });
    expect(drawn('followers-engagement', dataset).title).toBe(
      'The first 5 to ask have 2.0–12 times the engagement that is normal for their size',
    );
  });

  it('draws no curve and compares with none where one account is all there is to learn from', () => {
    const dataset = datasetFrom();
    dataset.analysis.normalEngagement = {
      peers: 1,
      perTenfold: 0.7,
      spread: 0,
      curve: [{ followers: 1e4, rate: 0.05 }],
    };
    const chart = drawn('followers-engagement', dataset);
    expect(chart.title).not.toContain('normal');
    expect(JSON.stringify(chart.config)).not.toContain('normal for their size');
  });
});

describe('top', () => {
  it('stacks parts that add up to the score written at the end of the bar', () => {
    const dataset = datasetFrom();
    const [reach, engagement, behaviour, score] = datasetsOf(drawn('top', dataset));
    expect(reach!.data).toHaveLength(10);
    dataset.scores.ranking.slice(0, 10).forEach((row, i) => {
      const sum = reach!.data[i]!.x + engagement!.data[i]!.x + behaviour!.data[i]!.x;
      expect(sum).toBeCloseTo(dataset.scores.score[row]!, 9);
      expect(score!.data[i]!.label).toBe(String(Math.round(sum)));
    });
  });

  it('leaves out a part that the file cannot tell', () => {
    const dataset = datasetFrom();
    dataset.scores.behaviourPoints.fill(Number.NaN);
    expect(datasetsOf(drawn('top', dataset)).map(({ label }) => label)).toEqual(['Reach', 'Engagement', '']);
  });
});

describe('segments', () => {
  it('says “one mass and outliers” where one cluster holds nearly all', () => {
    const dataset = datasetFrom();
    const clustering = dataset.analysis.clustering as Clustering;
    clustering.oneMass = true;
    clustering.segments[0]!.share = 0.97;
    clustering.segments[0]!.size = 291;
    expect(drawn('segments', dataset).title).toBe('One mass and outliers: 97% of profiles fall into one of 4 clusters');
    expect(drawn('segment-map', dataset).title).toContain('One mass and outliers: 97%');
  });
});

describe('the confusion matrices', () => {
  it('call a matrix without errors what it is', () => {
    expect(drawn('confusion-study').title).toMatch(/^Perfect, because the label is computed from followers/);
  });

  it('count errors where there are some', () => {
    const dataset = datasetFrom();
    (dataset.analysis.classification.study as StudyModel).confusionMatrix = [
      [940, 10],
      [7, 43],
    ];
    const chart = drawn('confusion-study', dataset);
    expect(chart.title).toContain('finds 43 of 50 top profiles with 10 false alarms');
    const cells = datasetsOf(chart).map(({ data }) => data.map(({ label }) => Number.parseInt(label!, 10)));
    expect(cells).toEqual([
      [940, 7], // a data set is a column: said not to be top
      [10, 43],
    ]);
  });

  it('count one error as one', () => {
    const dataset = datasetFrom();
    (dataset.analysis.classification.study as StudyModel).confusionMatrix = [
      [949, 1],
      [0, 50],
    ];
    expect(drawn('confusion-study', dataset).title).toMatch(/with 1 false alarm$/);
  });
});

describe('correlation', () => {
  it('writes each coefficient into its cell, and a dash where a column is constant', () => {
    const dataset = datasetFrom();
    const { matrix } = dataset.analysis.explore.correlation;
    const columns = datasetsOf(drawn('correlation', dataset));
    expect(columns[2]!.data[0]!.label).toBe(matrix[0]![2]!.toFixed(2).replace('-', '−'));
    expect(columns[5]!.data[0]!.label).toBe('–');
  });
});

describe('the distributions', () => {
  it('mark the median, and for followers where the top begins', () => {
    const labels = datasetsOf(drawn('distribution-followers')).flatMap(({ data }) =>
      data.map(({ label }) => label ?? ''),
    );
    expect(labels.filter((label) => label.startsWith('median '))).toHaveLength(1);
    expect(labels.filter((label) => label.startsWith('top 5%: '))).toHaveLength(1);
    expect(labels).toEqual(expect.arrayContaining(['10', '100', '1K', '10K', '100K']));
  });

  it('put a count where its bin is: at log10(1 + count)', () => {
    const ticks = datasetsOf(drawn('distribution-following')).flatMap(({ data }) => data);
    expect(ticks.find(({ label }) => label === '100')!.x).toBeCloseTo(Math.log10(101), 12);
    expect(ticks.find(({ label }) => label === '0')!.x).toBe(0);
  });
});

describe('importance', () => {
  it('shows the forest that does not see followers, with its spread', () => {
    const [whiskers, bars] = datasetsOf(drawn('importance'));
    expect(whiskers!.data[0]!.x).toEqual([0.412 - 0.06, 0.412 + 0.06]);
    expect(bars!.data[0]!.x).toBe(0.412);
  });

  it('falls back to the study’s forest, and says what that is worth', () => {
    const dataset = datasetFrom();
    dataset.analysis.classification.behaviour = { skipped: 'too few rows' } satisfies { skipped: string } as
      | BehaviourModel
      | { skipped: string };
    expect(drawn('importance', dataset).title).toBe(
      '“followers” carries 71% of the study’s forest: its label is computed from followers',
    );
  });
});
