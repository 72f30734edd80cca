import { fitStudies } from '../analysis/classify/study-model.js';
import { fitClusters } from '../analysis/cluster/fit-clusters.js';
import { type Fits, type FitTasks, unlessSkipped } from '../analysis/fits.js';

// Runs in a thread, beside the one that fits the behaviour model.

export type OtherTasks = Pick<FitTasks, 'clusters' | 'studies'>;
export type OtherFits = Pick<Fits, 'clusters' | 'studies'>;

/** @public called by piscina. One task, not two: the second would wait until the other thread can hand it over. */
export default function fitOthers({ clusters, studies }: OtherTasks): OtherFits {
  return { clusters: unlessSkipped(fitClusters)(clusters), studies: unlessSkipped(fitStudies)(studies) };
}
