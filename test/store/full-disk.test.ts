import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isStoreUnavailable, UserError } from '../../src/errors.js';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { openLmdb } from '../../src/store/lmdb-connection.js';
import { createLmdbWriter } from '../../src/store/lmdb-writer.js';
import { isDiskError, storeUnavailable } from '../../src/store/store-unavailable.js';
import { type StoreProcess, startStoreProcess } from './store-process.js';
import { useTemporaryDirectories } from './temporary-directory.js';

const temporaryDirectory = useTemporaryDirectories();
let running: StoreProcess | undefined;
afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.exited;
  running = undefined;
});

describe('a full disk', () => {
  it('is said of every write; reads go on, and so do writes once there is room, in the same process', async () => {
    const path = temporaryDirectory();
    // A rejection that nobody hears would end the process.
    running = startStoreProcess(
      temporaryDirectory(),
      path,
      `await store.set('before', 'v');
      const write = (key) => store.set(key, 'x'.repeat(50_000)).then(() => 'written', (error) => error.code + ': ' + error.message);
      print('ready');
      await next();
      for (let i = 0; i < 5; i++) print(await write('alone'));
      const together = await Promise.all(['a', 'b', 'c'].map(write));
      print(new Set(together).size === 1 ? 'together ' + together[0] : 'differently: ' + together);
      print('reads ' + await store.get('before') + ' and ' + await store.get('alone'));
      await next();
      print('then ' + await write('alone'));
      print('deleted ' + await store.delete('before'));`,
    );
    await running.printed('ready');
    running.limitFiles(statSync(join(path, 'data.mdb')).size);
    running.send('write');
    await running.printed('reads v and undefined');
    const refusal = "store-unavailable: My disk is full, so I can't take this on.";
    expect(running.lines.slice(1, 7)).toEqual([...Array(5).fill(refusal), `together ${refusal}`]);
    running.limitFiles(undefined);
    running.send('go on');
    await running.printed('then written');
    expect(await running.exited).toBe(0);
    expect(running.lines).toContain('deleted true');

    const connection = openLmdb(path);
    const store = new LmdbAdapter(connection, 'one');
    expect(await store.get('alone')).toBe('x'.repeat(50_000));
    expect(await store.keys('')).toEqual(['alone']);
    await connection.close();
  });

  it('at the start is said, too, and leaves nothing behind that the next start would trip over', async () => {
    const path = join(temporaryDirectory(), 'data');
    running = startStoreProcess(
      temporaryDirectory(),
      temporaryDirectory(),
      `const open = () => openStore({ path: ${JSON.stringify(path)}, retentionDays: 1 });
      print('ready');
      await next();
      print(await open().then(() => 'opened', (error) => error.code));
      await next();
      const opened = await open();
      await opened.settings.setWatch('T1', 'C1', true);
      print('opened');
      await opened.close();`,
    );
    await running.printed('ready');
    running.limitFiles(0);
    running.send('open');
    await running.printed('store-unavailable');
    running.limitFiles(undefined);
    running.send('open');
    await running.printed('opened');
    expect(await running.exited).toBe(0);
  });

  it('does not keep an existing store from being opened and read', async () => {
    const path = join(temporaryDirectory(), 'data');
    running = startStoreProcess(
      temporaryDirectory(),
      temporaryDirectory(),
      `const open = () => openStore({ path: ${JSON.stringify(path)}, retentionDays: 1 });
      const before = await open();
      await before.settings.setWatch('T1', 'C1', true);
      await before.close();
      print('ready');
      await next();
      const opened = await open();
      print('watches ' + await opened.settings.watches('T1', 'C1'));
      print(await opened.settings.setWatch('T1', 'C2', true).then(() => 'written', (error) => error.code));
      await opened.close();`,
    );
    await running.printed('ready');
    running.limitFiles(0);
    running.send('open');
    await running.printed('store-unavailable');
    expect(running.lines).toContain('watches true');
    expect(await running.exited).toBe(0);
  });
});

describe('a writer', () => {
  const error = (code: number | string) => Object.assign(new Error('of the disk'), { code });

  /** As lmdb behaves once the disk has refused a meta page: nothing works any more until it is opened anew. */
  function poisonedOnce() {
    const environment = { isPoisoned: false, reopened: 0, written: [] as string[] };
    let failures = 1;
    const writer = createLmdbWriter(
      {
        async transaction(work) {
          if (environment.isPoisoned) return new Promise(() => {});
          if (failures-- > 0) {
            environment.isPoisoned = true;
            throw Object.assign(new Error('Commit failed'), { commitError: Promise.reject(error(5)) });
          }
          work();
        },
        isUsable: () => !environment.isPoisoned,
        async reopen() {
          environment.isPoisoned = false;
          environment.reopened++;
        },
      },
      () => {},
    );
    return { environment, write: (text: string) => writer.write(() => environment.written.push(text)) };
  }

  it('opens a poisoned environment anew before it writes again', async () => {
    const { environment, write } = poisonedOnce();
    const first = write('first');
    const meanwhile = write('meanwhile');
    await expect(first).rejects.toSatisfy(isStoreUnavailable);
    await meanwhile;
    expect(environment.reopened).toBe(1);
    await write('second');
    expect(environment.written).toEqual(['meanwhile', 'second']);
  });

  it('keeps the error of one piece of work to that one', async () => {
    const connection = openLmdb(temporaryDirectory());
    const bug = new TypeError('a bug');
    const results = await Promise.allSettled([
      connection.write(() => connection.values.putSync(Buffer.from('a'), Buffer.from('1'))),
      connection.write(() => {
        throw bug;
      }),
      connection.write(() => connection.values.putSync(Buffer.from('b'), Buffer.from('2'))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: bug });
    expect(String(connection.values.get(Buffer.from('b')))).toBe('2');
    await connection.close();
  });

  it('writes on when who hears of a write writes again at once', async () => {
    const connection = openLmdb(temporaryDirectory());
    const put = (key: string) => connection.write(() => connection.values.putSync(Buffer.from(key), Buffer.from('v')));
    await put('a').then(() => put('b').then(() => Promise.all([put('c'), put('d').then(() => put('e'))])));
    expect([...connection.values.getKeys()].join()).toBe('a,b,c,d,e');
    await connection.close();
  });

  it('says of a store that was closed that it was, and does not blame the disk', async () => {
    const connection = openLmdb(temporaryDirectory());
    await connection.close();
    await expect(connection.write(() => 1)).rejects.toThrow(/closed/);
  });

  it.each([
    [28, /My disk is full.*free some space/],
    ['ENOSPC', /My disk is full/],
    [-30792, /My disk is full/],
    [5, /My disk can't be written to.*look at it/],
    ['EROFS', /My disk can't be written to/],
  ])('says of %s what whoever runs the bot has to do', (code, says) => {
    expect(isDiskError(error(code))).toBe(true);
    const told = storeUnavailable(error(code));
    expect(`${told.message} ${told.next}`).toMatch(says);
    expect(isStoreUnavailable(UserError.fromData(told.toData()))).toBe(true);
  });

  it('does not take a bug for a full disk', () => {
    expect(isDiskError(new TypeError('a bug'))).toBe(false);
    expect(isStoreUnavailable(new UserError('bad-file', 'No.', 'Try another.'))).toBe(false);
  });
});
