import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { shortPercent } from '../../analysis/percent.js';
import { textReader } from '../../analysis/text-column.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { compact, handleLabel, nameLines } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { estimateWidth } from './measure-text.js';
import { COLOURS, SIZE, textOn } from './theme.js';

/** Below this many points a number does not fit into its part of the bar. */
const MIN_LABELLED_POINTS = 7;
/** The axis goes on behind 100 points, so that no total is cut off: about so much of it. */
const AXIS_END = 124;

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
  const handles = rows.map((row) => handleLabel(handleOf(row), dataset.analysis.dataset.names));
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
  const totals = rows.map((row, i) => {
    const spread = Math.round(scores.scoreSpread[row]!);
    return spread > 0 ? `${points[i]} ± ${spread}` : String(points[i]);
  });
  const parts = scoreParts(dataset, rows);
  const widest = parts.toSorted((a, b) => spread(b.points) - spread(a.points))[0]?.name.toLowerCase();
  const labels = rows.map((_, i) => [...nameLines(`${i + 1}  ${handles[i]}`), figures[i]!]);
  const isNamed = firstBarNames(parts, labels);
  return frame({
    name,
    title: title({ handles, points, widest }),
    subtitle: `Points of 100 for ${parts.map(({ measures }) => measures).join(', and for ')}${
      totals.some((total) => total.includes('±')) ? ' · ± is the 80% range' : ''
    }`,
    alt: `${alt} ${rows.map((_, i) => `${i + 1}. ${handles[i]}: ${totals[i]} (${figures[i]})`).join('; ')}.`,
    plot: (isNamed ? 4 : 44) + rows.length * (10 + 17 * Math.max(...labels.map((lines) => lines.length))),
    type: 'bar',
    horizontal: true,
    legend: !isNamed && parts.length > 1,
    data: {
      labels,
      datasets: [
        ...parts.map((part) => ({
          label: part.name,
          data: part.points.map((x, y) => ({
            x,
            y,
            label: isNamed && y === 0 ? named(part, x) : x >= MIN_LABELLED_POINTS ? String(Math.round(x)) : '',
          })),
          backgroundColor: part.colour,
          barPercentage: 0.78,
          categoryPercentage: 1,
          labels: { color: textOn(part.colour), size: SIZE.small } satisfies LabelStyle,
        })),
        totalsAtTheEnd(totals),
      ],
    } as ChartData,
    scales: {
      x: linearAxis('', { stacked: true, min: 0, max: AXIS_END, display: false }),
      y: categoryAxis('', { stacked: true }),
    },
  });
}

type Part = ReturnType<typeof scoreParts>[number];

function scoreParts({ scores }: AnalysedDataset, rows: readonly number[]) {
  const parts = [
    { name: 'Reach', measures: 'reach', values: scores.reachPoints, colour: COLOURS.blue },
    {
      name: 'Engagement',
      measures: 'engagement for their size',
      values: scores.engagementPoints,
      colour: COLOURS.orange,
    },
    {
      name: 'Behavior',
      measures: 'behavior like a top account',
      values: scores.behaviourPoints,
      colour: COLOURS.green,
    },
  ];
  return parts
    .map(({ values, ...part }) => ({ ...part, points: rows.map((row) => values[row] || 0) })) // NaN → 0
    .filter(({ points }) => points.some((value) => value > 0));
}

/** Whether the parts of the first bar have room for their names: then there is no need of a legend. */
function firstBarNames(parts: Part[], labels: string[][]): boolean {
  const beside = Math.max(...labels.flat().map((line) => estimateWidth(line, SIZE.small)));
  const perPoint = (SIZE.width - 2 * SIZE.padding - beside) / AXIS_END;
  return parts.every((part) => estimateWidth(named(part, part.points[0]!), SIZE.small) <= part.points[0]! * perPoint);
}

function named({ name }: Part, points: number): string {
  return `${name} ${Math.round(points)}`;
}

/** A part of no length, stacked last, only carries the label. It has no colour, so the legend leaves it blank. */
function totalsAtTheEnd(totals: string[]) {
  return {
    label: '',
    data: totals.map((label, y) => ({ x: 0, y, label })),
    backgroundColor: 'transparent',
    borderWidth: 0,
    labels: { align: SIDE.right, offset: 4, weight: 600 } satisfies LabelStyle,
  };
}

function spread(values: number[]): number {
  return Math.max(...values) - Math.min(...values);
}
