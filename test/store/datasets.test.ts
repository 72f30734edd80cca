import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useTestStores } from './open-test-store.js';
import { analysedDataset, dataset } from './remembered-things.js';

const { open, temporaryDirectory } = useTestStores();
const KEY = dataset().analysisKey;

describe('datasets', () => {
  it('are answered from in the conversation they were posted in, and nowhere else', async () => {
    const { datasets } = await open();
    await datasets.save(dataset());
    expect(await datasets.current('T1', 'C1')).toEqual(dataset());
    expect(await datasets.list('T1', 'C1')).toEqual([dataset()]);
    for (const [team, channel] of [
      ['T1', 'C2'],
      ['T1', 'C'],
      ['T1', 'C11'],
      ['T2', 'C1'],
      ['T', 'C1'],
    ] as const) {
      expect(await datasets.current(team, channel)).toBeUndefined();
      expect(await datasets.current(team, channel, dataset().threadTs)).toBeUndefined();
      expect(await datasets.list(team, channel)).toEqual([]);
      await datasets.remove(team, channel, 'd1');
    }
    expect(await datasets.removeWithin({ teamId: 'T2', fileIds: ['F1'] })).toEqual([]);
    expect(await datasets.removeWithin({ teamId: 'T1', fileIds: ['F'] })).toEqual([]);
    expect(await datasets.current('T1', 'C1')).toEqual(dataset());
  });

  it('answer in their own thread, and the one saved last in the rest of the channel', async () => {
    const { datasets } = await open();
    const first = dataset({ id: 'd1', threadTs: '1.1' });
    const second = dataset({ id: 'd2', threadTs: '2.2', createdAt: first.createdAt + 1 });
    await datasets.save(first);
    await datasets.save(second);
    expect(await datasets.current('T1', 'C1', '1.1')).toEqual(first);
    expect(await datasets.current('T1', 'C1', '2.2')).toEqual(second);
    expect(await datasets.current('T1', 'C1', '3.3')).toEqual(second);
    expect(await datasets.current('T1', 'C1')).toEqual(second);
    expect(await datasets.list('T1', 'C1')).toEqual([second, first]);
    await datasets.save(first);
    expect(await datasets.current('T1', 'C1')).toEqual(first);
    expect(await datasets.list('T1', 'C1')).toEqual([second, first]);
  });

  it('tell two of one thread apart: the later one is the thread’s', async () => {
    const { datasets } = await open();
    const two = [dataset({ id: 'd1', fileIds: ['F1'] }), dataset({ id: 'd2', fileIds: ['F2'] })] as const;
    for (const each of two) await datasets.save(each);
    expect(await datasets.current('T1', 'C1', two[0].threadTs)).toEqual(two[1]);
    expect(await datasets.list('T1', 'C1')).toEqual([two[1], two[0]]);
  });

  it('make way for the next newest when the current one is removed', async () => {
    const { datasets } = await open();
    const [a, b, c] = ['1.1', '2.2', '2.2'].map((threadTs, i) =>
      dataset({ id: `d${i}`, threadTs, createdAt: 1000 + i }),
    ) as [ReturnType<typeof dataset>, ReturnType<typeof dataset>, ReturnType<typeof dataset>];
    for (const each of [a, b, c]) await datasets.save(each);
    await datasets.remove('T1', 'C1', c.id);
    expect(await datasets.current('T1', 'C1')).toEqual(b);
    expect(await datasets.current('T1', 'C1', '2.2')).toEqual(b);
    await datasets.remove('T1', 'C1', b.id);
    expect(await datasets.current('T1', 'C1', '2.2')).toEqual(a);
    await datasets.remove('T1', 'C1', a.id);
    await datasets.remove('T1', 'C1', a.id);
    expect(await datasets.current('T1', 'C1')).toBeUndefined();
  });

  it('keep their analysis until the last one that needs it is removed', async () => {
    const { datasets, analyses } = await open();
    const here = dataset();
    const there = dataset({ channelId: 'C2', fileIds: ['F2'] });
    await analyses.save('T1', KEY, analysedDataset(10));
    await analyses.save('T1', 'other', analysedDataset(10));
    await analyses.save('T2', KEY, analysedDataset(10));
    await datasets.save(here);
    await datasets.save(there);
    await datasets.remove('T1', 'C1', here.id);
    expect(await analyses.get('T1', KEY)).toBeDefined();
    await datasets.remove('T1', 'C2', there.id);
    expect(await analyses.get('T1', KEY)).toBeUndefined();
    expect(await analyses.get('T1', 'other')).toBeDefined();
    expect(await analyses.get('T2', KEY)).toBeDefined();
  });

  it('let go of the analysis and the file that they were saved with before', async () => {
    const { datasets, analyses } = await open();
    for (const key of ['old', 'new']) await analyses.save('T1', key, analysedDataset(10));
    await datasets.save(dataset({ analysisKey: 'old', fileIds: ['F1'] }));
    const again = dataset({ analysisKey: 'new', fileIds: ['F2'] });
    await datasets.save(again);
    expect(await analyses.get('T1', 'old')).toBeUndefined();
    expect(await datasets.removeWithin({ teamId: 'T1', fileIds: ['F1'] })).toEqual([]);
    expect(await datasets.list('T1', 'C1')).toEqual([again]);
    expect(await analyses.get('T1', 'new')).toBeDefined();
  });

  it('are all removed with their file, in every channel, and are named', async () => {
    const { datasets, analyses } = await open();
    await analyses.save('T1', KEY, analysedDataset(10));
    const ofFile = [dataset(), dataset({ channelId: 'C2' }), dataset({ channelId: 'C2', id: 'd2' })];
    const other = dataset({ id: 'd3', fileIds: ['F11'] });
    for (const each of [...ofFile, other]) await datasets.save(each);
    const removed = await datasets.removeWithin({ teamId: 'T1', fileIds: ['F1'] });
    expect(removed).toHaveLength(3);
    expect(removed).toEqual(expect.arrayContaining(ofFile));
    expect(await datasets.list('T1', 'C2')).toEqual([]);
    expect(await datasets.list('T1', 'C1')).toEqual([other]);
    expect(await analyses.get('T1', KEY)).toBeDefined();
    expect(await datasets.removeWithin({ teamId: 'T1', fileIds: ['F1'] })).toEqual([]);
    await datasets.removeWithin({ teamId: 'T1', fileIds: ['F11'] });
    expect(await analyses.get('T1', KEY)).toBeUndefined();
  });

  it('are removed with any of their files, and leave no key of the others behind', async () => {
    const { datasets } = await open();
    const merged = dataset({ fileIds: ['F1', 'F2'] });
    await datasets.save(merged);
    expect(await datasets.removeWithin({ teamId: 'T1', fileIds: ['F2'] })).toEqual([merged]);
    expect(await datasets.current('T1', 'C1')).toBeUndefined();
    expect(await datasets.removeWithin({ teamId: 'T1', fileIds: ['F1'] })).toEqual([]);
  });

  it('of version 0.1, with one file each, are removed with it', async () => {
    const { datasets } = await open();
    const { fileIds: _, ...rest } = dataset();
    await datasets.save({ ...rest, fileIds: ['F1'], fileId: 'F1' } as never);
    expect(await datasets.current('T1', 'C1')).toEqual(dataset());
    expect(await datasets.removeWithin({ teamId: 'T1', fileIds: ['F1'] })).toEqual([dataset()]);
  });

  it('survive a restart', async () => {
    const path = temporaryDirectory();
    const before = await open(path);
    await before.datasets.save(dataset());
    await before.analyses.save('T1', KEY, analysedDataset(10));
    await before.close();
    const after = await open(path);
    expect(await after.datasets.current('T1', 'C1')).toEqual(dataset());
    expect(await after.analyses.get('T1', KEY)).toEqual(analysedDataset(10));
  });

  it('are gone with their analysis when the retention is over; a later dataset keeps the analysis longer', async () => {
    // A clock that stands: on a busy machine writing alone can outlast so short a retention.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { datasets, analyses } = await open(undefined, 300);
    const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
    await analyses.save('T1', KEY, analysedDataset(10));
    await datasets.save(dataset());
    later(200);
    await datasets.save(dataset({ id: 'd2' }));
    later(150);
    expect((await datasets.list('T1', 'C1')).map(({ id }) => id)).toEqual(['d2']);
    expect(await analyses.get('T1', KEY)).toBeDefined();
    later(200);
    expect(await datasets.current('T1', 'C1')).toBeUndefined();
    expect(await analyses.get('T1', KEY)).toBeUndefined();
  });
});
