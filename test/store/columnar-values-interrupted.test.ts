import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumnarValues } from '../../src/store/columnar-values.js';
import type { WorkspaceStore } from '../../src/store/workspace-store.js';
import { expectSame, KEYS_OF_VALUE, type Value, value } from './columnar-value.js';
import { useNamespaces } from './open-namespace.js';

const openNamespace = useNamespaces();
const LONG_MS = 60_000;

/** The store, with something done before certain keys are written or read. */
function intercept(
  store: WorkspaceStore,
  before: (operation: 'get' | 'set', key: string) => Promise<void> | void,
): WorkspaceStore {
  return {
    ...store,
    async get<T>(key: string) {
      await before('get', key);
      return store.get<T>(key);
    },
    async set(key, stored, ttlMs) {
      await before('set', key);
      await store.set(key, stored, ttlMs);
    },
  };
}

const isPart = (key: string, number: number) => key.startsWith('kind-part/') && key.endsWith(`/${number}`);

describe('a columnar value that is not whole', () => {
  it('is not there after a crash before its head was written; its parts expire, or go when it is removed', async () => {
    const store = openNamespace();
    const crashing = intercept(store, (operation, key) => {
      if (operation === 'set' && key === 'kind/k') throw new Error('killed');
    });
    const values = createColumnarValues(store, 'kind');
    await expect(createColumnarValues(crashing, 'kind').save('k', value(1), LONG_MS)).rejects.toThrow('killed');
    expect(await store.keys('kind-part/')).toHaveLength(KEYS_OF_VALUE - 1);
    expect(await values.has('k')).toBe(false);
    expect(await values.load('k')).toBeUndefined();
    await values.save('k', value(2), LONG_MS);
    expectSame(await values.load('k'), value(2));
    await values.remove('k');
    expect(await store.keys('')).toEqual([]);

    await expect(createColumnarValues(crashing, 'kind').save('k', value(1), 50)).rejects.toThrow('killed');
    await expect.poll(() => store.keys('')).toEqual([]);
  });

  it('leaves what was there before, where the crash was in saving anew', async () => {
    const store = openNamespace();
    const values = createColumnarValues(store, 'kind');
    await values.save('k', value(1), LONG_MS);
    for (const number of [0, 2, 3]) {
      const crashing = intercept(store, (operation, key) => {
        if (operation === 'set' && isPart(key, number)) throw new Error('killed');
      });
      await expect(createColumnarValues(crashing, 'kind').save('k', value(2), LONG_MS)).rejects.toThrow('killed');
      expectSame(await values.load('k'), value(1));
    }
  });

  it.each([0, 1, 2, 3])('is not there without its part %i, nor with another in its place', async (number) => {
    const store = openNamespace();
    const values = createColumnarValues(store, 'kind');
    await values.save('k', value(), LONG_MS);
    const [key = ''] = (await store.keys('kind-part/k/')).filter((each) => isPart(each, number));
    const part = await store.get<Float64Array | Uint8Array>(key);
    await store.set(key, part?.subarray(1));
    expect(await values.load('k')).toBeUndefined();
    await store.set(key, Array.from(part ?? []));
    expect(await values.load('k')).toBeUndefined();
    await store.delete(key);
    expect(await values.load('k')).toBeUndefined();
    await values.save('k', value(1), LONG_MS);
    expectSame(await values.load('k'), value(1));
  });
});

describe('columnar values that are used by several at once', () => {
  it('do not come back when they are removed while they are read', async () => {
    const store = openNamespace();
    await createColumnarValues(store, 'kind').save('k', value(), LONG_MS);
    for (const number of [0, 3]) {
      const removing = intercept(store, async (operation, key) => {
        if (operation === 'get' && isPart(key, number)) await createColumnarValues(store, 'kind').remove('k');
      });
      expect(await createColumnarValues(removing, 'kind').load('k')).toBeUndefined();
    }
    expect(await store.keys('')).toEqual([]);
  });

  it('are read as they are now when they are saved anew meanwhile', async () => {
    const store = openNamespace();
    await createColumnarValues(store, 'kind').save('k', value(1), LONG_MS);
    let saves = 0;
    const saving = intercept(store, async (operation, key) => {
      if (operation !== 'get' || !isPart(key, 2) || saves++ > 0) return;
      await createColumnarValues(store, 'kind').save('k', value(2), LONG_MS);
    });
    expectSame(await createColumnarValues(saving, 'kind').load('k'), value(2));
  });

  it.each(['kind/k', '/2'])('stay removed when they are removed while they are saved, before %s', async (ending) => {
    const store = openNamespace();
    const removing = intercept(store, async (operation, key) => {
      if (operation === 'set' && key.endsWith(ending)) await createColumnarValues(store, 'kind').remove('k');
    });
    expect(await createColumnarValues(removing, 'kind').save('k', value(), LONG_MS)).toBe(false);
    expect(await store.keys('')).toEqual([]);
  });

  it('leave nothing when their workspace is cleared while they are saved', async () => {
    const store = openNamespace();
    const clearing = intercept(store, async (operation, key) => {
      if (operation === 'set' && key === 'kind/k') await store.clear();
    });
    expect(await createColumnarValues(clearing, 'kind').save('k', value(), LONG_MS)).toBe(false);
    expect(await store.keys('')).toEqual([]);
  });

  it('are read whole or not at all, in whatever order the steps come', async () => {
    const store = openNamespace();
    const step = fc.oneof(
      fc.record({ what: fc.constant('save' as const), seed: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ what: fc.constantFrom('load' as const, 'touch' as const, 'remove' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), fc.scheduler(), async (steps, scheduler) => {
        // Not scheduleFunction: it would print every array that it is given.
        const inTurn =
          <A extends unknown[], R>(operation: (...args: A) => Promise<R>) =>
          async (...args: A): Promise<R> => {
            await scheduler.schedule(Promise.resolve());
            return operation(...args);
          };
        const inAnyOrder: WorkspaceStore = {
          ...store,
          get: inTurn(store.get) as WorkspaceStore['get'],
          set: inTurn(store.set),
          keys: inTurn(store.keys),
          touch: inTurn(store.touch),
          delete: inTurn(store.delete),
        };
        const values = createColumnarValues(inAnyOrder, 'kind');
        const run = async (each: (typeof steps)[number]): Promise<void> => {
          if (each.what === 'save') await values.save('k', value(each.seed), LONG_MS);
          if (each.what === 'touch') await values.touch('k', LONG_MS);
          if (each.what === 'remove') await values.remove('k');
          if (each.what !== 'load') return;
          expectWhole(await values.load<Value>('k'));
        };
        await scheduler.waitFor(Promise.all(steps.map(run)));

        const settled = createColumnarValues(store, 'kind');
        const left = await settled.load<Value>('k');
        expectWhole(left);
        if (steps.every(({ what }) => what !== 'remove')) {
          expect(left !== undefined).toBe(steps.some(({ what }) => what === 'save'));
        }
        expect(await settled.has('k')).toBe(left !== undefined);
        await settled.remove('k');
        expect(await store.keys('')).toEqual([]);
      }),
      { numRuns: 60 },
    );

    function expectWhole(read: Value | undefined): void {
      if (read !== undefined) expectSame(read, value(read.seed));
    }
  });
});
