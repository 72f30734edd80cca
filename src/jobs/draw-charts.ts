import type { Chart } from '../answers/charts/chart.js';
import type { RenderCharts } from '../render/chart-renderer.js';

/** A chart as it is handed to a person: a PNG with what it says in words. */
export interface Picture {
  name: string;
  title: string;
  alt: string;
  png: Buffer;
}

/** Draws the charts of one message. */
export type DrawCharts = (charts: readonly Chart[], signal?: AbortSignal) => Promise<Picture[]>;

export function createDrawCharts(render: RenderCharts): DrawCharts {
  return async (charts, signal) => {
    const pictures = await render(charts, signal);
    return charts.map(({ name, title, alt }, index) => ({ name, title, alt, png: pictures[index]! }));
  };
}
