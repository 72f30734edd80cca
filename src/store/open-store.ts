import { createAnalyses } from './analyses.js';
import { structuredCodec } from './codec.js';
import { createColumnMemory } from './column-memory.js';
import { createDatasets } from './datasets.js';
import { createJobLog } from './job-log.js';
import { LmdbAdapter } from './lmdb-adapter.js';
import { openLmdb } from './lmdb-connection.js';
import type { Store } from './ports.js';
import { createRecentAnalyses } from './recent-analyses.js';
import { createSettings } from './settings.js';
import { storePrefix } from './store-key.js';
import { startSweeper } from './sweeper.js';
import { createWorkspaceStore } from './workspace-store.js';

const DAY_MS = 86_400_000;
const MB = 1024 * 1024;

export interface StoreOptions {
  /** A directory; created where it is missing. Several processes may open the same one. */
  path: string;
  retentionDays: number;
  /** How often what has expired is deleted from disk. */
  sweepEveryMs?: number;
  /** How much memory the analyses that were used last may take, in all workspaces together. */
  maxRecentBytes?: number;
}

/** The embedded store: LMDB in this process, one namespace a workspace. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { path, retentionDays, sweepEveryMs = DAY_MS / 24, maxRecentBytes = 256 * MB } = options;
  const retentionMs = retentionDays * DAY_MS;
  const connection = openLmdb(path);
  const namespace = (name: string) => createWorkspaceStore(new LmdbAdapter(connection), name, structuredCodec);
  const workspace = (teamId: string) => namespace(`workspace/${teamId}`);
  const openJobs = namespace('open-jobs');
  const recent = createRecentAnalyses({ maxBytes: maxRecentBytes });
  const analyses = createAnalyses(workspace, recent, retentionMs);
  const sweeper = startSweeper(connection, sweepEveryMs);

  return {
    datasets: createDatasets(workspace, analyses, retentionMs),
    analyses,
    settings: createSettings(workspace),
    columns: createColumnMemory(workspace),
    jobs: createJobLog(workspace, openJobs, retentionMs),

    async removeWorkspace(teamId) {
      await workspace(teamId).clear();
      recent.removeWorkspace(teamId);
      await openJobs.delete(...(await openJobs.keys(storePrefix(teamId))));
    },

    async close() {
      await sweeper.stop();
      await connection.close();
    },
  };
}
