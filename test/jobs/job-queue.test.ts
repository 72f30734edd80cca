import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { sayOnly } from '../../src/answers/answer.js';
import { UserError } from '../../src/errors.js';
import { JobEnded } from '../../src/jobs/job-ended.js';
import { JobQueue, type JobQueueOptions } from '../../src/jobs/job-queue.js';
import type { OpenJob } from '../../src/jobs/open-job.js';
import { NotDelivered } from '../../src/jobs/ports.js';
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

/** A queue whose jobs are analysed until they are let go, or are stopped; delivered at once, unless `holds`. */
function queueOf(options: Partial<JobQueueOptions> = {}, { holds = false } = {}) {
  const jobs = options.jobs ?? memoryJobLog();
  const { seen, deliver } = recordingDeliver();
  const started: string[] = [];
  const release = new Map<string, (error?: unknown) => void>();
  const held = ({ job: { id }, abort: { signal } }: OpenJob) =>
    new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      if (signal.aborted) reject(signal.reason);
      release.set(id, (error) => (error ? reject(error) : resolve()));
    });
  const queue = new JobQueue({
    jobs,
    deliver,
    work: {
      async analyse(open) {
        started.push(open.job.id);
        await held(open);
        return sayOnly('answer');
      },
      answerAgain: async () => sayOnly('the same answer'),
      async deliver(open, answer) {
        if (holds) await held(open);
        await open.delivery.answer(answer, open.abort.signal);
      },
    },
    maxRunning: 1,
    timeLimitMs: 60_000,
    log: pino({ level: 'silent' }),
    ...options,
  });
  const finish = async (id: string, error?: unknown) => {
    release.get(id)!(error);
    await settled();
  };
  return { queue, jobs: jobs as ReturnType<typeof memoryJobLog>, seen, started, finish };
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
    expect(seen).toEqual(['a1 progress', 'a1 answer']);
  });

  it('stores the job before it tells anybody', async () => {
    const { queue, jobs, seen } = queueOf({ maxRunning: 0 });
    const accepting = queue.accept(job('a1'));
    expect(seen).toEqual([]);
    await accepting;
    expect(jobs.all.get('a1')).toMatchObject({ state: 'waiting' });
    expect(seen).toEqual(['a1 progress']);
  });

  it('runs no more at a time than it may, workspaces in turn', async () => {
    const { queue, started, finish } = queueOf();
    for (const id of ['a1', 'a2', 'a3', 'b1']) await queue.accept(job(id));
    for (const id of ['a1', 'a2', 'b1']) await finish(id);
    expect(started).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('does not let an analysis wait for the delivery of another', async () => {
    const { queue, started, finish } = queueOf({}, { holds: true });
    await queue.accept(job('a1'));
    await queue.accept(job('a2'));
    await finish('a1'); // analysed; Slack does not take it
    expect(started).toEqual(['a1', 'a2']);
  });

  it('claims what is answered without a job, once, and for the same announcement again', async () => {
    const { queue, jobs } = queueOf();
    const question = { id: 'a-question', teamId: 'a', channelId: 'C1', threadTs: '1', userId: 'U1' };
    expect(await queue.claim({ ...question, by: 'Ev1' })).toBe(true);
    expect(await queue.claim({ ...question, by: 'Ev2' })).toBe(false);
    expect(await queue.claim({ ...question, by: 'Ev1' })).toBe(true); // after a crash
    expect(await jobs.unfinished()).toEqual([]);
  });

  it('says in a sentence why a job failed, and goes on with the next', async () => {
    const { queue, jobs, seen, started, finish } = queueOf();
    await queue.accept(job('a1'));
    await queue.accept(job('a2'));
    await finish('a1', new UserError('not-a-csv', 'No.', 'Yes.'));
    await finish('a2', new TypeError('undefined is not a function'));
    expect(seen.slice(2)).toEqual(['a1 error not-a-csv', 'a2 error internal']);
    expect(jobs.all.get('a2')!.state).toBe('failed');
    expect(started).toEqual(['a1', 'a2']);
  });

  it('begins anew what failed, when it is asked to', async () => {
    const { queue, jobs, seen, finish } = queueOf();
    await queue.accept(job('a1'));
    await finish('a1', new UserError('download-failed', 'No.', 'Yes.'));
    expect(await queue.tryAgain('a', 'a1')).toBe(true);
    expect(await queue.tryAgain('a', 'a1')).toBe(false); // it is under way
    await settled();
    await finish('a1');
    expect(seen).toEqual(['a1 progress', 'a1 error download-failed', 'a1 resumed', 'a1 progress', 'a1 answer']);
    expect(jobs.all.get('a1')!.state).toBe('done');
    expect(await queue.tryAgain('a', 'a1')).toBe(false); // it went well
    expect(await queue.tryAgain('a', 'nobody')).toBe(false);
  });

  it('ends a job that takes too long', async () => {
    const { queue, seen, jobs } = queueOf({ timeLimitMs: 10 });
    await queue.accept(job('a1'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(seen).toEqual(['a1 progress', 'a1 error too-slow']);
    expect(jobs.all.get('a1')!.state).toBe('failed');
  });

  it('cancels running and waiting jobs, and tells each thread', async () => {
    const { queue, seen } = queueOf();
    await queue.accept(job('a1'));
    await queue.accept(job('a2'));
    await queue.cancelWhere(({ teamId }) => teamId === 'a', JobEnded.deleted());
    expect(seen.slice(2).sort()).toEqual(['a1 error file-deleted', 'a2 error file-deleted']);
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
    const waiting = first.queue.underWay('a', 'C1');
    const told = expect(waiting).rejects.toMatchObject({ isResumable: true }); // who waits is not told that there is nothing
    await first.queue.stop(0);
    await told;
    expect(first.seen).toEqual(['a1 progress', 'a2 progress']);
    expect(await first.jobs.unfinished()).toMatchObject([
      { id: 'a1', state: 'waiting', attempts: 0 },
      { id: 'a2', state: 'waiting', attempts: 0 },
    ]);

    const next = queueOf({ jobs: first.jobs });
    await next.queue.resume();
    await settled();
    await next.finish('a1');
    await next.finish('a2');
    expect(next.started).toEqual(['a1', 'a2']);
    expect(next.seen).toEqual(['a1 resumed', 'a2 resumed', 'a1 answer', 'a2 answer']);
    expect(await first.jobs.unfinished()).toEqual([]);
  });

  it('delivers what an earlier process had analysed, without analysing it again', async () => {
    const { queue, jobs, seen, started } = queueOf();
    await jobs.insert(job('a1', { state: 'delivering' }));
    await queue.resume();
    await settled();
    expect(started).toEqual([]);
    expect(seen).toEqual(['a1 resumed', 'a1 answer']);
    expect(jobs.all.get('a1')!.state).toBe('done');
  });

  it('leaves to the next start what Slack did not take', async () => {
    const { queue, jobs, seen, finish } = queueOf({}, { holds: true });
    await queue.accept(job('a1'));
    await finish('a1');
    await finish('a1', new NotDelivered(false, new Error('503')));
    expect(seen).toEqual(['a1 progress']); // never an error in place of an answer that exists
    expect(await jobs.unfinished()).toMatchObject([{ id: 'a1', state: 'delivering' }]);
  });

  it('analyses alone what was there when the process went down twice, after the others', async () => {
    const { queue, jobs, started, finish } = queueOf({ maxRunning: 2 });
    await jobs.insert(job('a1', { state: 'running', attempts: 2, acceptedAt: 1 }));
    await jobs.insert(job('a2', { state: 'running', attempts: 1, acceptedAt: 2 }));
    await jobs.insert(job('a3', { acceptedAt: 3 }));
    await jobs.insert(job('a4', { acceptedAt: 4 }));
    await queue.resume();
    await settled();
    expect(started).toEqual(['a2', 'a3']);
    await finish('a2');
    await finish('a3');
    expect(started).toEqual(['a2', 'a3', 'a4']);
    await finish('a4');
    expect(started).toEqual(['a2', 'a3', 'a4', 'a1']);
    await queue.accept(job('b1'));
    await settled();
    expect(started).toHaveLength(4); // it is alone
    await finish('a1');
    expect(started.at(-1)).toBe('b1');
    expect(jobs.all.get('a1')).toMatchObject({ state: 'done', attempts: 0 });
  });

  it('gives up on a job under which the process went down time and again, alone in the end', async () => {
    const { queue, jobs, seen, started } = queueOf();
    await jobs.insert(job('a1', { state: 'running', attempts: 5, progressTs: '1' }));
    await queue.resume();
    await settled();
    expect(started).toEqual([]);
    expect(seen).toEqual(['a1 resumed', 'a1 error keeps-failing']);
    expect(jobs.all.get('a1')!.state).toBe('failed');
  });

  it('knows what is under way in a conversation, and in a thread of it, until it is answered', async () => {
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
