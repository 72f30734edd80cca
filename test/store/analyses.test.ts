import { describe, expect, it } from 'vitest';
import { createAnalyses } from '../../src/store/analyses.js';
import { createDatasets } from '../../src/store/datasets.js';
import { createRecentAnalyses } from '../../src/store/recent-analyses.js';
import type { WorkspaceStore } from '../../src/store/workspace-store.js';
import { useNamespaces } from './open-namespace.js';
import { useTestStores } from './open-test-store.js';
import { analysedDataset, dataset } from './remembered-things.js';

const { open, temporaryDirectory } = useTestStores();
const openNamespace = useNamespaces();
const DAY_MS = 86_400_000;

function processOf(store: WorkspaceStore) {
  const retentionOf = async () => DAY_MS;
  const analyses = createAnalyses(() => store, createRecentAnalyses({ maxBytes: 1e9 }), retentionOf);
  return { analyses, datasets: createDatasets(() => store, analyses, retentionOf) };
}

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
    // Each process has a memory of its own over the same data.
    const [one, two] = [processOf(openNamespace()), processOf(openNamespace())];
    await one.analyses.save('T1', dataset().analysisKey, analysedDataset(10));
    await one.datasets.save(dataset());
    expect(await two.analyses.get('T1', dataset().analysisKey)).toBeDefined();
    await one.datasets.remove('T1', 'C1', 'd1');
    expect(await two.analyses.get('T1', dataset().analysisKey)).toBeUndefined();
    expect(await one.analyses.get('T1', dataset().analysisKey)).toBeUndefined();
  });

  it('are loaded once for questions that come at once', async () => {
    const path = temporaryDirectory();
    const writer = await open(path);
    await writer.analyses.save('T1', 'k', analysedDataset(5000));
    await writer.close();
    const { analyses } = await open(path);
    const read = await Promise.all(Array.from({ length: 5 }, () => analyses.get('T1', 'k')));
    expect(read[0]).toEqual(analysedDataset(5000));
    for (const each of read) expect(each).toBe(read[0]);
  });

  it('that are removed or cleared while they are read are neither given nor kept in memory', async () => {
    for (const remove of [
      (store: WorkspaceStore) =>
        createAnalyses(
          () => store,
          createRecentAnalyses({ maxBytes: 1e9 }),
          async () => DAY_MS,
        ).remove('T1', 'k'),
      (store: WorkspaceStore) => store.clear(),
    ]) {
      const store = openNamespace();
      await createAnalyses(
        () => store,
        createRecentAnalyses({ maxBytes: 1e9 }),
        async () => DAY_MS,
      ).save('T1', 'k', analysedDataset(5000));
      let reads = 0;
      const removing: WorkspaceStore = {
        ...store,
        async get<T>(key: string) {
          if (++reads === 3) await remove(store);
          return store.get<T>(key);
        },
      };
      const recent = createRecentAnalyses({ maxBytes: 1e9 });
      expect(
        await createAnalyses(
          () => removing,
          recent,
          async () => DAY_MS,
        ).get('T1', 'k'),
      ).toBeUndefined();
      expect(reads).toBeGreaterThanOrEqual(3);
      expect(recent.get('T1', 'k')).toBeUndefined();
      expect(await store.keys('')).toEqual([]);
    }
  });

  it('that are removed while they are saved are not kept in memory', async () => {
    const store = openNamespace();
    const recent = createRecentAnalyses({ maxBytes: 1e9 });
    const analyses = createAnalyses(
      () => store,
      recent,
      async () => DAY_MS,
    );
    const saving = analyses.save('T1', 'k', analysedDataset(20_000));
    await expect.poll(() => store.keys('analysis-part/'), { interval: 1 }).not.toEqual([]);
    await analyses.remove('T1', 'k');
    await saving;
    const isThere = (await analyses.get('T1', 'k')) !== undefined;
    expect(recent.get('T1', 'k') !== undefined).toBe(isThere);
    expect((await store.keys('')).length > 0).toBe(isThere);
  });
});
