import { linearAxis } from './axes.js';
import { type LabelStyle, SIDE } from './labels.js';
import { COLOURS, SIZE } from './theme.js';

export interface AxisTick {
  /** On the axis, that is after the logarithm. */
  at: number;
  label: string;
}

interface Range {
  min: number;
  max: number;
}

/**
 * An axis whose values are logarithms already. Its own ticks are see-through and only keep the room: they would say
 * 2 where 100 is meant, and Chart.js's logarithmic axis, at fractions, drops powers of ten by rounding errors.
 */
export function logAxis(title: string, range: Range, tickWidth: number, grid = true) {
  return linearAxis(title, {
    ...range,
    offset: false, // with bars, Chart.js would add half a bar at both ends
    grid: { display: grid, color: COLOURS.grid, drawTicks: false },
    ticks: { stepSize: 1, includeBounds: false, color: 'transparent', padding: tickWidth, font: { size: SIZE.small } },
  });
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

/** Powers of ten within a range of logarithms. */
export function decadeTicks({ min, max }: Range, write: (value: number) => string): AxisTick[] {
  const first = Math.ceil(min - 1e-9);
  const count = Math.max(0, Math.floor(max + 1e-9) - first + 1);
  return Array.from({ length: count }, (_, i) => ({ at: first + i, label: write(Number(`1e${first + i}`)) }));
}
