import { Piscina } from 'piscina';
import type { OtherFits, OtherTasks } from './fit-worker.js';
import { workerFile } from './worker-file.js';

/** A second thread for one analysis. It starts, and loads its libraries, at once. */
export interface FitThread {
  fit(tasks: OtherTasks): Promise<OtherFits>;
  close(): Promise<void>;
}

export function startFitThread(): FitThread {
  const pool = new Piscina({ filename: workerFile('fit-worker'), minThreads: 1, maxThreads: 1 });
  return { fit: (tasks) => pool.run(tasks), close: () => pool.destroy() };
}
