import { names, SOMEBODY } from './handle-in-text.js';
import type { Shortlists } from './ports.js';
import { keyParts, storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

interface Added {
  by: string;
  at: number;
}

/**
 * `shortlist/channel/handle` says who was added by whom, `shortlist-note/channel/handle` what was noted. They stay
 * until somebody takes them off: a shortlist is the team's own work, not a copy of a file.
 */
export function createShortlists(
  workspace: (teamId: string) => WorkspaceStore,
  now: () => number = Date.now,
): Shortlists {
  let lastAddedAt = 0;
  const entryKey = (channelId: string, handle: string) => storeKey('shortlist', channelId, handle);
  const noteKey = (channelId: string, handle: string) => storeKey('shortlist-note', channelId, handle);

  return {
    async list(teamId, channelId) {
      const store = workspace(teamId);
      const [entries, notes] = await Promise.all([
        store.list<Added>(storePrefix('shortlist', channelId)),
        store.list<string>(storePrefix('shortlist-note', channelId)),
      ]);
      const noteOf = new Map(notes.map(({ key, value }) => [keyParts(key)[2], value]));
      return entries
        .map(({ key, value }) => {
          const handle = keyParts(key)[2]!;
          return { handle, addedBy: value.by, addedAt: value.at, note: noteOf.get(handle) ?? '' };
        })
        .sort((a, b) => a.addedAt - b.addedAt || (a.handle < b.handle ? -1 : 1));
    },

    async add(teamId, channelId, handles, userId) {
      const before = await workspace(teamId).list<Added>(storePrefix('shortlist', channelId));
      // In the order given: within a millisecond, too, and after a clock that was set back.
      lastAddedAt = before.reduce((latest, { value }) => Math.max(latest, value.at), lastAddedAt);
      const added = await Promise.all(
        handles.map((handle) => {
          lastAddedAt = Math.max(now(), lastAddedAt + 1);
          return workspace(teamId).insert(entryKey(channelId, handle), { by: userId, at: lastAddedAt } satisfies Added);
        }),
      );
      return handles.filter((_, i) => added[i]);
    },

    async remove(teamId, channelId, handles) {
      const store = workspace(teamId);
      const there = await Promise.all(handles.map((handle) => store.has(entryKey(channelId, handle))));
      const removed = handles.filter((_, i) => there[i]);
      await store.delete(...removed.flatMap((handle) => [entryKey(channelId, handle), noteKey(channelId, handle)]));
      return removed;
    },

    async forget(teamId, channelId, handle) {
      const store = workspace(teamId);
      const [removed] = await this.remove(teamId, channelId, [handle]);
      const notes = await store.list<string>(storePrefix('shortlist-note', channelId));
      const naming = notes.filter(({ value }) => names(handle).test(value));
      for (const { key, value } of naming) await store.set(key, value.replace(names(handle), SOMEBODY));
      return { wasListed: removed !== undefined, notes: naming.length };
    },

    async ofPerson(teamId, userId) {
      const entries = await workspace(teamId).list<Added>(storePrefix('shortlist'));
      const byChannel = new Map<string, string[]>();
      for (const { key, value } of entries.sort((a, b) => a.value.at - b.value.at)) {
        if (value.by !== userId) continue;
        const [, channelId = '', handle = ''] = keyParts(key);
        byChannel.set(channelId, [...(byChannel.get(channelId) ?? []), handle]);
      }
      return [...byChannel].map(([channelId, handles]) => ({ channelId, handles }));
    },

    async note(teamId, channelId, handle, note) {
      if (note === '') await workspace(teamId).delete(noteKey(channelId, handle));
      else await workspace(teamId).set(noteKey(channelId, handle), note);
    },
  };
}
