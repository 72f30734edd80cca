import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { type Cell, cellDatasets, cellScales } from './cells.js';
import type { Chart } from './chart.js';
import { decimal, shorten } from './chart-text.js';
import { frame } from './frame.js';
import { estimateWidth } from './measure-text.js';
import { blend, COLOURS, SIZE } from './theme.js';

/** More columns than this leave no room for numbers. */
const MAX_FEATURES = 12;
/** More than these need a wider picture. */
const FEW_FEATURES = 6;

/** Which columns rise together. */
export function correlation({ analysis }: AnalysedDataset): Chart | undefined {
  const all = analysis.explore.correlation.features;
  if (all.length < 2) return undefined;
  const features = all.slice(0, MAX_FEATURES).map((header) => shorten(header, 22));
  const matrix = analysis.explore.correlation.matrix.slice(0, MAX_FEATURES).map((row) => row.slice(0, MAX_FEATURES));
  const pairs = strongestPairs(features, matrix);
  const width = features.length > FEW_FEATURES ? SIZE.wide : SIZE.width;
  const columns = columnLabels(features, width);
  return frame({
    name: 'correlation',
    title: finding(analysis.explore.correlationSentences, pairs),
    subtitle: `Pearson’s r, from −1 (orange) to +1 (blue); – if a column is constant${
      all.length > MAX_FEATURES ? ` · the first ${MAX_FEATURES} of ${all.length} columns` : ''
    }`,
    alt: `Correlation matrix of ${features.join(', ')}. Strongest pairs: ${
      pairs
        .slice(0, 8)
        .map(({ a, b, r }) => `${a} and ${b} ${decimal(r)}`)
        .join('; ') || 'none'
    }.`,
    width,
    plot: 130 + features.length * 32,
    type: 'bar',
    horizontal: true,
    data: { labels: features, datasets: cellDatasets(matrix.map((row) => row.map(cell))) } as ChartData,
    scales: cellScales(columns ?? features, '', '', columns ? 0 : 45),
  });
}

/** Headers over several lines where the columns are wide enough, otherwise undefined: they have to be turned. */
function columnLabels(features: string[], width: number): string[][] | undefined {
  const widest = (lines: string[]) => Math.max(...lines.map((line) => estimateWidth(line, SIZE.small)));
  const cellWidth = (width - 2 * SIZE.padding - widest(features)) / features.length;
  const labels = features.map((header) => header.split(/(?<=[_ ])/));
  return labels.every((lines) => lines.length <= 3 && widest(lines) <= cellWidth) ? labels : undefined;
}

function cell(r: number | null): Cell {
  if (r === null || !Number.isFinite(r)) return { label: '–', background: COLOURS.grid };
  const strength = Math.min(1, Math.abs(r));
  return {
    label: decimal(r),
    background: blend('#f7f7f7', r < 0 ? COLOURS.vermillion : COLOURS.blue, strength),
  };
}

interface Pair {
  a: string;
  b: string;
  r: number;
}

function strongestPairs(features: string[], matrix: (number | null)[][]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < features.length; i++) {
    for (let j = i + 1; j < features.length; j++) {
      const r = matrix[i]?.[j];
      if (r !== null && r !== undefined && Number.isFinite(r)) pairs.push({ a: features[i]!, b: features[j]!, r });
    }
  }
  return pairs.sort((p, q) => Math.abs(q.r) - Math.abs(p.r));
}

/** The first pair worth a sentence: two columns that are one another's sum or copy are not. */
function finding([sentence]: readonly string[], pairs: Pair[]): string {
  const strong = pairs.filter(({ r }) => Math.abs(r) >= 0.5).length;
  if (sentence === undefined) return `No two columns are closely related; ${strong} of ${pairs.length} pairs reach 0.5`;
  return `${sentence.replaceAll('`', '').replace(/\.$/, '')}; ${strong} of ${pairs.length} pairs reach 0.5`;
}
