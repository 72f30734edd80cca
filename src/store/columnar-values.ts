import { randomUUID } from 'node:crypto';
import { keyParts, storeKey, storePrefix } from './store-key.js';
import { putTogether, takeApart } from './structured-clone.js';
import type { TypedArray } from './typed-arrays.js';
import type { WorkspaceStore } from './workspace-store.js';

/** Raw. What the main thread does with one of this size takes about a millisecond, and smaller ones read no faster. */
const PART_BYTES = 512 * 1024;
/** Of the four threads that libuv has, for files and name look-ups too: reading with more is no faster. */
const AT_ONCE = 2;

/** Values whose large typed arrays are written and read piece by piece, so that nobody else waits meanwhile. */
export interface ColumnarValues {
  has(key: string): Promise<boolean>;
  /** @returns undefined where it is not there, or not all of it */
  load<T>(key: string): Promise<T | undefined>;
  /** @returns false where it was removed or saved anew before all was written: then nothing of this one is kept. */
  save(key: string, value: unknown, ttlMs: number): Promise<boolean>;
  /** Counts the time to live of all its parts anew. */
  touch(key: string, ttlMs: number): Promise<void>;
  /** Also what a crash has left of a save that was not finished. */
  remove(key: string): Promise<void>;
  /** Of all values, and of what crashes have left. */
  keys(): Promise<string[]>;
}

/** Tells which parts the value is made of. A value is there once this is. */
interface Head {
  /** Each save writes under keys of its own: nobody reads a mixture of two. */
  saveId: string;
  skeletonBytes: number;
  partCount: number;
}

interface Part {
  number: number;
  array: TypedArray;
  /** Elements. */
  from: number;
  to: number;
}

/**
 * The keys of a value: `kind-part/key/saveId/n` hold its skeleton and then its columns, cut into parts, and `kind/key`,
 * written last, tells which ones. What a crash leaves before that is unreadable, and expires.
 */
export function createColumnarValues(store: WorkspaceStore, kind: string): ColumnarValues {
  const headKey = (key: string) => storeKey(kind, key);
  const partKey = (key: string, saveId: string, n: number) => storeKey(`${kind}-part`, key, saveId, `${n}`);
  const partKeys = (key: string, { saveId, partCount }: Head) =>
    Array.from({ length: partCount }, (_, n) => partKey(key, saveId, n));

  async function headOf(key: string): Promise<Head | undefined> {
    const head = await store.get<Partial<Head>>(headKey(key));
    // Version 0.1 kept the whole value under this key.
    return typeof head?.saveId === 'string' ? (head as Head) : undefined;
  }

  /** @returns false where one of the parts is missing, or not the one that belongs there */
  async function fill(key: string, saveId: string, parts: readonly Part[]): Promise<boolean> {
    let isWhole = true;
    await fewAtOnce(parts, async ({ number, array, from, to }) => {
      if (!isWhole) return;
      const piece = await store.get<TypedArray>(partKey(key, saveId, number));
      if (piece?.constructor !== array.constructor || piece.length !== to - from) isWhole = false;
      else array.set(piece as never, from);
    });
    return isWhole;
  }

  async function assemble(key: string, { saveId, skeletonBytes, partCount }: Head): Promise<unknown> {
    const skeleton = new Uint8Array(skeletonBytes);
    const skeletonParts = cut([skeleton]);
    if (!(await fill(key, saveId, skeletonParts))) return undefined;
    const { value, columns } = putTogether(skeleton);
    const parts = cut([skeleton, ...columns]);
    if (parts.length !== partCount) return undefined;
    return (await fill(key, saveId, parts.slice(skeletonParts.length))) ? value : undefined;
  }

  return {
    has: (key) => store.has(headKey(key)),

    async load<T>(key: string) {
      let head = await headOf(key);
      while (head) {
        const value = await assemble(key, head);
        const now = await headOf(key);
        // The same one before and after: it was not removed while it was being read.
        if (now?.saveId === head.saveId) return value as T | undefined;
        head = now;
      }
      return undefined;
    },

    async save(key, value, ttlMs) {
      const { skeleton, columns } = takeApart(value);
      const parts = cut([skeleton, ...columns]);
      const head: Head = { saveId: randomUUID(), skeletonBytes: skeleton.length, partCount: parts.length };
      await fewAtOnce(parts, ({ number, array, from, to }) =>
        store.set(partKey(key, head.saveId, number), array.subarray(from, to), ttlMs),
      );
      const before = await headOf(key);
      await store.set(headKey(key), head, ttlMs);
      if (before) await store.delete(...partKeys(key, before));

      const kept = await store.keys(storePrefix(`${kind}-part`, key, head.saveId));
      // In this order: a save that replaces this one writes its head first, and deletes these parts then.
      const isCurrent = (await headOf(key))?.saveId === head.saveId;
      if (isCurrent && kept.length === parts.length) return true;
      await store.delete(...(isCurrent ? [headKey(key)] : []), ...kept);
      return false;
    },

    async touch(key, ttlMs) {
      const head = await headOf(key);
      if (!head) return;
      await Promise.all(partKeys(key, head).map((part) => store.touch(part, ttlMs)));
      await store.touch(headKey(key), ttlMs);
    },

    async remove(key) {
      const parts = await store.keys(storePrefix(`${kind}-part`, key));
      await store.delete(headKey(key), ...parts);
    },

    async keys() {
      const [heads, parts] = await Promise.all([
        store.keys(storePrefix(kind)),
        store.keys(storePrefix(`${kind}-part`)),
      ]);
      return [...new Set([...heads, ...parts].map((stored) => keyParts(stored)[1]!))];
    },
  };
}

/** Numbered through all of the arrays. An empty one has no part. */
function cut(arrays: readonly TypedArray[]): Part[] {
  const parts: Part[] = [];
  for (const array of arrays) {
    const step = PART_BYTES / array.BYTES_PER_ELEMENT;
    for (let from = 0; from < array.length; from += step) {
      parts.push({ number: parts.length, array, from, to: Math.min(from + step, array.length) });
    }
  }
  return parts;
}

/** In order, AT_ONCE at a time; after one has failed no further one is begun. */
async function fewAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items].reverse();
  const workThrough = async () => {
    try {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
    } catch (error) {
      left.length = 0;
      throw error;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workThrough));
}
