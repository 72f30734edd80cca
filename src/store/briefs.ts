import type { Briefs, KeptBrief } from './ports.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** `brief/channel`: a conversation has at most one. */
export function createBriefs(workspace: (teamId: string) => WorkspaceStore): Briefs {
  const keyOf = (channelId: string) => storeKey('brief', channelId);

  return {
    get: (teamId, channelId) => workspace(teamId).get<KeptBrief>(keyOf(channelId)),
    save: (teamId, channelId, brief) => workspace(teamId).set(keyOf(channelId), brief),
    async remove(teamId, channelId) {
      const isThere = await workspace(teamId).has(keyOf(channelId));
      await workspace(teamId).delete(keyOf(channelId));
      return isThere;
    },
  };
}
