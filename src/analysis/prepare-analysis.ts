import type { Unmeasured } from './analysed-dataset.js';
import type { AnalysisOptions, Exploration } from './analysis.js';
import { type ModelTasks, modelTasks } from './classify-profiles.js';
import { explore } from './explore/explore.js';
import { type Measure, measuresOf } from './prepare/measures.js';
import type { Profiles } from './profiles.js';
import type { ReadSummary } from './read/read-profiles.js';
import { type SegmentTask, segmentTask } from './segment-profiles.js';

/** A table as it was read, explored, with all that is to be fitted to it. */
export interface PreparedAnalysis {
  profiles: Profiles;
  unmeasured?: Unmeasured | undefined;
  summary: ReadSummary;
  options: AnalysisOptions;
  measures: readonly Measure[];
  exploration: Exploration;
  segments: SegmentTask | { skipped: string };
  models: ModelTasks;
}

/**
 * All that comes before the fits, and draws the samples that they are fitted to.
 *
 * @throws {UserError} where more segments are asked for than there are profiles
 */
export function prepareAnalysis(
  { profiles, unmeasured, summary }: { profiles: Profiles; unmeasured?: Unmeasured | undefined; summary: ReadSummary },
  options: AnalysisOptions,
): PreparedAnalysis {
  const measures = measuresOf(profiles);
  return {
    profiles,
    ...(unmeasured && { unmeasured }),
    summary,
    options,
    measures,
    exploration: explore(profiles, measures),
    segments: segmentTask(profiles, measures, options),
    models: modelTasks(profiles, measures, options),
  };
}
