import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { isSkipped } from '../../analysis/analysis.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { decimal, whole } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { COLOURS, translucent } from './theme.js';

/** How well each number of clusters separates the profiles, and which was chosen. */
export function silhouette({ analysis }: AnalysedDataset): Chart | undefined {
  const { clustering } = analysis;
  if (isSkipped(clustering)) return undefined;
  const candidates = clustering.candidates.filter(({ silhouette }) => silhouette !== null);
  if (candidates.length === 0) return undefined;
  const values = candidates.map(({ silhouette }) => silhouette!);
  const best = candidates.reduce((a, b) => (b.silhouette! > a.silhouette! ? b : a));
  const isChosen = candidates.map(({ k }) => k === clustering.k);
  return frame({
    name: 'silhouette',
    title: finding(clustering.k, clustering.silhouette, best),
    subtitle: `${clustering.choice}${clustering.silhouetteSampled ? ' Silhouette on a seeded sample.' : ''}`,
    alt: `Line chart of silhouette by number of clusters; ${clustering.k} was chosen. ${candidates
      .map(({ k, silhouette, smallest }) => `k = ${k}: ${decimal(silhouette!)}, smallest cluster ${whole(smallest)}`)
      .join('; ')}.`,
    type: 'line',
    data: {
      labels: candidates.map(({ k, smallest }) => [String(k), `(${whole(smallest)})`]),
      datasets: [
        {
          data: values.map((y, x) => ({ x, y, label: decimal(y) })),
          borderColor: COLOURS.blue,
          borderWidth: 2,
          pointBackgroundColor: isChosen.map((chosen) => (chosen ? COLOURS.vermillion : COLOURS.blue)),
          pointBorderColor: COLOURS.white,
          pointBorderWidth: 1.5,
          pointRadius: isChosen.map((chosen) => (chosen ? 9 : 5)),
          labels: {
            align: SIDE.above,
            offset: isChosen.map((chosen) => (chosen ? 10 : 4)),
            weight: 600,
            color: isChosen.map((chosen) => (chosen ? COLOURS.vermillion : COLOURS.ink)),
            background: translucent(COLOURS.white, 0.85), // over a steep line
          } satisfies LabelStyle,
        },
      ],
    } as ChartData,
    scales: {
      x: categoryAxis('Number of clusters k (profiles in the smallest one)', { offset: true }),
      y: linearAxis('Mean silhouette (−1 to 1)', {
        min: Math.min(0, Math.floor(Math.min(...values) * 10) / 10),
        max: Math.min(1, Math.ceil(Math.max(...values) * 10 + 0.8) / 10),
      }),
    },
  });
}

function finding(
  k: number,
  chosen: number | null,
  best: { k: number; silhouette: number | null; smallest: number },
): string {
  const found = chosen === null ? '' : ` with silhouette ${decimal(chosen)}`;
  if (best.k === k) return `k = ${k} separates the profiles best${found}`;
  return (
    `k = ${k} was chosen${found}; k = ${best.k} reaches ${decimal(best.silhouette ?? 0)}, ` +
    `its smallest cluster has ${whole(best.smallest)} profiles`
  );
}
