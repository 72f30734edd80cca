import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/answers/charts/chart.js';
import { chartNamed } from '../../src/answers/charts/draw-charts.js';
import { createCanvasRenderer } from '../../src/render/canvas-renderer.js';
import { createQuickChartRenderer } from '../../src/render/quickchart-renderer.js';
import { datasetFrom } from '../answers/charts/fixture.js';

const chart = chartNamed(datasetFrom(), 'silhouette')!;
const canvas = createCanvasRenderer();
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** What quickchart-js posts. */
interface PostedChart {
  chart: string;
  width: number;
  height: number;
}

type Answer = (body: PostedChart, response: ServerResponse, request: IncomingMessage) => void;

/** A server that takes what QuickChart takes, and answers as told. */
async function serverThat(answer: Answer): Promise<string> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    answer(text === '' ? {} : JSON.parse(text), response, request);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closers.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const png = { 'content-type': 'image/png' };

describe('the QuickChart renderer', () => {
  it('posts the chart as Chart.js 4 at twice the density, and returns the picture', async () => {
    const seen: { method?: string | undefined; url?: string | undefined; body?: PostedChart } = {};
    const picture = await canvas.render(chart);
    const url = await serverThat((body, response, request) => {
      Object.assign(seen, { method: request.method, url: request.url, body });
      response.writeHead(200, png).end(picture);
    });
    expect((await createQuickChartRenderer({ url: `${url}/charts/` }).render(chart)).equals(picture)).toBe(true);
    expect(seen).toMatchObject({ method: 'POST', url: '/charts/chart' }); // no data in the address
    expect(seen.body).toMatchObject({
      width: chart.width,
      height: chart.height,
      devicePixelRatio: 2,
      format: 'png',
      version: '4',
    });
  });

  it.each<[string, Answer, RegExp]>([
    ['an error', (_, response) => response.writeHead(500).end('no'), /answered 500/],
    ['an error drawn as a picture', (_, response) => response.writeHead(400, png).end('x'), /answered 400/],
    ['text', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>hello'), /text\/html/],
    ['no PNG under the name of one', (_, response) => response.writeHead(200, png).end('GIF89a'), /not a PNG/],
    [
      'a picture of another size',
      async (_, response) => response.writeHead(200, png).end(await canvas.render({ ...chart, width: 500 })),
      new RegExp(`drew 1000 × ${2 * chart.height} pixels, not ${2 * chart.width} × ${2 * chart.height}`),
    ],
    [
      'a picture without end',
      (_, response) => {
        response.writeHead(200, png);
        const more = () => response.destroyed || response.write(Buffer.alloc(1_000_000), more);
        more();
      },
      /more than 20971520 bytes/,
    ],
    [
      'another address',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      /fetch failed/,
    ],
  ])('refuses %s', async (_, answer, message) => {
    const renderer = createQuickChartRenderer({ url: await serverThat(answer) });
    await expect(renderer.render(chart)).rejects.toThrow(message);
  });

  it('relies on no connection that the server may have closed since', async () => {
    const picture = await canvas.render(chart);
    const used = new WeakSet<object>();
    const url = await serverThat((_, response, { socket }) => {
      if (used.has(socket)) socket.destroy();
      used.add(socket);
      response.writeHead(200, png).end(picture);
    });
    const renderer = createQuickChartRenderer({ url });
    for (let times = 0; times < 3; times++) expect((await renderer.render(chart)).equals(picture)).toBe(true);
  });

  it('does not repeat an error of the server, which may quote the chart', async () => {
    const url = await serverThat((_, response) =>
      response.writeHead(400, { ...png, 'x-quickchart-error': 'no @creator' }).end(),
    );
    const error = await createQuickChartRenderer({ url })
      .render(chart)
      .catch((refused) => refused);
    expect(error).toBeInstanceOf(Error);
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('@creator');
  });

  it('sends nothing that is longer than a server takes', async () => {
    let requests = 0;
    const url = await serverThat((_, response) => {
      requests++;
      response.end();
    });
    const data = { datasets: [{ data: Array.from({ length: 9_000 }, (_, x) => ({ x, y: Math.sqrt(x) })) }] };
    const long = { ...chart, config: { ...chart.config, data } } as Chart;
    await expect(createQuickChartRenderer({ url }).render(long)).rejects.toThrow(/bytes is more than QuickChart takes/);
    expect(requests).toBe(0);
  });

  it('waits neither for ever nor for less, though memory is collected meanwhile', async () => {
    const collect = garbageCollector();
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const url = await serverThat(() => arrived());
    const waiting = new AbortController();
    const rendering = createQuickChartRenderer({ url, timeoutMs: 300 }).render(chart, waiting.signal);
    const refused = expect(rendering).rejects.toThrow('QuickChart did not answer within 0.3 s');
    await asked;
    collect();
    await refused;
  });

  it('stops where nobody waits any more', async () => {
    const leaving = new AbortController();
    const url = await serverThat(() => leaving.abort());
    await expect(createQuickChartRenderer({ url }).render(chart, leaving.signal)).rejects.toThrow(/abort/i);
    await expect(createQuickChartRenderer({ url }).render(chart, leaving.signal)).rejects.toThrow(/abort/i);
  });

  it('does not send charts to the public server unless that is allowed', () => {
    for (const url of ['https://quickchart.io', 'https://QUICKCHART.IO./', 'http://api.quickchart.io/x']) {
      expect(() => createQuickChartRenderer({ url })).toThrow(/public server/);
      expect(() => createQuickChartRenderer({ url, allowPublic: true })).not.toThrow();
    }
    expect(() => createQuickChartRenderer({ url: 'https://notquickchart.io' })).not.toThrow();
  });

  it.each(['', 'localhost', 'file:///etc', 'quickchart:3400'])('refuses "%s" as an address', (url) => {
    expect(() => createQuickChartRenderer({ url })).toThrow(/address/);
  });
});

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
