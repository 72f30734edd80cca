import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { shortPercent } from '../../analysis/percent.js';
import { textReader } from '../../analysis/text-column.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { compact, handleLabel } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { COLOURS, SIZE, textOn } from './theme.js';

/** Below this many points a number does not fit into its part of the bar. */
const MIN_LABELLED_POINTS = 6;

/** What a title can speak of. */
interface Shown {
  handles: string[];
  /** Whole points, in the order shown. */
  points: number[];
  /** The part that they differ most in. */
  widest: string | undefined;
}

interface Words {
  name: Chart['name'];
  /** What the chart is of, before its figures. */
  alt: string;
  title: (shown: Shown) => string;
}

/**
 * Creators as bars of their scores' parts.
 *
 * @param rows in the order they are shown
 */
export function scoreBars(dataset: AnalysedDataset, rows: readonly number[], { name, alt, title }: Words): Chart {
  const { scores, profiles } = dataset;
  const handleOf = textReader(profiles.text.handle!);
  const handles = rows.map((row) => handleLabel(handleOf(row), 22, dataset.analysis.dataset.names));
  const figures = rows.map((row) => {
    const followers = profiles.numeric.followers?.[row] ?? Number.NaN;
    const engagement = scores.engagement[row]!;
    return [
      Number.isFinite(followers) ? `${compact(followers)} followers` : '',
      Number.isFinite(engagement) ? shortPercent(engagement) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  });
  const points = rows.map((row) => Math.round(scores.score[row]!));
  const parts = scoreParts(dataset, rows);
  const widest = parts.toSorted((a, b) => spread(b.points) - spread(a.points))[0]?.name.toLowerCase();
  return frame({
    name,
    title: title({ handles, points, widest }),
    subtitle: `Score = points for ${parts.map(({ measures }) => measures).join(', and for ')}`,
    alt: `${alt} ${rows.map((_, i) => `${i + 1}. ${handles[i]}: ${points[i]} (${figures[i]})`).join('; ')}.`,
    height: 215 + rows.length * 40,
    type: 'bar',
    horizontal: true,
    legend: parts.length > 1,
    data: {
      labels: rows.map((_, i) => [`${i + 1}  ${handles[i]}`, figures[i]!]),
      datasets: [
        ...parts.map((part) => ({
          label: part.name,
          data: part.points.map((x, y) => ({ x, y, label: x >= MIN_LABELLED_POINTS ? String(Math.round(x)) : '' })),
          backgroundColor: part.colour,
          barPercentage: 0.72,
          categoryPercentage: 1,
          labels: { color: textOn(part.colour), size: SIZE.small } satisfies LabelStyle,
        })),
        scoreAtTheEnd(points),
      ],
    } as ChartData,
    scales: {
      x: linearAxis('Points of 100', { stacked: true, min: 0, max: 100 }),
      y: categoryAxis('', { stacked: true }),
    },
  });
}

function scoreParts({ scores }: AnalysedDataset, rows: readonly number[]) {
  const parts = [
    { name: 'Reach', measures: 'reach', values: scores.reachPoints, colour: COLOURS.blue },
    {
      name: 'Engagement',
      measures: 'engagement for its size',
      values: scores.engagementPoints,
      colour: COLOURS.orange,
    },
    {
      name: 'Behaviour',
      measures: 'behaviour like a top account',
      values: scores.behaviourPoints,
      colour: COLOURS.green,
    },
  ];
  return parts
    .map(({ values, ...part }) => ({ ...part, points: rows.map((row) => values[row] || 0) })) // NaN → 0
    .filter(({ points }) => points.some((value) => value > 0));
}

/** A part of no length, stacked last, only carries the label. It has no colour, so the legend leaves it blank. */
function scoreAtTheEnd(points: number[]) {
  return {
    label: '',
    data: points.map((score, index) => ({ x: 0, y: index, label: String(score) })),
    backgroundColor: 'transparent',
    borderWidth: 0,
    labels: { align: SIDE.right, offset: 4, weight: 600 } satisfies LabelStyle,
  };
}

function spread(values: number[]): number {
  return Math.max(...values) - Math.min(...values);
}
