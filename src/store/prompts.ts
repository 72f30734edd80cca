import type { Prompt, Prompts } from './ports.js';
import { storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

const DAY_MS = 86_400_000;

/** How long somebody may take to answer. */
const TTL_MS: Record<Prompt['kind'], number> = {
  analyze: DAY_MS,
  columns: DAY_MS,
  settings: DAY_MS,
  brief: DAY_MS,
  offer: 7 * DAY_MS,
};

export function createPrompts(workspace: (teamId: string) => WorkspaceStore): Prompts {
  const promptKey = (id: string) => storeKey('prompt', id);

  return {
    get: (teamId, id) => workspace(teamId).get<Prompt>(promptKey(id)),
    save: (prompt) => workspace(prompt.teamId).set(promptKey(prompt.id), prompt, TTL_MS[prompt.kind]),
    async removeWhere(teamId, matches) {
      const prompts = await workspace(teamId).list<Prompt>(storePrefix('prompt'));
      await workspace(teamId).delete(...prompts.filter(({ value }) => matches(value)).map(({ key }) => key));
    },
  };
}
