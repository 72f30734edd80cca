import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { ThreadedRenderer } from '../render/threaded-renderer.js';
import { analyseFiles } from './analyse-files.js';
import { ANALYSIS_FLAGS, analysisOptions, wholeNumber } from './options.js';
import { progressLine } from './progress.js';
import { UsageError } from './usage-error.js';

type NamedDataset = AnalysedDataset & { fileName: string };

/** `influencer analyze FILE.csv`: prints the answer, and with --out writes analysis, charts and scored profiles. */
export async function analyzeCommand(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      ...ANALYSIS_FLAGS,
      out: { type: 'string' },
      brief: { type: 'string' },
      json: { type: 'boolean', default: false },
      threads: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new UsageError('Name a CSV to analyze, or several to merge.');
  const options = analysisOptions(values);
  const threads = values.threads === undefined ? undefined : wholeNumber('--threads', values.threads, 1, 2);
  const fileName = positionals.map((path) => basename(path)).join(' + ');

  const renderer = values.out === undefined ? undefined : await warmRenderer();
  const analysed = await analyseFiles(positionals, options, threads);
  const writing = renderer && write(values.out!, { ...analysed, fileName }, renderer);
  // While the charts are drawn in their thread.
  const shown = values.json
    ? JSON.stringify(analysed.analysis, null, 1)
    : await inWords({ ...analysed, fileName }, values.brief);
  await writing;
  process.stdout.write(`${shown}\n`);
  if (writing && !values.json)
    process.stderr.write(`Written to ${values.out}: analysis.json, scored-profiles.csv, charts/\n`);
  return 0;
}

async function write(folder: string, analysed: NamedDataset, renderer: ThreadedRenderer): Promise<void> {
  const progress = progressLine();
  progress.show('Drawing charts');
  try {
    const { writeResults } = await import('./write-results.js');
    await writeResults(folder, analysed, renderer);
  } finally {
    await renderer.close();
    progress.done();
  }
}

async function inWords(analysed: NamedDataset, said: string | undefined): Promise<string> {
  const { firstAnswer } = await import('../commands/brief/first-answer.js');
  const { showAnswer } = await import('./show-answer.js');
  // What reads a brief is loaded for one only.
  const subject =
    said === undefined
      ? { ...analysed, excluded: new Set<string>() }
      : (await import('./subject-of.js')).subjectOf(analysed, said);
  return showAnswer(firstAnswer(subject), {
    color: process.stdout.isTTY,
    width: process.stdout.columns ?? 100,
  });
}

/** Fonts and canvas load in a thread of their own while the analysis runs, which has two: one more would take turns. */
async function warmRenderer() {
  const { createThreadedRenderer } = await import('../render/threaded-renderer.js');
  return createThreadedRenderer({ threads: 1, warm: true });
}
