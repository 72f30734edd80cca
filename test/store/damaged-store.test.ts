import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { open as openAnyLmdb } from 'lmdb';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/analysis/random.js';
import { structuredCodec } from '../../src/store/codec.js';
import { fileState } from '../../src/store/data-file.js';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { openLmdb } from '../../src/store/lmdb-connection.js';
import { openStore } from '../../src/store/open-store.js';
import { UnusableStore } from '../../src/store/unusable-store.js';
import { createWorkspaceStore } from '../../src/store/workspace-store.js';
import { useTestStores } from './open-test-store.js';
import { analysedDataset, dataset } from './remembered-things.js';

const { open, temporaryDirectory } = useTestStores();
const PAGE = 4096;

/** A store that was closed in good order, with enough in it that every kind of page is there. */
async function soundStore(): Promise<{ path: string; data: string }> {
  const path = temporaryDirectory();
  const store = await openStore({ path, retentionDays: 30 });
  await store.exclusions.add(
    'T1',
    'C1',
    Array.from({ length: 3000 }, (_, i) => `creator${i}`),
  );
  await store.datasets.save(dataset());
  await store.analyses.save('T1', dataset().analysisKey, analysedDataset(2000));
  await store.exclusions.remove(
    'T1',
    'C1',
    Array.from({ length: 500 }, (_, i) => `creator${i * 3}`),
  );
  await store.close();
  return { path, data: join(path, 'data.mdb') };
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const fd = openSync(file, 'r+');
  writeSync(fd, bytes, 0, bytes.length, at);
  closeSync(fd);
}

