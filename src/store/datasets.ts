import type { KeptAnalyses } from './analyses.js';
import type { Dataset, Datasets, Reach } from './ports.js';
import { reachesDataset, reachOf } from './reach.js';
import { keyParts, storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

interface StoredDataset {
  dataset: Dataset;
  /** Unix ms, made to increase: which one of a conversation is the current one. */
  savedAt: number;
}

/** Which dataset somebody asked to use. */
interface Choice {
  id: string;
  /** Unix ms, made to increase with savedAt: a file that is dropped later is what people then ask about. */
  at: number;
}

/** Version 0.1 kept one `fileId` a dataset. */
function datasetOf({ dataset }: { dataset: Dataset & { fileId?: string } }): Dataset {
  const { fileId, ...current } = dataset;
  return fileId === undefined ? current : { ...current, fileIds: [fileId] };
}

/**
 * The keys of a dataset, written together:
 * `dataset/channel/id` holds it, `file/fileId/channel/id`, one a file, finds it when the file is deleted in Slack, and
 * `analysis-use/key/channel/id` says that it needs the analysis (a key each, not a counter, which two processes or a
 * crash would get wrong). Which one is current is read off the datasets that are there, so that there is no pointer
 * to go stale when one is removed or expires.
 */
export function createDatasets(
  workspace: (teamId: string) => WorkspaceStore,
  analyses: KeptAnalyses,
  retentionOf: (teamId: string) => Promise<number>,
  now: () => number = Date.now,
): Datasets {
  let lastSavedAt = 0;

  const usingKey = (channelId: string, threadTs: string | undefined) => storeKey('using', channelId, threadTs ?? '');
  const datasetKey = (d: Dataset) => storeKey('dataset', d.channelId, d.id);
  const fileKey = (d: Dataset, fileId: string) => storeKey('file', fileId, d.channelId, d.id);
  const fileKeys = (d: Dataset) => d.fileIds.map((fileId) => fileKey(d, fileId));
  const useKey = (d: Dataset) => storeKey('analysis-use', d.analysisKey, d.channelId, d.id);

  const find = async (teamId: string, channelId: string, id: string) => {
    const stored = await workspace(teamId).get<StoredDataset>(storeKey('dataset', channelId, id));
    return stored && datasetOf(stored);
  };

  /** Latest saved first. */
  async function inChannel(teamId: string, channelId: string): Promise<StoredDataset[]> {
    const entries = await workspace(teamId).list<StoredDataset>(storePrefix('dataset', channelId));
    return entries.map(({ value }) => ({ ...value, dataset: datasetOf(value) })).sort((a, b) => b.savedAt - a.savedAt);
  }

  /** After everything that is stored, too: a clock that was set back must not make an older one the current one. */
  async function nextSavedAt(teamId: string, channelId: string): Promise<number> {
    const [latest] = await inChannel(teamId, channelId);
    const chosen = await chosenOf(teamId, channelId, undefined);
    const stored = Math.max(latest?.savedAt ?? 0, chosen?.at ?? 0);
    lastSavedAt = Math.max(now(), lastSavedAt + 1, stored + 1);
    return lastSavedAt;
  }

  const chosenOf = (teamId: string, channelId: string, threadTs: string | undefined) =>
    workspace(teamId).get<Choice>(usingKey(channelId, threadTs));

  async function removeUnusedAnalysis(teamId: string, analysisKey: string): Promise<void> {
    const uses = await workspace(teamId).keys(storePrefix('analysis-use', analysisKey));
    if (uses.length === 0) await analyses.remove(teamId, analysisKey);
  }

  async function remove(dataset: Dataset): Promise<void> {
    const store = workspace(dataset.teamId);
    const choices = await store.list<Choice>(storePrefix('using', dataset.channelId));
    const ofIt = choices.filter(({ value }) => value.id === dataset.id).map(({ key }) => key);
    await store.delete(datasetKey(dataset), ...fileKeys(dataset), useKey(dataset), ...ofIt);
    await removeUnusedAnalysis(dataset.teamId, dataset.analysisKey);
  }

  async function everywhere(teamId: string): Promise<Dataset[]> {
    const entries = await workspace(teamId).list<StoredDataset>(storePrefix('dataset'));
    return entries.sort((a, b) => b.value.savedAt - a.value.savedAt).map(({ value }) => datasetOf(value));
  }

  /** Found by their files: Slack tells of every file of the workspace that is deleted. */
  async function ofFiles(teamId: string, fileIds: readonly string[]): Promise<Dataset[]> {
    const found = new Map<string, Dataset>();
    for (const fileId of fileIds) {
      for (const key of await workspace(teamId).keys(storePrefix('file', fileId))) {
        const [, , channelId = '', id = ''] = keyParts(key);
        const dataset = await find(teamId, channelId, id);
        if (dataset) found.set(storeKey(channelId, id), dataset);
      }
    }
    return [...found.values()];
  }

  async function within(reach: Reach): Promise<Dataset[]> {
    const { teamId, channelId, fileIds = [] } = reach;
    const all =
      channelId === undefined
        ? await ofFiles(teamId, fileIds)
        : (await inChannel(teamId, channelId)).map(({ dataset }) => dataset);
    return all.filter((dataset) => reachesDataset(reach, dataset));
  }

  return {
    async save(dataset) {
      const store = workspace(dataset.teamId);
      const retentionMs = await retentionOf(dataset.teamId);
      const before = await find(dataset.teamId, dataset.channelId, dataset.id);
      const savedAt = await nextSavedAt(dataset.teamId, dataset.channelId);
      const stored: StoredDataset = { dataset, savedAt };
      await store.setMany(
        [
          { key: useKey(dataset), value: true },
          ...fileKeys(dataset).map((key) => ({ key, value: true })),
          { key: datasetKey(dataset), value: stored },
        ],
        retentionMs,
      );
      // The same file posted again is answered from the first one's analysis, which must last as long as this.
      await analyses.touch(dataset.teamId, dataset.analysisKey);
      const filesBefore = before?.fileIds.filter((fileId) => !dataset.fileIds.includes(fileId)) ?? [];
      if (before && filesBefore.length > 0) await store.delete(...filesBefore.map((fileId) => fileKey(before, fileId)));
      if (before && before.analysisKey !== dataset.analysisKey) {
        await store.delete(useKey(before));
        await removeUnusedAnalysis(dataset.teamId, before.analysisKey);
      }
    },

    async current(teamId, channelId, threadTs) {
      const stored = await inChannel(teamId, channelId);
      const chosen = stored.length > 0 ? await chosenOf(teamId, channelId, threadTs) : undefined;
      const using = stored.find(({ dataset }) => dataset.id === chosen?.id);
      if (threadTs !== undefined) {
        const ofThread = using ?? stored.find(({ dataset }) => dataset.threadTs === threadTs);
        return ofThread?.dataset ?? (await this.current(teamId, channelId));
      }
      const latest = stored[0];
      return (using && latest && chosen!.at >= latest.savedAt ? using : latest)?.dataset;
    },

    async use(teamId, channelId, threadTs, id) {
      const choice: Choice = { id, at: await nextSavedAt(teamId, channelId) };
      await workspace(teamId).set(usingKey(channelId, threadTs), choice, await retentionOf(teamId));
    },

    get: find,

    async list(teamId, channelId) {
      const stored = await inChannel(teamId, channelId);
      // The sort is stable: posted in the same millisecond, the one saved last comes first.
      return stored.map(({ dataset }) => dataset).sort((a, b) => b.createdAt - a.createdAt);
    },

    async ofPerson(teamId, userId) {
      return (await everywhere(teamId)).filter(({ uploadedBy }) => uploadedBy === userId);
    },

    all: everywhere,

    async copiesOf(dataset) {
      return (await within(reachOf(dataset))).filter(({ id }) => id !== dataset.id);
    },

    async replaceAnalysis(dataset, analysisKey, analysed) {
      const store = workspace(dataset.teamId);
      const stored = await store.get<StoredDataset>(datasetKey(dataset));
      if (!stored || datasetOf(stored).analysisKey === analysisKey) return;
      const before = datasetOf(stored);
      const after = { ...before, analysisKey };
      const leftMs = Math.max(1, stored.savedAt + (await retentionOf(dataset.teamId)) - now());
      // First, so that it is of use from the moment it is there.
      await store.set(useKey(after), true, leftMs);
      await analyses.save(dataset.teamId, analysisKey, analysed);
      await store.set(datasetKey(after), { dataset: after, savedAt: stored.savedAt } satisfies StoredDataset, leftMs);
      await store.delete(useKey(before));
      await removeUnusedAnalysis(dataset.teamId, before.analysisKey);
    },

    async remove(teamId, channelId, id) {
      const dataset = await find(teamId, channelId, id);
      if (dataset) await remove(dataset);
    },

    async removeWithin(reach) {
      const datasets = await within(reach);
      for (const dataset of datasets) await remove(dataset);
      return datasets;
    },

    async removeUnusedAnalyses(teamId) {
      const uses = await workspace(teamId).keys(storePrefix('analysis-use'));
      const used = new Set(uses.map((key) => keyParts(key)[1]));
      for (const key of await analyses.keys(teamId)) if (!used.has(key)) await analyses.remove(teamId, key);
    },
  };
}
