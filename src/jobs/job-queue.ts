import type { Logger } from 'pino';
import type { Answer } from '../answers/answer.js';
import { namesOf } from '../answers/names-of.js';
import { isStoreUnavailable, type UserErrorData } from '../errors.js';
import type { JobLog, JobRecord } from '../store/ports.js';
import { admit } from './admit.js';
import { JobEnded } from './job-ended.js';
import { keepsFailing, sentenceFor } from './job-errors.js';
import { isSuspect, JobLine } from './job-line.js';
import { closeJob, type OpenJob, openJob } from './open-job.js';
import { type Deliver, NotDelivered } from './ports.js';
import type { JobWork } from './run-job.js';

export interface JobQueueOptions {
  jobs: JobLog;
  deliver: Deliver;
  work: JobWork;
  maxRunning: number;
  timeLimitMs: number;
  log: Logger;
}

/** What is answered without a job, such as a question: by its post, and by what announced it. */
export interface Claim {
  id: string;
  teamId: string;
  channelId: string;
  threadTs: string;
  userId: string;
  /** The same announcement may come again after a crash, and then goes on with what it claimed. */
  by: string;
}

/**
 * The local queue. A job is claimed by its insert into the log, stored before anybody is told, analysed with bounded
 * concurrency and fairly between workspaces, then delivered for as long as it takes, and taken up again by the next
 * process where this one went down.
 *
 * `waiting` → `running` → `delivering` → `done`, or `failed` with a sentence.
 */
export class JobQueue {
  readonly #options: JobQueueOptions;
  readonly #open = new Map<string, OpenJob>();
  readonly #line: JobLine;
  #stopping = false;

  constructor(options: JobQueueOptions) {
    this.#options = options;
    this.#line = new JobLine(options.maxRunning, (open) => this.#analyse(open));
  }

