import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { OtherFits, OtherTasks } from './fit-worker.js';
import { workerFile } from './worker-file.js';

/** A second thread for one analysis. It starts, and loads its libraries, at once. */
export interface FitThread {
  fit(tasks: OtherTasks): Promise<OtherFits>;
  close(): Promise<unknown>;
}

/** A plain thread for the one task: a pool takes longer to load than some files take to fit. */
export function startFitThread(): FitThread {
  const worker = new Worker(new URL(workerFile('fit-worker')));
  return {
    async fit(tasks) {
      worker.postMessage(tasks);
      const [fits] = await once(worker, 'message'); // rejects with what ends the thread
      return fits;
    },
    close: () => worker.terminate(),
  };
}
