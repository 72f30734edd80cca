import { parentPort } from 'node:worker_threads';
import { fitStudies } from '../analysis/classify/study-model.js';
import { fitClusters } from '../analysis/cluster/fit-clusters.js';
import { type Fits, type FitTasks, unlessSkipped } from '../analysis/fits.js';

// Runs in a thread, beside the one that fits the behaviour model.

export type OtherTasks = Pick<FitTasks, 'clusters' | 'studies'>;
export type OtherFits = Pick<Fits, 'clusters' | 'studies'>;

// One task, not two: the second would wait until the other thread can hand it over.
parentPort?.once('message', ({ clusters, studies }: OtherTasks) => {
  const fits: OtherFits = {
    clusters: unlessSkipped(fitClusters)(clusters),
    studies: unlessSkipped(fitStudies)(studies),
  };
  parentPort?.postMessage(fits);
});
