import type { ChartRenderer, Drawing } from './chart-renderer.js';
import { pngSize } from './encode-png.js';
import { DENSITY, quickChartRequest } from './quickchart-request.js';

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
    async render(chart: Drawing, signal?: AbortSignal): Promise<Buffer> {
      const body = await quickChartRequest(chart);
      return withinTime(timeoutMs, signal, async (limited) => {
        const response = await fetch(endpoint, {
          method: 'POST',
          // A connection of its own: a kept one may be closed by the server (after 5 s) just when it is used again.
          headers: { 'content-type': 'application/json', connection: 'close' },
          body,
          signal: limited,
          redirect: 'error', // another host would be sent the chart
        });
        return readPicture(response, chart);
      });
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
 * A timer and a controller that this call holds: AbortSignal.any() of AbortSignal.timeout() may be garbage collected in
 * Node 20 before it fires, and then a silent server is waited for without end.
 */
async function withinTime<T>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const late = () => controller.abort(new Error(`QuickChart did not answer within ${timeoutMs / 1000} s`));
  const leave = () => controller.abort(signal?.reason);
  const timer = setTimeout(late, timeoutMs);
  signal?.addEventListener('abort', leave);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}

/** No error repeats what the server says of one: that may quote the chart, and errors are logged. */
async function readPicture(response: Response, { width, height }: Drawing): Promise<Buffer> {
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!response.ok || !type.startsWith('image/png')) {
    await response.body?.cancel(); // an error of QuickChart may be a picture with text in it: not worth reading
    throw new Error(`QuickChart answered ${response.status} with ${type}`);
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new Error(`QuickChart answered with more than ${MAX_BYTES} bytes`);
  }
  const picture = Buffer.concat(parts);
  const size = pngSize(picture);
  if (!size) throw new Error('QuickChart answered with something that is not a PNG');
  if (size.width !== width * DENSITY || size.height !== height * DENSITY) {
    throw new Error(
      `QuickChart drew ${size.width} × ${size.height} pixels, not ${width * DENSITY} × ${height * DENSITY}`,
    );
  }
  return picture;
}
