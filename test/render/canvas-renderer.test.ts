import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chartsFor } from '../../src/answers/charts/draw-charts.js';
import { createCanvasRenderer } from '../../src/render/canvas-renderer.js';
import { isPng } from '../../src/render/encode-png.js';
import { datasetFrom } from '../answers/charts/fixture.js';

const charts = [...chartsFor(datasetFrom())];
const renderer = createCanvasRenderer();

describe('the canvas renderer', () => {
  it.each(charts.map((chart) => [chart.name, chart] as const))('draws %s at twice its size', async (_, chart) => {
    const before = structuredClone(chart);
    const picture = await renderer.render(chart);
    expect(isPng(picture)).toBe(true);
    expect(picture.readUInt32BE(16)).toBe(chart.width * 2); // IHDR begins at byte 16
    expect(picture.readUInt32BE(20)).toBe(chart.height * 2);
    expect(picture.length).toBeGreaterThan(5 * 1024);
    expect(chart).toEqual(before);
  });

  it('gives the same bytes for the same chart, also side by side', async () => {
    const first = await renderer.render(charts[0]!);
    const again = await Promise.all([charts[0]!, charts[1]!, charts[0]!].map((chart) => renderer.render(chart)));
    expect(again[0]!.equals(first)).toBe(true);
    expect(again[2]!.equals(first)).toBe(true);
    expect(again[1]!.equals(first)).toBe(false);
  });

  it('draws on white, and nothing is see-through', async () => {
    const { width, picture } = { width: charts[0]!.width * 2, picture: await renderer.render(charts[0]!) };
    const pixels = inflateSync(picture.subarray(41, picture.length - 16)); // one IDAT, after 8 + 25 + 8 bytes
    expect([...pixels.subarray(0, 5)]).toEqual([0, 255, 255, 255, 255]);
    let least = 255;
    for (let at = 0; at < pixels.length; at++) {
      const inLine = at % (1 + width * 4);
      if (inLine > 0 && inLine % 4 === 0) least = Math.min(least, pixels[at]!);
    }
    expect(least).toBe(255);
  });

  it('stops before drawing where nobody waits any more', async () => {
    await expect(renderer.render(charts[0]!, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});
