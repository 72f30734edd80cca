import type { Inbox, InboxItem } from './ports.js';
import { storeKey, storePrefix } from './store-key.js';
import type { WorkspaceStore } from './workspace-store.js';

const HOUR_MS = 3_600_000;
/** Slack redelivers an event for hours: for as long, it must be known to have been handled. */
const HANDLED_TTL_MS = 48 * HOUR_MS;
/** What nobody took out in a week is nobody's any more: a response_url lives half an hour. */
const ITEM_TTL_MS = 168 * HOUR_MS;

/**
 * The process's own: `item/team/id` holds what is to be handled, `handled/team/id` says that it was. What people wrote
 * is in the item, and goes with it.
 */
export function createInbox(store: WorkspaceStore): Inbox {
  const itemKey = ({ teamId, id }: Pick<InboxItem, 'id' | 'teamId'>) => storeKey('item', teamId, id);
  const handledKey = ({ teamId, id }: Pick<InboxItem, 'id' | 'teamId'>) => storeKey('handled', teamId, id);

  return {
    async insert(item) {
      if (await store.has(handledKey(item))) return false;
      return store.insert(itemKey(item), item, ITEM_TTL_MS);
    },

    save: (item) => store.set(itemKey(item), item, ITEM_TTL_MS),

    get: (teamId, id) => store.get<InboxItem>(itemKey({ teamId, id })),

    async done(item) {
      // In this order: a crash in between leaves an item that is known to be handled.
      await store.set(handledKey(item), true, HANDLED_TTL_MS);
      await store.delete(itemKey(item));
    },

    async left() {
      const items = await store.list<InboxItem>('item/');
      const left: InboxItem[] = [];
      for (const { key, value } of items) {
        if (await store.has(handledKey(value))) await store.delete(key);
        else left.push(value);
      }
      return left.sort((a, b) => a.receivedAt - b.receivedAt);
    },

    async removeWhere(teamId, matches) {
      const items = await store.list<InboxItem>(storePrefix('item', teamId));
      await store.delete(...items.filter(({ value }) => matches(value)).map(({ key }) => key));
    },
  };
}
