import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { JobEnded } from '../../src/jobs/job-ended.js';
import { JobQueue, type JobQueueOptions } from '../../src/jobs/job-queue.js';
import type { JobRecord } from '../../src/store/ports.js';
import { memoryJobLog } from './memory-job-log.js';
import { recordingDeliver } from './recording-deliver.js';

function job(id: string, fields: Partial<JobRecord> = {}): JobRecord {
  return {
    id,
    teamId: id[0]!,
    channelId: 'C1',
    threadTs: `thread-${id}`,
    userId: 'U1',
    files: [{ id: `F-${id}`, name: `${id}.csv`, mode: 'hosted', size: 1 }],
    state: 'waiting',
    acceptedAt: 1,
    attempts: 0,
    ...fields,
  };
}

/** A queue whose jobs run until they are let go, or are stopped. */
function queueOf(options: Partial<JobQueueOptions> = {}) {
  const jobs = memoryJobLog();
  const { seen, deliver } = recordingDeliver();
  const started: string[] = [];
  const release = new Map<string, (error?: unknown) => void>();
  const queue = new JobQueue({
    jobs,
    deliver,
    run: (running, { signal }) =>
      new Promise<void>((resolve, reject) => {
        started.push(running.id);
        signal.addEventListener('abort', () => reject(signal.reason));
        release.set(running.id, (error) => (error ? reject(error) : resolve()));
      }),
    maxRunning: 1,
    timeLimitMs: 60_000,
    log: pino({ level: 'silent' }),
    ...options,
  });
  const finish = async (id: string, error?: unknown) => {
    release.get(id)!(error);
    await settled();
  };
  return { queue, jobs, seen, started, finish };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('JobQueue', () => {
  it('accepts a post once, also where two events of it race', async () => {
    const { queue, started, seen, finish } = queueOf();
    expect(await Promise.all([queue.accept(job('a1')), queue.accept(job('a1'))])).toEqual([true, false]);
    await settled();
    expect(started).toEqual(['a1']);
    await finish('a1');
    expect(await queue.accept(job('a1'))).toBe(false);
    expect(seen).toEqual(['a1 progress']);
  });

  it('stores the job before it tells anybody, and the message before it goes on', async () => {
    const { queue, jobs } = queueOf({ maxRunning: 0 });
    await queue.accept(job('a1'));
    expect(jobs.all.get('a1')).toMatchObject({ state: 'waiting', progressTs: 'ts-a1' });
  });

  it('runs no more at a time than it may, workspaces in turn', async () => {
    const { queue, started, finish } = queueOf();
    for (const id of ['a1', 'a2', 'a3', 'b1']) await queue.accept(job(id));
    for (const id of ['a1', 'a2', 'b1']) await finish(id);
    expect(started).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('claims what is answered without a job, once', async () => {
    const { queue, jobs } = queueOf();
    const question = { id: 'a-question', teamId: 'a', channelId: 'C1', threadTs: '1', userId: 'U1' };
    expect(await queue.claim(question)).toBe(true);
    expect(await queue.claim(question)).toBe(false);
    expect(await jobs.unfinished()).toEqual([]);
  });

  it('says in a sentence why a job failed, and goes on with the next', async () => {
    const { queue, jobs, seen, started, finish } = queueOf();
    await queue.accept(job('a1'));
    await queue.accept(job('a2'));
    await finish('a1', new UserError('not-a-csv', 'No.', 'Yes.'));
    await finish('a2', new TypeError('undefined is not a function'));
    expect(seen.slice(2)).toEqual(['a1 answer not-a-csv', 'a2 answer internal']);
    expect(jobs.all.get('a2')!.state).toBe('failed');
    expect(started).toEqual(['a1', 'a2']);
  });

  it('ends a job that takes too long', async () => {
    const { queue, seen, jobs } = queueOf({ timeLimitMs: 10 });
    await queue.accept(job('a1'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(seen).toEqual(['a1 progress', 'a1 answer too-slow']);
    expect(jobs.all.get('a1')!.state).toBe('failed');
  });

  it('cancels running and waiting jobs, and tells each thread', async () => {
    const { queue, seen } = queueOf();
    await queue.accept(job('a1'));
    await queue.accept(job('a2'));
    await queue.cancelWhere(({ teamId }) => teamId === 'a', JobEnded.deleted());
    expect(seen.slice(2).sort()).toEqual(['a1 answer file-deleted', 'a2 answer file-deleted']);
  });

  it('tells nobody where the bot was uninstalled', async () => {
    const { queue, seen } = queueOf();
    await queue.accept(job('a1'));
    await queue.cancelWhere(() => true, JobEnded.uninstalled());
    expect(seen).toEqual(['a1 progress']);
  });

  it('leaves what is unfinished at a stop as it is, for the next process', async () => {
    const first = queueOf();
    await first.queue.accept(job('a1'));
    await first.queue.accept(job('a2'));
    await settled();
    await first.queue.stop(0);
    expect(first.seen).toEqual(['a1 progress', 'a2 progress']);
    expect(await first.jobs.unfinished()).toMatchObject([
      { id: 'a1', attempts: 0 },
      { id: 'a2', attempts: 0 },
    ]);

    const next = queueOf({ jobs: first.jobs });
    await next.queue.resume();
    await settled();
    await next.finish('a1');
    await next.finish('a2');
    expect(next.started).toEqual(['a1', 'a2']);
    expect(next.seen).toEqual(['thread read', 'thread read']);
    expect(await first.jobs.unfinished()).toEqual([]);
  });

  it('gives up on a job under which the process went down three times', async () => {
    const { queue, jobs, seen, started } = queueOf();
    await jobs.insert(job('a1', { state: 'running', attempts: 3, progressTs: '1' }));
    await queue.resume();
    await settled();
    expect(started).toEqual([]);
    expect(seen).toEqual(['thread read', 'a1 answer keeps-failing']);
    expect(jobs.all.get('a1')!.state).toBe('failed');
  });

  it('knows what is under way in a conversation, and in a thread of it', async () => {
    const { queue, finish } = queueOf();
    const accepted = queue.accept(job('a1'));
    expect(queue.underWay('a', 'C1')).toBeDefined(); // as soon as the post came
    await accepted;
    expect(queue.underWay('a', 'C1', 'thread-a1')).toBeDefined();
    expect(queue.underWay('a', 'C1', 'another thread')).toBeUndefined();
    expect(queue.underWay('a', 'C2')).toBeUndefined();
    expect(queue.underWay('b', 'C1')).toBeUndefined();
    await settled();
    await finish('a1');
    expect(queue.underWay('a', 'C1')).toBeUndefined();
  });
});
