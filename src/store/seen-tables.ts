import type { SeenTable, SeenTables } from './ports.js';
import { reachesPrompt } from './reach.js';
import { keyParts, storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** What is offered are the newest; a busy channel is not listed for ever. */
const MOST_OF_A_CHANNEL = 20;

/** `seen-table/channel/ts`: names and ids, for as long as files that were read are kept. */
export function createSeenTables(
  workspace: (teamId: string) => WorkspaceStore,
  retentionOf: (teamId: string) => Promise<number>,
): SeenTables {
  const prefix = (channelId: string) => storePrefix('seen-table', channelId);

  return {
    async note(teamId, channelId, table) {
      const store = workspace(teamId);
      await store.set(storeKey('seen-table', channelId, table.ts), table, await retentionOf(teamId));
      const newestFirst = (await store.keys(prefix(channelId))).sort((a, b) => tsIn(b) - tsIn(a));
      await store.delete(...newestFirst.slice(MOST_OF_A_CHANNEL));
    },

    async list(teamId, channelId) {
      const seen = await workspace(teamId).list<SeenTable>(prefix(channelId));
      return seen.map(({ value }) => value).sort((a, b) => Number(b.ts) - Number(a.ts));
    },

    async removeWithin(reach) {
      const { teamId, channelId } = reach;
      const within = channelId === undefined ? storePrefix('seen-table') : prefix(channelId);
      const gone = (await workspace(teamId).list<SeenTable>(within)).filter(({ key, value: { ts, files } }) => {
        const seenIn = keyParts(key)[1]!;
        return reachesPrompt(reach, { teamId, channelId: seenIn, ts, files: files.map(({ id }) => id) });
      });
      await workspace(teamId).delete(...gone.map(({ key }) => key));
    },
  };
}

function tsIn(key: string): number {
  return Number(keyParts(key)[2]);
}
