import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { type Clustering, isSkipped } from '../../analysis/analysis.js';
import { linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { decimal, percent, shorten, whole } from './chart-text.js';
import { frame } from './frame.js';
import { transformInWords } from './segments.js';
import { SERIES_COLOURS, translucent } from './theme.js';

const SHAPES = ['circle', 'rectRot', 'triangle', 'rect', 'star'];

/** Where the segments lie, and how far they overlap. */
export function segmentMap({ analysis }: AnalysedDataset): Chart | undefined {
  const { clustering } = analysis;
  if (isSkipped(clustering) || clustering.projection.points.length === 0) return undefined;
  const { points, explained } = clustering.projection;
  const names = clustering.segments.map(({ name, share }) => `${shorten(name, 34)} (${percent(share)})`);
  const title = finding(clustering);
  return frame({
    name: 'segment-map',
    title,
    subtitle:
      `First two principal components of ${clustering.features.length} columns (${transformInWords(clustering)}): ` +
      `${percent(explained[0] + explained[1])} of the variance · ${whole(points.length)} profiles drawn`,
    alt: `Scatter plot of profiles by segment on two principal components. ${title}. Segments: ${names.join('; ')}.`,
    height: 500,
    type: 'scatter',
    legend: true,
    data: {
      datasets: names.map((label, index) => ({
        label,
        data: points.filter(({ segment }) => segment === index).map(({ x, y }) => ({ x, y })),
        backgroundColor: translucent(SERIES_COLOURS[index % 10]!, 0.6),
        borderColor: SERIES_COLOURS[index % 10]!,
        borderWidth: SHAPES[index % 5] === 'star' ? 1 : 0,
        pointStyle: SHAPES[index % 5],
        pointRadius: 4,
      })),
    } as ChartData,
    scales: {
      x: linearAxis(`First component (${percent(explained[0])} of variance)`),
      y: linearAxis(`Second component (${percent(explained[1])} of variance)`),
    },
  });
}

function finding({ oneMass, silhouette, segments }: Clustering): string {
  const largest = segments.reduce((a, b) => (b.size > a.size ? b : a));
  const found = silhouette === null ? '' : ` (silhouette ${decimal(silhouette)})`;
  if (oneMass) return `One mass and outliers: ${percent(largest.share)} of profiles lie together${found}`;
  // Kaufman & Rousseeuw (1990): up to 0.25 no substantial structure, up to 0.5 weak, above reasonable.
  if (silhouette !== null && silhouette > 0.5) return `The ${segments.length} segments are well apart${found}`;
  if (silhouette !== null && silhouette > 0.25) {
    return `The ${segments.length} segments overlap at their edges${found}: read them as ranges, not as types`;
  }
  return `The ${segments.length} segments run into each other${found}: a handy cut, not natural groups`;
}
