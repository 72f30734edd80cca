import type { Chart } from '../answers/charts/chart.js';

/** Draws a chart as a PNG. */
export interface ChartRenderer {
  /** @throws if it cannot be drawn; never a half-drawn picture */
  render(chart: Chart, signal?: AbortSignal): Promise<Buffer>;
}
