import type { Chart } from '../answers/charts/chart.js';
import type { ChartRenderer } from './chart-renderer.js';
import { isPng } from './encode-png.js';

const PUBLIC_HOST = /(^|\.)quickchart\.io$/i;
const DEFAULT_TIMEOUT_MS = 10_000;
const MAX_BYTES = 20 * 1024 * 1024;

export interface QuickChartSettings {
  /** The server's address, such as http://quickchart.internal:3400; a path before /chart is kept. */
  url: string;
  /** Charts name candidates and their figures: sending them to quickchart.io has to be wanted. */
  allowPublic?: boolean | undefined;
  timeoutMs?: number | undefined;
}

/**
 * Draws charts on a QuickChart server.
 *
 * @throws {Error} where the address is none, or is the public server and that is not allowed
 */
export function createQuickChartRenderer(settings: QuickChartSettings): ChartRenderer {
  const endpoint = chartEndpoint(settings);
  const timeoutMs = settings.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  return {
    async render(chart: Chart, signal?: AbortSignal): Promise<Buffer> {
      signal?.throwIfAborted();
      const timeout = AbortSignal.timeout(timeoutMs);
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(await postData(chart)),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        redirect: 'error', // another host would be sent the chart
      });
      return readPng(response);
    },
  };
}

function chartEndpoint({ url, allowPublic }: QuickChartSettings): URL {
  if (!URL.canParse(url)) throw new Error(`QuickChart needs an address such as http://localhost:3400, not "${url}".`);
  const base = new URL(url);
  if (base.protocol !== 'http:' && base.protocol !== 'https:') {
    throw new Error(`QuickChart needs an http or https address, not "${url}".`);
  }
  if (PUBLIC_HOST.test(base.hostname.replace(/\.$/, '')) && !allowPublic) {
    throw new Error(
      `${base.hostname} is a public server, and charts show the figures of the file: ` +
        'run a QuickChart server of your own, or allow the public one explicitly.',
    );
  }
  base.pathname = `${base.pathname.replace(/\/+$/, '')}/chart`;
  return base;
}

/**
 * The request as quickchart-js writes it. It is not sent by its toBinary(), which has no time limit, cannot be
 * aborted and hides what type the response is (3.1.3).
 */
async function postData(chart: Chart): Promise<object> {
  // Its types are CommonJS's, one "default" deeper than what Node imports.
  const module = (await import('quickchart-js')) as unknown as { default: typeof import('quickchart-js').default };
  const QuickChart = module.default;
  return (
    new QuickChart()
      // As text: from an object it would turn strings marked __BEGINFUNCTION__ into code, and handles come from a file.
      .setConfig(JSON.stringify(chart.config))
      .setWidth(chart.width)
      .setHeight(chart.height)
      .setDevicePixelRatio(2)
      .setBackgroundColor('#ffffff')
      .setFormat('png')
      .setVersion('4')
      .getPostData()
  );
}

async function readPng(response: Response): Promise<Buffer> {
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!response.ok || !type.startsWith('image/png')) {
    await response.body?.cancel(); // an error of QuickChart may be a picture with text in it: not worth reading
    const reason = response.headers.get('x-quickchart-error');
    throw new Error(`QuickChart answered ${response.status} with ${type}${reason ? `: ${reason}` : ''}`);
  }
  const picture = Buffer.from(await response.arrayBuffer());
  if (!isPng(picture)) throw new Error('QuickChart answered with something that is not a PNG');
  if (picture.length > MAX_BYTES) throw new Error(`QuickChart answered with ${picture.length} bytes`);
  return picture;
}
