import type { Settings, WorkspaceSettings } from './ports.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

const WORKSPACE_KEY = storeKey('settings');

/** Settings are no one's data: they stay until they are changed or the workspace is removed. */
export function createSettings(workspace: (teamId: string) => WorkspaceStore, defaults: WorkspaceSettings): Settings {
  const watchKey = (channelId: string) => storeKey('watch', channelId);
  const listeningKey = (channelId: string) => storeKey('listening', channelId);

  return {
    watches: (teamId, channelId) => workspace(teamId).has(watchKey(channelId)),

    async workspace(teamId) {
      return { ...defaults, ...(await workspace(teamId).get<Partial<WorkspaceSettings>>(WORKSPACE_KEY)) };
    },
    setWorkspace: (teamId, settings) => workspace(teamId).set(WORKSPACE_KEY, settings),

    async setWatch(teamId, channelId, on) {
      if (on) await workspace(teamId).set(watchKey(channelId), true);
      else await workspace(teamId).delete(watchKey(channelId));
    },

    async listens(teamId, channelId) {
      const here = await workspace(teamId).get<boolean>(listeningKey(channelId));
      return here ?? (await this.workspace(teamId)).listensInThreads ?? true;
    },
    setListens: (teamId, channelId, on) => workspace(teamId).set(listeningKey(channelId), on),
  };
}
