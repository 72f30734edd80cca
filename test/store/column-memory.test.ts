import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { structuredCodec } from '../../src/store/codec.js';
import { createColumnMemory } from '../../src/store/column-memory.js';
import { LmdbAdapter } from '../../src/store/lmdb-adapter.js';
import { openLmdb } from '../../src/store/lmdb-connection.js';
import { openStore } from '../../src/store/open-store.js';
import { createWorkspaceStore } from '../../src/store/workspace-store.js';
import { useTestStores } from './open-test-store.js';

const { open, temporaryDirectory } = useTestStores();
const DAY_MS = 86_400_000;
const HEADERS = 'Total fans\n'.repeat(2000); // longer than a key may be
const here = {
  choices: { columns: { followers: 'Total fans', country: null }, platform: 'TikTok' },
  isForWorkspace: false,
  chosenBy: 'U1',
};

describe('column memory', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives a choice to files with the same headers, in its conversation only', async () => {
    const path = temporaryDirectory();
    const before = await open(path);
    await before.columns.save('T1', 'C1', HEADERS, here);
    await before.close();
    const { columns } = await open(path);
    expect(await columns.get('T1', 'C1', HEADERS)).toMatchObject(here);
    expect(await columns.get('T1', 'C1', 'Total fans')).toBeUndefined();
    expect(await columns.get('T1', 'C2', HEADERS)).toBeUndefined();
    expect(await columns.get('T2', 'C1', HEADERS)).toBeUndefined();
  });

  it('gives one for the workspace to every conversation that has none of its own', async () => {
    const { columns } = await open();
    const everywhere = { choices: { columns: { followers: 'Fans' } }, isForWorkspace: true, chosenBy: 'U9' };
    await columns.save('T1', 'C1', HEADERS, here);
    await columns.save('T1', 'C2', HEADERS, everywhere);
    expect(await columns.get('T1', 'C1', HEADERS)).toMatchObject(here);
    expect(await columns.get('T1', 'C2', HEADERS)).toMatchObject(everywhere);
    expect(await columns.get('T1', 'C3', HEADERS)).toMatchObject(everywhere);
    expect(await columns.get('T2', 'C2', HEADERS)).toBeUndefined();
  });

  it('lists what holds in a conversation, and takes it back', async () => {
    const { columns } = await open();
    await columns.save('T1', 'C1', 'a', here);
    await columns.save('T1', 'C2', 'a', here);
    await columns.save('T1', 'C2', 'b', { ...here, isForWorkspace: true });
    const listed = await columns.list('T1', 'C1');
    expect(listed.map(({ isForWorkspace }) => isForWorkspace)).toEqual([false, true]);
    for (const one of listed) await columns.remove('T1', 'C1', one);
    expect(await columns.list('T1', 'C1')).toEqual([]);
    expect(await columns.list('T1', 'C2')).toHaveLength(1);
  });

  it('forgets what nobody has used for half a year, and only that', async () => {
    const store = await openStore({ path: temporaryDirectory(), retentionDays: 30, now: () => Date.now() });
    const { columns } = store;
    vi.useFakeTimers({ toFake: ['Date'] });
    await columns.save('T1', 'C1', 'used', here);
    await columns.save('T1', 'C1', 'unused', here);
    vi.setSystemTime(Date.now() + 170 * DAY_MS);
    await columns.get('T1', 'C1', 'used');
    vi.setSystemTime(Date.now() + 20 * DAY_MS);
    expect(await columns.get('T1', 'C1', 'unused')).toBeUndefined();
    expect(await columns.get('T1', 'C1', 'used')).toMatchObject(here);
    await store.close();
  });

  it('goes with its conversation', async () => {
    const store = await open();
    await store.columns.save('T1', 'C1', 'a', here);
    await store.columns.save('T1', 'C2', 'a', here);
    await store.removeConversation('T1', 'C1');
    expect(await store.columns.list('T1', 'C1')).toEqual([]);
    expect(await store.columns.list('T1', 'C2')).toHaveLength(1);
  });

  it('takes what was chosen when nothing but columns could be', async () => {
    const connection = openLmdb(temporaryDirectory());
    const workspace = createWorkspaceStore(new LmdbAdapter(connection), 'workspace/T1', structuredCodec);
    const kept = { choices: { platform: 'Network' }, chosenBy: 'U1' };
    await workspace.set(`columns-here/C1/${createHash('sha256').update('old').digest('hex')}`, kept);
    const columns = createColumnMemory(() => workspace);
    const old = { choices: { columns: { platform: 'Network' } }, isForWorkspace: false, chosenBy: 'U1' };
    expect(await columns.get('T1', 'C1', 'old')).toEqual({ ...old, id: expect.any(String) });
    await connection.close();
  });

  it('takes what was chosen before choices had a conversation as chosen for the workspace', async () => {
    const connection = openLmdb(temporaryDirectory());
    const workspace = createWorkspaceStore(new LmdbAdapter(connection), 'workspace/T1', structuredCodec);
    await workspace.set(`columns/${createHash('sha256').update('old').digest('hex')}`, { followers: 'Fans' });
    const columns = createColumnMemory(() => workspace);
    const old = { choices: { columns: { followers: 'Fans' } }, isForWorkspace: true };
    expect(await columns.get('T1', 'C1', 'old')).toMatchObject(old);
    const [listed] = await columns.list('T1', 'C1');
    expect(listed).toMatchObject(old);
    await columns.remove('T1', 'C1', listed!);
    expect(await columns.get('T1', 'C1', 'old')).toBeUndefined();
    await connection.close();
  });
});
