import { linearAxis } from './axes.js';
import type { LabelStyle } from './labels.js';
import { SIDE } from './labels.js';
import { COLOURS, SIZE } from './theme.js';

export interface AxisTick {
  /** On the axis, that is after the logarithm. */
  at: number;
  label: string;
}

export interface Range {
  min: number;
  max: number;
}

/** Between a range's decades 1, 2 and 5 are named too, if it has fewer of them than this. */
const FEW_DECADES = 2.2;

/**
 * An axis whose values are logarithms already. It has no ticks of its own: they would say 2 where 100 is meant, and
 * Chart.js's logarithmic axis, at fractions, drops powers of ten by rounding errors. So its size is known beforehand:
 * its title's line and `room`.
 *
 * @param room for what `axisLabels` writes between title and plot, in pixels
 */
export function logAxis(title: string, range: Range, axis: 'x' | 'y', room: number) {
  return linearAxis(title, {
    ...range,
    offset: false, // with bars, Chart.js would add half a bar at both ends
    grid: { display: false },
    ticks: { display: false },
    title: {
      display: title !== '',
      text: title,
      color: COLOURS.muted,
      font: { size: SIZE.text, lineHeight: 1.2 },
      padding: axis === 'x' ? { top: room, bottom: 0 } : { top: 0, bottom: room },
    },
  });
}

/** Pixels that `logAxis` takes beside the plot. */
export function logAxisSize(room: number): number {
  return SIZE.text * 1.2 + room;
}

/** What to write along a logarithmic axis: labels of points that are not drawn, below the x axis or left of the y axis. */
export function axisLabels(ticks: AxisTick[], axis: 'x' | 'y', origin: number, { drawTicks = false } = {}) {
  return {
    type: 'scatter',
    label: '',
    data: ticks.map(({ at, label }) => (axis === 'x' ? { x: at, y: origin, label } : { x: origin, y: at, label })),
    pointStyle: 'line',
    pointRotation: 90,
    pointRadius: drawTicks ? 5 : 0,
    borderColor: drawTicks ? COLOURS.muted : 'transparent', // the legend would show it
    borderWidth: 1,
    clip: false,
    labels: {
      align: axis === 'x' ? SIDE.below : SIDE.left,
      offset: drawTicks ? 4 : 6,
      size: SIZE.small,
    } satisfies LabelStyle,
  };
}

/** Grid lines at these ticks, to be drawn under everything else: one line whose pen is lifted between them. */
export function gridLines(ticks: { x: AxisTick[]; y: AxisTick[] }, { x, y }: { x: Range; y: Range }) {
  const lifted = { x: null, y: null };
  return {
    type: 'scatter',
    label: '',
    data: [
      ...ticks.x.flatMap(({ at }) => [{ x: at, y: y.min }, { x: at, y: y.max }, lifted]),
      ...ticks.y.flatMap(({ at }) => [{ x: x.min, y: at }, { x: x.max, y: at }, lifted]),
    ],
    showLine: true,
    spanGaps: false,
    borderColor: COLOURS.grid,
    borderWidth: 1,
    pointRadius: 0,
    clip: false,
  };
}

/** Powers of ten within a range of logarithms; in a short one, twice and five times them too. */
export function logTicks({ min, max }: Range, write: (value: number) => string): AxisTick[] {
  const digits = max - min < FEW_DECADES ? [1, 2, 5] : [1];
  const ticks: AxisTick[] = [];
  for (let power = Math.floor(min); power <= max; power++) {
    for (const digit of digits) {
      const value = Number(`${digit}e${power}`);
      const at = Math.log10(value);
      if (at >= min - 1e-9 && at <= max + 1e-9) ticks.push({ at, label: write(value) });
    }
  }
  return ticks;
}

/** Logarithms of 1, 2 or 5 times a power of ten, a little below the smallest value and above the largest. */
export function logRange(smallest: number, largest: number): Range {
  return { min: Math.log10(roundDown(smallest / 1.1)), max: Math.log10(roundUp(largest * 1.1)) };
}

function roundUp(value: number): number {
  const power = Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((digit) => Number(`${digit}e${power}`)).find((step) => step >= value)!;
}

function roundDown(value: number): number {
  const power = Math.floor(Math.log10(value));
  return [5, 2, 1].map((digit) => Number(`${digit}e${power}`)).find((step) => step <= value)!;
}
