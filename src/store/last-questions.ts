import type { LastQuestion, LastQuestions } from './ports.js';
import { storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** `asked/channel/thread`: as long as the data that was asked about. */
export function createLastQuestions(
  workspace: (teamId: string) => WorkspaceStore,
  retentionOf: (teamId: string) => Promise<number>,
): LastQuestions {
  const keyOf = (channelId: string, threadTs: string | undefined) => storeKey('asked', channelId, threadTs ?? '');

  return {
    get: (teamId, channelId, threadTs) => workspace(teamId).get<LastQuestion>(keyOf(channelId, threadTs)),
    async save(teamId, channelId, threadTs, call) {
      await workspace(teamId).set(keyOf(channelId, threadTs), call, await retentionOf(teamId));
    },
    async clear(teamId, channelId) {
      await workspace(teamId).delete(...(await workspace(teamId).keys(storePrefix('asked', channelId))));
    },
  };
}
