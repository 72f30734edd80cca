import { describe, expect, it } from 'vitest';
import { useTestStores } from './open-test-store.js';
import { job } from './remembered-things.js';

const { open, temporaryDirectory } = useTestStores();

describe('the job log', () => {
  it('takes an event once, however often and at once it is delivered', async () => {
    const { jobs } = await open();
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => jobs.insert(job({ attempts: i }))));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await jobs.insert(job({ state: 'failed' }))).toBe(false);
    expect(await jobs.get('T1', job().id)).toEqual(job({ attempts: results.indexOf(true) }));
    expect(await jobs.insert(job({ id: 'another' }))).toBe(true);
  });

  it('finds what was not finished, of all workspaces, oldest first, after a restart', async () => {
    const path = temporaryDirectory();
    const before = await open(path);
    const waiting = job({ id: 'a', acceptedAt: 3000 });
    const running = job({ id: 'b', teamId: 'T2', acceptedAt: 1000, state: 'running', progressTs: '1.2' });
    const sameId = job({ id: 'a', teamId: 'T/3', acceptedAt: 2000 });
    const done = job({ id: 'c' });
    const failed = job({ id: 'd', teamId: 'T2' });
    for (const each of [waiting, { ...running, state: 'waiting' as const }, sameId, done, failed]) {
      expect(await before.jobs.insert(each)).toBe(true);
    }
    await before.jobs.save(running);
    await before.jobs.save({ ...done, state: 'done' });
    await before.jobs.save({ ...failed, state: 'failed' });
    await before.close();

    const { jobs } = await open(path);
    expect(await jobs.unfinished()).toEqual([running, sameId, waiting]);
    await jobs.save({ ...running, state: 'done' });
    expect(await jobs.unfinished()).toEqual([sameId, waiting]);
    expect(await jobs.get('T2', 'b')).toEqual({ ...running, state: 'done' });
    expect(await jobs.get('T1', 'b')).toBeUndefined();
  });

  it('knows a finished job when its event is delivered again, and does not resume it', async () => {
    const { jobs } = await open();
    await jobs.insert(job());
    await jobs.save(job({ state: 'done' }));
    expect(await jobs.insert(job())).toBe(false);
    expect(await jobs.unfinished()).toEqual([]);
    expect((await jobs.get('T1', job().id))?.state).toBe('done');
  });

  it('resumes what is started again', async () => {
    const { jobs } = await open();
    await jobs.insert(job());
    await jobs.save(job({ state: 'failed' }));
    await jobs.save(job({ attempts: 1 }));
    expect(await jobs.unfinished()).toEqual([job({ attempts: 1 })]);
  });

  it('keeps jobs for at least a day where the retention is shorter', async () => {
    const { jobs } = await open(undefined, 1);
    await jobs.insert(job());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await jobs.unfinished()).toEqual([job()]);
  });
});
