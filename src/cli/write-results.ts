import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { chartsFor } from '../answers/charts/draw-charts.js';
import { UserError } from '../errors.js';
import type { ChartRenderer } from '../render/chart-renderer.js';
import { scoredProfilesCsv } from './scored-profiles.js';

/** Writes analysis.json, scored-profiles.csv and charts/*.png into a folder, which is made. */
export async function writeResults(
  folder: string,
  analysed: AnalysedDataset & { fileName: string },
  renderer: ChartRenderer,
): Promise<void> {
  const charts = await makeFolder(join(folder, 'charts'));
  await Promise.all([
    // First: they are drawn in another thread.
    ...Array.from(chartsFor(analysed), async (chart) =>
      writeFile(join(charts, `${chart.name}.png`), await renderer.render(chart)),
    ),
    writeFile(join(folder, 'analysis.json'), `${JSON.stringify(analysed.analysis, null, 1)}\n`),
    pipeline(Readable.from(scoredProfilesCsv(analysed)), createWriteStream(join(folder, 'scored-profiles.csv'))),
  ]);
}

async function makeFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true });
    return path;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UserError('no-folder', `${path} cannot be made as a folder (${code}).`, 'Give --out another folder.');
  }
}
