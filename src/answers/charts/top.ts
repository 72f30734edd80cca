import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import type { Chart } from './chart.js';
import { scoreBars } from './score-bars.js';

const SHOWN = 10;

/** The best ten, and what their scores are made of. */
export function top(dataset: AnalysedDataset): Chart | undefined {
  const rows = [...dataset.scores.ranking.slice(0, SHOWN)];
  if (rows.length === 0) return undefined;
  return scoreBars(dataset, rows, {
    name: 'top',
    alt: 'Bar chart of the best scores.',
    title: ({ handles, points, widest }) => {
      const differ = rows.length > 1 && widest ? `; they differ most in ${widest}` : '';
      const others = rows.length > 1 ? `, the first ${rows.length} score ${points.at(-1)}–${points[0]}${differ}` : '';
      return `${handles[0]} leads with ${points[0]} of 100${others}`;
    },
  });
}
