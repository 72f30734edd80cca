import type { AskedBack, Threads } from './ports.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** So long after it was posted a question can be corrected by editing it. */
const CORRECTED_WITHIN_MS = 3_600_000;

/** `own-thread/channel/ts` and `asked-back/channel/ts`: where the bot has answered, and what it did not understand. */
export function createThreads(
  workspace: (teamId: string) => WorkspaceStore,
  retentionOf: (teamId: string) => Promise<number>,
): Threads {
  const ownKey = (channelId: string, threadTs: string) => storeKey('own-thread', channelId, threadTs);
  const backKey = (channelId: string, ts: string) => storeKey('asked-back', channelId, ts);

  return {
    isOwn: (teamId, channelId, threadTs) => workspace(teamId).has(ownKey(channelId, threadTs)),
    async noteOwn(teamId, channelId, threadTs) {
      await workspace(teamId).set(ownKey(channelId, threadTs), true, await retentionOf(teamId));
    },
    leave: (teamId, channelId, threadTs) => workspace(teamId).delete(ownKey(channelId, threadTs)),
    askedBack: (teamId, channelId, ts) => workspace(teamId).get<AskedBack>(backKey(channelId, ts)),
    noteAskedBack: (teamId, channelId, ts, asked) =>
      workspace(teamId).set(backKey(channelId, ts), asked, CORRECTED_WITHIN_MS),
    understood: (teamId, channelId, ts) => workspace(teamId).delete(backKey(channelId, ts)),
  };
}
