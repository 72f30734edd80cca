import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { rowsWhere, valuesAt } from '../../analysis/order.js';
import { shortPercent } from '../../analysis/percent.js';
import { textReader } from '../../analysis/text-column.js';
import type { Chart } from './chart.js';
import { compact, counted, handleLabel, rangeOf, timesInWords, whole } from './chart-text.js';
import { frame, headerHeight } from './frame.js';
import type { LabelStyle } from './labels.js';
import { axisLabels, gridLines, logAxis, logAxisSize, logRange, logTicks, type Range } from './log-axis.js';
import { placeCurveLabel, pointsAlong } from './place-curve-label.js';
import { labelBox, placeLabels, type Spot } from './place-labels.js';
import { COLOURS, SIZE, translucent } from './theme.js';
import { thin } from './thin.js';

const MAX_POINTS = 2000;
/** Rates below 0.001% say nothing, and would stretch the axis. */
const LEAST_ENGAGEMENT = 1e-5;
/** At either end, of those who can be ranked, so many may lie beyond the axis: a few odd rates would squash the rest. */
const BEYOND = 0.005;
/** A curve through fewer says nothing. */
const FEWEST_PEERS = 2;
const FEW_PEERS = 10;
/** Between the titles of the axes and the plot, for what is written along it. */
const ROOM = { x: 24, y: 62 };
/** Its plot with what is along it, in pixels. */
const PLOT = 330;

interface Limits {
  x: Range;
  y: Range;
}

/** Reach against engagement, with the first to ask named, and the curve of what is normal for a size: why these five. */
export function followersEngagement(dataset: AnalysedDataset): Chart | undefined {
  const followers = dataset.profiles.numeric.followers;
  const { engagement, bookable, expectedEngagement } = dataset.scores;
  if (!followers) return undefined;
  const shortlist = [...dataset.scores.shortlist].filter((row) => Number.isFinite(engagement[row]));
  if (shortlist.length === 0) return undefined;
  const known = rowsWhere(followers.length, (row) => followers[row]! >= 1 && Number.isFinite(engagement[row]));
  const ranked = known.filter((row) => bookable[row] === 1);
  // The decision is among those who can be ranked: one power of ten below them is enough of the rest.
  const least = 10 ** (Math.floor(Math.log10(smallestOf(valuesAt(followers, ranked))) + 1e-9) - 1);
  const rows = known.filter((row) => followers[row]! >= least);
  const normal = dataset.analysis.normalEngagement;
  const curve = normal && normal.peers >= FEWEST_PEERS ? normal.curve.filter(({ rate }) => rate > 0) : [];

  const limits = { x: extentOf(valuesAt(followers, rows)), y: ratesShown(valuesAt(engagement, ranked), shortlist) };
  function ratesShown(rates: Float64Array, named: number[]): Range {
    const sorted = rates.filter((rate) => rate >= LEAST_ENGAGEMENT).sort();
    const ends = [
      sorted[Math.floor(BEYOND * (sorted.length - 1))],
      sorted[Math.ceil((1 - BEYOND) * (sorted.length - 1))],
    ];
    return extentOf([...ends, ...named.map((row) => engagement[row])].filter((rate) => rate! > 0) as number[]);
  }
  const inside = (rate: number) => Math.min(limits.y.max, Math.max(limits.y.min, Math.log10(rate)));
  const point = (row: number) => ({ x: Math.log10(followers[row]!), y: inside(engagement[row]!) });
  const drawn = thin(rows, MAX_POINTS - shortlist.length);
  const others = drawn.filter((row) => !shortlist.includes(row));
  const pale = others.filter((row) => bookable[row] !== 1);

  const handleOf = textReader(dataset.profiles.text.handle!);
  const handles = shortlist.map((row) => handleLabel(handleOf(row), dataset.analysis.dataset.names));
  const ratios = shortlist.map((row) => engagement[row]! / expectedEngagement[row]!);
  const title = finding(handles, ratios, curve.length > 0);
  const beyond = rows.filter((row) => Math.log10(engagement[row]!) !== inside(engagement[row]!)).length;
  const subtitle = [
    `${rangeOf(
      shortlist.map((row) => followers[row]!),
      compact,
    )} followers, ${rangeOf(
      shortlist.map((row) => engagement[row]!),
      shortPercent,
    )} engagement`,
    `Engagement = ${(dataset.analysis.dataset.engagementFormula ?? 'the file’s own rate').replaceAll('`', '')}`,
    pale.length > 0 ? 'pale dots: not ranked' : '',
    normal && curve.length > 0 && normal.peers < FEW_PEERS
      ? `what is normal is learned from ${counted(normal.peers, 'profile')} only`
      : '',
    known.length > rows.length
      ? `${whole(known.length - rows.length)} under ${compact(least)} followers ${known.length - rows.length === 1 ? 'isn’t' : 'aren’t'} shown`
      : '',
    beyond > 0 ? `${whole(beyond)} off the scale, shown at its edge` : '',
    drawn.length < rows.length ? `${whole(drawn.length)} of ${whole(rows.length)} drawn` : '',
  ]
    .filter(Boolean)
    .join(' · ');

  const spotOf = inPixels(limits, headerHeight(title, subtitle));
  const area = plotArea(headerHeight(title, subtitle));
  const dots = others.map((row) => spotOf(point(row)));
  const named = shortlist.map((row, i) => ({ ...point(row), label: numbered(i, handles[i]!) }));
  const line = curve.map(({ followers: size, rate }) => ({ x: Math.log10(size), y: inside(rate) }));
  const labelled = named.map((one) => ({ ...spotOf(one), text: one.label }));
  const placements = placeLabels(labelled, { ...area, right: SIZE.width - 4 }, SIZE.text, [
    ...dots,
    ...pointsAlong(line.map(spotOf)),
  ]);
  const boxes = labelled.map((one, i) => labelBox(one, placements[i]!, SIZE.text));
  const ticks = { x: logTicks(limits.x, compact), y: logTicks(limits.y, shortPercent) };
  return frame({
    name: 'followers-engagement',
    title,
    subtitle,
    alt: altText(
      title,
      shortlist.map((row, i) => ({
        name: handles[i]!,
        followers: followers[row]!,
        rate: engagement[row]!,
        expected: curve.length > 0 ? expectedEngagement[row]! : Number.NaN,
      })),
    ),
    plot: PLOT,
    type: 'scatter',
    data: {
      datasets: [
        {
          data: named,
          backgroundColor: COLOURS.vermillion,
          borderColor: COLOURS.white,
          borderWidth: 1.5,
          pointRadius: 6.5,
          clip: false,
          labels: {
            align: placements.map(({ align }) => align),
            offset: placements.map(({ offset }) => offset),
            weight: 600,
            halo: COLOURS.white,
            leader: true,
          } satisfies LabelStyle,
        },
        ...(line.length > 1
          ? [
              curveDataset(
                line,
                placeCurveLabel('normal for their size', line.map(spotOf), area, [...dots, ...labelled], boxes),
              ),
            ]
          : []),
        { data: others.filter((row) => bookable[row] === 1).map(point), ...dotsIn(COLOURS.blue, 0.5, 3) },
        { data: pale.map(point), ...dotsIn(COLOURS.rest, 0.6, 2.5) },
        axisLabels(ticks.x, 'x', limits.y.min),
        axisLabels(ticks.y, 'y', limits.x.min),
        gridLines(ticks, limits),
      ],
    } as ChartData,
    scales: {
      x: logAxis('Followers (logarithmic)', limits.x, 'x', ROOM.x),
      y: logAxis('Engagement (logarithmic)', limits.y, 'y', ROOM.y),
    },
  });
}

