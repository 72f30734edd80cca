import type { ChartData } from 'chart.js';
import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import type { Change, ChangeMeasure } from '../../analysis/changes/compare-snapshots.js';
import { textReader } from '../../analysis/text-column.js';
import { changeWords } from '../change-words.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { handleLabel } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { COLOURS, SIZE } from './theme.js';

const SHOWN = 8;
/** Room beside the longest bar for its figure, as a share of it. */
const ROOM = 1.35;

const IN_WORDS: Record<ChangeMeasure, string> = {
  followers: 'Change in followers',
  percent: 'Change in followers, percent',
  likes: 'Change in likes',
  engagement: 'Change in engagement, percentage points',
  views: 'Change in views',
  rank: 'Places gained or lost by score',
};

/**
 * Who gained most and who lost most, as bars from the middle.
 *
 * @param window from when to when, where one file tells it
 */
export function changesChart(
  { profiles, analysis }: AnalysedDataset,
  risers: readonly Change[],
  fallers: readonly Change[],
  by: ChangeMeasure,
  window?: string,
): Chart {
  const handleOf = textReader(profiles.text.handle!);
  const shown = [...risers.slice(0, SHOWN), ...fallers.slice(0, SHOWN).reverse()];
  const names = shown.map(({ after }) => handleLabel(handleOf(after), analysis.dataset.names));
  const scale = by === 'percent' || by === 'engagement' ? 100 : 1;
  const values = shown.map(({ change }) => change * scale);
  const words = shown.map(({ change }) =>
    changeWords(change, by).replace(
      /^([\d,]+) places? (up|down)$/,
      (_, places, way) => `${way === 'up' ? '+' : '−'}${places}`,
    ),
  );
  const up = Math.max(0, ...values);
  const down = Math.min(0, ...values);
  const room = (Math.max(up, -down) || 1) * (ROOM - 1);
  return frame({
    name: 'changes',
    title: [
      risers[0] ? `${names[0]} rose most (${words[0]})` : '',
      fallers[0] ? `${names.at(-1)} fell most (${words.at(-1)})` : '',
    ]
      .filter(Boolean)
      .join(', '),
    subtitle:
      window === undefined
        ? `${IN_WORDS[by]} since the earlier file · creators in both files`
        : `${IN_WORDS[by]}, ${window}`,
    alt: `Bar chart of changes. ${names.map((name, i) => `${name}: ${words[i]}`).join('; ')}.`,
    plot: 60 + shown.length * 30,
    type: 'bar',
    horizontal: true,
    data: {
      labels: names,
      datasets: [
        {
          data: values.map((x, y) => ({ x, y, label: words[y]! })),
          backgroundColor: values.map((value) => (value < 0 ? COLOURS.vermillion : COLOURS.blue)),
          barPercentage: 0.75,
          categoryPercentage: 1,
          labels: {
            align: values.map((value) => (value < 0 ? SIDE.left : SIDE.right)),
            offset: 5,
            size: SIZE.small,
          } satisfies LabelStyle,
        },
      ],
    } as ChartData,
    scales: {
      x: linearAxis(IN_WORDS[by], { min: down === 0 ? 0 : down - room, max: up === 0 ? 0 : up + room }),
      y: categoryAxis(''),
    },
  });
}
