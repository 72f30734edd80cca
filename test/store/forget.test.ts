import { describe, expect, it } from 'vitest';
import type { Dataset, InboxItem, Store } from '../../src/store/ports.js';
import { useTestStores } from './open-test-store.js';
import { analysedDataset, dataset, job } from './remembered-things.js';

const { open } = useTestStores();

/** With an analysis of its own. */
async function keep(store: Store, changes: Partial<Dataset>): Promise<Dataset> {
  const kept = dataset({ analysisKey: `key-of-${changes.id}`, ...changes });
  await store.analyses.save(kept.teamId, kept.analysisKey, analysedDataset(5));
  await store.datasets.save(kept);
  return kept;
}

const ids = (datasets: readonly Dataset[]) => datasets.map(({ id }) => id).sort();
const item = (id: string, changes: Partial<InboxItem>): InboxItem => ({
  ...{ id, teamId: 'T1', channelId: 'C1', receivedAt: 1, body: {}, attempts: 0, parts: [], uploads: {} },
  ...changes,
});

describe('forgetting', () => {
  it('reaches what is of the post, of the files and of the content, in the conversation', async () => {
    const store = await open();
    const list = await keep(store, { id: 'T1-C1-1.1', fileIds: ['F1'], contentHash: 'abc' });
    await keep(store, { id: 'T1-C1-V1', postId: 'T1-C1-1.1', fileIds: ['F9'], contentHash: 'other' });
    await keep(store, { id: 'T1-C1-V2', fileIds: ['F1'], contentHash: 'with other columns' });
    await keep(store, { id: 'T1-C1-2.2', fileIds: ['F2'], contentHash: 'abc' });
    await keep(store, { id: 'T1-C1-0.0', fileIds: ['F0'], analysisKey: 'abc-v3-robust' }); // of before contents were kept
    await keep(store, { id: 'T1-C1-3.3', fileIds: ['F3'], contentHash: 'no copy' });
    await keep(store, { id: 'T1-C2-1.1', channelId: 'C2', fileIds: ['F4'], contentHash: 'abc' });
    const copies = await store.datasets.copiesOf(list);
    expect(ids(copies)).toEqual(['T1-C1-0.0', 'T1-C1-2.2', 'T1-C1-V1', 'T1-C1-V2']);

    const reach = { teamId: 'T1', channelId: 'C1', postIds: [list.id], fileIds: ['F1'], contentHash: 'abc' };
    expect(ids(await store.forget(reach))).toEqual(ids([list, ...copies]));
    expect(ids(await store.datasets.all('T1'))).toEqual(['T1-C1-3.3', 'T1-C2-1.1']);
    for (const { analysisKey } of [list, ...copies])
      expect(await store.analyses.get('T1', analysisKey)).toBeUndefined();
    expect(await store.analyses.get('T1', 'key-of-T1-C2-1.1')).toBeDefined();
  });

  it('reaches a file in every conversation, and a post in its own', async () => {
    const store = await open();
    for (const channelId of ['C1', 'C2', 'C3'])
      await keep(store, { id: `T1-${channelId}-1.1`, channelId, fileIds: [channelId === 'C3' ? 'F3' : 'F1'] });
    expect(ids(await store.forget({ teamId: 'T1', fileIds: ['F1'] }))).toEqual(['T1-C1-1.1', 'T1-C2-1.1']);
    expect(await store.forget({ teamId: 'T2', fileIds: ['F3'] })).toEqual([]);
    expect(await store.forget({ teamId: 'T1', channelId: 'C1', postIds: ['T1-C3-1.1'] })).toEqual([]);
    expect(ids(await store.forget({ teamId: 'T1', channelId: 'C3', postIds: ['T1-C3-1.1'] }))).toEqual(['T1-C3-1.1']);
  });

  it('takes a brief with the post that said it, and with the last list of its conversation', async () => {
    const store = await open();
    const said = { product: 'x', setBy: 'U1', setAt: 1 };
    for (const id of ['T1-C1-1.1', 'T1-C1-2.2', 'T1-C1-3.3']) await keep(store, { id, fileIds: [`F${id}`] });
    await store.briefs.save('T1', 'C1', { ...said, postId: 'T1-C1-1.1' });
    await store.briefs.save('T1', 'C2', { ...said, postId: 'T1-C2-1.1' });
    await store.forget({ teamId: 'T1', channelId: 'C1', postIds: ['T1-C1-1.1'] });
    expect(await store.briefs.get('T1', 'C1')).toBeUndefined();
    await store.forget({ teamId: 'T1', channelId: 'C2', postIds: ['T1-C2-9.9'] });
    expect(await store.briefs.get('T1', 'C2')).toBeDefined();
    await store.forget({ teamId: 'T1', channelId: 'C2', postIds: ['T1-C2-1.1'] }); // a post whose file was refused
    expect(await store.briefs.get('T1', 'C2')).toBeUndefined();

    await store.briefs.save('T1', 'C1', said);
    await store.forget({ teamId: 'T1', fileIds: ['FT1-C1-2.2'] });
    expect(await store.briefs.get('T1', 'C1')).toBeDefined();
    await store.forget({ teamId: 'T1', fileIds: ['FT1-C1-3.3'] });
    expect(await store.briefs.get('T1', 'C1')).toBeUndefined();
  });

  it('leaves of job records that they were, ended, whatever their state', async () => {
    const store = await open();
    for (const state of ['waiting', 'running', 'delivering', 'done', 'failed'] as const) {
      const record = job({
        id: `T1-C1-${state}`,
        chosenColumns: { followers: 'x' },
        progressTs: '5.5',
        claimedBy: 'Ev1',
      });
      await store.jobs.insert(record);
      await store.jobs.save({ ...record, state });
    }
    await store.jobs.insert(job({ id: 'T1-C1-other', files: [] }));
    await store.forget({ teamId: 'T1', fileIds: ['F1'] });
    for (const state of ['waiting', 'running', 'delivering', 'done', 'failed'] as const) {
      const left = await store.jobs.get('T1', `T1-C1-${state}`);
      expect(left).toEqual({
        ...{ id: `T1-C1-${state}`, teamId: 'T1', channelId: 'C1', threadTs: '', userId: '', files: [] },
        ...{ state: state === 'done' ? 'done' : 'failed', claimedBy: 'Ev1', acceptedAt: job().acceptedAt, attempts: 0 },
      });
      expect(await store.jobs.insert(job({ id: `T1-C1-${state}` }))).toBe(false); // an event that comes again
    }
    expect((await store.jobs.unfinished()).map(({ id }) => id)).toEqual(['T1-C1-other']);
  });

  it('of a creator takes along the offers whose post names them in a brief, in that conversation alone', async () => {
    const store = await open();
    const offer = { teamId: 'T1', userId: 'U1', kind: 'offer' as const, ts: '1.1', files: ['F1'] };
    const said = (not: string[]) => ({ brief: { brief: { amount: 900, not }, isSure: true } });
    await store.prompts.save({ ...offer, ...said(['@ada']), id: 'names her', channelId: 'C1' });
    await store.prompts.save({ ...offer, ...said(['@ada.b']), id: 'names another', channelId: 'C1' });
    await store.prompts.save({ ...offer, id: 'says nothing', channelId: 'C1' });
    await store.prompts.save({ ...offer, ...said(['@ada']), id: 'is elsewhere', channelId: 'C2' });
    await store.forgetAsked('T1', 'C1', 'ada');
    const ids = ['names her', 'names another', 'says nothing', 'is elsewhere'];
    const left = await Promise.all(ids.map((id) => store.prompts.get('T1', id)));
    expect(left.map((one) => one?.id)).toEqual([undefined, ...ids.slice(1)]);
  });

  it('takes along what was chosen, offered, asked and not delivered', async () => {
    const store = await open();
    const list = await keep(store, { id: 'T1-C1-1.1', fileName: 'secret.csv' });
    const other = await keep(store, { id: 'T1-C1-2.2', fileIds: ['F2'] });
    await store.datasets.use('T1', 'C1', undefined, list.id);
    await store.datasets.use('T1', 'C1', '9.9', list.id);
    await store.lastQuestions.save('T1', 'C1', '9.9', { name: 'profile', args: { handles: ['ada'] } });
    const prompt = { teamId: 'T1', channelId: 'C1', userId: 'U1' };
    await store.prompts.save({ ...prompt, id: 'of the job', kind: 'columns', job: list.id });
    await store.prompts.save({ ...prompt, id: 'of the post', kind: 'offer', ts: '1.1', files: ['F7'] });
    await store.prompts.save({ ...prompt, id: 'of the file', kind: 'offer', ts: '3.3', files: ['F1'] });
    await store.prompts.save({ ...prompt, id: 'of another', kind: 'columns', job: other.id });
    const chosen = { choices: { columns: { followers: 'Fans' } }, fileName: 'secret.csv', chosenBy: 'U1' };
    await store.columns.save('T1', 'C1', 'here', { ...chosen, isForWorkspace: false });
    await store.columns.save('T1', 'C1', 'everywhere', { ...chosen, isForWorkspace: true });
    await store.columns.save('T1', 'C2', 'elsewhere', { ...chosen, isForWorkspace: true });
    await store.inbox.insert(item('answered', { answer: { headline: '@ada' } }));
    await store.inbox.insert(item('names the file', { body: { event: { files: [{ id: 'F1' }] } } }));
    await store.inbox.insert(item('asks', { body: { text: 'top 10' } }));
    await store.inbox.insert(item('elsewhere', { channelId: 'C2', answer: {} }));

    await store.forget({ teamId: 'T1', channelId: 'C1', postIds: [list.id], fileIds: list.fileIds });
    expect((await store.datasets.current('T1', 'C1', '9.9'))?.id).toBe(other.id);
    await keep(store, { ...list }); // it is not chosen again when it comes again
    expect((await store.datasets.current('T1', 'C1', '9.9'))?.id).toBe(list.id);
    await keep(store, { ...other });
    expect((await store.datasets.current('T1', 'C1', '9.9'))?.id).toBe(other.id);
    expect(await store.lastQuestions.get('T1', 'C1', '9.9')).toBeUndefined();
    const prompts = ['of the job', 'of the post', 'of the file', 'of another'].map((id) => store.prompts.get('T1', id));
    expect((await Promise.all(prompts)).map((one) => one?.id)).toEqual([undefined, undefined, undefined, 'of another']);
    expect(await store.columns.get('T1', 'C1', 'here')).toMatchObject({
      choices: { columns: { followers: 'Fans' } },
      chosenBy: 'U1',
    });
    expect(names(await store.columns.list('T1', 'C1'))).toEqual(['secret.csv']); // that of the other conversation
    expect((await store.inbox.left()).map(({ id }) => id).sort()).toEqual(['asks', 'elsewhere']);

    await store.removeConversation('T1', 'C1');
    expect((await store.columns.list('T1', 'C1')).map(({ isForWorkspace }) => isForWorkspace)).toEqual([true, true]);
    expect((await store.inbox.left()).map(({ id }) => id)).toEqual(['elsewhere']);
  });

  it('leaves no analysis that nobody needs, such as that of work that was stopped before it had a dataset', async () => {
    const store = await open();
    const kept = await keep(store, { id: 'd1' });
    await store.analyses.save('T1', 'of stopped work', analysedDataset(5));
    await store.forget({ teamId: 'T1', fileIds: ['F unknown'] });
    expect(await store.analyses.get('T1', 'of stopped work')).toBeUndefined();
    expect(await store.analyses.get('T1', kept.analysisKey)).toBeDefined();
  });

  it('of a conversation takes its reminder and its watching along, not those of others', async () => {
    const store = await open();
    const reminder = { every: 'week', messageId: 'Q1', dueAt: 1 } as const;
    for (const channelId of ['C1', 'C11']) {
      await store.reminders.save('T1', channelId, reminder);
      await store.settings.setWatch('T1', channelId, true);
    }
    await store.removeConversation('T1', 'C1');
    expect(await store.reminders.get('T1', 'C1')).toBeUndefined();
    expect(await store.settings.watches('T1', 'C1')).toBe(false);
    expect(await store.reminders.get('T1', 'C11')).toEqual(reminder);
    expect(await store.settings.watches('T1', 'C11')).toBe(true);
  });
});

