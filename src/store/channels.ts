import type { Channels } from './ports.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** One key a fact: facts that come at the same moment overwrite nothing of each other. They are no one's data. */
export function createChannels(workspace: (teamId: string) => WorkspaceStore): Channels {
  const sharedKey = (channelId: string) => storeKey('channel-shared', channelId);
  const kindKey = (channelId: string) => storeKey('channel-kind', channelId);

  return {
    isShared: (teamId, channelId) => workspace(teamId).get<boolean>(sharedKey(channelId)),
    setShared: (teamId, channelId, isShared) => workspace(teamId).set(sharedKey(channelId), isShared),
    kind: (teamId, channelId) => workspace(teamId).get(kindKey(channelId)),
    setKind: (teamId, channelId, kind) => workspace(teamId).set(kindKey(channelId), kind),
  };
}
