import type { Chart } from '../answers/charts/chart.js';
import type { ChartRenderer } from '../render/chart-renderer.js';

/** A chart as it is handed to a person: a PNG with what it says in words. */
export interface Picture {
  name: string;
  title: string;
  alt: string;
  png: Buffer;
}

export type DrawCharts = (charts: readonly Chart[], signal?: AbortSignal) => Promise<Picture[]>;

export function createDrawCharts(renderer: ChartRenderer): DrawCharts {
  return (charts, signal) =>
    Promise.all(
      charts.map(async (chart) => ({
        name: chart.name,
        title: chart.title,
        alt: chart.alt,
        png: await renderer.render(chart, signal),
      })),
    );
}
