import type { BehaviourTask, FittedBehaviour } from './classify/behaviour-model.js';
import type { FittedStudies, StudyTask } from './classify/study-model.js';
import type { ClusterTask } from './cluster/cluster-task.js';
import type { FittedClusters } from './cluster/fit-clusters.js';
import type { PreparedAnalysis } from './prepare-analysis.js';

type Skipped = { skipped: string };

/**
 * What is fitted, by name: each on a bounded sample, so that none costs more for a larger table, and none needs
 * another one's result. So they can be fitted one after the other or in several threads, with the same results.
 */
export interface FitTasks {
  clusters: ClusterTask | Skipped;
  studies: StudyTask | Skipped;
  behaviour: BehaviourTask | Skipped;
}

export interface Fits {
  clusters: FittedClusters | Skipped;
  studies: FittedStudies | Skipped;
  behaviour: FittedBehaviour | Skipped;
}

export function fitTasks({ segments, models }: PreparedAnalysis): FitTasks {
  return {
    clusters: 'skipped' in segments ? segments : segments.toFit,
    studies: models.studies,
    behaviour: models.behaviour,
  };
}

/** A fit that passes on why there is nothing to fit. */
export function unlessSkipped<Task extends object, Result>(
  compute: (task: Task) => Result,
): (task: Task | Skipped) => Result | Skipped {
  return (task) => ('skipped' in task ? (task as Skipped) : compute(task));
}
