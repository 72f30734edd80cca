import type { AnalysedDataset, Unmeasured } from './analysed-dataset.js';
import type { AnalysisOptions } from './analysis.js';
import { fitBehaviour } from './classify/behaviour-model.js';
import { fitStudies } from './classify/study-model.js';
import { fitClusters } from './cluster/fit-clusters.js';
import { concludeAnalysis } from './conclude-analysis.js';
import { fitTasks, unlessSkipped } from './fits.js';
import type { Phase } from './phases.js';
import { prepareAnalysis } from './prepare-analysis.js';
import type { Profiles } from './profiles.js';
import type { SourceFile } from './read/file/source-file.js';
import { type ReadSummary, readProfiles } from './read/read-profiles.js';

/**
 * A creator CSV as an analysis. The whole pipeline, in the order that the work goes:
 *
 * ```
 * bytes ─ read ─► profiles ─ prepare ─► measures, correlations, samples ─┬─ fit clusters ──┐
 *                                                                        ├─ fit studies ───┤
 *                                                                        └─ fit behaviour ─┴─ conclude ─► scores, advice
 * ```
 *
 * What is fitted, is fitted to bounded samples; everything else is one pass over columns. The same bytes and options
 * give the same analysis, byte for byte, in however many threads the fits are made.
 *
 * @param onPhase called before each phase
 * @throws {UserError} where the bytes hold no creators with followers
 */
export function analyze(
  files: readonly SourceFile[],
  options: AnalysisOptions,
  onPhase: (phase: Phase) => void = () => {},
): AnalysedDataset {
  onPhase('read');
  return analyzeProfiles(readProfiles(files, options), options, onPhase);
}

/** The same from profiles that are read already. */
export function analyzeProfiles(
  read: { profiles: Profiles; unmeasured?: Unmeasured | undefined; summary: ReadSummary },
  options: AnalysisOptions,
  onPhase: (phase: Phase) => void = () => {},
): AnalysedDataset {
  onPhase('explore');
  const prepared = prepareAnalysis(read, options);
  const tasks = fitTasks(prepared);
  onPhase('cluster');
  const clusters = unlessSkipped(fitClusters)(tasks.clusters);
  onPhase('classify');
  const studies = unlessSkipped(fitStudies)(tasks.studies);
  const behaviour = unlessSkipped(fitBehaviour)(tasks.behaviour);
  return concludeAnalysis(prepared, { clusters, studies, behaviour }, onPhase);
}
