import type { Chart } from '../answers/charts/chart.js';
import type { ChartRenderer } from './chart-renderer.js';

/** Draws charts in this process: nothing leaves the machine. Chart.js and the canvas load with the first chart. */
export function createCanvasRenderer(): ChartRenderer {
  return {
    async render(chart: Chart, signal?: AbortSignal): Promise<Buffer> {
      signal?.throwIfAborted();
      const { drawOnCanvas } = await import('./draw-on-canvas.js');
      signal?.throwIfAborted();
      return drawOnCanvas(chart);
    },
  };
}