describe('a creator who is forgotten', () => {
  it('goes off the shortlist and out of the notes of others, and nobody of a similar name does', async () => {
    const { shortlists } = await open();
    const notes = {
      ada: 'mine',
      bob: 'cheaper than @Ada, like ada. Ask ada',
      eve: 'not @ada.b, adam, m.ada or x@ada',
    };
    await shortlists.add('T1', 'C1', Object.keys(notes), 'U1');
    for (const [handle, note] of Object.entries(notes)) await shortlists.note('T1', 'C1', handle, note);
    expect(await shortlists.forget('T1', 'C1', 'ada')).toEqual({ wasListed: true, notes: 1 });
    expect((await shortlists.list('T1', 'C1')).map(({ handle, note }) => [handle, note])).toEqual([
      ['bob', 'cheaper than somebody forgotten, like somebody forgotten. Ask somebody forgotten'],
      ['eve', notes.eve],
    ]);
    expect(await shortlists.forget('T1', 'C1', 'ada')).toEqual({ wasListed: false, notes: 0 });
  });

  it('leaves a dataset as current and as old as it was, answered from another analysis', async () => {
    const { datasets, analyses } = await open();
    for (const key of ['one', 'two']) await analyses.save('T1', key, analysedDataset(5));
    const first = dataset({ id: 'd1', analysisKey: 'one' });
    const there = dataset({ id: 'd3', channelId: 'C2', analysisKey: 'one' });
    await datasets.save(first);
    await datasets.save(there);
    await datasets.save(dataset({ id: 'd2', analysisKey: 'two', createdAt: first.createdAt + 1 }));
    await datasets.replaceAnalysis(first, 'one-without', analysedDataset(4));
    expect((await datasets.current('T1', 'C1'))?.id).toBe('d2');
    expect(await datasets.get('T1', 'C1', 'd1')).toEqual({ ...first, analysisKey: 'one-without' });
    expect((await analyses.get('T1', 'one-without'))?.profiles.count).toBe(4);
    expect((await analyses.get('T1', 'one'))?.profiles.count).toBe(5); // another conversation needs it
    await datasets.replaceAnalysis(there, 'one-without', analysedDataset(4));
    expect(await analyses.get('T1', 'one')).toBeUndefined();
    await datasets.replaceAnalysis(dataset({ id: 'gone' }), 'nobody', analysedDataset(4));
    expect(await analyses.get('T1', 'nobody')).toBeUndefined();
  });
});

function names(columns: readonly { fileName?: string | undefined }[]): string[] {
  return columns.flatMap(({ fileName }) => fileName ?? []);
}
