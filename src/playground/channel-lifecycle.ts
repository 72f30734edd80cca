import type { ChannelChange } from './channel-change.js';
import { announce } from './events.js';
import type { Json } from './json.js';
import { postMessage } from './post-message.js';
import { requireShared } from './slack-connect.js';
import { botIsMember, readScopes, type Workspace } from './workspace.js';

export function renameChannel(change: ChannelChange, name: string): void {
  const { channel, byId } = change;
  const old = channel.name;
  channel.name = name;
  const text = `<@${byId}> has renamed the channel from "${old}" to "${name}"`;
  postNotice(change, 'channel_name', text, { old_name: old, name });
  const isChannel = channel.kind === 'public';
  announceChange(change, 'rename', {
    channel: {
      id: channel.id,
      is_channel: isChannel,
      name,
      name_normalized: name,
      created: channel.created,
      is_mpim: false,
    },
  });
}

export function archiveChannel(change: ChannelChange): void {
  const { channel, byId } = change;
  channel.isArchived = true;
  postNotice(change, 'channel_archive', `<@${byId}> archived the channel`);
  announceChange(change, 'archive', { channel: channel.id, user: byId, is_moved: 0 });
}

export function unarchiveChannel(change: ChannelChange): void {
  const { channel, byId } = change;
  channel.isArchived = false;
  postNotice(change, 'channel_unarchive', `<@${byId}> un-archived the channel`);
  const by = channel.kind === 'private' ? { actor_id: byId } : { user: byId }; // Slack names it differently
  announceChange(change, 'unarchive', { channel: channel.id, ...by });
}

/** The id stays the same, and the only notice of it is the message: Slack has no event for it. */
export function convertToPrivate(change: ChannelChange): void {
  change.channel.kind = 'private';
  const text = 'made this channel *private*. Now, it can only be viewed or joined by invitation.';
  postNotice(change, 'channel_convert_to_private', text);
}

/** Brings somebody in, or the bot. */
export function addMember(change: ChannelChange, userId: string): void {
  const { world, workspace, channel, byId } = change;
  requireShared(change, userId);
  channel.members.add(userId);
  const inviter = byId === userId ? {} : { inviter: byId };
  postNotice({ ...change, byId: userId }, 'channel_join', `<@${userId}> has joined the channel`, inviter);
  if (!botIsMember(workspace, channel)) return;
  const event = {
    type: 'member_joined_channel',
    user: userId,
    channel: channel.id,
    channel_type: 'C', // private channels have it too since March 2021, as their ids have
    team: teamIdOf(workspace, userId),
    ...inviter,
    event_ts: world.clock.nextTs(),
  };
  announce(world, workspace, 'member_joined_channel', event, { scope: readScopes[channel.kind], channel });
}

/** Somebody leaves, or is taken out: to the channel it looks the same. */
export function removeMember(change: ChannelChange, userId: string): void {
  const { world, workspace, channel } = change;
  channel.members.delete(userId);
  postNotice({ ...change, byId: userId }, 'channel_leave', `<@${userId}> has left the channel`);
  if (!botIsMember(workspace, channel)) return;
  const event = {
    type: 'member_left_channel',
    user: userId,
    channel: channel.id,
    channel_type: 'C',
    team: teamIdOf(workspace, userId),
    event_ts: world.clock.nextTs(),
  };
  announce(world, workspace, 'member_left_channel', event, { scope: readScopes[channel.kind], channel });
}

/** The bot hears that it left, and no more of the channel: not even the message that says so. */
export function removeBot(change: ChannelChange): void {
  const { workspace, channel, byId } = change;
  announceChange(change, 'left', { channel: channel.id, actor_id: byId });
  channel.members.delete(workspace.botUserId);
  const text = `<@${workspace.botUserId}> has left the channel`;
  postNotice({ ...change, byId: workspace.botUserId }, 'channel_leave', text);
}

function postNotice(
  { world, workspace, channel, byId }: ChannelChange,
  subtype: string,
  text: string,
  fields: Json = {},
): void {
  postMessage(world, workspace, channel, { userId: byId, text, notice: { subtype, fields } });
}

/** Whoever may read channels hears of every public one; of a private one only its members hear. */
function announceChange({ world, workspace, channel }: ChannelChange, what: string, fields: Json): void {
  if (channel.kind === 'private' && !botIsMember(workspace, channel)) return;
  const type = `${channel.kind === 'private' ? 'group' : 'channel'}_${what}`;
  const event = { type, ...fields, event_ts: world.clock.nextTs() };
  announce(world, workspace, type, event, { scope: readScopes[channel.kind], channel });
}

const teamIdOf = (workspace: Workspace, userId: string): string =>
  workspace.users.get(userId)?.teamId ?? workspace.teamId;
