import { chartLiteral } from './chart-literal.js';
import type { Drawing } from './chart-renderer.js';
import { drawLabels } from './draw-labels.js';

/** Express, on which QuickChart is built, takes 100 kB of JSON unless told otherwise. */
const MAX_REQUEST_BYTES = 100_000;
/** As on the canvas: device pixels per CSS pixel. */
export const DENSITY = 2;

/**
 * A chart as JSON that a QuickChart server draws with the labels on it: it runs the JavaScript in a chart, and has no
 * plugin for labels that works with Chart.js 4 (1.8.1).
 *
 * The request is as quickchart-js writes it. It is not sent by its toBinary(), which has no time limit, cannot be aborted
 * and hides what type the response is (3.1.3).
 *
 * @throws {Error} if it is longer than a server takes
 */
export async function quickChartRequest(chart: Drawing): Promise<string> {
  // Its types are CommonJS's, one "default" deeper than what Node imports.
  const module = (await import('quickchart-js')) as unknown as { default: typeof import('quickchart-js').default };
  const QuickChart = module.default;
  const request = new QuickChart()
    // As text: from an object it would turn strings marked __BEGINFUNCTION__ into code, and handles come from a file.
    .setConfig(withLabels(chart.config))
    .setWidth(chart.width)
    .setHeight(chart.height)
    .setDevicePixelRatio(DENSITY)
    .setBackgroundColor('#ffffff')
    .setFormat('png')
    .setVersion('4')
    .getPostData();
  const body = JSON.stringify(request);
  const bytes = Buffer.byteLength(body);
  if (bytes > MAX_REQUEST_BYTES) throw new Error(`A chart of ${bytes} bytes is more than QuickChart takes`);
  return body;
}

function withLabels(config: Drawing['config']): string {
  const plugin = `{id:'labels',afterDatasetsDraw:${drawLabels}}`;
  return chartLiteral(config).replace(/}$/, () => `,plugins:[${plugin}]}`);
}
