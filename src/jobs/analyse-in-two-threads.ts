import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { AnalysisOptions } from '../analysis/analysis.js';
import { fitBehaviour } from '../analysis/classify/behaviour-model.js';
import { concludeAnalysis } from '../analysis/conclude-analysis.js';
import { fitTasks, unlessSkipped } from '../analysis/fits.js';
import type { Phase } from '../analysis/phases.js';
import { prepareAnalysis } from '../analysis/prepare-analysis.js';
import type { SourceFile } from '../analysis/read/file/source-file.js';
import { readProfiles } from '../analysis/read/read-profiles.js';
import type { FitThread } from './fit-thread.js';

/**
 * The same as `analyze`, and the same result, in less time where there is a second core: clusters and the published
 * models are fitted in another thread.
 */
export async function analyseInTwoThreads(
  files: readonly SourceFile[],
  options: AnalysisOptions,
  onPhase: (phase: Phase) => void,
  second: FitThread,
): Promise<AnalysedDataset> {
  onPhase('read');
  const read = readProfiles(files, options);
  onPhase('explore');
  const prepared = prepareAnalysis(read, options);
  const { clusters, studies, behaviour } = fitTasks(prepared);
  onPhase('classify');
  const others = second.fit({ clusters, studies });
  others.catch(() => undefined); // awaited below; until then a failure is nobody's
  const fitted = unlessSkipped(fitBehaviour)(behaviour);
  return concludeAnalysis(prepared, { ...(await others), behaviour: fitted }, onPhase);
}
