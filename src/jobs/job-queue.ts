import type { Logger } from 'pino';
import type { JobLog, JobRecord } from '../store/ports.js';
import { FairQueue } from './fair-queue.js';
import { JobEnded } from './job-ended.js';
import { keepsFailing, sentenceFor } from './job-errors.js';
import { namesOf } from './names-of.js';
import type { Deliver, Part, Progress, RunningJob } from './ports.js';

const MAX_ATTEMPTS = 3;

export interface JobQueueOptions {
  jobs: JobLog;
  deliver: Deliver;
  run: (job: JobRecord, running: RunningJob) => Promise<void>;
  maxRunning: number;
  timeLimitMs: number;
  log: Logger;
}

/** A job of this process, from its acceptance to its end. */
interface OpenJob {
  job: JobRecord;
  abort: AbortController;
  /** Left by an earlier process, which may have posted more than it noted. */
  isResumed: boolean;
  /** Resolves when the job has ended, however it did. */
  ended: Promise<void>;
  end: () => void;
}

/**
 * The local queue. A job is claimed by its insert into the log, stored before anybody is told, run with bounded
 * concurrency and fairly between workspaces, and taken up again by the next process where this one went down.
 */
export class JobQueue {
  readonly #options: JobQueueOptions;
  readonly #open = new Map<string, OpenJob>();
  readonly #waiting = new FairQueue<OpenJob>();
  #running = 0;
  #stopping = false;

  constructor(options: JobQueueOptions) {
    this.#options = options;
  }

  /** False where the post is known already: events come more than once, and as more than one event. */
  async accept(job: JobRecord): Promise<boolean> {
    const { jobs, log } = this.#options;
    // Open before the insert is awaited: a question asked right after the post waits for its answer.
    if (this.#open.has(job.id)) return false;
    const open = this.#register(job, { isResumed: false });
    try {
      if (!(await jobs.insert(job))) {
        this.#close(open);
        return false;
      }
    } catch (error) {
      this.#close(open);
      throw error;
    }
    log.info({ job: job.id, files: job.files.length }, 'job accepted');
    const stage = this.#running < this.#options.maxRunning ? 'download' : 'waiting';
    const fileName = namesOf(job.files.map(({ name }) => name));
    // Where nobody asked, nothing is said before it is known to be a list of creators.
    if (!job.isUnasked) await this.#announce(job, { fileName, stage });
    this.#enqueue(open);
    return true;
  }

  async #announce(job: JobRecord, progress: Progress): Promise<void> {
    const { jobs, deliver, log } = this.#options;
    if (job.progressTs !== undefined) return;
    try {
      job.progressTs = await deliver.postProgress(job, progress);
      await jobs.save(job);
    } catch (error) {
      // The answer may still find its way: it is posted anew where there is no progress message to update.
      log.warn({ job: job.id, err: error }, 'no progress message');
    }
  }