  /**
   * False where the post is known already: events come more than once, and as more than one event.
   *
   * @throws {UserError} where too much of this person's or conversation's waits already
   */
  async accept(job: JobRecord): Promise<boolean> {
    const { jobs, log } = this.#options;
    // Open before the insert is awaited: a question asked right after the post waits for its answer.
    if (this.#open.has(job.id)) return false;
    const waiting = [...this.#open.values()].filter(({ job: { state } }) => state !== 'delivering');
    const refusal = admit(
      job,
      waiting.map((other) => other.job),
    );
    if (refusal) throw refusal;
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
    // Where nobody asked, nothing is said before it is known to be a list of creators.
    if (!job.isUnasked) this.#announce(open);
    this.#enqueue(open);
    return true;
  }

  /** True for the first to ask, and for the same one again. */
  async claim({ by, ...post }: Claim): Promise<boolean> {
    const { jobs } = this.#options;
    const record: JobRecord = { ...post, claimedBy: by, files: [], state: 'done', acceptedAt: Date.now(), attempts: 0 };
    if (await jobs.insert(record)) {
      await jobs.save(record);
      return true;
    }
    return (await jobs.get(post.teamId, post.id))?.claimedBy === by;
  }

  /** A job that failed is begun anew, one that was not delivered is delivered. False where it is neither any more. */
  async tryAgain(teamId: string, id: string): Promise<boolean> {
    const job = await this.#options.jobs.get(teamId, id);
    if (!job || job.files.length === 0 || this.#open.has(id)) return false;
    if (job.state === 'delivering') {
      const open = this.#register(job, { isResumed: true });
      void this.#deliver(open, () => this.#options.work.answerAgain(job));
      return true;
    }
    if (job.state === 'done') return false;
    Object.assign(job, { state: 'waiting', attempts: 0, drawings: 0, parts: [], uploads: {}, outcome: undefined });
    const open = this.#register(job, { isResumed: true });
    await this.#options.jobs.save(job);
    this.#announce(open);
    this.#enqueue(open);
    return true;
  }

  /** Takes up what an earlier process left. */
  async resume(): Promise<void> {
    const left = await this.#options.jobs.unfinished();
    // First those that nothing speaks against: the others have to wait until they can be alone.
    for (const job of left.sort((a, b) => Number(isSuspect(a)) - Number(isSuspect(b)))) {
      if (this.#open.has(job.id)) continue;
      const open = this.#register(job, { isResumed: true });
      if (job.state === 'delivering') void this.#deliver(open, () => this.#options.work.answerAgain(job));
      else this.#enqueue(open);
    }
  }

  /**
   * The latest job of a conversation that is not answered yet; with a thread, that thread's own.
   *
   * @throws {JobEnded} where it is left to the next process
   */
  underWay(teamId: string, channelId: string, threadTs?: string): Promise<void> | undefined {
    return [...this.#open.values()]
      .filter(({ job, isAnswered }) => !isAnswered && job.teamId === teamId && job.channelId === channelId)
      .findLast(({ job }) => threadTs === undefined || job.threadTs === threadTs)?.answered;
  }

  /** Resolves when they have ended. */
  async cancelWhere(matches: (job: JobRecord) => boolean, why: JobEnded): Promise<void> {
    const open = [...this.#open.values()].filter(({ job }) => matches(job));
    for (const each of open) {
      each.abort.abort(why);
      // One that waits for its turn only has to say so.
      if (this.#line.remove(each)) void this.#end(each, why);
    }
    await Promise.all(open.map(({ ended }) => ended));
  }

  /** Takes nothing on any more; what is not finished within the grace stays stored, to be resumed. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    const left = [...this.#open.values()];
    const leave = () => {
      for (const { abort, leaving } of left) {
        abort.abort(JobEnded.shutdown());
        leaving.abort(JobEnded.shutdown());
      }
    };
    const grace = setTimeout(leave, graceMs);
    for (const open of left) if (this.#line.remove(open)) this.#close(open, JobEnded.shutdown());
    await Promise.all(left.map(({ ended }) => ended));
    clearTimeout(grace);
  }

  #register(job: JobRecord, { isResumed }: { isResumed: boolean }): OpenJob {
    const note = () => this.#save(job);
    const open = openJob(job, this.#options.deliver(job, isResumed, note));
    this.#open.set(job.id, open);
    return open;
  }

  #close(open: OpenJob, postponed?: JobEnded): void {
    this.#open.delete(open.job.id);
    closeJob(open, postponed);
  }

  #enqueue(open: OpenJob): void {
    if (this.#stopping)
      this.#close(open, JobEnded.shutdown()); // stored: the next process takes it up
    else this.#line.push(open);
  }

  /** Says that it is on it, while the work begins. */
  #announce(open: OpenJob): void {
    const stage = this.#line.isBusy ? 'waiting' : 'download';
    const fileName = namesOf(open.job.files.map(({ name }) => name));
    open.announced = open.delivery.progress({ fileName, stage }, open.abort.signal).catch(() => undefined);
  }

  /** The part that takes a place in the line: from the files to the stored analysis. */
  async #analyse(open: OpenJob): Promise<void> {
    const { jobs, work, timeLimitMs, log } = this.#options;
    const { job, abort } = open;
    const timer = setTimeout(() => abort.abort(JobEnded.tooSlow(timeLimitMs)), timeLimitMs);
    const startedAt = Date.now();
    try {
      abort.signal.throwIfAborted();
      if (job.attempts >= JobLine.maxAttempts) throw keepsFailing();
      job.attempts++;
      job.state = 'running';
      await jobs.save(job);
      const answer = await work.analyse(open);
      job.attempts = 0;
      if (answer) {
        job.state = 'delivering';
        await this.#save(job); // an answer that exists is delivered, whatever the disk says
        log.info({ job: job.id, ms: Date.now() - startedAt }, 'job analysed');
        void this.#deliver(open, async () => answer); // others need the place in the line
      } else {
        await this.#finish(open, 'done');
      }
    } catch (error) {
      await this.#end(open, error);
    } finally {
      clearTimeout(timer);
    }
  }

  async #deliver(open: OpenJob, answer: () => Promise<Answer>): Promise<void> {
    const { work, log } = this.#options;
    try {
      await work.deliver(open, await answer());
      log.info({ job: open.job.id }, 'job done');
      await this.#finish(open, 'done');
    } catch (error) {
      await this.#end(open, error);
    }
  }

  /** The job's error boundary: left to the next process, or ended with a sentence in place of the answer. */
  async #end(open: OpenJob, error: unknown): Promise<void> {
    const { log } = this.#options;
    const { job } = open;
    if (error instanceof JobEnded && error.isResumable) {
      if (job.state === 'running') Object.assign(job, { state: 'waiting', attempts: job.attempts - 1 }); // not its fault
      await this.#save(job);
      return this.#close(open, error);
    }
    if (error instanceof NotDelivered) {
      log.error({ job: job.id, err: error.cause, isFinal: error.isFinal }, 'job not delivered');
      return error.isFinal ? this.#finish(open, 'failed') : this.#close(open); // the next start tries again
    }
    if (isStoreUnavailable(error) && job.state === 'running') job.attempts--; // nor is the disk its fault
    const says = sentenceFor(error, (reference) => log.error({ job: job.id, reference, err: error }, 'job failed'));
    if (says) await this.#explain(open, says);
    await this.#finish(open, 'failed');
  }

  async #explain({ job, delivery, announced, leaving }: OpenJob, says: UserErrorData): Promise<void> {
    const isUnheardOf = job.isUnasked && job.progressTs === undefined;
    if (isUnheardOf) return;
    try {
      await announced;
      await delivery.error(says, leaving.signal);
    } catch (failure) {
      this.#options.log.error({ job: job.id, err: failure }, 'failure not delivered');
    }
  }

  async #finish(open: OpenJob, state: 'done' | 'failed'): Promise<void> {
    open.job.state = state;
    if (state === 'done') open.job.question = undefined; // people's words are not kept for longer
    await this.#save(open.job);
    this.#close(open);
  }

  /** What is not stored is done again if the process goes down now, and otherwise not missed. */
  async #save(job: JobRecord): Promise<void> {
    const { jobs, log } = this.#options;
    await jobs.save(job).catch((error) => log.error({ job: job.id, err: error }, 'job not saved'));
  }
}
