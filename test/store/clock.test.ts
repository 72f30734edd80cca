import { describe, expect, it } from 'vitest';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { type LmdbConnection, openLmdb } from '../../src/store/lmdb-connection.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/ports.js';
import { sweepByTrustedTime } from '../../src/store/sweeper.js';
import { dataset } from './remembered-things.js';
import { useTemporaryDirectories } from './temporary-directory.js';

const temporaryDirectory = useTemporaryDirectories();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const noon = Date.now();

/** What a process does whose clock is off by so much. */
async function withClock<T>(path: string, offMs: number, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ path, retentionDays: 30, now: () => noon + offMs });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

describe('a clock that was set back over a restart', () => {
  const current = (store: Store) => store.datasets.current('T1', 'C1').then((found) => found?.id);

  it('does not make an older file the current one', async () => {
    const path = temporaryDirectory();
    await withClock(path, 0, (store) => store.datasets.save(dataset({ id: 'older' })));
    await withClock(path, -HOUR, async (store) => {
      await store.datasets.save(dataset({ id: 'newer' }));
      expect(await current(store)).toBe('newer');
    });
    await withClock(path, 0, async (store) => expect(await current(store)).toBe('newer'));
  });

  it('does not keep a choice over a file that was dropped later, nor lose one that was made later', async () => {
    const path = temporaryDirectory();
    await withClock(path, -2 * HOUR, async (store) => {
      await store.datasets.save(dataset({ id: 'a' }));
      await store.datasets.save(dataset({ id: 'b' }));
    });
    await withClock(path, 0, (store) => store.datasets.use('T1', 'C1', undefined, 'a'));
    await withClock(path, -HOUR, async (store) => {
      expect(await current(store)).toBe('a');
      await store.datasets.save(dataset({ id: 'c' }));
      expect(await current(store)).toBe('c');
      await store.datasets.use('T1', 'C1', undefined, 'b');
      expect(await current(store)).toBe('b');
    });
  });

  it('keeps the order of a shortlist', async () => {
    const path = temporaryDirectory();
    await withClock(path, 0, (store) => store.shortlists.add('T1', 'C1', ['zoe'], 'U1'));
    await withClock(path, -HOUR, async (store) => {
      await store.shortlists.add('T1', 'C1', ['bob', 'ada'], 'U1');
      const entries = await store.shortlists.list('T1', 'C1');
      expect(entries.map(({ handle }) => handle)).toEqual(['zoe', 'bob', 'ada']);
    });
  });
});

describe('a clock that is set ahead', () => {
  it.each([HOUR, YEAR])('by %d ms deletes nothing, and what seemed expired is back once it is right', async (ahead) => {
    let now = noon;
    const connection = openLmdb(temporaryDirectory(), { now: () => now });
    const store = new LmdbAdapter(connection, 'one');
    await store.set('long expired', 'v', -HOUR);
    await store.set('soon', 'v', HOUR / 2);
    await store.set('late', 'v', 30 * DAY);
    expect(await sweepByTrustedTime(connection, 0)).toBe(1);

    now = noon + ahead;
    expect(await store.get('soon')).toBeUndefined();
    for (const elapsed of [60_000, 60_000]) expect(await sweepByTrustedTime(connection, elapsed)).toBe(0);
    now = noon + 120_000;
    expect(await store.get('soon')).toBe('v');
    expect(await sweepByTrustedTime(connection, 60_000)).toBe(0);
    expect(await store.keys('')).toEqual(['late', 'soon']);
    await connection.close();
  });

  it('is not believed after a restart either, until the bot has run with it for a day', async () => {
    const path = temporaryDirectory();
    const sweeps = async (offMs: number, elapsedMs: number) => {
      const connection: LmdbConnection = openLmdb(path, { now: () => noon + offMs });
      await sweepByTrustedTime(connection, elapsedMs);
      const left = await new LmdbAdapter(connection, 'one').has('kept');
      const isOnDisk = connection.expiries.getKeysCount() > 0;
      await connection.close();
      return { left, isOnDisk };
    };
    const connection = openLmdb(path, { now: () => noon });
    await new LmdbAdapter(connection, 'one').set('kept', 'v', 30 * DAY);
    await connection.close();
    expect(await sweeps(0, HOUR)).toEqual({ left: true, isOnDisk: true });
    expect(await sweeps(YEAR, HOUR)).toEqual({ left: false, isOnDisk: true });
    expect(await sweeps(YEAR, HOUR)).toEqual({ left: false, isOnDisk: true });
    expect(await sweeps(HOUR, HOUR)).toEqual({ left: true, isOnDisk: true });
    // It really is a year later.
    expect(await sweeps(YEAR, HOUR)).toEqual({ left: false, isOnDisk: true });
    expect(await sweeps(YEAR, 23 * HOUR)).toEqual({ left: false, isOnDisk: false });
  });
});