  /** A post that is answered without a job, such as a question: true only for the first to ask. */
  async claim(job: Omit<JobRecord, 'files' | 'state' | 'acceptedAt' | 'attempts'>): Promise<boolean> {
    const record: JobRecord = { ...job, files: [], state: 'done', acceptedAt: Date.now(), attempts: 1 };
    if (!(await this.#options.jobs.insert(record))) return false;
    await this.#options.jobs.save(record);
    return true;
  }

  /** Takes up what an earlier process left. */
  async resume(): Promise<void> {
    for (const job of await this.#options.jobs.unfinished()) {
      if (!this.#open.has(job.id)) this.#enqueue(this.#register(job, { isResumed: true }));
    }
  }

  /** The latest job of a conversation that is not finished yet; with a thread, that thread's own. */
  underWay(teamId: string, channelId: string, threadTs?: string): Promise<void> | undefined {
    return [...this.#open.values()]
      .filter(({ job }) => job.teamId === teamId && job.channelId === channelId)
      .findLast(({ job }) => threadTs === undefined || job.threadTs === threadTs)?.ended;
  }

  /** Resolves when they have ended. */
  async cancelWhere(matches: (job: JobRecord) => boolean, why: JobEnded): Promise<void> {
    const open = [...this.#open.values()].filter(({ job }) => matches(job));
    for (const each of open) {
      each.abort.abort(why);
      // One that waits for its turn only has to say so.
      if (this.#waiting.remove(each.job.teamId, each)) void this.#run(each).finally(() => this.#close(each));
    }
    await Promise.all(open.map(({ ended }) => ended));
  }

  /** Takes nothing on any more; what is not finished within the grace stays stored, to be resumed. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    const running = [...this.#open.values()];
    const grace = setTimeout(() => {
      for (const { abort } of running) abort.abort(JobEnded.shutdown());
    }, graceMs);
    for (const open of running) if (this.#waiting.remove(open.job.teamId, open)) this.#close(open);
    await Promise.all(running.map(({ ended }) => ended));
    clearTimeout(grace);
  }

  #register(job: JobRecord, { isResumed }: { isResumed: boolean }): OpenJob {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const open: OpenJob = { job, abort: new AbortController(), isResumed, ended, end };
    this.#open.set(job.id, open);
    return open;
  }

  #close(open: OpenJob): void {
    this.#open.delete(open.job.id);
    open.end();
  }

  #enqueue(open: OpenJob): void {
    if (this.#stopping) {
      this.#close(open); // stored: the next process takes it up
      return;
    }
    this.#waiting.push(open.job.teamId, open);
    this.#runNext();
  }

  #runNext(): void {
    while (!this.#stopping && this.#running < this.#options.maxRunning) {
      const open = this.#waiting.shift();
      if (!open) return;
      this.#running++;
      void this.#run(open).finally(() => {
        this.#running--;
        this.#close(open);
        this.#runNext();
      });
    }
  }

  async #run({ job, abort, isResumed }: OpenJob): Promise<void> {
    const { jobs, run, timeLimitMs, log } = this.#options;
    const timer = setTimeout(() => abort.abort(JobEnded.tooSlow(timeLimitMs)), timeLimitMs);
    const startedAt = Date.now();
    let posted = new Set<Part>();
    try {
      job.attempts++;
      job.state = 'running';
      await jobs.save(job);
      if (isResumed) posted = await this.#findPosted(job);
      if (job.attempts > MAX_ATTEMPTS) throw keepsFailing();
      abort.signal.throwIfAborted();
      await run(job, {
        posted,
        announce: async (progress) => {
          // Announced when it was accepted: one that failed may be there all the same.
          if (job.isUnasked) await this.#announce(job, progress);
        },
        signal: abort.signal,
      });
      job.state = 'done';
      log.info({ job: job.id, ms: Date.now() - startedAt }, 'job done');
    } catch (error) {
      if (error instanceof JobEnded && error.isResumable) {
        job.attempts--; // it was not this job's fault
      } else {
        job.state = 'failed';
        await this.#explain(job, posted, error);
      }
    } finally {
      clearTimeout(timer);
    }
    await jobs.save(job).catch((error) => log.error({ job: job.id, err: error }, 'job not saved'));
  }

  /** After a crash the thread is read before anything is posted again: a message may be there that was not noted. */
  async #findPosted(job: JobRecord): Promise<Set<Part>> {
    const posted = await this.#options.deliver.findPosted(job);
    job.progressTs ??= posted.progressTs;
    return new Set(posted.parts);
  }

  /** The job's error boundary: a sentence to the person in place of the answer. */
  async #explain(job: JobRecord, posted: ReadonlySet<Part>, error: unknown): Promise<void> {
    const { deliver, log } = this.#options;
    const says = sentenceFor(error, (reference) => log.error({ job: job.id, reference, err: error }, 'job failed'));
    const isUnheardOf = job.isUnasked && job.progressTs === undefined;
    if (!says || posted.has('answer') || isUnheardOf) return;
    try {
      await deliver.error(job, 'answer', says);
    } catch (failure) {
      log.error({ job: job.id, err: failure }, 'failure not delivered');
    }
  }
}
