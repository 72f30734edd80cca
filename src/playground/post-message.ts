import { announceChanged, announceDeleted, announceFileShared, announcePosted } from './events.js';
import type { Json } from './json.js';
import { messageObject } from './message-object.js';
import { deletionText } from './wording.js';
import { type Channel, repliesTo, type StoredMessage, type Workspace } from './workspace.js';
import { changed, type World } from './world.js';

type NewMessage = Pick<StoredMessage, 'userId' | 'text'> & Partial<Omit<StoredMessage, 'ts' | 'channelId'>>;

/** Adds a message to a conversation and tells the app about it, if it may know. */
export function postMessage(world: World, workspace: Workspace, channel: Channel, message: NewMessage): StoredMessage {
  const stored: StoredMessage = {
    ts: world.clock.nextTs(),
    channelId: channel.id,
    blocks: [],
    fileIds: [],
    state: {},
    ...message,
  };
  channel.messages.push(stored);
  for (const id of [...stored.fileIds, ...forwardedFileIds(stored)]) {
    workspace.files.get(id)?.sharedIn.push({ channelId: channel.id, ts: stored.ts });
  }
  if (stored.ephemeralTo === undefined) {
    if (stored.userId === workspace.botUserId && stored.threadTs !== undefined)
      channel.statuses.delete(stored.threadTs);
    announcePosted(world, workspace, channel, stored);
    for (const id of stored.fileIds) announceFileShared(world, workspace, channel, id, stored.userId);
  }
  changed(world);
  return stored;
}

/** Who sees a forwarded message sees its files. */
function forwardedFileIds({ attachments = [] }: StoredMessage): string[] {
  return attachments
    .filter(({ is_share }) => is_share === true)
    .flatMap(({ files }) => (files as { id: string }[] | undefined) ?? [])
    .map(({ id }) => id);
}

/** Changes a message in place. */
export function editMessage(
  world: World,
  workspace: Workspace,
  channel: Channel,
  message: StoredMessage,
  change: Partial<StoredMessage>,
): void {
  const previous = messageObject(world, workspace, channel, message);
  Object.assign(message, change, { state: {} });
  if (message.ephemeralTo === undefined) announceChanged(world, workspace, channel, message, previous);
  changed(world);
}

/** Takes a message away; where there are replies, a tombstone stays above them. Its files stay where they are. */
export function deleteMessage(world: World, workspace: Workspace, channel: Channel, message: StoredMessage): void {
  if (!channel.messages.includes(message)) return; // a second click on the same button
  if (repliesTo(channel, message.ts).length > 0) {
    const tombstone = { text: deletionText, blocks: [], fileIds: [], isTombstone: true };
    editMessage(world, workspace, channel, message, tombstone); // which the app hears of as message_changed
    return;
  }
  const previous: Json = messageObject(world, workspace, channel, message);
  channel.messages.splice(channel.messages.indexOf(message), 1);
  if (message.ephemeralTo === undefined) announceDeleted(world, workspace, channel, previous);
  const parent = channel.messages.find(({ ts, isTombstone }) => ts === message.threadTs && isTombstone);
  const isLastReply = parent !== undefined && repliesTo(channel, parent.ts).length === 0;
  if (isLastReply) deleteMessage(world, workspace, channel, parent);
  changed(world);
}
