import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCanvasRenderer } from '../../src/render/canvas-renderer.js';
import { checkLabels } from '../../src/render/check-labels.js';
import { createQuickChartRenderer } from '../../src/render/quickchart-renderer.js';
import { type Behaviour, startQuickChart } from './quickchart-server.js';

describe('checkLabels', () => {
  let server: Awaited<ReturnType<typeof startQuickChart>>;

  beforeAll(async () => {
    server = await startQuickChart();
  });
  afterAll(() => server.close());

  const check = (timeoutMs?: number) => checkLabels(createQuickChartRenderer({ url: server.url, timeoutMs }));

  it('passes a server that runs the JavaScript in a chart, with two small requests', async () => {
    await server.become('evaluates');
    await check();
    const drawn = await server.drawn();
    expect(drawn.map(({ texts }) => texts.join())).toEqual(expect.arrayContaining(['8', '']));
    for (const { bytes } of drawn) expect(bytes).toBeLessThan(4_000);
  });

  it.each<[Behaviour, RegExp]>([
    ['drops plugins', /without their labels/],
    ['takes JSON only', /answered 400/],
    ['draws small', /drew 60 × 40 pixels, not 120 × 80/],
    ['refuses', /answered 400/],
  ])('fails a server that %s', async (behaviour, reason) => {
    await server.become(behaviour);
    await expect(check()).rejects.toThrow(reason);
  });

  it('fails a server that is silent', async () => {
    await server.become('is silent');
    await expect(check(100)).rejects.toThrow('QuickChart did not answer within 0.1 s');
  });

  it('passes the canvas', () => checkLabels(createCanvasRenderer()));
});
