import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { rowsWhere } from '../../analysis/order.js';
import { shortPercent } from '../../analysis/percent.js';
import { textReader } from '../../analysis/text-column.js';
import type { Chart } from './chart.js';
import { compact, counted, handleLabel, whole } from './chart-text.js';
import { frame, headerHeight } from './frame.js';
import { axisLabels, decadeTicks, logAxis } from './log-axis.js';
import { placeLabels } from './place-labels.js';
import { type NamedPoint, numbered, shortlistMarks, shortlistNames } from './shortlist-points.js';
import { COLOURS, SIZE, translucent } from './theme.js';
import { thin } from './thin.js';

const MAX_POINTS = 2000;
/** Rates below 0.001% say nothing, and would stretch the axis. */
const LEAST_ENGAGEMENT = 1e-5;

interface Range {
  min: number;
  max: number;
}

interface Limits {
  x: Range;
  y: Range;
}

/** What axes and margins take around the plot, in pixels. */
const MARGIN = { left: 112, right: SIZE.padding, bottom: 107 };
/** Between the labels of the y axis and the plot; Chart.js only knows its own, hidden ones. */
const Y_LABEL_WIDTH = 26;

/** Reach against engagement, with the shortlist named: why these five. */
export function followersEngagement(dataset: AnalysedDataset): Chart | undefined {
  const followers = dataset.profiles.numeric.followers;
  const { engagement, bookable } = dataset.scores;
  if (!followers) return undefined;
  const shortlist = [...dataset.scores.shortlist].filter((row) => Number.isFinite(engagement[row]));
  if (shortlist.length === 0) return undefined;
  const isKnown = (row: number) => followers[row]! >= 1 && Number.isFinite(engagement[row]);
  const known = rowsWhere(followers.length, isKnown);
  // The decision is among the bookable: one power of ten below them is enough of the rest.
  const smallest = extent(followers, known, (row) => bookable[row] === 1).min;
  const least = 10 ** (Math.floor(Math.log10(smallest) + 1e-9) - 1);
  const rows = known.filter((row) => followers[row]! >= least);

  const limits = {
    x: logRange(extent(followers, rows)),
    y: logRange(extent(engagement, rows, (row) => engagement[row]! >= LEAST_ENGAGEMENT)),
  };
  const point = (row: number) => ({ x: Math.log10(followers[row]!), y: foot(Math.log10(engagement[row]!), limits.y) });
  const drawn = thin(rows, MAX_POINTS - shortlist.length);
  const others = drawn.filter((row) => !shortlist.includes(row));

  const { medianEngagement } = dataset.analysis.bookable;
  const usual = medianEngagement ?? Number.NaN;
  const bookableCount = known.reduce((sum, row) => sum + bookable[row]!, 0);
  const chosen = shortlist.map((row) => followers[row]!);
  const rates = shortlist.map((row) => engagement[row]!);
  const title =
    `The first ${shortlist.length} to ask: ${range(chosen, compact)} followers with ` +
    `${range(rates, shortPercent)} engagement, where the median of ${counted(bookableCount, 'bookable profile')} is ${shortPercent(usual)}`;
  const subtitle = [
    `Engagement = ${(dataset.analysis.dataset.engagementFormula ?? 'the file’s own rate').replaceAll('`', '')}`,
    known.length > rows.length
      ? `${whole(known.length - rows.length)} under ${compact(least)} followers not drawn`
      : '',
    extent(engagement, rows).min < 10 ** limits.y.min ? 'zeros at the foot' : '',
    drawn.length < rows.length ? `${whole(drawn.length)} of ${whole(rows.length)} drawn` : '',
  ]
    .filter(Boolean)
    .join(' · ');

  const handleOf = textReader(dataset.profiles.text.handle!);
  const labels = shortlist.map((row) => ({
    ...point(row),
    label: handleLabel(handleOf(row), 22, dataset.analysis.dataset.names),
  }));
  const placements = placeLabels(...inPixels(labels, limits, headerHeight(title, subtitle)), SIZE.text);
  return frame({
    name: 'followers-engagement',
    title,
    subtitle,
    alt: altText(title, labels),
    type: 'scatter',
    legend: true,
    data: {
      datasets: [
        shortlistMarks(labels),
        { label: 'Median of bookable', data: line(limits.x, Math.log10(usual)), showLine: true, ...medianStyle },
        {
          label: 'Bookable',
          data: others.filter((row) => bookable[row] === 1).map(point),
          ...dots(COLOURS.blue, 0.65, 3.5),
        },
        {
          label: 'Not bookable',
          data: others.filter((row) => bookable[row] !== 1).map(point),
          ...dots(COLOURS.rest, 0.6, 2.5),
        },
        shortlistNames(labels, placements), // after the others: the legend shows them in this order
        axisLabels(decadeTicks(limits.x, compact), 'x', limits.y.min),
        axisLabels(decadeTicks(limits.y, shortPercent), 'y', limits.x.min),
      ],
    } as ChartData,
    scales: {
      x: logAxis('Followers (logarithmic)', limits.x, 6),
      y: logAxis('Engagement (logarithmic)', limits.y, Y_LABEL_WIDTH),
    },
  });
}

const medianStyle = {
  borderColor: COLOURS.ink,
  borderWidth: 1.5,
  borderDash: [5, 4],
  pointRadius: 0,
  pointStyle: 'line',
};

function dots(colour: string, alpha: number, pointRadius: number) {
  return { backgroundColor: translucent(colour, alpha), borderWidth: 0, pointRadius };
}

function line(x: Range, y: number) {
  return [
    { x: x.min, y },
    { x: x.max, y },
  ];
}

/** Smallest and largest value at those of the rows that count. */
function extent(values: Float64Array, rows: Int32Array, counts: (row: number) => boolean = () => true): Range {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (!counts(row)) continue;
    min = Math.min(min, values[row]!);
    max = Math.max(max, values[row]!);
  }
  return { min, max };
}

/** Logarithms, from the power of ten below the smallest value to 1, 2 or 5 times one above the largest. */
function logRange({ min, max }: Range): Range {
  if (min > max) return { min: -3, max: 0 };
  return { min: Math.floor(Math.log10(min) + 1e-9), max: Math.log10(roundUp(max * 1.2)) };
}

/** Zero has no logarithm, so it lies on the foot of the plot. */
function foot(value: number, { min }: Range): number {
  return Math.max(value, min);
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= value)!;
}

/** Where the points will be drawn, about, and the room for their labels. */
function inPixels(labels: NamedPoint[], limits: Limits, top: number) {
  const area = { left: MARGIN.left, right: SIZE.width - MARGIN.right, top, bottom: SIZE.height - MARGIN.bottom };
  const share = (value: number, { min, max }: Range) => (value - min) / (max - min);
  const points = labels.map(({ x, y, label }, index) => ({
    x: area.left + share(x, limits.x) * (area.right - area.left),
    y: area.bottom - share(y, limits.y) * (area.bottom - area.top),
    text: numbered(index, label),
  }));
  return [points, { ...area, right: SIZE.width - 4 }] as const;
}

function altText(title: string, labels: NamedPoint[]): string {
  const named = labels.map(({ x, y, label }) => `${label} (${compact(10 ** x)} followers, ${shortPercent(10 ** y)})`);
  return `Scatter plot of followers against engagement. ${title}. Shortlist: ${named.join(', ')}.`;
}

function range(values: number[], write: (value: number) => string): string {
  const low = write(Math.min(...values));
  const high = write(Math.max(...values));
  return low === high ? low : `${low.replace(/ %$/, '')}–${high}`;
}
