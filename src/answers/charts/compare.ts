import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import type { Chart } from './chart.js';
import { scoreBars } from './score-bars.js';

/** Some creators side by side, and what their scores are made of. @param rows best first */
export function compareChart(dataset: AnalysedDataset, rows: readonly number[]): Chart {
  return scoreBars(dataset, rows, {
    name: 'compare',
    alt: 'Bar chart comparing scores.',
    title: ({ handles, points, widest }) =>
      `${handles[0]} scores ${points[0]} of 100, ${handles.at(-1)} ${points.at(-1)}${widest ? `; they differ most in ${widest}` : ''}`,
  });
}
