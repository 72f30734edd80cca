import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryBudget } from '../../src/jobs/memory-budget.js';
import { type HeldMemory, workInMemory } from '../../src/jobs/work-in-memory.js';

const never = new AbortController().signal;
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await nextTurn();
};

describe('workInMemory', () => {
  it('begins again, with nothing in its hands, where more is needed than is free', async () => {
    const budget = createMemoryBudget(10);
    const { release } = await budget.reserve(6, never);
    const begun: number[] = [];
    const work = workInMemory(budget, 3, never, async (memory) => {
      begun.push(begun.length);
      memory.need(8);
      return 'done';
    });
    await turns(3);
    expect(begun).toEqual([0]);
    const other = await budget.reserve(4, AbortSignal.abort('would wait')).catch((reason) => reason);
    expect(other).toBe('would wait');
    release();
    expect(await work).toBe('done');
    expect(begun).toEqual([0, 1]);
  });

  it('lets two go on that would wait for each other', async () => {
    const budget = createMemoryBudget(10);
    let both = 0;
    const grows = () =>
      workInMemory(budget, 4, never, async (memory) => {
        both++;
        while (both < 2) await nextTurn(); // each holds its first part by now
        memory.need(9);
      });
    await Promise.all([grows(), grows()]);
    await expect(budget.reserve(10, never)).resolves.toBeDefined();
  });

  it('says so where something never fits, whichever phase it is', async () => {
    const budget = createMemoryBudget(2 ** 30);
    const work = workInMemory(budget, 1, never, async (memory) => memory.need(2 ** 31));
    await expect(work).rejects.toMatchObject({
      code: 'too-much-for-memory',
      message: 'This list would take about 2.0 GB of memory to analyze, and I have 1.0 GB.',
    });
    await expect(budget.reserve(2 ** 30, never)).resolves.toBeDefined();
  });

  it('holds what it keeps until that is done, and no more', async () => {
    const budget = createMemoryBudget(10);
    let finish = () => {};
    await workInMemory(budget, 10, never, async (memory) => {
      memory.keepOnly(4);
      memory.keepUntil(
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
      );
    });
    await expect(budget.reserve(6, never)).resolves.toBeDefined();
    let isFree = false;
    const rest = budget.reserve(4, never).then(() => {
      isFree = true;
    });
    await turns(3);
    expect(isFree).toBe(false);
    finish();
    await rest;
  });

  it('whatever sizes, failures and cancellations: everything ends, never too much is held, all is given back', async () => {
    const total = 100;
    const job = fc.record({
      phases: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 4 }),
      turns: fc.integer({ min: 0, max: 3 }),
      cancelledAfter: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
      fails: fc.boolean(),
      keepsFor: fc.integer({ min: 0, max: 3 }),
      startsAt: fc.integer({ min: 0, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(job, { minLength: 1, maxLength: 12 }), async (jobs) => {
        const budget = createMemoryBudget(total);
        const used = new Map<object, number>();
        const inUse = () => [...used.values()].reduce((sum, bytes) => sum + bytes, 0);
        const run = async ({
          phases,
          turns: slow,
          cancelledAfter,
          fails,
          keepsFor,
          startsAt,
        }: (typeof jobs)[number]) => {
          await turns(startsAt);
          const stop = new AbortController();
          if (cancelledAfter !== undefined) void turns(cancelledAfter).then(() => stop.abort(new Error('cancelled')));
          const [first, ...later] = phases;
          await workInMemory(budget, first!, stop.signal, async (memory: HeldMemory) => {
            const me = {};
            let most = first!;
            used.set(me, most);
            try {
              expect(inUse()).toBeLessThanOrEqual(total);
              for (const bytes of later) {
                await turns(slow);
                stop.signal.throwIfAborted();
                memory.need(bytes);
                most = Math.max(most, bytes);
                used.set(me, most);
                expect(inUse()).toBeLessThanOrEqual(total);
              }
              await turns(slow);
              if (fails) throw new Error('failed');
              if (keepsFor > 0) {
                const kept = {};
                memory.keepOnly(most / 2);
                used.set(kept, most / 2);
                memory.keepUntil(turns(keepsFor).then(() => used.delete(kept)));
              }
            } finally {
              used.delete(me);
            }
          });
        };
        const ended = await Promise.allSettled(jobs.map(run));
        for (const each of ended) {
          if (each.status === 'rejected') expect(String(each.reason)).toMatch(/cancelled|failed|would take about/);
        }
        await turns(6); // what was kept
        expect(used.size).toBe(0);
        await expect(budget.reserve(total, never)).resolves.toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});
