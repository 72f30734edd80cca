import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Change } from '../../src/analysis/changes/compare-snapshots.js';
import { changesChart } from '../../src/answers/charts/changes.js';
import type { Chart } from '../../src/answers/charts/chart.js';
import { compareChart } from '../../src/answers/charts/compare.js';
import { chartsFor } from '../../src/answers/charts/draw-charts.js';
import { createCanvasRenderer } from '../../src/render/canvas-renderer.js';
import { createQuickChartRenderer } from '../../src/render/quickchart-renderer.js';
import { datasetFrom, syntheticColumns } from '../answers/charts/fixture.js';
import { creatorsCsv } from '../e2e/creators.js';
import { type Drawn, startQuickChart } from './quickchart-server.js';

const MAX_REQUEST_BYTES = 100_000;

const dataset = datasetFrom();
const canvas = createCanvasRenderer();

/** Every text that the canvas draws of a chart. */
async function textsOnCanvas(drawn: Chart): Promise<string[]> {
  const fillText = vi.spyOn(Object.getPrototypeOf(createCanvas(1, 1).getContext('2d')), 'fillText');
  await canvas.render(drawn);
  const texts = fillText.mock.calls.map(([text]) => String(text));
  fillText.mockRestore();
  return texts;
}

function changes(): Chart {
  const changed = [3, 2, -1].map((change, after) => ({ after, change: change * 1000 }) as Change);
  return changesChart(dataset, changed.slice(0, 2), changed.slice(2), 'followers');
}

describe('a QuickChart server', () => {
  let server: Awaited<ReturnType<typeof startQuickChart>>;

  beforeAll(async () => {
    server = await startQuickChart();
  });
  afterAll(() => server.close());

  const draw = async (drawn: Chart): Promise<Drawn> => {
    await createQuickChartRenderer({ url: server.url }).render(drawn);
    return (await server.drawn()).at(-1)!;
  };

  it.each([...chartsFor(dataset), compareChart(dataset, [1, 2, 3]), changes()].map((one) => [one.name, one] as const))(
    'writes every number of %s, without a plugin of ours',
    async (_, drawn) => {
      const { texts } = await draw(drawn);
      const labels = drawn.config.data.datasets.flatMap(({ data }) =>
        data.flatMap((point) => (point as { label?: string }).label?.split('\n') ?? []),
      );
      const numbers = (await textsOnCanvas(drawn)).filter((text) => /\d/.test(text));
      expect(numbers.length).toBeGreaterThan(3);
      expect(texts).toEqual(expect.arrayContaining([...labels.filter(Boolean), ...numbers]));
    },
  );

  it('is sent less than it takes, though 2,000 points are drawn', async () => {
    const analysed = analyze(
      [{ name: 'creators.csv', bytes: Buffer.from(creatorsCsv({ rows: 2_200 })) }],
      DEFAULT_OPTIONS,
    );
    const charts = [...chartsFor(analysed)];
    expect(charts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['followers-engagement', 'segment-map', 'tiers']),
    );
    const sent = new Map<string, number>();
    for (const one of charts) sent.set(one.name, (await draw(one)).bytes);
    expect(sent.get('segment-map')).toBeGreaterThan(30_000);
    expect(Math.max(...sent.values())).toBeLessThan(MAX_REQUEST_BYTES);
  });

  it('takes the names in a file for text, whatever they look like', async () => {
    const hostile = [
      "'+process.exit(1)+'",
      '"});process.exit(1);({"',
      '__BEGINFUNCTION__process.exit(1)__ENDFUNCTION__',
      '</script><b>bold</b>',
      'new window',
      'net',
      `\${alert(1)}\``,
      '\\',
      '{{{',
      'constructor prototype',
      'eval (x)',
      "fetch\u2028'",
    ];
    const columns = syntheticColumns();
    const ranked = [...datasetFrom(columns).scores.ranking];
    hostile.forEach((handle, index) => {
      columns.handle[ranked[index]!] = handle;
    });
    const named = datasetFrom(columns);
    for (const rows of [ranked.slice(0, 6), ranked.slice(6, 12)]) {
      const compared = compareChart(named, rows);
      const { status, data, texts } = await draw(compared);
      expect(status).toBe(200);
      expect(data!.labels).toEqual(compared.config.data.labels);
      expect(texts).toEqual(expect.arrayContaining(await textsOnCanvas(compared)));
    }
  });
});
