import { UserError } from '../errors.js';
import { createInTurn } from './in-turn.js';
import type { Exclusions } from './ports.js';
import { keyParts, storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

/** Of one conversation: each list that is shown is compared with all of them. */
export const MAX_EXCLUSIONS = 20_000;
/** Those of the conversations that were asked last are at hand, up to so many altogether: some 20 MB. */
const MAX_AT_HAND = 200_000;

interface AtHand {
  version: string | undefined;
  handles: ReadonlySet<string>;
}

/**
 * `exclusion/channel/handle`, with nothing in it: the names of the keys are the list. `exclusion-version/channel/…` is
 * something else after each change, so that a list at hand is known to be the one in the store: a question reads one key
 * instead of 20,000.
 */
export function createExclusions(workspace: (teamId: string) => WorkspaceStore): Exclusions {
  const keyOf = (channelId: string, handle: string) => storeKey('exclusion', channelId, handle);
  const versionKey = (channelId: string) => storeKey('exclusion-version', channelId, 'list');
  const atHand = new Map<string, AtHand>(); // the least recently used first
  const inTurn = createInTurn();

  function keepAtHand(conversation: string, list: AtHand): void {
    atHand.delete(conversation);
    atHand.set(conversation, list);
    let count = [...atHand.values()].reduce((sum, { handles }) => sum + handles.size, 0);
    for (const [oldest, { handles }] of atHand) {
      if (count <= MAX_AT_HAND || oldest === conversation) return;
      atHand.delete(oldest);
      count -= handles.size;
    }
  }

  async function all(teamId: string, channelId: string): Promise<ReadonlySet<string>> {
    const store = workspace(teamId);
    const conversation = storeKey(teamId, channelId);
    const version = await store.get<string>(versionKey(channelId)); // first: a list that is read after it is no older
    let list = atHand.get(conversation);
    if (!list || list.version !== version) {
      const keys = await store.keys(storePrefix('exclusion', channelId));
      list = { version, handles: new Set(keys.map((key) => keyParts(key)[2]!)) };
    }
    // Without a version it couldn't be told from a later one.
    if (version !== undefined || list.handles.size === 0) keepAtHand(conversation, list);
    return list.handles;
  }

  /** One change after the other in a conversation: the limit holds, and the list at hand goes along. */
  function change(
    teamId: string,
    channelId: string,
    make: (before: ReadonlySet<string>, store: WorkspaceStore, version: string) => Promise<ReadonlySet<string>>,
  ): Promise<number> {
    const conversation = storeKey(teamId, channelId);
    return inTurn(conversation, async () => {
      const before = await all(teamId, channelId);
      const version = crypto.randomUUID();
      try {
        const handles = await make(before, workspace(teamId), version);
        if (handles !== before) keepAtHand(conversation, { version, handles });
        return Math.abs(handles.size - before.size);
      } catch (error) {
        atHand.delete(conversation); // a part of it may have been written
        throw error;
      }
    });
  }

  return {
    all,

    async list(teamId, channelId) {
      return [...(await all(teamId, channelId))].sort();
    },

    add: (teamId, channelId, handles) =>
      change(teamId, channelId, async (before, store, version) => {
        const added = [...new Set(handles)].filter((handle) => !before.has(handle));
        if (added.length === 0) return before;
        if (before.size + added.length > MAX_EXCLUSIONS) throw tooMany(before.size, added.length);
        const entries = added.map((handle) => ({ key: keyOf(channelId, handle), value: true as string | boolean }));
        await store.setMany([...entries, { key: versionKey(channelId), value: version }]);
        return new Set([...before, ...added]);
      }),

    remove: (teamId, channelId, handles) =>
      change(teamId, channelId, async (before, store, version) => {
        const removed = [...new Set(handles)].filter((handle) => before.has(handle));
        if (removed.length === 0) return before;
        await store.delete(...removed.map((handle) => keyOf(channelId, handle)));
        await store.set(versionKey(channelId), version);
        const after = new Set(before);
        for (const handle of removed) after.delete(handle);
        return after;
      }),
  };
}

function tooMany(there: number, more: number): UserError {
  const [total, added, limit] = [there, more, MAX_EXCLUSIONS].map((count) => count.toLocaleString('en-US'));
  return new UserError(
    'too-many-exclusions',
    `This conversation already leaves out ${total} creators, and ${added} more would be over the limit of ${limit}.`,
    'Post a shorter list, or show some of them again: `include @handle`.',
  );
}
