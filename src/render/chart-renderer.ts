import type { Chart } from '../answers/charts/chart.js';

/** What of a chart is drawn. */
export type Drawing = Pick<Chart, 'config' | 'width' | 'height'>;

/** Draws a chart as a PNG. */
export interface ChartRenderer {
  /** @throws if it cannot be drawn; never a half-drawn picture */
  render(chart: Drawing, signal?: AbortSignal): Promise<Buffer>;
}

/** Draws the charts of one message, in their order. @throws if one of them cannot be drawn */
export type RenderCharts = (charts: readonly Drawing[], signal?: AbortSignal) => Promise<Buffer[]>;

export function renderAllOn(renderer: ChartRenderer): RenderCharts {
  return (charts, signal) => Promise.all(charts.map((chart) => renderer.render(chart, signal)));
}
