import { afterEach, describe, expect, it } from 'vitest';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { openLmdb } from '../../src/store/lmdb-connection.js';
import { type StoreProcess, startStoreProcess } from './store-process.js';
import { useTemporaryDirectories } from './temporary-directory.js';

const temporaryDirectory = useTemporaryDirectories();
const started: StoreProcess[] = [];

function start(path: string, script: string): StoreProcess {
  const process = startStoreProcess(temporaryDirectory(), path, script);
  started.push(process);
  return process;
}

afterEach(async () => {
  for (const { child, exited } of started.splice(0)) {
    child.kill('SIGKILL');
    await exited;
  }
});

describe('LMDB and processes', () => {
  it('holds every awaited write of a process that was killed, and goes on', async () => {
    const path = temporaryDirectory();
    const writer = start(
      path,
      `for (let i = 0; ; i++) {
        await Promise.all([store.set('a' + i, 'x'.repeat(i * 37)), store.set('b' + i, { value: Buffer.alloc(i) }, 60000)]);
        print('written ' + i);
      }`,
    );
    await writer.printed('written 100');
    // It is in the middle of further writes: it never waits.
    writer.child.kill('SIGKILL');
    expect(await writer.exited).toBe('SIGKILL');

    const connection = openLmdb(path);
    const store = new LmdbAdapter(connection, 'one');
    expect(writer.lines.length).toBeGreaterThan(100);
    for (const [i, line] of writer.lines.entries()) {
      expect(line).toBe(`written ${i}`);
      expect(await store.get(`a${i}`)).toBe('x'.repeat(i * 37));
      expect(await store.get(`b${i}`)).toMatchObject({ value: Buffer.alloc(i) });
    }
    await store.set('after', 'v');
    expect(await store.get('after')).toBe('v');
    await connection.close();
  });

  it('lets two processes read each other’s writes on one path', async () => {
    const path = temporaryDirectory();
    const connection = openLmdb(path);
    const store = new LmdbAdapter(connection, 'one');
    await store.set('of the parent', 'v1');
    const other = start(
      path,
      `print('reads ' + await store.get('of the parent'));
      await store.set('of the child', 'c');
      print('wrote');
      await next();
      print('reads ' + await store.get('of the parent'));
      print('large ' + (await store.get('large')).length);
      await next();
      print('has ' + await store.has('of the parent'));`,
    );
    await other.printed('wrote');
    expect(other.lines).toContain('reads v1');
    expect(await store.get('of the child')).toBe('c');
    expect(await store.keys('of')).toEqual(['of the child', 'of the parent']);
    await store.set('of the parent', 'v2');
    // Larger than what the other process has mapped so far.
    await store.set('large', 'x'.repeat(20_000_000));
    other.send('go on');
    await other.printed('reads v2');
    await other.printed('large 20000000');
    await store.delete('of the parent');
    other.send('go on');
    await other.printed('has false');
    expect(await other.exited).toBe(0);
    await connection.close();
  });

  it('lets one of three processes insert each key', async () => {
    const path = temporaryDirectory();
    const connection = openLmdb(path);
    const store = new LmdbAdapter(connection, 'one');
    const keys = Array.from({ length: 150 }, (_, i) => `k${i}`);
    const others = ['first', 'second'].map((name) =>
      start(
        path,
        `print('ready');
        await next();
        for (let i = 0; i < 150; i++) if (await store.insert('k' + i, '${name}')) print('won k' + i);
        print('finished');`,
      ),
    );
    await Promise.all(others.map((other) => other.printed('ready')));
    for (const other of others) other.send('go');
    const won: string[] = [];
    for (const key of keys) if (await store.insert(key, 'parent')) won.push(key);
    await Promise.all(others.map((other) => other.printed('finished')));

    const wins = [won, ...others.map(({ lines }) => lines.filter((l) => l.startsWith('won ')).map((l) => l.slice(4)))];
    expect(wins.flat().toSorted()).toEqual(keys.toSorted());
    for (const [i, winner] of ['parent', 'first', 'second'].entries()) {
      for (const key of wins[i] ?? []) expect(await store.get(key)).toBe(winner);
    }
    await connection.close();
  });
});
