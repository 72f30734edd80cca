import { setMaxListeners } from 'node:events';
import type { JobRecord } from '../store/ports.js';
import type { JobEnded } from './job-ended.js';
import type { JobDelivery } from './ports.js';

/** A job of this process, from its acceptance to its end. */
export interface OpenJob {
  job: JobRecord;
  delivery: JobDelivery;
  /** Ends the work: the file was deleted, it takes too long, the process goes. */
  abort: AbortController;
  /** The process goes: not even an error is delivered any more. */
  leaving: AbortController;
  /** Resolves when the progress message stands, or could not be posted. */
  announced: Promise<void>;
  isAnswered: boolean;
  /** Resolves when its answer can be seen, or there will be none; rejects where the next process goes on with it. */
  answered: Promise<void>;
  markAnswered: () => void;
  postpone: (why: JobEnded) => void;
  /** Resolves when the job has ended, however it did. */
  ended: Promise<void>;
  markEnded: () => void;
}

export function openJob(job: JobRecord, delivery: JobDelivery): OpenJob {
  let resolveAnswered = () => {};
  let postpone: OpenJob['postpone'] = () => {};
  let markEnded = () => {};
  const answered = new Promise<void>((resolve, reject) => {
    resolveAnswered = resolve;
    postpone = reject;
  });
  answered.catch(() => undefined); // nobody may have asked
  const ended = new Promise<void>((resolve) => {
    markEnded = resolve;
  });
  const abort = new AbortController();
  setMaxListeners(0, abort.signal); // a chart each, and a file each
  const open: OpenJob = {
    job,
    delivery,
    abort,
    leaving: new AbortController(),
    announced: Promise.resolve(),
    isAnswered: false,
    answered,
    markAnswered: () => {
      open.isAnswered = true;
      resolveAnswered();
    },
    postpone,
    ended,
    markEnded,
  };
  return open;
}

/** @param postponed where the next process goes on with it */
export function closeJob(open: OpenJob, postponed?: JobEnded): void {
  if (postponed) open.postpone(postponed);
  else open.markAnswered();
  open.markEnded();
}
