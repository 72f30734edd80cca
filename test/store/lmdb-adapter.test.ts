import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { describe, expect, it } from 'vitest';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { type LmdbConnection, openLmdb } from '../../src/store/lmdb-connection.js';
import { startSweeper, sweepExpired } from '../../src/store/sweeper.js';
import { keyvAdapterContract } from '../contracts/keyv-adapter.contract.js';
import { useTemporaryDirectories } from './temporary-directory.js';

const temporaryDirectory = useTemporaryDirectories();

keyvAdapterContract('LMDB', async () => {
  const connection = openLmdb(temporaryDirectory());
  return { adapter: (namespace) => new LmdbAdapter(connection, namespace), close: () => connection.close() };
});

async function withLmdb(use: (connection: LmdbConnection) => Promise<void>): Promise<void> {
  const connection = openLmdb(temporaryDirectory());
  try {
    await use(connection);
  } finally {
    await connection.close();
  }
}

describe('LmdbAdapter', () => {
  it('keeps others out of its directory', () =>
    withLmdb(async (connection) => {
      const path = join(connection.path, 'made');
      await openLmdb(path).close();
      expect(statSync(path).mode & 0o777).toBe(0o700);
    }));

  it('refuses a key that LMDB cannot hold, and says so; the longest one that it can is taken', () =>
    withLmdb(async (connection) => {
      const store = new LmdbAdapter(connection, 'one');
      // 1978 bytes, of which the namespace and its NUL take 4.
      await store.set('x'.repeat(1974), 'v');
      expect(await store.get('x'.repeat(1974))).toBe('v');
      await expect(store.set('x'.repeat(1975), 'v')).rejects.toThrow(/1979 bytes/);
      await expect(store.get('é'.repeat(988))).rejects.toThrow(RangeError);
      const keyv = new Keyv({ store, throwOnErrors: true });
      await expect(keyv.set('x'.repeat(2000), 1)).rejects.toThrow(RangeError);
    }));

  it('refuses a namespace that could reach into another', () =>
    withLmdb(async (connection) => {
      await expect(new LmdbAdapter(connection, 'a\0b').set('k', 'v')).rejects.toThrow(/NUL/);
    }));

  it('refuses values that are not serialised, and writes nothing of the batch', () =>
    withLmdb(async (connection) => {
      const store = new LmdbAdapter(connection, 'one');
      const entries = [
        { key: 'a', value: 'fine' },
        { key: 'b', value: { value: { not: 'bytes' } } as never },
      ];
      await expect(store.setMany(entries)).rejects.toThrow(TypeError);
      expect(await store.has('a')).toBe(false);
    }));
});

describe('the sweeper', () => {
  const onDisk = ({ values, expiries }: LmdbConnection) => [values.getKeysCount(), expiries.getKeysCount()];

  it('deletes from disk what has expired, in all namespaces, and nothing else', () =>
    withLmdb(async (connection) => {
      const one = new LmdbAdapter(connection, 'one');
      const two = new LmdbAdapter(connection, 'two');
      const many = Array.from({ length: 1500 }, (_, i) => ({ key: `k${i}`, value: 'v', ttl: 1000 }));
      await one.setMany(many);
      await two.set('short', 'v', 1000);
      await two.set('long', 'v', 60_000);
      await two.set('for good', 'v');
      await one.set('k7', 'for good by now');
      expect(await sweepExpired(connection, Date.now())).toBe(0);
      expect(await sweepExpired(connection, Date.now() + 2000)).toBe(1500);
      expect(onDisk(connection)).toEqual([3, 3]);
      expect(await one.keys('')).toEqual(['k7']);
      expect(await two.keys('')).toEqual(['for good', 'long']);
    }));

  it('runs by itself until it is stopped', () =>
    withLmdb(async (connection) => {
      const sweeper = startSweeper(connection, { everyMs: 10, onError: () => {} });
      const store = new LmdbAdapter(connection, 'one');
      await store.set('k', 'v', 20);
      await expect.poll(() => onDisk(connection)).toEqual([0, 0]);
      await sweeper.stop();
      await store.set('k', 'v', 20);
      await sleep(80);
      expect(onDisk(connection)).toEqual([1, 1]);
    }));
});
