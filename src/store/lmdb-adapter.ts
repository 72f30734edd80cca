import { EventEmitter } from 'node:events';
import type { ListingAdapter } from './listing-adapter.js';
import { encodeExpiry, expiryOf, type LmdbConnection } from './lmdb-connection.js';
import { fullKey, keyRange, shortKey } from './lmdb-key.js';
import { fromStored, type StorableValue, toStored } from './stored-value.js';

interface Entry {
  key: string;
  value: StorableValue;
  ttl?: number;
}

/** How many keys the iterator reads at a time: no read transaction stays open while the caller is busy. */
const ITERATOR_BATCH = 100;

/**
 * A Keyv adapter over one namespace of an LMDB environment. Awaited writes are on disk. Keys are stored as they are
 * given: under a Keyv with `useKeyPrefix` they hold its prefix, which Keyv takes off again.
 */
export class LmdbAdapter extends EventEmitter implements ListingAdapter {
  /**
   * Keyv makes its own `iterator` for the dialects on a list of its own only, and throws where there is no `url`
   * (5.6, `_checkIterableAdapter`). SQLite is the one on that list that is most like this.
   */
  readonly opts: { url: string; dialect: string };
  namespace: string | undefined;
  readonly #connection: LmdbConnection;

  constructor(connection: LmdbConnection, namespace?: string) {
    super();
    this.#connection = connection;
    this.namespace = namespace;
    this.opts = { url: `lmdb://${connection.path}`, dialect: 'sqlite' };
  }

  // biome-ignore lint/suspicious/noExplicitAny: Keyv declares the stored data as a type of the caller's choice
  async get(key: string): Promise<any> {
    return this.#read(this.#fullKey(key));
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  async getMany(keys: string[]): Promise<any[]> {
    return keys.map((key) => this.#read(this.#fullKey(key)));
  }

  async has(key: string): Promise<boolean> {
    return this.#isThere(this.#fullKey(key));
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return keys.map((key) => this.#isThere(this.#fullKey(key)));
  }

  async set(key: string, value: StorableValue, ttlMs?: number): Promise<true> {
    await this.#write([{ key, value, ...(ttlMs === undefined ? {} : { ttl: ttlMs }) }]);
    return true;
  }

  /** All of them or none. */
  async setMany(entries: Entry[]): Promise<void> {
    await this.#write(entries);
    // Keyv's own setMany passes on what this returns as its boolean[], though the adapter's type says void.
    return entries.map(() => true) as unknown as undefined;
  }

  async insert(key: string, value: StorableValue, ttlMs?: number): Promise<boolean> {
    const full = this.#fullKey(key);
    const stored = toStored(value);
    return this.#connection.write(() => {
      if (this.#isThere(full)) return false;
      this.#put(full, stored, ttlMs);
      return true;
    });
  }

  async touch(key: string, ttlMs: number): Promise<boolean> {
    const full = this.#fullKey(key);
    return this.#connection.write(() => {
      if (!this.#isThere(full)) return false;
      this.#connection.expiries.putSync(full, encodeExpiry(this.#connection.now() + ttlMs));
      return true;
    });
  }

  async delete(key: string): Promise<boolean> {
    return this.deleteMany([key]);
  }

  /** @returns whether all of them were there. */
  async deleteMany(keys: string[]): Promise<boolean> {
    const full = keys.map((key) => this.#fullKey(key));
    return this.#connection.write(() => full.map((key) => this.#remove(key)).every(Boolean));
  }

  async clear(): Promise<void> {
    const range = keyRange(this.namespace ?? '', '');
    await this.#connection.write(() => {
      for (const full of [...this.#connection.expiries.getKeys(range)]) this.#remove(full);
    });
  }

  async keys(prefix: string): Promise<string[]> {
    const namespace = this.namespace ?? '';
    const now = this.#connection.now();
    const found = [...this.#connection.expiries.getRange(keyRange(namespace, prefix))];
    return found.filter(({ value }) => value.readDoubleBE() > now).map(({ key }) => shortKey(namespace, key));
  }

  // biome-ignore lint/suspicious/noExplicitAny: Keyv declares the stored data as a type of the caller's choice
  async *iterator(namespace = this.namespace ?? ''): AsyncGenerator<any, void> {
    const range = keyRange(namespace, '');
    let start = range.start;
    while (true) {
      const batch = [...this.#connection.expiries.getKeys({ start, end: range.end, limit: ITERATOR_BATCH })];
      for (const full of batch) {
        const value = this.#read(full);
        if (value !== undefined) yield [shortKey(namespace, full), value];
      }
      const last = batch.at(-1);
      if (last === undefined || batch.length < ITERATOR_BATCH) return;
      // The smallest key after the last one.
      start = Buffer.concat([last, Buffer.of(0)]);
    }
  }

  /** The environment is shared between namespaces: who opened it closes it. */
  async disconnect(): Promise<void> {
    await this.#connection.idle();
  }

  async #write(entries: Entry[]): Promise<void> {
    // Everything that can fail is done first: an exception inside would leave the transaction's first half written.
    const ready = entries.map(({ key, value, ttl }) => ({ full: this.#fullKey(key), stored: toStored(value), ttl }));
    await this.#connection.write(() => {
      for (const { full, stored, ttl } of ready) this.#put(full, stored, ttl);
    });
  }

  /** Inside a transaction. 0 means no limit, as Keyv has it. */
  #put(full: Buffer, stored: Buffer, ttlMs: number | undefined): void {
    this.#connection.values.putSync(full, stored);
    this.#connection.expiries.putSync(
      full,
      encodeExpiry(ttlMs ? this.#connection.now() + ttlMs : Number.POSITIVE_INFINITY),
    );
  }

  /** Inside a transaction. */
  #remove(full: Buffer): boolean {
    const wasThere = this.#isThere(full);
    this.#connection.values.removeSync(full);
    this.#connection.expiries.removeSync(full);
    return wasThere;
  }

  #read(full: Buffer): StorableValue | undefined {
    const expiresAt = expiryOf(this.#connection, full);
    if (expiresAt === undefined || expiresAt <= this.#connection.now()) return undefined;
    const stored = this.#connection.values.get(full);
    return stored && fromStored(stored, expiresAt === Number.POSITIVE_INFINITY ? undefined : expiresAt);
  }

  #isThere(full: Buffer): boolean {
    const expiresAt = expiryOf(this.#connection, full);
    return expiresAt !== undefined && expiresAt > this.#connection.now();
  }

  #fullKey(key: string): Buffer {
    return fullKey(this.namespace ?? '', key);
  }
}