function curveDataset(line: Spot[], { at, label, align, offset }: ReturnType<typeof placeCurveLabel>) {
  return {
    data: line.map((point, i) => (i === at ? { ...point, label } : point)),
    showLine: true,
    borderColor: COLOURS.ink,
    borderWidth: 2,
    pointRadius: 0,
    labels: { align, offset, weight: 600, halo: COLOURS.white } satisfies LabelStyle,
  };
}

function dotsIn(colour: string, alpha: number, pointRadius: number) {
  return { backgroundColor: translucent(colour, alpha), borderWidth: 0, pointRadius, clip: false };
}

function finding(handles: string[], ratios: number[], hasNormal: boolean): string {
  const isOne = handles.length === 1;
  const who = isOne ? handles[0]! : `The first ${handles.length} to ask`;
  if (!hasNormal || !ratios.every(Number.isFinite)) return `${who}, by followers and engagement`;
  return `${who} ${isOne ? 'has' : 'have'} ${rangeOf(ratios, timesInWords)} times the engagement that is normal for their size`;
}

function smallestOf(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function extentOf(values: ArrayLike<number>): Range {
  const all = Array.from(values);
  return logRange(
    all.reduce((a, b) => Math.min(a, b)),
    all.reduce((a, b) => Math.max(a, b)),
  );
}

function plotArea(top: number) {
  return {
    left: SIZE.padding + logAxisSize(ROOM.y),
    right: SIZE.width - SIZE.padding,
    top,
    bottom: top + PLOT - logAxisSize(ROOM.x),
  };
}

/** Where a point of the axes will be drawn. */
function inPixels({ x, y }: Limits, top: number): (point: Spot) => Spot {
  const { left, right, bottom } = plotArea(top);
  const share = (value: number, { min, max }: Range) => (value - min) / (max - min);
  return (point) => ({
    x: left + share(point.x, x) * (right - left),
    y: bottom - share(point.y, y) * (bottom - top),
  });
}

function numbered(index: number, name: string): string {
  return `${index + 1} ${name}`;
}

interface Named {
  name: string;
  followers: number;
  rate: number;
  expected: number;
}

function altText(title: string, named: Named[]): string {
  const each = named.map(({ name, followers, rate, expected }) => {
    const normal = Number.isFinite(expected) ? ` where ${shortPercent(expected)} is normal` : '';
    return `${name} (${compact(followers)} followers, ${shortPercent(rate)} engagement${normal})`;
  });
  return `Scatter plot of followers against engagement. ${title}. They are: ${each.join(', ')}.`;
}
