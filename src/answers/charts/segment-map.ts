import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { type Clustering, isSkipped } from '../../analysis/analysis.js';
import { shortPercent } from '../../analysis/percent.js';
import { median } from '../../analysis/quantile.js';
import { linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { compact, decimal, shorten, whole } from './chart-text.js';
import { frame } from './frame.js';
import type { LabelStyle } from './labels.js';
import { axisLabels, gridLines, logAxis, logAxisSize, logTicks, type Range } from './log-axis.js';
import { wrapBalanced } from './measure-text.js';
import { placeLabels } from './place-labels.js';
import { columnsInWords } from './segments.js';
import { COLOURS, SERIES_COLOURS, SIZE, translucent } from './theme.js';

const SHAPES = ['circle', 'rectRot', 'triangle', 'rect', 'star'];
const PLOT = 380;
const ROOM = { x: 24, y: 48 };
/** Of a segment's name, in pixels. */
const NAME_WIDTH = 170;

/** Where the segments lie, and how far they overlap. */
export function segmentMap({ analysis }: AnalysedDataset): Chart | undefined {
  const { clustering } = analysis;
  if (isSkipped(clustering) || clustering.projection.points.length === 0) return undefined;
  const { points, axes } = clustering.projection;
  const names = clustering.segments.map(({ name, share }) => `${shorten(name, 42)} (${shortPercent(share)})`);
  const title = finding(clustering);
  const limits = { x: extentOf(points.map(({ x }) => x)), y: extentOf(points.map(({ y }) => y)) };
  const plane = axes === 'size and engagement' ? sizeAndEngagement(limits) : principalComponents(clustering, limits);
  return frame({
    name: 'segment-map',
    title,
    subtitle: `${plane.subtitle} · ${whole(points.length)} profiles drawn`,
    alt: `Scatter plot of profiles by segment on ${plane.words}. ${title}. Segments: ${names.join('; ')}.`,
    plot: PLOT,
    type: 'scatter',
    data: {
      datasets: [
        namesInTheMiddle(names, points, limits),
        ...names.map((_, index) => ({
          data: points.filter(({ segment }) => segment === index).map(({ x, y }) => ({ x, y })),
          backgroundColor: translucent(SERIES_COLOURS[index % 10]!, 0.55),
          borderColor: SERIES_COLOURS[index % 10]!,
          borderWidth: SHAPES[index % 5] === 'star' ? 1 : 0,
          pointStyle: SHAPES[index % 5],
          pointRadius: 4,
          clip: false,
        })),
        ...plane.lines,
      ],
    } as ChartData,
    scales: plane.scales,
  });
}

type Points = Clustering['projection']['points'];
interface Limits {
  x: Range;
  y: Range;
}

/** Each segment's name at its middle. Where that will be drawn is known about, which is enough to keep names apart. */
function namesInTheMiddle(names: string[], points: Points, { x, y }: Limits) {
  const middles = names.flatMap((name, index) => {
    const own = points.filter(({ segment }) => segment === index);
    if (own.length === 0) return [];
    const label = wrapBalanced(name, NAME_WIDTH, SIZE.text).join('\n');
    return [{ x: median(own.map((point) => point.x)), y: median(own.map((point) => point.y)), label }];
  });
  const area = {
    left: SIZE.padding + logAxisSize(ROOM.y),
    right: SIZE.width - SIZE.padding,
    top: 0,
    bottom: PLOT - logAxisSize(ROOM.x),
  };
  const share = (value: number, { min, max }: Range) => (value - min) / (max - min);
  const spots = middles.map((middle) => ({
    x: area.left + share(middle.x, x) * (area.right - area.left),
    y: area.bottom - share(middle.y, y) * (area.bottom - area.top),
    text: middle.label,
  }));
  const placements = placeLabels(spots, area, SIZE.text);
  return {
    data: middles,
    pointRadius: 0,
    labels: {
      align: placements.map(({ align }) => align),
      offset: placements.map(({ offset }) => offset),
      weight: 600,
      halo: COLOURS.white,
      leader: true,
    } satisfies LabelStyle,
  };
}

function principalComponents(clustering: Clustering, { x, y }: Limits) {
  const { explained } = clustering.projection;
  return {
    words: 'two principal components',
    subtitle: `First two principal components of ${columnsInWords(clustering)}: ${shortPercent(explained[0] + explained[1])} of the variance`,
    lines: [],
    scales: {
      x: linearAxis(`First component (${shortPercent(explained[0])} of variance)`, x),
      y: linearAxis(`Second component (${shortPercent(explained[1])} of variance)`, y),
    },
  };
}

/** Points are logarithms of followers, and of engagement in multiples of what is normal for the size. */
function sizeAndEngagement(limits: Limits) {
  const ticks = {
    x: logTicks(limits.x, compact),
    y: MULTIPLES.map((times) => ({ at: Math.log10(times), label: `${times}×` })).filter(
      ({ at }) => at >= limits.y.min && at <= limits.y.max,
    ),
  };
  return {
    words: 'followers and engagement for their size',
    subtitle: '1× is the engagement that is normal for the size here; pulled toward it if posts are few',
    lines: [axisLabels(ticks.x, 'x', limits.y.min), axisLabels(ticks.y, 'y', limits.x.min), gridLines(ticks, limits)],
    scales: {
      x: logAxis('Followers (logarithmic)', limits.x, 'x', ROOM.x),
      y: logAxis('Times the normal engagement', limits.y, 'y', ROOM.y),
    },
  };
}

/** Round multiples, where they are in range. */
const MULTIPLES = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

function extentOf(values: readonly number[]): Range {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const margin = (max - min) * 0.03 || 0.5;
  return { min: min - margin, max: max + margin };
}

function finding({ oneMass, silhouette, chance, segments }: Clustering): string {
  const largest = segments.reduce((a, b) => (b.size > a.size ? b : a));
  const found = silhouette === null ? '' : ` (silhouette ${decimal(silhouette)})`;
  if (oneMass) return `One mass and outliers: ${shortPercent(largest.share)} of profiles lie together${found}`;
  if (chance && !chance.clearer) {
    return `The ${segments.length} segments are no clearer than chance would make them${found}: a handy cut, not natural groups`;
  }
  // Kaufman & Rousseeuw (1990): up to 0.25 no substantial structure, up to 0.5 weak, above reasonable.
  if (silhouette !== null && silhouette > 0.5) return `The ${segments.length} segments are well apart${found}`;
  if (silhouette !== null && silhouette > 0.25) {
    return `The ${segments.length} segments overlap at their edges${found}: read them as ranges, not as types`;
  }
  return `The ${segments.length} segments run into each other${found}: a handy cut, not natural groups`;
}
