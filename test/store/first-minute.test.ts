import { describe, expect, it } from 'vitest';
import { useTestStores } from './open-test-store.js';

const { open } = useTestStores();
const table = (ts: string, id = `F${ts}`) => ({ ts, files: [{ id, name: `${id}.csv` }] });

describe('tables that were seen', () => {
  it('are the newest twenty of a channel, newest first', async () => {
    const { seenTables } = await open();
    for (let i = 1; i <= 25; i++) await seenTables.note('T1', 'C1', table(`${i}.5`));
    await seenTables.note('T1', 'C2', table('1.5', 'other'));
    const seen = (await seenTables.list('T1', 'C1')).map(({ ts }) => ts);
    expect([seen.length, seen[0], seen.at(-1)]).toEqual([20, '25.5', '6.5']);
    expect((await seenTables.list('T1', 'C2')).map(({ ts }) => ts)).toEqual(['1.5']);
  });

  it('go with their post, in their channel, and with their file, in all', async () => {
    const store = await open();
    for (const channel of ['C1', 'C2']) await store.seenTables.note('T1', channel, table('1.5', 'F1'));
    await store.forget({ teamId: 'T1', channelId: 'C1', postIds: ['T1-C1-1.5'] });
    expect(await store.seenTables.list('T1', 'C1')).toEqual([]);
    expect(await store.seenTables.list('T1', 'C2')).toHaveLength(1);
    await store.forget({ teamId: 'T1', fileIds: ['F1'] });
    expect(await store.seenTables.list('T1', 'C2')).toEqual([]);
  });
});

describe('threads', () => {
  it('are listened to unless the workspace or the conversation has it otherwise, and are left with the conversation', async () => {
    const store = await open();
    expect(await store.settings.listens('T1', 'C1')).toBe(true);
    await store.settings.setWorkspace('T1', { retentionDays: 30, listensInThreads: false });
    expect(await store.settings.listens('T1', 'C1')).toBe(false);
    await store.settings.setListens('T1', 'C1', true);
    expect([await store.settings.listens('T1', 'C1'), await store.settings.listens('T1', 'C2')]).toEqual([true, false]);

    await store.threads.noteOwn('T1', 'C1', '1.5');
    await store.threads.noteAskedBack('T1', 'C1', '2.5', { userId: 'U1', answerTs: '3.5' });
    expect(await store.threads.isOwn('T1', 'C1', '1.5')).toBe(true);
    expect(await store.threads.isOwn('T1', 'C2', '1.5')).toBe(false);
    await store.removeConversation('T1', 'C1');
    expect(await store.threads.isOwn('T1', 'C1', '1.5')).toBe(false);
    expect(await store.threads.askedBack('T1', 'C1', '2.5')).toBeUndefined();
    expect(await store.settings.listens('T1', 'C1')).toBe(false);
  });
});
