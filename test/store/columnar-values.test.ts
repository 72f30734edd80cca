import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumnarValues } from '../../src/store/columnar-values.js';
import { expectSame, KEYS_OF_VALUE, value } from './columnar-value.js';
import { useNamespaces } from './open-namespace.js';
import { analysedDataset } from './remembered-things.js';

const openNamespace = useNamespaces();
const LONG_MS = 60_000;

describe('columnar values', () => {
  it('come back as they were: every kind of typed array, smaller and larger than a part, and empty', async () => {
    const values = createColumnarValues(openNamespace(), 'kind');
    const kinds = [
      ...[Float64Array, Float32Array, Int32Array, Uint32Array, Int16Array],
      ...[Uint16Array, Int8Array, Uint8Array, Uint8ClampedArray],
    ];
    const given = {
      ...Object.fromEntries(
        kinds.map((Kind) => [
          Kind.name,
          [0, 1, 20_000, 600_001].map((length) => Kind.from(Array.from({ length }, (_, i) => i * 7.7 - 99))),
        ]),
      ),
      bigs: [BigInt64Array.from({ length: 70_000 }, (_, i) => BigInt(-i)), new BigUint64Array(5000).fill(2n ** 63n)],
      odd: Float64Array.of(Number.NaN, -0, Number.POSITIVE_INFINITY, Number.MIN_VALUE),
      manyOdd: new Float64Array(10_000).fill(Number.NaN, 3).fill(-0, 0, 3),
      texts: Array.from({ length: 5000 }, (_, i) => `é${i}`),
      lists: [[], ['a'], ['a', 'b']],
      nothing: undefined,
      nil: null,
    };
    expect(await values.save('k', given, LONG_MS)).toBe(true);
    const read = await values.load<typeof given>('k');
    expectSame(read, given);
    expect(Object.is(read?.manyOdd[2], -0)).toBe(true);
  });

  it('come back as they were, whatever the tree', async () => {
    const values = createColumnarValues(openNamespace(), 'kind');
    const column = fc
      .record({
        Kind: fc.constantFrom(Float64Array, Int32Array, Uint16Array, Uint8Array),
        length: fc.integer({ min: 0, max: 150_000 }),
        factor: fc.double({ noNaN: true, min: -1000, max: 1000 }),
      })
      .map(({ Kind, length, factor }) => Kind.from(Array.from({ length }, (_, i) => i * factor)));
    const leaf = fc.oneof(
      column,
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constant(undefined),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree'), { noNullPrototype: true }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (any) => {
        await values.save('k', { any }, LONG_MS);
        expectSame(await values.load('k'), { any });
      }),
      { numRuns: 30 },
    );
  });

  it('own the buffers of their columns, of exactly their size, so that they can be moved to a thread', async () => {
    const values = createColumnarValues(openNamespace(), 'kind');
    const all = new Float64Array(200_000);
    await values.save('k', { part: all.subarray(3, 70_000), small: all.subarray(5, 9), twice: [all, all] }, LONG_MS);
    const read = await values.load<Record<'part' | 'small', Float64Array> & { twice: Float64Array[] }>('k');
    for (const column of [read?.part, read?.small, read?.twice[0]]) {
      expect(column?.byteOffset).toBe(0);
      expect(column?.buffer.byteLength).toBe(column?.byteLength);
    }
    expect(read?.twice[0]).toBe(read?.twice[1]);
    const moved = structuredClone(read, { transfer: [read!.part.buffer as ArrayBuffer] });
    expect(moved?.part).toHaveLength(69_997);
  });

  it('are kept in parts of bounded size, and small ones in two keys', async () => {
    const store = openNamespace();
    const values = createColumnarValues(store, 'kind');
    await values.save('small', { numbers: new Float64Array(100) }, LONG_MS);
    expect(await store.keys('')).toHaveLength(2);
    await values.save('k', { random: Float64Array.from({ length: 300_000 }, Math.random) }, LONG_MS);
    const parts = await store.list<Uint8Array>('kind-part/k/');
    expect(parts).toHaveLength(1 + 5);
    for (const { value } of parts) expect(value.byteLength).toBeLessThanOrEqual(512 * 1024);
  });

  it('leave none of their parts behind when they are saved anew or removed', async () => {
    const store = openNamespace();
    const values = createColumnarValues(store, 'kind');
    await values.save('k', value(1), LONG_MS);
    await values.save('k2', value(2), LONG_MS);
    await values.save('k', value(3), LONG_MS);
    expect(await store.keys('')).toHaveLength(2 * KEYS_OF_VALUE);
    expectSame(await values.load('k'), value(3));
    await values.remove('k');
    expect(await values.load('k')).toBeUndefined();
    expect(await values.has('k')).toBe(false);
    expectSame(await values.load('k2'), value(2));
    await values.remove('k2');
    await values.remove('never there');
    expect(await store.keys('')).toEqual([]);
  });

  it('do not mix up keys, kinds and namespaces', async () => {
    const one = openNamespace('workspace/T1');
    const two = openNamespace('workspace/T11');
    const keys = ['k', 'k/1', 'k/', 'k%2F1', ''];
    for (const [i, key] of keys.entries()) {
      await createColumnarValues(one, 'kind').save(key, value(i), LONG_MS);
      await createColumnarValues(one, 'other').save(key, value(i + 10), LONG_MS);
      await createColumnarValues(two, 'kind').save(key, value(i + 20), LONG_MS);
    }
    await createColumnarValues(one, 'kind').remove('k');
    expect(await createColumnarValues(one, 'kind').load('k')).toBeUndefined();
    expectSame(await createColumnarValues(one, 'kind').load('k/1'), value(1));
    expectSame(await createColumnarValues(one, 'other').load('k'), value(10));
    await one.clear();
    expect(await one.keys('')).toEqual([]);
    for (const [i, key] of keys.entries()) {
      expectSame(await createColumnarValues(two, 'kind').load(key), value(i + 20));
    }
  });

  it('of version 0.1, whole under one key, read as not there, and make way', async () => {
    const store = openNamespace();
    const values = createColumnarValues(store, 'kind');
    await store.set('kind/k', analysedDataset(100));
    expect(await values.load('k')).toBeUndefined();
    await values.touch('k', LONG_MS);
    await values.save('k', value(), LONG_MS);
    expectSame(await values.load('k'), value());
    await store.set('kind/k', analysedDataset(100));
    await values.remove('k');
    expect(await store.keys('')).toEqual([]);
  });
});

describe('the time to live of a columnar value', () => {
  it('is that of all its parts, and touch counts all of them anew', async () => {
    const store = openNamespace();
    const values = createColumnarValues(store, 'kind');
    await values.save('touched', value(1), 400);
    await values.save('not touched', value(2), 400);
    await sleep(100);
    await values.touch('touched', LONG_MS);
    await values.touch('never there', LONG_MS);
    await sleep(350);
    expect(await values.load('not touched')).toBeUndefined();
    expectSame(await values.load('touched'), value(1));
    expect(await store.keys('')).toHaveLength(KEYS_OF_VALUE);
    await values.touch('touched', 50);
    await sleep(80);
    expect(await store.keys('')).toEqual([]);
  });
});
