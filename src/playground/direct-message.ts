import { newId } from './ids.js';
import type { Channel, Workspace } from './workspace.js';
import { changed, type World } from './world.js';

/** The conversation between a person and the bot; the one that is there, or a new one. */
export function openDirectMessage(world: World, workspace: Workspace, userId: string): Channel {
  const open = [...workspace.channels.values()].find((channel) => channel.kind === 'im' && channel.members.has(userId));
  if (open !== undefined) return open;
  const channel: Channel = {
    id: newId('D'),
    name: 'directmessage', // what payloads call it
    kind: 'im',
    isExtShared: false,
    isArchived: false,
    created: world.clock.nowSeconds(),
    members: new Set([userId, workspace.botUserId]),
    messages: [],
    statuses: new Map(),
  };
  workspace.channels.set(channel.id, channel);
  changed(world);
  return channel;
}
