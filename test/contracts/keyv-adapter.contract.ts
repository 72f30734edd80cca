import { setTimeout as sleep } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListingAdapter } from '../../src/store/listing-adapter.js';

/** One backend, shared by all the namespaces that a test opens on it. */
export interface Backend {
  /** A new adapter instance: several may serve one namespace. */
  adapter(namespace: string): ListingAdapter;
  close(): Promise<void>;
}

export const AWKWARD_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  'a:b:c',
  'one:x',
  'a/b%2F',
  'a\nb',
  'a\0b',
  'ключ',
  '鍵🔑',
  'e\u0301',
  '\u00e9',
  'x'.repeat(1000),
];

const TTL_MS = 60;
const AFTER_TTL_MS = 90;

/** What every backend must do, spoken to directly and through Keyv. The backend starts empty. */
export function keyvAdapterContract(name: string, openBackend: () => Promise<Backend>): void {
  describe(`${name} keeps Keyv's adapter contract`, () => {
    let backend: Backend;
    let store: ListingAdapter;

    beforeEach(async () => {
      backend = await openBackend();
      store = backend.adapter('one');
    });
    afterEach(() => backend.close());

    it('gives back what was set, undefined where nothing was', async () => {
      await store.set('k', 'v');
      expect(await store.get('k')).toBe('v');
      expect(await store.get('missing')).toBeUndefined();
    });

    it('overwrites', async () => {
      await store.set('k', 'a longer first value');
      await store.set('k', 'second');
      expect(await store.get('k')).toBe('second');
    });

    it('tells what it has', async () => {
      await store.set('k', 'v');
      expect(await store.has?.('k')).toBe(true);
      expect(await store.has?.('missing')).toBe(false);
      expect(await store.hasMany?.(['missing', 'k'])).toEqual([false, true]);
    });

    it('deletes, and says whether there was anything to delete', async () => {
      await store.set('k', 'v');
      expect(await store.delete('k')).toBe(true);
      expect(await store.get('k')).toBeUndefined();
      expect(await store.delete('k')).toBe(false);
    });

    it('does many at once, in the order of the keys', async () => {
      await store.setMany?.([
        { key: 'a', value: '1' },
        { key: 'b', value: '2', ttl: TTL_MS },
        { key: 'c', value: '3' },
      ]);
      expect(await store.getMany?.(['c', 'missing', 'a', 'b'])).toEqual(['3', undefined, '1', '2']);
      expect(await store.deleteMany?.(['a', 'c'])).toBe(true);
      expect(await store.deleteMany?.(['a', 'missing'])).toBe(false);
      await sleep(AFTER_TTL_MS);
      expect(await store.getMany?.(['a', 'b', 'c'])).toEqual([undefined, undefined, undefined]);
      expect(await store.getMany?.([])).toEqual([]);
    });

    it('keeps Buffers as they are, byte for byte', async () => {
      const bytes = Buffer.from(Array.from({ length: 300 }, (_, i) => i % 256));
      await store.set('bytes', { value: bytes });
      await store.set('empty', { value: Buffer.alloc(0) });
      const read = await store.get<Buffer>('bytes');
      expect(read).toMatchObject({ value: bytes });
      expect(await store.get('empty')).toMatchObject({ value: Buffer.alloc(0) });
    });

    it('keeps texts of any kind', async () => {
      for (const text of ['', '\0', 'é🔑', ':colon', 'x'.repeat(100_000)]) {
        await store.set('k', text);
        expect(await store.get('k')).toBe(text);
      }
    });

    it.each(AWKWARD_KEYS.map((key) => [key.slice(0, 20), key]))('takes the key %j', async (_, key) => {
      expect(await store.get(key)).toBeUndefined();
      expect(await store.has?.(key)).toBe(false);
      await store.set(key, 'v');
      expect(await store.get(key)).toBe('v');
      expect(await store.keys('')).toEqual([key]);
      expect(await store.delete(key)).toBe(true);
    });

    it('holds all awkward keys apart', async () => {
      for (const key of AWKWARD_KEYS) await store.set(key, `value of ${key}`);
      for (const key of AWKWARD_KEYS) expect(await store.get(key)).toBe(`value of ${key}`);
      expect(new Set(await store.keys(''))).toEqual(new Set(AWKWARD_KEYS));
    });

    describe('expiry', () => {
      it('reads as absent in every way, without anyone deleting it', async () => {
        await store.set('k', 'v', TTL_MS);
        expect(await store.get('k')).toBe('v');
        await sleep(AFTER_TTL_MS);
        expect(await store.get('k')).toBeUndefined();
        expect(await store.getMany?.(['k'])).toEqual([undefined]);
        expect(await store.has?.('k')).toBe(false);
        expect(await store.hasMany?.(['k'])).toEqual([false]);
        expect(await store.keys('')).toEqual([]);
        expect(await entries(store)).toEqual([]);
        expect(await store.delete('k')).toBe(false);
      });

      it('is taken off by a later set without one, and counted anew by a later set with one', async () => {
        await store.set('for good', 'v', TTL_MS);
        await store.set('for good', 'v');
        await store.set('anew', 'v', TTL_MS);
        await store.set('anew', 'v', TTL_MS * 50);
        await sleep(AFTER_TTL_MS);
        expect(await store.getMany?.(['for good', 'anew'])).toEqual(['v', 'v']);
      });

      it('is put off by touch, for keys that are there', async () => {
        await store.set('k', 'v', TTL_MS);
        expect(await store.touch('k', TTL_MS * 50)).toBe(true);
        expect(await store.touch('missing', TTL_MS)).toBe(false);
        await sleep(AFTER_TTL_MS);
        expect(await store.get('k')).toBe('v');
        expect(await store.has?.('missing')).toBe(false);
      });
    });

    describe('insert', () => {
      it('writes once', async () => {
        expect(await store.insert('k', 'first')).toBe(true);
        expect(await store.insert('k', 'second')).toBe(false);
        expect(await store.get('k')).toBe('first');
      });

      it('lets one of many at once through', async () => {
        const results = await Promise.all(
          Array.from({ length: 200 }, (_, i) => backend.adapter('one').insert('k', `${i}`)),
        );
        expect(results.filter(Boolean)).toHaveLength(1);
        expect(await store.get('k')).toBe(`${results.indexOf(true)}`);
      });

      it('takes the place of what was deleted or has expired', async () => {
        await store.insert('deleted', 'first');
        await store.delete('deleted');
        expect(await store.insert('deleted', 'second')).toBe(true);
        await store.insert('expired', 'first', TTL_MS);
        expect(await store.insert('expired', 'too early')).toBe(false);
        await sleep(AFTER_TTL_MS);
        expect(await store.insert('expired', 'second')).toBe(true);
        expect(await store.get('expired')).toBe('second');
      });
    });

    it('lists by prefix, and takes no character of it for a pattern', async () => {
      for (const key of ['a/1', 'a/2', 'a', 'ab/1', 'b/1', 'a/\u{10ffff}', 'a%1', 'a*', '%']) await store.set(key, 'v');
      expect(await store.keys('a/')).toEqual(['a/1', 'a/2', 'a/\u{10ffff}']);
      expect(await store.keys('ab')).toEqual(['ab/1']);
      expect(await store.keys('%')).toEqual(['%']);
      expect(await store.keys('a*')).toEqual(['a*']);
      expect(await store.keys('none')).toEqual([]);
      expect(await store.keys('')).toHaveLength(9);
    });

    it('iterates over everything, also while it is being changed', async () => {
      const keys = Array.from({ length: 350 }, (_, i) => `k${i}`);
      await store.setMany?.(keys.map((key) => ({ key, value: `${key}!` })));
      const found: unknown[] = [];
      for await (const [key, value] of store.iterator?.('one') ?? []) {
        expect(value).toBe(`${key}!`);
        found.push(key);
        await store.delete(key as string);
      }
      expect(new Set(found)).toEqual(new Set(keys));
      expect(found).toHaveLength(keys.length);
      expect(await store.keys('')).toEqual([]);
    });

    it('keeps namespaces apart, also where one is the beginning of another', async () => {
      // With ":" for a separator, key "x:k" of "a" would be key "k" of "a:x".
      const namespaces = ['a', 'a:x', 'ab', 'a/x', 'A'];
      const stores = namespaces.map((namespace) => backend.adapter(namespace));
      for (const [i, each] of stores.entries()) {
        for (const key of ['k', 'x:k', 'x/k']) await each.set(key, `${key} of ${namespaces[i]}`);
      }
      await stores[0]?.clear();
      expect(await stores[0]?.keys('')).toEqual([]);
      for (const [i, each] of stores.entries()) {
        if (i === 0) continue;
        expect(await each.get('k')).toBe(`k of ${namespaces[i]}`);
        expect((await each.keys('')).toSorted()).toEqual(['k', 'x/k', 'x:k']);
        expect(await entries(each)).toHaveLength(3);
      }
    });

    describe('through Keyv', () => {
      const keyv = (namespace: string, options: object = {}) =>
        new Keyv({ store: backend.adapter(namespace), namespace, throwOnErrors: true, ...options });

      it('leaks nothing between two namespaces used in turns', async () => {
        const one = keyv('one');
        const two = keyv('two');
        await one.set('k', 1);
        await two.set('k', 2);
        await one.set('only one', 'x');
        expect([await one.get('k'), await two.get('k')]).toEqual([1, 2]);
        expect(await two.has('only one')).toBe(false);
        expect(await two.get(['k', 'only one'])).toEqual([2, undefined]);
        expect(await iterate(one)).toEqual({ k: 1, 'only one': 'x' });
        expect(await iterate(two)).toEqual({ k: 2 });
        await one.clear();
        expect([await one.get('k'), await two.get('k')]).toEqual([undefined, 2]);
        expect(await iterate(one)).toEqual({});
        await two.delete('k');
        expect(await two.get('k')).toBeUndefined();
      });

      it('takes every value that Keyv can serialise', async () => {
        const store = keyv('one');
        const values = [0, '', false, null, [1, { a: [] }], { __proto: 1 }, ':colon', Buffer.from([0, 255]), 'é🔑'];
        for (const value of values) {
          expect(await store.set('k', value)).toBe(true);
          expect(await store.get('k')).toEqual(value);
          expect(await store.has('k')).toBe(true);
        }
      });

      it('does many at once', async () => {
        const store = keyv('one');
        const set = await store.setMany([
          { key: 'a', value: 1 },
          { key: 'b', value: { two: 2 }, ttl: TTL_MS },
        ]);
        expect(set).toEqual([true, true]);
        expect(await store.getMany(['b', 'a', 'c'])).toEqual([{ two: 2 }, 1, undefined]);
        expect(await store.hasMany(['a', 'c'])).toEqual([true, false]);
        await sleep(AFTER_TTL_MS);
        expect(await store.getMany(['b', 'a'])).toEqual([undefined, 1]);
        expect(await store.deleteMany(['a'])).toBe(true);
        expect(await store.deleteMany(['a'])).toBe(false);
      });

      it('expires', async () => {
        const store = keyv('one', { ttl: TTL_MS });
        await store.set('k', 'v');
        await store.set('longer', 'v', TTL_MS * 50);
        await store.set('for good', 'v', 0);
        expect(await store.get('k')).toBe('v');
        await sleep(AFTER_TTL_MS);
        expect(await store.get('k')).toBeUndefined();
        expect(await store.has('k')).toBe(false);
        expect(await iterate(store)).toEqual({ longer: 'v', 'for good': 'v' });
      });

      it.each(AWKWARD_KEYS.map((key) => [key.slice(0, 20), key]))('takes the key %j', async (_, key) => {
        const store = keyv('one', { useKeyPrefix: false });
        await store.set(key, { value: key });
        expect(await store.get(key)).toEqual({ value: key });
        expect(await store.getMany([key])).toEqual([{ value: key }]);
        expect(await iterate(store)).toEqual(Object.fromEntries([[key, { value: key }]]));
        expect(await store.delete(key)).toBe(true);
        expect(await store.get(key)).toBeUndefined();
      });

      it('passes Buffers through where there is no serializer', async () => {
        const store = keyv('one', { serialize: undefined, deserialize: undefined, useKeyPrefix: false });
        const bytes = Buffer.from([0, 1, 254, 255]);
        await store.set('k', bytes, TTL_MS);
        expect(await store.get('k')).toEqual(bytes);
        expect(await store.getMany(['k'])).toEqual([bytes]);
        expect((await store.get('k', { raw: true }))?.expires).toBeGreaterThan(Date.now());
        expect(await iterate(store)).toEqual({ k: bytes });
        await sleep(AFTER_TTL_MS);
        expect(await store.get('k')).toBeUndefined();
      });

      it('follows a change of namespace', async () => {
        const store = keyv('one');
        await store.set('k', 1);
        store.namespace = 'two';
        expect(await store.get('k')).toBeUndefined();
        await store.set('k', 2);
        store.namespace = 'one';
        expect(await store.get('k')).toBe(1);
      });
    });
  });
}

async function entries(store: ListingAdapter): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const entry of store.iterator?.(store.namespace) ?? []) found.push(entry);
  return found;
}

async function iterate(keyv: Keyv): Promise<Record<string, unknown>> {
  if (!keyv.iterator) throw new Error('Keyv made no iterator for this adapter.');
  const found: [string, unknown][] = [];
  for await (const [key, value] of keyv.iterator(undefined)) found.push([key, value]);
  return Object.fromEntries(found);
}
