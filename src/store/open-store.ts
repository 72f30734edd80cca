import { createAnalyses } from './analyses.js';
import { createBriefs } from './briefs.js';
import { createChannels } from './channels.js';
import { structuredCodec } from './codec.js';
import { createColumnMemory } from './column-memory.js';
import { createDatasets } from './datasets.js';
import { createExclusions } from './exclusions.js';
import { createForget } from './forget.js';
import { createInbox } from './inbox.js';
import { createJobLog } from './job-log.js';
import { createLastQuestions } from './last-questions.js';
import { LmdbAdapter } from './lmdb-adapter.js';
import { openLmdb } from './lmdb-connection.js';
import type { Store } from './ports.js';
import { prepareDirectory } from './prepare-directory.js';
import { createPrompts } from './prompts.js';
import { createRecentAnalyses } from './recent-analyses.js';
import { createReminderLog } from './reminders.js';
import { createSeenTables } from './seen-tables.js';
import { createSettings } from './settings.js';
import { createShortlists } from './shortlists.js';
import { storePrefix } from './store-key.js';
import { startSweeper } from './sweeper.js';
import { createThreads } from './threads.js';
import { createWorkspaceStore, type WorkspaceStore } from './workspace-store.js';

const DAY_MS = 86_400_000;
const MB = 1024 * 1024;
/** A store holds nothing but costs a fraction of a millisecond to make: a question asks for it ten times. */
const OPEN_WORKSPACES = 1_000;

export interface StoreOptions {
  /** A directory; created where it is missing. One process at a time has it. */
  path: string;
  retentionDays: number;
  /** Told what whoever runs the bot should know of the directory. */
  warn?: (message: string, error?: unknown) => void;
  /** Unix ms. */
  now?: () => number;
  /** How often what has expired is deleted from disk. */
  sweepEveryMs?: number;
  /** How much memory the analyses that were used last may take, in all workspaces together. */
  maxRecentBytes?: number;
}

/**
 * The embedded store: LMDB in this process, one namespace a workspace.
 *
 * @throws {UnusableStore} where another process has the directory, or what is in it cannot be used
 * @throws {UserError} where the disk is full (store-unavailable.ts)
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { path, retentionDays, sweepEveryMs = DAY_MS / 24, maxRecentBytes = 256 * MB, now = Date.now } = options;
  const warn = options.warn ?? ((message) => process.emitWarning(message));
  const retentionMs = retentionDays * DAY_MS;
  const directory = await prepareDirectory(path, warn);
  const onFailure = (error: unknown) => warn('the store could not be written', error);
  const connection = openLmdb(path, { now, onFailure });
  const namespace = (name: string) => createWorkspaceStore(new LmdbAdapter(connection), name, structuredCodec);
  const workspaces = new Map<string, WorkspaceStore>();
  const workspace = (teamId: string) => {
    let store = workspaces.get(teamId);
    if (!store) {
      store = namespace(`workspace/${teamId}`);
      if (workspaces.size >= OPEN_WORKSPACES) workspaces.clear();
      workspaces.set(teamId, store);
    }
    return store;
  };
  const openJobs = namespace('open-jobs');
  const inboxItems = namespace('inbox');
  const recent = createRecentAnalyses({ maxBytes: maxRecentBytes });
  const settings = createSettings(workspace, { retentionDays });
  const retentionOf = async (teamId: string) => (await settings.workspace(teamId)).retentionDays * DAY_MS;
  const analyses = createAnalyses(workspace, recent, retentionOf);
  const sweeper = startSweeper(connection, {
    everyMs: sweepEveryMs,
    onError: (error) => warn('the store could not be swept', error),
  });

  const datasets = createDatasets(workspace, analyses, retentionOf, now);
  const columns = createColumnMemory(workspace);
  const prompts = createPrompts(workspace);
  const briefs = createBriefs(workspace);
  const lastQuestions = createLastQuestions(workspace, retentionOf);
  const seenTables = createSeenTables(workspace, retentionOf);
  const threads = createThreads(workspace, retentionOf);
  const jobs = createJobLog(workspace, openJobs, retentionMs);
  const inbox = createInbox(inboxItems);
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await sweeper.stop();
    await connection.close();
    directory.release(true);
  }

  return {
    datasets,
    analyses,
    settings,
    columns,
    channels: createChannels(workspace),
    prompts,
    shortlists: createShortlists(workspace, now),
    exclusions: createExclusions(workspace),
    briefs,
    reminders: createReminderLog(workspace),
    lastQuestions,
    seenTables,
    threads,
    jobs,
    inbox,
    ...createForget({ workspace, datasets, columns, briefs, prompts, lastQuestions, seenTables, threads, jobs, inbox }),

    async removeWorkspace(teamId) {
      await workspace(teamId).clear();
      recent.removeWorkspace(teamId);
      await openJobs.delete(...(await openJobs.keys(storePrefix(teamId))));
      await inboxItems.delete(...(await inboxItems.keys(storePrefix('item', teamId))));
    },

    close() {
      closing ??= close();
      return closing;
    },
  };
}
