import type { ChannelChange } from './channel-change.js';
import { announce } from './events.js';
import { newId } from './ids.js';
import type { Json } from './json.js';
import { isExtShared, readScopes, type Workspace } from './workspace.js';
import { changed } from './world.js';

/** The team id of another organisation; a new one for a name that was not heard before. */
export function organisationId(workspace: Workspace, name: string): string {
  const known = [...workspace.organisations].find(([, other]) => other === name);
  if (known !== undefined) return known[0];
  const teamId = newId('T');
  workspace.organisations.set(teamId, name);
  return teamId;
}

/** From now on people of that organisation may be in it, and every event of it says `is_ext_shared_channel`. */
export function shareChannel(change: ChannelChange, teamId: string): void {
  const { world, channel } = change;
  channel.connectedTeamIds.add(teamId);
  const event = { type: 'channel_shared', connected_team_id: teamId, channel: channel.id };
  announceToReaders(change, { ...event, event_ts: world.clock.nextTs() });
  changed(world);
}

/** The organisation's people are out of it. */
export function unshareChannel(change: ChannelChange, teamId: string): void {
  const { world, workspace, channel } = change;
  channel.connectedTeamIds.delete(teamId);
  for (const id of channel.members) if (workspace.users.get(id)?.teamId === teamId) channel.members.delete(id);
  announceToReaders(change, {
    type: 'channel_unshared',
    previously_connected_team_id: teamId,
    channel: channel.id,
    is_ext_shared: isExtShared(channel),
    event_ts: world.clock.nextTs(),
  });
  changed(world);
}

/** @throws {Error} if somebody of another organisation would be in a channel that is not shared with it */
export function requireShared({ workspace, channel }: ChannelChange, userId: string): void {
  const user = workspace.users.get(userId);
  if (user?.isExternal !== true || channel.connectedTeamIds.has(user.teamId)) return;
  const organisation = workspace.organisations.get(user.teamId);
  throw new Error(`${user.name} is of ${organisation}: share #${channel.name} with it first`);
}

/** An app that may read public channels hears of all of them; of a private one only as a member. */
function announceToReaders({ world, workspace, channel }: ChannelChange, event: Json & { type: string }): void {
  if (channel.kind !== 'public' && !channel.members.has(workspace.botUserId)) return;
  announce(world, workspace, event.type, event, { scope: readScopes[channel.kind], channel });
}
