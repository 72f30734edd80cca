import type { ChartData } from 'chart.js';
import { capitalised } from '../format.js';
import type { Chart } from './chart.js';
import { compact, whole } from './chart-text.js';
import { frame } from './frame.js';
import { axisLabels, gridLines, logAxis, logRange, logTicks } from './log-axis.js';
import { COLOURS, translucent } from './theme.js';
import { thin } from './thin.js';

const MAX_POINTS = 2000;
/** Between the titles of the axes and the plot, for what is written along it. */
const ROOM = { x: 24, y: 62 };

interface Measure {
  words: string;
  values: Float64Array;
  format: string;
  inWords(value: number): string;
}

/** One measure against another, a dot a creator, both axes logarithmic: figures of creators span powers of ten. */
export function relationChart(
  { measures: [a, b], rows }: { measures: readonly [Measure, Measure]; rows: Int32Array },
  title: string,
): Chart | undefined {
  const positive = rows.filter((row) => a.values[row]! > 0 && b.values[row]! > 0);
  if (positive.length < 3) return undefined;
  const limits = { x: rangeOf(a, positive), y: rangeOf(b, positive) };
  const drawn = thin(positive, MAX_POINTS);
  const ticks = { x: logTicks(limits.x, writer(a)), y: logTicks(limits.y, writer(b)) };
  const subtitle = [
    `${whole(rows.length)} creators`,
    drawn.length < positive.length ? `${whole(drawn.length)} drawn` : '',
    positive.length < rows.length ? `${whole(rows.length - positive.length)} with 0 or less not drawn` : '',
  ];
  return frame({
    name: 'relation',
    title,
    subtitle: subtitle.filter(Boolean).join(' · '),
    alt: `Scatter plot of ${a.words} against ${b.words}. ${title}.`,
    type: 'scatter',
    data: {
      datasets: [
        {
          data: drawn.map((row) => ({ x: Math.log10(a.values[row]!), y: Math.log10(b.values[row]!) })),
          backgroundColor: translucent(COLOURS.blue, 0.5),
          pointRadius: 3,
          borderWidth: 0,
        },
        axisLabels(ticks.x, 'x', limits.y.min),
        axisLabels(ticks.y, 'y', limits.x.min),
        gridLines(ticks, limits),
      ],
    } as ChartData,
    scales: {
      x: logAxis(capitalised(a.words), limits.x, 'x', ROOM.x),
      y: logAxis(capitalised(b.words), limits.y, 'y', ROOM.y),
    },
  });
}

function rangeOf({ values }: Measure, rows: Int32Array) {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows) {
    least = Math.min(least, values[row]!);
    most = Math.max(most, values[row]!);
  }
  return logRange(least, most);
}

function writer({ format, inWords }: Measure): (value: number) => string {
  return format === 'percent' ? inWords : compact;
}
