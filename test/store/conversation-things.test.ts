import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import type { Dataset, Store } from '../../src/store/ports.js';

const dataset = (id: string, changes: Partial<Dataset> = {}): Dataset => ({
  id: `T1-C1-${id}`,
  teamId: 'T1',
  channelId: 'C1',
  threadTs: id,
  fileIds: [`F${id}`],
  fileName: `${id}.csv`,
  analysisKey: `key-${id}`,
  uploadedBy: 'U1',
  createdAt: Number(id),
  ...changes,
});

describe('what is remembered of a conversation', () => {
  let folder: string;
  let store: Store;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'influencer-things-'));
    store = await openStore({ path: folder, retentionDays: 30 });
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a shortlist keeps the order of its additions, and says what was new', async () => {
    const { shortlists } = store;
    expect(await shortlists.add('T1', 'C1', ['zoe', 'ada', 'bob'], 'U1')).toEqual(['zoe', 'ada', 'bob']);
    expect(await shortlists.add('T1', 'C1', ['ada', 'eve'], 'U2')).toEqual(['eve']);
    await shortlists.note('T1', 'C1', 'ada', 'asked for rates');
    const entries = await shortlists.list('T1', 'C1');
    expect(entries.map(({ handle, addedBy, note }) => [handle, addedBy, note])).toEqual([
      ['zoe', 'U1', ''],
      ['ada', 'U1', 'asked for rates'],
      ['bob', 'U1', ''],
      ['eve', 'U2', ''],
    ]);
    expect(await shortlists.remove('T1', 'C1', ['ada', 'nobody'])).toEqual(['ada']);
    await shortlists.add('T1', 'C1', ['ada'], 'U1');
    expect((await shortlists.list('T1', 'C1')).at(-1)).toMatchObject({ handle: 'ada', note: '' });
    expect(await shortlists.ofPerson('T1', 'U2')).toEqual([{ channelId: 'C1', handles: ['eve'] }]);
  });

  it('is of one conversation of one workspace', async () => {
    expect(await store.shortlists.list('T1', 'C2')).toEqual([]);
    expect(await store.shortlists.list('T2', 'C1')).toEqual([]);
    expect(await store.shortlists.ofPerson('T2', 'U2')).toEqual([]);
    await store.exclusions.add('T1', 'C1', ['mal']);
    expect(await store.exclusions.list('T1', 'C2')).toEqual([]);
    // A channel whose id begins like another one's.
    expect(await store.exclusions.list('T1', 'C')).toEqual([]);
  });

  it('exclusions are counted once', async () => {
    expect(await store.exclusions.add('T1', 'C3', ['b', 'a', 'b'])).toBe(2);
    expect(await store.exclusions.add('T1', 'C3', ['a', 'c'])).toBe(1);
    expect(await store.exclusions.list('T1', 'C3')).toEqual(['a', 'b', 'c']);
    expect(await store.exclusions.remove('T1', 'C3', ['a', 'z'])).toBe(1);
  });

  it('forty additions, notes and removals at once: none is lost', async () => {
    const handles = Array.from({ length: 40 }, (_, i) => `h${i}`);
    await Promise.all(handles.map((handle) => store.shortlists.add('T1', 'C4', [handle], 'U1')));
    await Promise.all(handles.map((handle) => store.shortlists.note('T1', 'C4', handle, `of ${handle}`)));
    const entries = await store.shortlists.list('T1', 'C4');
    expect(entries.map(({ handle, note }) => `${handle} ${note}`).sort()).toEqual(
      handles.map((handle) => `${handle} of ${handle}`).sort(),
    );
  });

  it('the dataset in use is the one chosen, until the next one comes; a thread keeps its own', async () => {
    const { datasets } = store;
    await datasets.save(dataset('1'));
    await datasets.save(dataset('2'));
    expect((await datasets.current('T1', 'C1'))?.id).toBe('T1-C1-2');
    await datasets.use('T1', 'C1', undefined, 'T1-C1-1');
    expect((await datasets.current('T1', 'C1'))?.id).toBe('T1-C1-1');
    expect((await datasets.current('T1', 'C1', '2'))?.id).toBe('T1-C1-2');
    await datasets.use('T1', 'C1', '2', 'T1-C1-1');
    expect((await datasets.current('T1', 'C1', '2'))?.id).toBe('T1-C1-1');
    await datasets.save(dataset('3'));
    expect((await datasets.current('T1', 'C1'))?.id).toBe('T1-C1-3');
    await datasets.remove('T1', 'C1', 'T1-C1-1');
    expect((await datasets.current('T1', 'C1', '2'))?.id).toBe('T1-C1-2');
    expect((await datasets.ofPerson('T1', 'U1')).map(({ id }) => id)).toEqual(['T1-C1-3', 'T1-C1-2']);
    expect(await datasets.ofPerson('T1', 'U2')).toEqual([]);
    expect(await datasets.get('T1', 'C2', 'T1-C1-3')).toBeUndefined();
  });

  it('the last question is of its thread', async () => {
    const call = { name: 'top', args: { tier: ['micro'] } };
    await store.lastQuestions.save('T1', 'C1', '5.5', call);
    expect(await store.lastQuestions.get('T1', 'C1', '5.5')).toEqual(call);
    expect(await store.lastQuestions.get('T1', 'C1', undefined)).toBeUndefined();
  });

  it('a brief is of its conversation, and forgets a creator whom it names', async () => {
    const { briefs } = store;
    const brief = {
      product: 'a rival of @ada.lovelace',
      not: ['@ada.lovelace', '@ada', 'alcohol'],
      setBy: 'U1',
      setAt: 5,
    };
    await briefs.save('T1', 'C5', brief);
    expect(await briefs.get('T1', 'C5')).toEqual(brief);
    expect(await briefs.get('T1', 'C')).toBeUndefined();
    expect(await briefs.get('T2', 'C5')).toBeUndefined();
    expect(await briefs.forget('T1', 'C5', 'nobody')).toBe(false);
    expect(await briefs.forget('T1', 'C5', 'ada.lovelace')).toBe(true);
    expect(await briefs.get('T1', 'C5')).toEqual({
      ...brief,
      product: 'a rival of somebody forgotten',
      not: ['@ada', 'alcohol'],
    });
    await briefs.remove('T1', 'C5');
    expect(await briefs.get('T1', 'C5')).toBeUndefined();
  });

  it('settings of a workspace are its own, with defaults', async () => {
    expect(await store.settings.workspace('T1')).toEqual({ retentionDays: 30 });
    await store.settings.setWorkspace('T1', { retentionDays: 7 });
    expect(await store.settings.workspace('T1')).toEqual({ retentionDays: 7 });
    expect(await store.settings.workspace('T2')).toEqual({ retentionDays: 30 });
  });

  it('forgetting a conversation leaves nothing of it, and the others alone', async () => {
    await store.exclusions.add('T1', 'C9', ['kept']);
    await store.briefs.save('T1', 'C1', { product: 'gone', setBy: 'U1', setAt: 5 });
    await store.briefs.save('T1', 'C9', { product: 'kept', setBy: 'U1', setAt: 5 });
    await store.removeConversation('T1', 'C1');
    expect(await store.briefs.get('T1', 'C1')).toBeUndefined();
    expect(await store.briefs.get('T1', 'C9')).toBeDefined();
    expect(await store.datasets.list('T1', 'C1')).toEqual([]);
    expect(await store.shortlists.list('T1', 'C1')).toEqual([]);
    expect(await store.exclusions.list('T1', 'C1')).toEqual([]);
    expect(await store.lastQuestions.get('T1', 'C1', '5.5')).toBeUndefined();
    expect(await store.exclusions.list('T1', 'C9')).toEqual(['kept']);
  });
});
