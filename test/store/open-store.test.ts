import { describe, expect, it } from 'vitest';
import { useTestStores } from './open-test-store.js';
import { analysedDataset, dataset, job } from './remembered-things.js';

const { open, temporaryDirectory } = useTestStores();

describe('settings', () => {
  it('watch the channels they were told to, until told otherwise', async () => {
    const path = temporaryDirectory();
    const before = await open(path);
    await before.settings.setWatch('T1', 'C1', true);
    await before.settings.setWatch('T1', 'C2', true);
    await before.settings.setWatch('T1', 'C2', false);
    await before.settings.setWatch('T1', 'C3', false);
    await before.close();
    const { settings } = await open(path);
    const watched = await Promise.all(['C1', 'C2', 'C3', 'C'].map((channel) => settings.watches('T1', channel)));
    expect(watched).toEqual([true, false, false, false]);
    expect(await settings.watches('T2', 'C1')).toBe(false);
  });
});

describe('removing a workspace', () => {
  it('leaves nothing of it, and everything of the others', async () => {
    const store = await open();
    for (const teamId of ['T1', 'T11', 'T2']) {
      await store.datasets.save(dataset({ teamId }));
      await store.analyses.save(teamId, dataset().analysisKey, analysedDataset(10));
      await store.settings.setWatch(teamId, 'C1', true);
      await store.columns.save(teamId, 'C1', 'headers', {
        choices: { columns: { followers: 'fans' } },
        isForWorkspace: true,
      });
      await store.channels.setShared(teamId, 'C1', true);
      await store.jobs.insert(job({ teamId }));
    }
    await store.removeWorkspace('T1');
    await store.removeWorkspace('never seen');

    expect(await remembered('T1')).toEqual([...[undefined, [], undefined, false, undefined, undefined, undefined]]);
    for (const teamId of ['T11', 'T2']) {
      const kept = dataset({ teamId });
      expect(await remembered(teamId)).toEqual([
        ...[kept, [kept], analysedDataset(10), true, job({ teamId })],
        expect.objectContaining({ choices: { columns: { followers: 'fans' } }, isForWorkspace: true }),
        true,
      ]);
    }
    expect((await store.jobs.unfinished()).map(({ teamId }) => teamId).toSorted()).toEqual(['T11', 'T2']);

    function remembered(teamId: string): Promise<unknown[]> {
      return Promise.all([
        store.datasets.current(teamId, 'C1'),
        store.datasets.list(teamId, 'C1'),
        store.analyses.get(teamId, dataset().analysisKey),
        store.settings.watches(teamId, 'C1'),
        store.jobs.get(teamId, job().id),
        store.columns.get(teamId, 'C1', 'headers'),
        store.channels.isShared(teamId, 'C1'),
      ]);
    }
  });

  it('lets it come back as a new one', async () => {
    const store = await open();
    await store.jobs.insert(job());
    await store.removeWorkspace('T1');
    expect(await store.jobs.insert(job())).toBe(true);
    expect(await store.jobs.unfinished()).toEqual([job()]);
  });
});
