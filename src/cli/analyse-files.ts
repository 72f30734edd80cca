import { availableParallelism } from 'node:os';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnalysisOptions } from '../analysis/analysis.js';
import type { Phase } from '../analysis/phases.js';
import { readSource } from './options.js';
import { PHASE_WORDS, progressLine } from './progress.js';

/**
 * Reads and analyses files, showing how far it is.
 *
 * @param threads 1 or 2: the result is the same
 * @throws {UserError} where they cannot be read or used
 */
export async function analyseFiles(
  paths: readonly string[],
  options: AnalysisOptions,
  threads = Math.min(2, availableParallelism()),
): Promise<AnalysedDataset> {
  const progress = progressLine();
  const onPhase = (phase: Phase) => progress.show(PHASE_WORDS[phase]);
  // Before anything else is loaded here: it loads its own libraries meanwhile.
  const second = threads === 1 ? undefined : (await import('../jobs/fit-thread.js')).startFitThread();
  try {
    const sources = await Promise.all(paths.map(readSource));
    const { unpack } = await import('../analysis/read/file/unpack.js');
    const files = await unpack(sources, options.sheets);
    if (second) {
      const { analyseInTwoThreads } = await import('../jobs/analyse-in-two-threads.js');
      return await analyseInTwoThreads(files, options, onPhase, second);
    }
    const { analyze } = await import('../analysis/analyze.js');
    return analyze(files, options, onPhase);
  } finally {
    // Not waited for: what comes next need not.
    second?.close().catch(() => undefined);
    progress.done();
  }
}
