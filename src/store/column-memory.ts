import { createHash } from 'node:crypto';
import type { ColumnChoices, ReadingChoices } from '../analysis/analysis.js';
import type { ColumnMemory, RememberedColumns } from './ports.js';
import { keyParts, storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

const DAY_MS = 86_400_000;
/** Unused for so long, a choice is forgotten. */
const TTL_MS = 180 * DAY_MS;

/** First parts of the keys: of a conversation, of the workspace, and of the workspace as it was kept at first. */
const HERE = 'columns-here';
const EVERYWHERE = 'columns-everywhere';
const AT_FIRST = 'columns';

/** `choices` are those of columns alone, as they were kept before there were others. */
type Kept = Omit<RememberedColumns, 'id' | 'isForWorkspace' | 'choices'> & {
  choices?: ColumnChoices;
  reading?: ReadingChoices;
};

export function createColumnMemory(workspace: (teamId: string) => WorkspaceStore): ColumnMemory {
  const hereKey = (channelId: string, hash: string) => storeKey(HERE, channelId, hash);
  const everywhereKey = (hash: string) => storeKey(EVERYWHERE, hash);

  async function used<T>(teamId: string, key: string): Promise<T | undefined> {
    const kept = await workspace(teamId).get<T>(key);
    if (kept) await workspace(teamId).touch(key, TTL_MS);
    return kept;
  }

  async function withoutNames(teamId: string, prefix: string, matches: (kept: Kept) => boolean): Promise<void> {
    for (const { key, value } of await workspace(teamId).list<Kept>(prefix)) {
      if (matches(value))
        await workspace(teamId).set(key, { ...value, fileName: undefined, chosenIn: undefined }, TTL_MS);
    }
  }

  return {
    async get(teamId, channelId, signature) {
      const id = hashOf(signature);
      const here = await used<Kept>(teamId, hereKey(channelId, id));
      if (here) return { ...remembered(here), id, isForWorkspace: false };
      const everywhere = await used<Kept>(teamId, everywhereKey(id));
      if (everywhere) return { ...remembered(everywhere), id, isForWorkspace: true };
      const columns = await used<ColumnChoices>(teamId, storeKey(AT_FIRST, id));
      return columns && { choices: { columns }, id, isForWorkspace: true };
    },

    async save(teamId, channelId, signature, { isForWorkspace, choices, ...chosen }) {
      const kept: Kept = { ...chosen, reading: choices, ...(isForWorkspace && { chosenIn: channelId }) };
      const hash = hashOf(signature);
      // What was chosen here before would hide what now holds everywhere.
      if (isForWorkspace) await workspace(teamId).delete(hereKey(channelId, hash));
      const key = isForWorkspace ? everywhereKey(hash) : hereKey(channelId, hash);
      await workspace(teamId).set(key, kept, TTL_MS);
    },

    async list(teamId, channelId) {
      const kept = (prefix: string) => workspace(teamId).list<Kept>(prefix);
      const [here, everywhere, atFirst] = await Promise.all([
        kept(storePrefix(HERE, channelId)),
        kept(storePrefix(EVERYWHERE)),
        workspace(teamId).list<ColumnChoices>(storePrefix(AT_FIRST)),
      ]);
      const ofWorkspace = [...everywhere, ...atFirst.map(({ key, value }) => ({ key, value: { choices: value } }))];
      return [
        ...here.map(({ key, value }) => ({ ...remembered(value), id: lastPart(key), isForWorkspace: false })),
        ...ofWorkspace.map(({ key, value }) => ({ ...remembered(value), id: lastPart(key), isForWorkspace: true })),
      ];
    },

    async remove(teamId, channelId, { id, isForWorkspace }) {
      const keys = isForWorkspace ? [everywhereKey(id), storeKey(AT_FIRST, id)] : [hereKey(channelId, id)];
      await workspace(teamId).delete(...keys);
    },

    async forgetNames(teamId, channelId, fileNames) {
      const isNamed = ({ fileName }: Kept) => fileName !== undefined && fileNames.includes(fileName);
      await withoutNames(teamId, storePrefix(HERE, channelId), isNamed);
      await withoutNames(teamId, storePrefix(EVERYWHERE), (kept) => kept.chosenIn === channelId && isNamed(kept));
    },

    async forgetConversation(teamId, channelId) {
      await workspace(teamId).delete(...(await workspace(teamId).keys(storePrefix(HERE, channelId))));
      await withoutNames(teamId, storePrefix(EVERYWHERE), ({ chosenIn }) => chosenIn === channelId);
    },
  };
}

function remembered({ choices, reading, ...chosen }: Kept): Omit<RememberedColumns, 'id' | 'isForWorkspace'> {
  return { ...chosen, choices: reading ?? { columns: choices } };
}

/** A signature is as long as all headers together, a key is not. */
function hashOf(signature: string): string {
  return createHash('sha256').update(signature).digest('hex');
}

function lastPart(key: string): string {
  return keyParts(key).at(-1)!;
}
