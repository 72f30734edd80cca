import type { JobRecord } from '../store/ports.js';
import { FairQueue } from './fair-queue.js';
import type { OpenJob } from './open-job.js';

/** The process went down so often under a job: from now on it is analysed alone, so that it is known to be the reason. */
const SUSPECT_FROM = 2;
/** A job that waits to be alone is overtaken so often, and then goes before the others. */
const MAX_OVERTAKEN = 20;

export function isSuspect({ attempts }: JobRecord): boolean {
  return attempts >= SUSPECT_FROM;
}

/**
 * Whose turn it is: so many at a time, workspaces in turn. When a process dies, whatever ran in it may have been the
 * reason; what was there twice waits until it can run with nothing else, and only what then goes on failing is given up.
 */
export class JobLine {
  /** Twice beside others, then three times alone: somebody may kill the process at the wrong moment, too. */
  static readonly maxAttempts = SUSPECT_FROM + 3;

  readonly #maxRunning: number;
  readonly #work: (open: OpenJob) => Promise<void>;
  readonly #waiting = new FairQueue<OpenJob>();
  readonly #suspects: { open: OpenJob; overtaken: number }[] = [];
  #running = 0;
  #isAlone = false;

  /** @param work must not throw */
  constructor(maxRunning: number, work: (open: OpenJob) => Promise<void>) {
    this.#maxRunning = maxRunning;
    this.#work = work;
  }

  /** Whether one that comes now has to wait. */
  get isBusy(): boolean {
    return this.#running >= this.#maxRunning || this.#isAlone;
  }

  push(open: OpenJob): void {
    if (isSuspect(open.job)) this.#suspects.push({ open, overtaken: 0 });
    else this.#waiting.push(open.job.teamId, open);
    this.#next();
  }

  /** False where it does not wait any more. */
  remove(open: OpenJob): boolean {
    const at = this.#suspects.findIndex((suspect) => suspect.open === open);
    if (at >= 0) this.#suspects.splice(at, 1);
    return at >= 0 || this.#waiting.remove(open.job.teamId, open);
  }

  #next(): void {
    while (!this.isBusy) {
      const [suspect] = this.#suspects;
      const isDue = suspect !== undefined && suspect.overtaken >= MAX_OVERTAKEN;
      const open = isDue ? undefined : this.#waiting.shift();
      if (open) {
        if (suspect) suspect.overtaken++;
        this.#run(open);
      } else if (suspect && this.#running === 0) {
        this.#suspects.shift();
        this.#isAlone = true;
        this.#run(suspect.open);
      } else {
        return;
      }
    }
  }

  #run(open: OpenJob): void {
    this.#running++;
    void this.#work(open).finally(() => {
      this.#running--;
      if (this.#running === 0) this.#isAlone = false;
      this.#next();
    });
  }
}
