import { names, SOMEBODY } from './handle-in-text.js';
import type { Briefs, KeptBrief } from './ports.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** `brief/channel`: a conversation has at most one. */
export function createBriefs(workspace: (teamId: string) => WorkspaceStore): Briefs {
  const keyOf = (channelId: string) => storeKey('brief', channelId);

  return {
    get: (teamId, channelId) => workspace(teamId).get<KeptBrief>(keyOf(channelId)),
    save: (teamId, channelId, brief) => workspace(teamId).set(keyOf(channelId), brief),
    remove: (teamId, channelId) => workspace(teamId).delete(keyOf(channelId)),

    async forget(teamId, channelId, handle) {
      const before = await this.get(teamId, channelId);
      const after = before && withoutCreator(before, handle);
      if (!after || JSON.stringify(after) === JSON.stringify(before)) return false;
      await this.save(teamId, channelId, after);
      return true;
    },
  };
}

function withoutCreator(brief: KeptBrief, handle: string): KeptBrief {
  const { product, niche, not, ...others } = brief;
  const withoutName = (text: string) => text.replace(names(handle), SOMEBODY);
  const left = not?.filter((one) => one.toLowerCase() !== `@${handle}`).map(withoutName);
  return {
    ...(product !== undefined && { product: withoutName(product) }),
    ...(niche !== undefined && { niche: niche.map(withoutName) }),
    ...(left !== undefined && left.length > 0 && { not: left }),
    ...others,
  };
}
