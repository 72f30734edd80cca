import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import type { Distribution } from '../../analysis/analysis.js';
import { shortPercent } from '../../analysis/percent.js';
import { capitalised } from '../format.js';
import { linearAxis } from './axes.js';
import type { Chart, ChartName } from './chart.js';
import { compact, decimal, shorten, whole } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { type AxisTick, axisLabels, logAxis } from './log-axis.js';
import { COLOURS } from './theme.js';

interface Subject {
  name: ChartName;
  field: 'followers' | 'following' | 'likesTotal';
  noun: string;
  /** How the title speaks of the middle. */
  verb: string;
}

/** Between fewer powers of ten, twice and five times them are named too. */
const FEW_DECADES = 2.5;

const SUBJECTS: Subject[] = [
  { name: 'distribution-followers', field: 'followers', noun: 'followers', verb: 'have' },
  { name: 'distribution-following', field: 'following', noun: 'accounts followed', verb: 'follow' },
  { name: 'distribution-likes', field: 'likesTotal', noun: 'likes in total', verb: 'have' },
];

export const distributionFollowers = (dataset: AnalysedDataset) => distribution(dataset, SUBJECTS[0]!);
export const distributionFollowing = (dataset: AnalysedDataset) => distribution(dataset, SUBJECTS[1]!);
export const distributionLikes = (dataset: AnalysedDataset) => distribution(dataset, SUBJECTS[2]!);

interface Mark {
  at: number;
  label: string;
  colour: string;
}

/** How a count is spread over the profiles, on a logarithmic axis. */
function distribution({ analysis, profiles }: AnalysedDataset, subject: Subject): Chart | undefined {
  const header = profiles.headers[subject.field] ?? subject.field;
  const { distributions } = analysis.explore;
  const key = [header, subject.field].find((name) => Object.hasOwn(distributions, name));
  const found = key === undefined ? undefined : distributions[key];
  const counts = found?.histogram.counts ?? [];
  const total = counts.reduce((a, b) => a + b, 0);
  if (!found || total === 0) return undefined;
  const { edges } = found.histogram;
  const tallest = counts.reduce((a, b) => Math.max(a, b), 0);
  const threshold = subject.field === 'followers' ? analysis.classification.target.threshold : undefined;
  const marks: Mark[] = [{ at: found.median, label: `median ${compact(found.median)}`, colour: COLOURS.ink }];
  if (threshold !== undefined) {
    const quantile = analysis.classification.target.quantile;
    marks.push({
      at: threshold,
      label: `top ${shortPercent(1 - quantile)}: ${compact(threshold)}+`,
      colour: COLOURS.vermillion,
    });
  }
  const title = finding(found, subject, marks[1]);
  const range = { min: edges[0]!, max: edges.at(-1)! };
  return frame({
    name: subject.name,
    title,
    subtitle: `${whole(total)} profiles · column “${shorten(header, 28)}” · logarithmic axis`,
    alt:
      `Histogram of ${subject.noun}. ${title}. Minimum ${compact(found.min)}, a quarter under ${compact(found.p25)}, ` +
      `median ${compact(found.median)}, a quarter over ${compact(found.p75)}, maximum ${compact(found.max)}, mean ${compact(found.mean)}.`,
    type: 'bar',
    data: {
      datasets: [
        ...marks.map((mark, index) => markLine(mark, tallest * (1.26 - 0.14 * index), range)),
        axisLabels(countTicks(range), 'x', 0, { drawTicks: true }),
        {
          data: counts.map((y, bin) => ({ x: (edges[bin]! + edges[bin + 1]!) / 2, y })),
          backgroundColor: COLOURS.blue,
          barPercentage: 0.94,
          categoryPercentage: 1,
        },
      ],
    } as ChartData,
    scales: {
      x: logAxis(capitalised(subject.noun), range, 'x', 30),
      y: linearAxis('Profiles', { min: 0, max: tallest * 1.32 }),
    },
  });
}

/** Where a count lies on the axis of the bins. */
const onAxis = (count: number) => Math.log10(1 + count);

/** Plain counts under the axis. */
function countTicks({ min, max }: { min: number; max: number }): AxisTick[] {
  const digits = max - min < FEW_DECADES ? [1, 2, 5] : [1];
  const counts = Array.from({ length: 13 }, (_, power) => digits.map((digit) => digit * 10 ** power)).flat();
  return [0, ...counts.filter((count) => min > 0 || count >= 10)] // near 0 there is no room for names
    .map((count) => ({ at: onAxis(count), label: compact(count) }))
    .filter(({ at }) => at >= min && at <= max);
}

function markLine({ at, label, colour }: Mark, height: number, { min, max }: { min: number; max: number }) {
  const nearTheEnd = onAxis(at) > min + 0.75 * (max - min);
  return {
    type: 'scatter',
    showLine: true,
    data: [
      { x: onAxis(at), y: 0 },
      { x: onAxis(at), y: height, label },
    ],
    borderColor: colour,
    borderWidth: 2,
    borderDash: [5, 4],
    pointRadius: 0,
    labels: {
      align: nearTheEnd ? SIDE.left : SIDE.right,
      offset: 5,
      color: colour,
      weight: 600,
      background: COLOURS.white,
    } satisfies LabelStyle,
  };
}

function finding({ median, mean, max }: Distribution, { noun, verb, field }: Subject, threshold?: Mark): string {
  const middle =
    field === 'following'
      ? `Half of the profiles follow fewer than ${compact(median)} accounts`
      : `Half of the profiles ${verb} fewer than ${compact(median)} ${noun}`;
  if (threshold) return `${middle}; the ${threshold.label.replace(':', ' starts at').replace('+', '')}`;
  if (median > 0 && mean / median >= 2) {
    return `${middle}; a few large ones pull the mean to ${compact(mean)}, ${decimal(mean / median, 1)} times the median`;
  }
  return `${middle}; the largest count is ${compact(max)}`;
}
