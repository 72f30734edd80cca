import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { createColumnarValues } from './columnar-values.js';
import type { Analyses } from './ports.js';
import type { RecentAnalyses } from './recent-analyses.js';
import type { WorkspaceStore } from './workspace-store.js';

/** What the datasets need beyond the port: they decide how long an analysis is of use. */
export interface KeptAnalyses extends Analyses {
  /** Counts the retention anew. */
  touch(teamId: string, key: string): Promise<void>;
  remove(teamId: string, key: string): Promise<void>;
  /** Of all that is kept, finished or not. */
  keys(teamId: string): Promise<string[]>;
}

export function createAnalyses(
  workspace: (teamId: string) => WorkspaceStore,
  recent: RecentAnalyses,
  retentionOf: (teamId: string) => Promise<number>,
): KeptAnalyses {
  const stored = (teamId: string) => createColumnarValues(workspace(teamId), 'analysis');
  /** Two questions at once load it once. */
  const loading = new Map<string, Promise<AnalysedDataset | undefined>>();

  async function load(teamId: string, key: string): Promise<AnalysedDataset | undefined> {
    const analysed = await stored(teamId).load<AnalysedDataset>(key);
    if (!analysed) return undefined;
    const savedMeanwhile = recent.get(teamId, key);
    if (savedMeanwhile) return savedMeanwhile;
    // Forgotten meanwhile, it is not to stay in memory.
    if (!(await stored(teamId).has(key))) return undefined;
    recent.add(teamId, key, analysed);
    return analysed;
  }

  return {
    async get(teamId, key) {
      const known = recent.get(teamId, key);
      if (known) {
        // Microseconds, and it tells what has expired or was removed by another process.
        if (await stored(teamId).has(key)) return known;
        recent.remove(teamId, key);
        return undefined;
      }
      const id = JSON.stringify([teamId, key]);
      const underWay = loading.get(id);
      if (underWay) return underWay;
      const loaded = load(teamId, key).finally(() => loading.delete(id));
      loading.set(id, loaded);
      return loaded;
    },

    async save(teamId, key, analysed) {
      if (await stored(teamId).save(key, analysed, await retentionOf(teamId))) recent.add(teamId, key, analysed);
    },

    async touch(teamId, key) {
      await stored(teamId).touch(key, await retentionOf(teamId));
    },

    async remove(teamId, key) {
      await stored(teamId).remove(key);
      recent.remove(teamId, key);
    },

    keys: (teamId) => stored(teamId).keys(),
  };
}
