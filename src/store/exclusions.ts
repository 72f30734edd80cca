import type { Exclusions } from './ports.js';
import { keyParts, storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** `exclusion/channel/handle`, with nothing in it: the names of the keys are the list. */
export function createExclusions(workspace: (teamId: string) => WorkspaceStore): Exclusions {
  const keyOf = (channelId: string, handle: string) => storeKey('exclusion', channelId, handle);

  return {
    async list(teamId, channelId) {
      const keys = await workspace(teamId).keys(storePrefix('exclusion', channelId));
      return keys.map((key) => keyParts(key)[2]!).sort();
    },

    async add(teamId, channelId, handles) {
      const before = new Set(await this.list(teamId, channelId));
      const added = [...new Set(handles)].filter((handle) => !before.has(handle));
      await workspace(teamId).setMany(added.map((handle) => ({ key: keyOf(channelId, handle), value: true })));
      return added.length;
    },

    async remove(teamId, channelId, handles) {
      const before = new Set(await this.list(teamId, channelId));
      const removed = [...new Set(handles)].filter((handle) => before.has(handle));
      await workspace(teamId).delete(...removed.map((handle) => keyOf(channelId, handle)));
      return removed.length;
    },
  };
}
