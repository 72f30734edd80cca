import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { Analyses } from './ports.js';
import type { RecentAnalyses } from './recent-analyses.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** What the datasets need beyond the port: they decide how long an analysis is of use. */
export interface KeptAnalyses extends Analyses {
  /** Counts the retention anew. */
  touch(teamId: string, key: string): Promise<void>;
  remove(teamId: string, key: string): Promise<void>;
}

export function createAnalyses(
  workspace: (teamId: string) => WorkspaceStore,
  recent: RecentAnalyses,
  retentionMs: number,
): KeptAnalyses {
  const analysisKey = (key: string) => storeKey('analysis', key);

  return {
    async get(teamId, key) {
      const store = workspace(teamId);
      const known = recent.get(teamId, key);
      if (known) {
        // Microseconds, and it tells what has expired or was removed by another process.
        if (await store.has(analysisKey(key))) return known;
        recent.remove(teamId, key);
        return undefined;
      }
      const analysed = await store.get<AnalysedDataset>(analysisKey(key));
      // Removed while it was being decoded: it must not come back through the memory.
      if (!analysed || !(await store.has(analysisKey(key)))) return undefined;
      recent.add(teamId, key, analysed);
      return analysed;
    },

    async save(teamId, key, analysed) {
      await workspace(teamId).set(analysisKey(key), analysed, retentionMs);
      recent.add(teamId, key, analysed);
    },

    async touch(teamId, key) {
      await workspace(teamId).touch(analysisKey(key), retentionMs);
    },

    async remove(teamId, key) {
      recent.remove(teamId, key);
      await workspace(teamId).delete(analysisKey(key));
    },
  };
}
