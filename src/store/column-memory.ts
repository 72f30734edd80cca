import { createHash } from 'node:crypto';
import type { ColumnChoices } from '../analysis/analysis.js';
import type { ColumnMemory } from './ports.js';
import { storeKey } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** Kept like settings: headers are no one's data, and the next file with them may come in a year. */
export function createColumnMemory(workspace: (teamId: string) => WorkspaceStore): ColumnMemory {
  // Hashed: a signature is as long as all headers together, a key is not.
  const choicesKey = (signature: string) => storeKey('columns', createHash('sha256').update(signature).digest('hex'));

  return {
    get: (teamId, signature) => workspace(teamId).get<ColumnChoices>(choicesKey(signature)),
    save: (teamId, signature, choices) => workspace(teamId).set(choicesKey(signature), choices),
  };
}
