import type { Chart } from '../answers/charts/chart.js';
import type { ChartRenderer } from './chart-renderer.js';

/**
 * Draws with the first renderer, and with the second where that fails: a person gets the chart either way.
 *
 * @param onFallback is told why, so that it can be logged; what it throws is not caught
 */
export function withFallback(
  preferred: ChartRenderer,
  fallback: ChartRenderer,
  onFallback: (error: unknown, chart: Chart) => void,
): ChartRenderer {
  return {
    async render(chart: Chart, signal?: AbortSignal): Promise<Buffer> {
      try {
        return await preferred.render(chart, signal);
      } catch (error) {
        signal?.throwIfAborted(); // nobody waits any more
        onFallback(error, chart);
        return fallback.render(chart, signal);
      }
    },
  };
}
