import { Keyv } from 'keyv';
import type { Codec } from './codec.js';
import type { ListingAdapter } from './listing-adapter.js';

/**
 * One namespace of what is remembered: a workspace's, or the process's own. Every promise resolves once the write is
 * durable; a backend that fails throws. There are no lists to read, change and write back: one key a thing.
 */
export interface WorkspaceStore {
  get<T>(key: string): Promise<T | undefined>;
  has(key: string): Promise<boolean>;
  set(key: string, value: unknown, ttlMs?: number): Promise<void>;
  /** All of them or none, where the backend can. */
  setMany(entries: { key: string; value: unknown }[], ttlMs?: number): Promise<void>;
  /** Atomic: false, and nothing written, where the key is taken. */
  insert(key: string, value: unknown, ttlMs?: number): Promise<boolean>;
  /** Counts the time to live anew, without writing the value again. False where there is no such key. */
  touch(key: string, ttlMs: number): Promise<boolean>;
  delete(...keys: string[]): Promise<void>;
  list<T>(prefix: string): Promise<{ key: string; value: T }[]>;
  keys(prefix: string): Promise<string[]>;
  clear(): Promise<void>;
}

export function createWorkspaceStore(adapter: ListingAdapter, namespace: string, codec: Codec): WorkspaceStore {
  const keyv = new Keyv<Buffer>({
    store: adapter,
    namespace,
    // The adapter keeps namespaces apart itself.
    useKeyPrefix: false,
    // Without it a dead backend reads as "no data".
    throwOnErrors: true,
    // The codec is applied before Keyv, not as its `serialize` option: Keyv 5.6 calls `deserialize` for strings only,
    // and its default would turn a Buffer into base64. Without a serializer it passes Buffers through.
    serialize: undefined,
    deserialize: undefined,
  } as ConstructorParameters<typeof Keyv>[0]);

  return {
    async get<T>(key: string) {
      const bytes = await keyv.get(key);
      return bytes && ((await codec.decode(bytes)) as T);
    },
    has: (key) => keyv.has(key),
    async set(key, value, ttlMs) {
      await keyv.set(key, await codec.encode(value), ttlMs);
    },
    async setMany(entries, ttlMs) {
      const encoded = entries.map(async ({ key, value }) => ({
        key,
        value: await codec.encode(value),
        ...(ttlMs === undefined ? {} : { ttl: ttlMs }),
      }));
      await keyv.setMany(await Promise.all(encoded));
    },
    async insert(key, value, ttlMs) {
      // Keyv has no insert: the same envelope as its own set makes.
      const expires = ttlMs === undefined ? undefined : Date.now() + ttlMs;
      return adapter.insert(key, { value: await codec.encode(value), expires }, ttlMs);
    },
    touch: (key, ttlMs) => adapter.touch(key, ttlMs),
    async delete(...keys) {
      await keyv.deleteMany(keys);
    },
    async list<T>(prefix: string) {
      const keys = await adapter.keys(prefix);
      const values = await keyv.getMany<Buffer>(keys);
      // Deleted since it was listed: not there.
      const present = keys.flatMap((key, i) => (values[i] ? [{ key, bytes: values[i] }] : []));
      return Promise.all(present.map(async ({ key, bytes }) => ({ key, value: (await codec.decode(bytes)) as T })));
    },
    keys: (prefix) => adapter.keys(prefix),
    clear: () => keyv.clear(),
  };
}
