import type { Reminder, ReminderLog } from './ports.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** `reminder/channel`: a conversation has at most one. */
export function createReminderLog(workspace: (teamId: string) => WorkspaceStore): ReminderLog {
  const keyOf = (channelId: string) => storeKey('reminder', channelId);

  return {
    get: (teamId, channelId) => workspace(teamId).get<Reminder>(keyOf(channelId)),
    save: (teamId, channelId, reminder) => workspace(teamId).set(keyOf(channelId), reminder),
    remove: (teamId, channelId) => workspace(teamId).delete(keyOf(channelId)),
  };
}
