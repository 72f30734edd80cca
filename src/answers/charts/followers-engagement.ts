import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import type { Chart } from './chart.js';
import { compact, counted, handleLabel, percent, whole } from './chart-text.js';
import { frame, headerHeight } from './frame.js';
import { axisLabels, decadeTicks, logAxis } from './log-axis.js';
import { type Placement, placeLabels } from './place-labels.js';
import { COLOURS, SIZE, translucent } from './theme.js';
import { thin } from './thin.js';

const MAX_POINTS = 2000;
/** Rates below 0.001 % say nothing, and would stretch the axis. */
const LEAST_ENGAGEMENT = 1e-5;

interface Range {
  min: number;
  max: number;
}

/** What axes and margins take around the plot, in pixels. */
const MARGIN = { left: 74, right: 24, bottom: 96 };

/** Reach against engagement, with the shortlist named: why these five. */
export function followersEngagement(dataset: AnalysedDataset): Chart | undefined {
  const followers = dataset.profiles.numeric.followers;
  const { engagement, bookable } = dataset.scores;
  if (!followers) return undefined;
  const rows = [...followers.keys()].filter((row) => followers[row]! >= 1 && Number.isFinite(engagement[row]));
  const shortlist = [...dataset.scores.shortlist].filter((row) => Number.isFinite(engagement[row]));
  if (rows.length < 2 || shortlist.length === 0) return undefined;

  const limits = {
    x: logRange(rows.map((row) => followers[row]!)),
    y: logRange(rows.map((row) => engagement[row]!).filter((rate) => rate >= LEAST_ENGAGEMENT)),
  };
  const at = (row: number) => ({ x: Math.log10(followers[row]!), y: foot(Math.log10(engagement[row]!), limits.y) });
  const drawn = thin(rows, MAX_POINTS, new Set(shortlist));
  const others = drawn.filter((row) => !shortlist.includes(row));

  const bookableRows = rows.filter((row) => bookable[row] === 1);
  const median = middle(bookableRows.map((row) => engagement[row]!));
  const chosen = shortlist.map((row) => followers[row]!);
  const rates = shortlist.map((row) => engagement[row]!);
  const title =
    `The first ${shortlist.length} to ask: ${range(chosen, compact)} followers with ` +
    `${range(rates, percent)} engagement, where the median of ${counted(bookableRows.length, 'bookable profile')} is ${percent(median)}`;
  const subtitle = [
    `Engagement ${dataset.analysis.dataset.engagementFormula ?? 'as the file gives it'}`,
    'both axes logarithmic',
    rows.some((row) => engagement[row]! < 10 ** limits.y.min) ? 'zeros at the foot' : '',
    drawn.length < rows.length ? `${whole(drawn.length)} of ${whole(rows.length)} profiles drawn` : '',
  ]
    .filter(Boolean)
    .join(' · ');

  const labels = shortlist.map((row) => ({
    ...at(row),
    label: handleLabel(dataset.profiles.text.handle?.[row] ?? '', 22),
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
        shortlistPoints(labels, placements),
        { label: 'Median of bookable', data: line(limits.x, Math.log10(median)), showLine: true, ...medianStyle },
        {
          label: 'Bookable',
          data: others.filter((row) => bookable[row] === 1).map(at),
          ...dots(COLOURS.blue, 0.65, 3.5),
        },
        {
          label: 'Left out',
          data: others.filter((row) => bookable[row] !== 1).map(at),
          ...dots(COLOURS.rest, 0.6, 2.5),
        },
        axisLabels(decadeTicks(limits.x, compact), 'x', limits.y.min),
        axisLabels(decadeTicks(limits.y, percent), 'y', limits.x.min),
      ],
    } as ChartData,
    scales: {
      x: logAxis('Followers', limits.x, 6),
      y: logAxis('Engagement', limits.y, 52),
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

function shortlistPoints(labels: { x: number; y: number; label: string }[], placements: Placement[]) {
  return {
    label: 'Shortlist',
    data: labels,
    backgroundColor: COLOURS.vermillion,
    borderColor: COLOURS.white,
    borderWidth: 1.5,
    pointRadius: 7,
    datalabels: {
      display: true,
      align: placements.map(({ align }) => align),
      offset: placements.map(({ offset }) => offset),
      font: { size: SIZE.text, weight: 600 },
      padding: { top: 1, bottom: 1, left: 3, right: 3 },
      backgroundColor: translucent(COLOURS.white, 0.8),
      borderRadius: 3,
    },
  };
}

function dots(colour: string, alpha: number, pointRadius: number) {
  return { backgroundColor: translucent(colour, alpha), borderWidth: 0, pointRadius };
}

function line(x: Range, y: number) {
  return [
    { x: x.min, y },
    { x: x.max, y },
  ];
}

/** Logarithms, from the power of ten below the smallest value to 1, 2 or 5 times one above the largest. */
function logRange(values: number[]): Range {
  if (values.length === 0) return { min: -3, max: 0 };
  const smallest = values.reduce((a, b) => Math.min(a, b));
  const largest = values.reduce((a, b) => Math.max(a, b));
  return { min: Math.floor(Math.log10(smallest) + 1e-9), max: Math.log10(roundUp(largest * 1.2)) };
}

/** Zero has no logarithm, so it lies on the foot of the plot. */
function foot(value: number, { min }: Range): number {
  return Math.max(value, min);
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= value)!;
}

type Limits = Record<'x' | 'y', Range>;

function inPixels(labels: { x: number; y: number; label: string }[], limits: Limits, top: number) {
  const area = { left: MARGIN.left, right: SIZE.width - MARGIN.right, top, bottom: SIZE.height - MARGIN.bottom };
  const share = (value: number, { min, max }: { min: number; max: number }) =>
    Math.log(value / min) / Math.log(max / min);
  const points = labels.map(({ x, y, label }) => ({
    x: area.left + share(x, limits.x) * (area.right - area.left),
    y: area.bottom - share(y, limits.y) * (area.bottom - area.top),
    text: label,
  }));
  return [points, area] as const;
}

function altText(title: string, labels: { x: number; y: number; label: string }[]): string {
  const named = labels.map(({ x, y, label }) => `${label} (${compact(10 ** x)} followers, ${percent(10 ** y)})`);
  return `Scatter plot of followers against engagement. ${title}. Shortlist: ${named.join(', ')}.`;
}

function range(values: number[], write: (value: number) => string): string {
  const low = write(Math.min(...values));
  const high = write(Math.max(...values));
  return low === high ? low : `${low.replace(/ %$/, '')}–${high}`;
}

function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
