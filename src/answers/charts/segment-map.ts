import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { type Clustering, isSkipped } from '../../analysis/analysis.js';
import { shortPercent } from '../../analysis/percent.js';
import { linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { compact, decimal, shorten, whole } from './chart-text.js';
import { frame } from './frame.js';
import { axisLabels, decadeTicks, logAxis } from './log-axis.js';
import { columnsInWords } from './segments.js';
import { SERIES_COLOURS, translucent } from './theme.js';

const SHAPES = ['circle', 'rectRot', 'triangle', 'rect', 'star'];

/** Where the segments lie, and how far they overlap. */
export function segmentMap({ analysis }: AnalysedDataset): Chart | undefined {
  const { clustering } = analysis;
  if (isSkipped(clustering) || clustering.projection.points.length === 0) return undefined;
  const { points, axes } = clustering.projection;
  const names = clustering.segments.map(({ name, share }) => `${shorten(name, 42)} (${shortPercent(share)})`);
  const title = finding(clustering);
  const plane = axes === 'size and engagement' ? sizeAndEngagement(points) : principalComponents(clustering);
  return frame({
    name: 'segment-map',
    title,
    subtitle: `${plane.subtitle} · ${whole(points.length)} profiles drawn`,
    alt: `Scatter plot of profiles by segment on ${plane.words}. ${title}. Segments: ${names.join('; ')}.`,
    height: 500,
    type: 'scatter',
    legend: true,
    data: {
      datasets: [
        ...names.map((label, index) => ({
          label,
          data: points.filter(({ segment }) => segment === index).map(({ x, y }) => ({ x, y })),
          backgroundColor: translucent(SERIES_COLOURS[index % 10]!, 0.6),
          borderColor: SERIES_COLOURS[index % 10]!,
          borderWidth: SHAPES[index % 5] === 'star' ? 1 : 0,
          pointStyle: SHAPES[index % 5],
          pointRadius: 4,
        })),
        ...plane.labels,
      ],
    } as ChartData,
    scales: plane.scales,
  });
}

type Points = Clustering['projection']['points'];

function principalComponents(clustering: Clustering) {
  const { explained } = clustering.projection;
  return {
    words: 'two principal components',
    subtitle: `First two principal components of ${columnsInWords(clustering)}: ${shortPercent(explained[0] + explained[1])} of the variance`,
    labels: [],
    scales: {
      x: linearAxis(`First component (${shortPercent(explained[0])} of variance)`),
      y: linearAxis(`Second component (${shortPercent(explained[1])} of variance)`),
    },
  };
}

/** Points are logarithms of followers, and of engagement in multiples of what is usual for the size. */
function sizeAndEngagement(points: Points) {
  const limits = { x: rangeOf(points.map(({ x }) => x)), y: rangeOf(points.map(({ y }) => y)) };
  return {
    words: 'followers and engagement for their size',
    subtitle: 'Engagement in multiples of what accounts of the size have here, drawn towards it if posts are few',
    labels: [
      axisLabels(decadeTicks(limits.x, compact), 'x', limits.y.min),
      axisLabels(
        MULTIPLES.map((times) => ({ at: Math.log10(times), label: `${times}×` })).filter(
          ({ at }) => at >= limits.y.min && at <= limits.y.max,
        ),
        'y',
        limits.x.min,
      ),
    ],
    scales: {
      x: logAxis('Followers (logarithmic)', limits.x, 6),
      y: logAxis('Times the usual engagement', limits.y, 34),
    },
  };
}

/** Round multiples, where they are in range. */
const MULTIPLES = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

function rangeOf(values: readonly number[]) {
  return { min: Math.min(...values) - 0.05, max: Math.max(...values) + 0.05 };
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
