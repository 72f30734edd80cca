import type { ChartData } from 'chart.js';
import { categoryAxis, linearAxis } from './axes.js';
import type { Chart } from './chart.js';
import { shorten, whole } from './chart-text.js';
import { frame } from './frame.js';
import { type LabelStyle, SIDE } from './labels.js';
import { wrapBalanced } from './measure-text.js';
import { COLOURS, SIZE } from './theme.js';

export interface GroupRow {
  name: string;
  /** The name as it stands beside its bar; without them, it is broken at spaces. */
  lines?: string[];
  /** Under its name, small: what it is. */
  note?: string;
  count: number;
  /** Without them, the count in full. */
  countWords?: string;
  /** Beside its bar, `words` on one line or two; undefined where nothing is known. */
  figure?: { value: number; words: string; isFew?: boolean } | undefined;
}

interface Words {
  name: Chart['name'];
  title: string;
  subtitle: string;
  /** Over the counts. */
  counts: string;
  /** Over the figures; '' without any. */
  figures: string;
  alt: string;
  /** A value that the figures are held against, with a line. */
  normal?: { value: number; words: string };
}

/** How far the bars reach, and between what the figures lie: shares of the plot. */
const BARS = 0.4;
const FIGURES = { from: 0.64, to: 0.84 };
const NAME_WIDTH = 150;

/** A row for each of some things: a count of it as a bar, and beside it a figure on a logarithmic axis of its own. */
export function groupBars(rows: GroupRow[], words: Words): Chart {
  const hasFigures = rows.some(({ figure }) => figure);
  const most = Math.max(...rows.map(({ count }) => count));
  const end = hasFigures ? BARS : 0.78;
  const labels = rows.map(({ name, lines, note }) => [
    ...(lines ?? wrapBalanced(shorten(name, 40), NAME_WIDTH, SIZE.small)),
    ...(note ? [note] : []),
  ]);
  // The first row holds the headings: so they stand over their columns whatever the plot's size.
  const counts: Pick<GroupRow, 'count' | 'countWords'>[] = [{ count: 0 }, ...rows];
  return frame({
    name: words.name,
    title: words.title,
    subtitle: words.subtitle,
    alt: words.alt,
    plot: 8 + (rows.length + 1) * (6 + 17 * Math.max(2, ...labels.map((lines) => lines.length))),
    type: 'bar',
    horizontal: true,
    data: {
      labels: [[''], ...labels],
      datasets: [
        {
          data: counts.map(({ count, countWords = whole(count) }, y) => ({
            x: count,
            y,
            label: y === 0 ? words.counts : countWords,
          })),
          backgroundColor: COLOURS.blue,
          barPercentage: 0.7,
          categoryPercentage: 1,
          labels: {
            align: SIDE.right,
            offset: 4,
            weight: 600,
            color: counts.map((_, y) => (y === 0 ? COLOURS.muted : COLOURS.ink)),
          } satisfies LabelStyle,
        },
        ...(hasFigures ? figureDatasets(rows, words) : []),
      ],
    } as ChartData,
    scales: {
      x: linearAxis('', { min: 0, max: most / end, display: false }),
      y: categoryAxis(''),
      ...(hasFigures ? { figures: linearAxis('', { axis: 'x', ...figureRange(rows, words), display: false }) } : {}),
    },
  });
}

function figureRange(rows: GroupRow[], { normal }: Words) {
  const known = [...rows.flatMap(({ figure }) => figure ?? []), ...(normal ? [normal] : [])];
  const logs = known.map(({ value }) => Math.log10(value));
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  const span = Math.max(high - low, 0.3);
  const width = span / (FIGURES.to - FIGURES.from);
  const min = (low + high - span) / 2 - FIGURES.from * width;
  return { min, max: min + width };
}

function figureDatasets(rows: GroupRow[], { figures, normal }: Words) {
  const range = figureRange(rows, { normal } as Words);
  const middle = range.min + (range.max - range.min) * ((FIGURES.from + FIGURES.to) / 2);
  const isFew = rows.map(({ figure }) => figure?.isFew ?? false);
  const heading = { x: normal ? Math.log10(normal.value) : middle, y: 0, label: normal?.words ?? figures };
  const shared = { type: 'scatter', xAxisID: 'figures', clip: false };
  return [
    {
      ...shared,
      data: [
        heading,
        ...rows.map(({ figure }, i) =>
          figure
            ? {
                x: Math.log10(figure.value),
                y: i + 1,
                label: figure.words,
              }
            : { x: null, y: i + 1 },
        ),
      ],
      pointRadius: [0, ...rows.map(() => 7)],
      backgroundColor: [COLOURS.white, ...isFew.map((few) => (few ? COLOURS.white : COLOURS.vermillion))],
      borderColor: COLOURS.vermillion,
      borderWidth: 2,
      labels: {
        align: [SIDE.above, ...rows.map(() => SIDE.right)],
        offset: [-12, ...rows.map(() => 10)],
        size: SIZE.small,
        weight: 600,
        color: [COLOURS.muted, ...rows.map(() => COLOURS.ink)],
        halo: COLOURS.white,
      } satisfies LabelStyle,
    },
    ...(normal
      ? [
          {
            ...shared,
            data: [{ x: null, y: 0 }, ...rows.map((_, i) => ({ x: Math.log10(normal.value), y: i + 1 }))],
            showLine: true,
            pointRadius: 0,
            borderColor: COLOURS.muted,
            borderWidth: 1.5,
            borderDash: [4, 4],
          },
        ]
      : []),
  ];
}
