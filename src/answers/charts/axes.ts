import type { ChartOptions } from 'chart.js';
import { COLOURS, SIZE } from './theme.js';

type Scale = NonNullable<NonNullable<ChartOptions['scales']>[string]>;

/** Both limits: Chart.js sets the lower one from the distance of ticks, and Intl refuses one above the upper. */
const PLAIN: Intl.NumberFormatOptions = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 };

const tickStyle = { color: COLOURS.ink, font: { size: SIZE.small } };

function titled(text: string) {
  return { display: text !== '', text, color: COLOURS.muted, font: { size: SIZE.text } };
}

/** A linear axis; ticks are written with `format` (Intl options, so that the chart stays JSON). */
export function linearAxis(title: string, options: object = {}, format: Intl.NumberFormatOptions = PLAIN): Scale {
  return {
    type: 'linear',
    title: titled(title),
    grid: { color: COLOURS.grid, drawTicks: false },
    border: { display: false },
    ticks: { ...tickStyle, padding: 6, maxTicksLimit: 7, includeBounds: false, format },
    ...options,
  } as Scale;
}

/** A category axis; labels may be arrays of lines. */
export function categoryAxis(title: string, options: object = {}): Scale {
  return {
    type: 'category',
    title: titled(title),
    grid: { display: false },
    border: { display: false },
    ticks: { ...tickStyle, autoSkip: false, padding: 6 },
    ...options,
  } as Scale;
}
