import type { ChartRenderer, Drawing } from './chart-renderer.js';

/** Draws charts in this process: nothing leaves the machine. Chart.js and the canvas load with the first chart. */
export function createCanvasRenderer(): ChartRenderer {
  return {
    async render(chart: Drawing, signal?: AbortSignal): Promise<Buffer> {
      signal?.throwIfAborted();
      const { drawOnCanvas } = await import('./draw-on-canvas.js');
      signal?.throwIfAborted();
      return drawOnCanvas(chart);
    },
  };
}
