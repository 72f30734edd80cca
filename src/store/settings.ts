import type { Settings } from './ports.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** Settings are no one's data: they stay until they are changed or the workspace is removed. */
export function createSettings(workspace: (teamId: string) => WorkspaceStore): Settings {
  const watchKey = (channelId: string) => storeKey('watch', channelId);

  return {
    watches: (teamId, channelId) => workspace(teamId).has(watchKey(channelId)),

    async setWatch(teamId, channelId, on) {
      if (on) await workspace(teamId).set(watchKey(channelId), true);
      else await workspace(teamId).delete(watchKey(channelId));
    },
  };
}
