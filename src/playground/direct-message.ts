import { newId } from './ids.js';
import type { Channel, Workspace } from './workspace.js';
import { changed, type World } from './world.js';

/** The conversation between a person and the bot; the one that is there, or a new one. */
export function openDirectMessage(world: World, workspace: Workspace, userId: string): Channel {
  const open = [...workspace.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(userId));
  return open ?? openConversation(world, workspace, 'im', 'directmessage', [userId, workspace.botUserId]);
}

/** A conversation of several people, the bot among them or not; there is one for the same people. */
export function openGroupMessage(world: World, workspace: Workspace, userIds: readonly string[]): Channel {
  const members = new Set(userIds);
  const open = [...workspace.channels.values()].find(
    (channel) =>
      channel.kind === 'mpim' &&
      channel.members.size === members.size &&
      userIds.every((id) => channel.members.has(id)),
  );
  const names = [...members].map((id) => workspace.users.get(id)?.name ?? id);
  return open ?? openConversation(world, workspace, 'mpim', `mpdm-${names.join('--')}-1`, userIds);
}

function openConversation(
  world: World,
  workspace: Workspace,
  kind: 'im' | 'mpim',
  name: string, // what payloads call it
  members: readonly string[],
): Channel {
  const channel: Channel = {
    id: newId(kind === 'im' ? 'D' : 'C'), // group messages had a G once, as private channels had
    name,
    kind,
    connectedTeamIds: new Set(),
    isArchived: false,
    created: world.clock.nowSeconds(),
    members: new Set(members),
    messages: [],
    statuses: new Map(),
  };
  workspace.channels.set(channel.id, channel);
  changed(world);
  return channel;
}
