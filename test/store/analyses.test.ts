import { describe, expect, it } from 'vitest';
import { createRecentAnalyses } from '../../src/store/recent-analyses.js';
import { useTestStores } from './open-test-store.js';
import { analysedDataset, dataset } from './remembered-things.js';

const { open, temporaryDirectory } = useTestStores();

describe('analyses', () => {
  it('come back whole from disk: typed arrays, NaN, undefined', async () => {
    const path = temporaryDirectory();
    const writer = await open(path);
    const analysed = analysedDataset(1000);
    await writer.analyses.save('T1', 'k', analysed);
    await writer.close();
    const read = await (await open(path)).analyses.get('T1', 'k');
    expect(read).toEqual(analysed);
    expect(read?.scores.likelihood).toBeInstanceOf(Float64Array);
    expect(read?.scores.likelihood[0]).toBeNaN();
    expect(read?.scores.emerging.buffer.byteLength).toBe(50 * 4);
  });

  it('belong to their workspace', async () => {
    const { analyses } = await open();
    await analyses.save('T1', 'k', analysedDataset(10));
    expect(await analyses.get('T2', 'k')).toBeUndefined();
    expect(await analyses.get('T1', 'other')).toBeUndefined();
  });

  it('are decoded once, and what is saved anew takes the place of what was known', async () => {
    const { analyses } = await open();
    await analyses.save('T1', 'k', analysedDataset(10));
    expect(await analyses.get('T1', 'k')).toBe(await analyses.get('T1', 'k'));
    await analyses.save('T1', 'k', analysedDataset(20));
    expect((await analyses.get('T1', 'k'))?.profiles.count).toBe(20);
  });

  it('are not remembered in memory after another process has removed them', async () => {
    const path = temporaryDirectory();
    const one = await open(path);
    const two = await open(path);
    await one.analyses.save('T1', dataset().analysisKey, analysedDataset(10));
    await one.datasets.save(dataset());
    expect(await two.analyses.get('T1', dataset().analysisKey)).toBeDefined();
    await one.datasets.remove('T1', 'C1', 'd1');
    expect(await two.analyses.get('T1', dataset().analysisKey)).toBeUndefined();
    expect(await one.analyses.get('T1', dataset().analysisKey)).toBeUndefined();
  });
});

describe('recent analyses', () => {
  it('forget the one that was not used for longest', () => {
    const recent = createRecentAnalyses({ maxEntries: 2, maxRows: 1000 });
    recent.add('T1', 'a', analysedDataset(1));
    recent.add('T1', 'b', analysedDataset(1));
    recent.get('T1', 'a');
    recent.add('T1', 'c', analysedDataset(1));
    expect(['a', 'b', 'c'].map((key) => recent.get('T1', key) !== undefined)).toEqual([true, false, true]);
  });

  it('are bounded by rows, but always hold the last one', () => {
    const recent = createRecentAnalyses({ maxEntries: 9, maxRows: 25 });
    for (const key of ['a', 'b', 'c']) recent.add('T1', key, analysedDataset(10));
    expect(recent.get('T1', 'a')).toBeUndefined();
    expect(recent.get('T1', 'b')).toBeDefined();
    recent.add('T1', 'huge', analysedDataset(100));
    expect(['b', 'c', 'huge'].map((key) => recent.get('T1', key) !== undefined)).toEqual([false, false, true]);
  });

  it('do not mix up workspaces', () => {
    const recent = createRecentAnalyses();
    recent.add('T1', 'a', analysedDataset(1));
    recent.add('T2', 'a', analysedDataset(2));
    expect(recent.get('T1', 'a')?.profiles.count).toBe(1);
    recent.removeWorkspace('T1');
    expect(recent.get('T1', 'a')).toBeUndefined();
    expect(recent.get('T2', 'a')?.profiles.count).toBe(2);
  });
});
