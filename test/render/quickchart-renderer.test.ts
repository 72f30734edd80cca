import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/answers/charts/chart.js';
import { chartNamed } from '../../src/answers/charts/draw-charts.js';
import { createCanvasRenderer } from '../../src/render/canvas-renderer.js';
import { createQuickChartRenderer } from '../../src/render/quickchart-renderer.js';
import { withFallback } from '../../src/render/with-fallback.js';
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
async function quickChartServer(answer: Answer): Promise<string> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    answer(text === '' ? {} : JSON.parse(text), response, request);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closers.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a QuickChart server does: evaluates the chart and draws it with the options beside it. */
const drawing: Answer = async (body, response) => {
  const config = JSON.parse(body.chart);
  const picture = await canvas.render({
    ...chart,
    config,
    width: body.width,
    height: body.height,
  });
  response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
};

describe('the QuickChart renderer', () => {
  it('posts the chart as Chart.js 4 at twice the density, and returns the picture', async () => {
    const seen: { method?: string | undefined; url?: string | undefined; body?: PostedChart } = {};
    const url = await quickChartServer((body, response, request) => {
      Object.assign(seen, { method: request.method, url: request.url, body });
      drawing(body, response, request);
    });
    const picture = await createQuickChartRenderer({ url: `${url}/charts/` }).render(chart);
    expect(picture.equals(await canvas.render(chart))).toBe(true);
    expect(seen).toMatchObject({ method: 'POST', url: '/charts/chart' }); // no data in the address
    expect(seen.body).toMatchObject({ width: 720, height: 450, devicePixelRatio: 2, format: 'png', version: '4' });
    expect(JSON.parse(seen.body!.chart)).toEqual(chart.config);
  });

  it('sends text from a file as text, never as code', async () => {
    let sent = '';
    const url = await quickChartServer((body, response, request) => {
      sent = body.chart;
      drawing(body, response, request);
    });
    const label = '__BEGINFUNCTION__process.exit()__ENDFUNCTION__';
    const hostile = { ...chart, config: { ...chart.config, data: { labels: [label], datasets: [] } } } as Chart;
    await createQuickChartRenderer({ url }).render(hostile);
    expect(JSON.parse(sent).data.labels).toEqual([label]);
  });

  it.each<[string, Answer, RegExp]>([
    [
      'an error',
      (_, response) => response.writeHead(500, { 'x-quickchart-error': 'bad chart' }).end('no'),
      /500.*bad chart/,
    ],
    [
      'an error drawn as a picture',
      (_, response) => response.writeHead(400, { 'content-type': 'image/png' }).end('x'),
      /400/,
    ],
    ['text', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>hello'), /text\/html/],
    [
      'no PNG under the name of one',
      (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('GIF89a'),
      /not a PNG/,
    ],
    [
      'another address',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      /fetch failed/,
    ],
  ])('refuses %s', async (_, answer, message) => {
    const renderer = createQuickChartRenderer({ url: await quickChartServer(answer) });
    await expect(renderer.render(chart)).rejects.toThrow(message);
  });

  it('does not wait for ever', async () => {
    const url = await quickChartServer(() => {});
    await expect(createQuickChartRenderer({ url, timeoutMs: 50 }).render(chart)).rejects.toThrow(/timeout/i);
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

describe('withFallback', () => {
  it.each<[string, Answer]>([
    ['fails', (_, response) => response.writeHead(500).end()],
    ['answers with text', (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('busy')],
    ['hangs', () => {}],
    ['hangs up', (_, response) => response.destroy()],
  ])('draws on the canvas where the server %s, and says so', async (_, answer) => {
    const told: string[] = [];
    const server = createQuickChartRenderer({ url: await quickChartServer(answer), timeoutMs: 200 });
    const picture = await withFallback(server, canvas, (error, { name }) => told.push(`${name}: ${error}`)).render(
      chart,
    );
    expect(picture.equals(await canvas.render(chart))).toBe(true);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^silhouette: \w*(Error|TimeoutError)/);
  });

  it('keeps quiet where the server draws', async () => {
    const server = createQuickChartRenderer({ url: await quickChartServer(drawing) });
    const picture = await withFallback(server, canvas, (error) => expect.fail(String(error))).render(chart);
    expect(picture.length).toBeGreaterThan(5 * 1024);
  });

  it('draws nothing where nobody waits any more', async () => {
    const server = createQuickChartRenderer({ url: await quickChartServer(() => {}) });
    const leaving = new AbortController();
    const rendering = withFallback(server, canvas, () => expect.fail('no fallback')).render(chart, leaving.signal);
    setTimeout(() => leaving.abort(), 20);
    await expect(rendering).rejects.toThrow(/abort/i);
  });
});