function randomBytes(length: number): Buffer {
  const random = seededRandom(length);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

async function otherLmdb(
  path: string,
  fill: (root: ReturnType<typeof openAnyLmdb>) => Promise<unknown>,
): Promise<void> {
  rmSync(join(path, 'data.mdb'));
  rmSync(join(path, 'lock.mdb'));
  const root = openAnyLmdb({
    path,
    noSubdir: false,
    overlappingSync: false,
    keyEncoding: 'binary',
    encoding: 'binary',
  });
  await fill(root);
  await root.close();
}

type Damage = (files: { path: string; data: string }) => void | Promise<void>;

const DAMAGES: [string, RegExp, Damage][] = [
  ['empty', /it is empty/, ({ data }) => truncateSync(data, 0)],
  ['zeros', /doesn't begin/, ({ data }) => writeFileSync(data, Buffer.alloc(100_000))],
  ['random bytes', /doesn't begin/, ({ data }) => writeFileSync(data, randomBytes(100_000))],
  ['a text file', /doesn't begin/, ({ data }) => writeFileSync(data, 'handle,followers\nada,1000\n')],
  ['cut within its first page', /cut short/, ({ data }) => truncateSync(data, 100)],
  ['cut within its second page', /cut short/, ({ data }) => truncateSync(data, PAGE + 50)],
  ['cut after its second page', /damaged inside/, ({ data }) => truncateSync(data, 2 * PAGE)],
  ['cut in the middle', /damaged inside/, ({ data }) => truncateSync(data, 20 * PAGE + 17)],
  ['another magic number', /doesn't begin/, ({ data }) => overwrite(data, 24, Buffer.of(0))],
  ['another format of LMDB', /LMDB's 3, not 2/, ({ data }) => overwrite(data, 28, Buffer.of(3))],
  ['no page size', /second page/, ({ data }) => overwrite(data, 48, Buffer.of(0, 0x20))],
  ['a senseless page size', /page size/, ({ data }) => overwrite(data, 48, Buffer.from('ffffffff', 'hex'))],
  ['a damaged second page', /second page/, ({ data }) => overwrite(data, PAGE, randomBytes(PAGE))],
  ['pages of zeros', /damaged inside/, ({ data }) => overwrite(data, 2 * PAGE, Buffer.alloc(60 * PAGE))],
  ['pages of random bytes', /damaged inside/, ({ data }) => overwrite(data, 2 * PAGE, randomBytes(60 * PAGE))],
  [
    'of another program',
    /of another program/,
    ({ path }) =>
      otherLmdb(path, (root) => root.openDB({ name: 'users', encoding: 'binary' }).put('ada', Buffer.from('1'))),
  ],
  [
    'of a newer version',
    /written by a newer version.*Start that version/,
    ({ path }) => otherLmdb(path, (root) => root.put(Buffer.from('format'), Buffer.from('2'))),
  ],
  [
    'a directory',
    /data\.mdb can't be opened.*EISDIR.*out of the way/,
    ({ data }) => {
      rmSync(data);
      mkdirSync(data);
    },
  ],
  [
    'a link in a circle',
    /data\.mdb can't be opened.*ELOOP/,
    ({ data }) => {
      rmSync(data);
      symlinkSync('data.mdb', data);
    },
  ],
];

describe('a data file that cannot be used', () => {
  it.each(DAMAGES)('%s: is refused in a sentence, and left as it is', async (_, says, damage) => {
    const files = await soundStore();
    await damage(files);
    const before = contentOf(files.data);
    const refusal = await openStore({ path: files.path, retentionDays: 30 }).catch((error) => error);
    expect(refusal).toBeInstanceOf(UnusableStore);
    expect(refusal.message).toMatch(says);
    expect(refusal.message).toContain(files.path);
    expect(refusal.message).toMatch(/Restore a backup .* or move it away|set DATA_DIR to another directory/);
    expect(contentOf(files.data) === before).toBe(true);
    // Refused again, not only the first time.
    await expect(openStore({ path: files.path, retentionDays: 30 })).rejects.toThrow(refusal.message);
  });

  it('names what is in the way, if it is the directory', async () => {
    const path = join(temporaryDirectory(), 'file');
    writeFileSync(path, '');
    await expect(openStore({ path, retentionDays: 30 })).rejects.toThrow(`${path} can't be opened`);
    await expect(openStore({ path: join(path, 'inside'), retentionDays: 30 })).rejects.toThrow(UnusableStore);
  });

  it.each([
    ['garbage', randomBytes(9000)],
    ['cut short', Buffer.from('x')],
    ['empty', Buffer.alloc(0)],
  ])('does not lie in the lock file: one that is %s is made anew', async (_, content) => {
    const { path } = await soundStore();
    for (const name of ['lock.mdb', 'owner.json']) writeFileSync(join(path, name), content);
    const store = await open(path);
    expect(await store.datasets.get('T1', 'C1', 'd1')).toEqual(dataset());
    await store.datasets.save(dataset({ id: 'd2' }));
  });

  it('is not a store of version 0.1, which had no number of its format', async () => {
    const { path } = await soundStore();
    const connection = openLmdb(path);
    await connection.write(() => connection.root.removeSync(Buffer.from('format')));
    await connection.close();
    expect(await (await open(path)).datasets.get('T1', 'C1', 'd1')).toEqual(dataset());
  });
});

describe('the state of a data file', () => {
  it('is noted when the store is closed, and tells that somebody wrote to it since', async () => {
    const { path, data } = await soundStore();
    const noted = () => JSON.parse(readFileSync(join(path, 'owner.json'), 'utf8')).closedAs;
    expect(noted()).toBe(fileState(data));
    await (await openStore({ path, retentionDays: 30 })).close();
    expect(noted()).toBe(fileState(data));
    overwrite(data, 30 * PAGE, Buffer.of(1));
    expect(noted()).not.toBe(fileState(data));
  });
});

describe('a damaged value', () => {
  it.each([
    ['of an unknown kind', Buffer.of(77, 1, 2, 3)],
    ['of an unknown format', Buffer.of(3, 77, 1, 2)],
    ['empty', Buffer.alloc(0)],
    ['cut short', Buffer.of(3, 3, 8)],
    ['that does not inflate', Buffer.concat([Buffer.of(3, 2), randomBytes(500)])],
    ['that claims to be huge', Buffer.concat([Buffer.of(3, 3, 8), Buffer.from('ffffffef', 'hex'), randomBytes(50)])],
  ])('%s is an error of who reads it, and of nobody else', async (_, bytes) => {
    const connection = openLmdb(temporaryDirectory());
    const store = createWorkspaceStore(new LmdbAdapter(connection), 'one', structuredCodec);
    await store.set('damaged', 'v');
    await store.set('sound', 'v');
    await connection.write(() => connection.values.putSync(Buffer.from('one\0damaged'), bytes));
    await expect(store.get('damaged')).rejects.toThrow(Error);
    expect(await store.get('sound')).toBe('v');
    await store.set('damaged', 'whole again');
    expect(await store.get('damaged')).toBe('whole again');
    await connection.close();
  });
});

/** As text: to compare Buffers element by element takes seconds. */
function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}
