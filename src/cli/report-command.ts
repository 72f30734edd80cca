import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { Report } from '../answers/report/report.js';
import { UserError } from '../errors.js';
import { analyseFiles } from './analyse-files.js';
import { ANALYSIS_FLAGS, analysisOptions, readSource } from './options.js';
import { progressLine } from './progress.js';
import { UsageError } from './usage-error.js';

/** `influencer report FILE.csv -o report.pdf`: whom to start with, for somebody who decides about it. */
export async function reportCommand(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { ...ANALYSIS_FLAGS, brief: { type: 'string' }, out: { type: 'string', short: 'o' } },
  });
  const [first] = positionals;
  if (first === undefined) throw new UsageError('Name a CSV to report on.');
  const out = values.out ?? `${basename(first, extname(first))}-report.pdf`;
  const options = analysisOptions(values);

  const { createThreadedRenderer } = await import('../render/threaded-renderer.js');
  const renderer = createThreadedRenderer({ threads: 1, warm: true }); // fonts load while the analysis runs
  const progress = progressLine();
  try {
    const analysed = await analyseFiles(positionals, options);
    progress.show('Drawing the report');
    const dataset = { ...analysed, fileName: positionals.map((path) => basename(path)).join(' + ') };
    const pdf = await renderer.drawReport(await reportOn(dataset, positionals, values.brief));
    await write(out, pdf);
  } finally {
    await renderer.close();
    progress.done();
  }
  process.stdout.write(`Written: ${out}\n`);
  return 0;
}

async function reportOn(
  analysed: AnalysedDataset & { fileName: string },
  paths: readonly string[],
  said: string | undefined,
): Promise<Report> {
  const [{ subjectOf }, { reportOnFile }, { buildReport }, { contentHash }] = await Promise.all([
    import('./subject-of.js'),
    import('../commands/report-on-file.js'),
    import('../answers/report/build-report.js'),
    import('../analysis/read/file/content-hash.js'),
  ]);
  return buildReport({
    ...reportOnFile(subjectOf(analysed, said)),
    now: Date.now(),
    contentHash: contentHash(await Promise.all(paths.map(readSource))),
  });
}

async function write(path: string, pdf: Buffer): Promise<void> {
  try {
    await writeFile(path, pdf);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UserError('no-file', `${path} cannot be written (${code}).`, 'Give -o another name.');
  }
}
