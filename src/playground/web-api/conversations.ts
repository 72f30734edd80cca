import { openDirectMessage, openGroupMessage } from '../direct-message.js';
import type { Json } from '../json.js';
import { SlackError } from '../slack-error.js';
import { requireScope } from '../tokens.js';
import { botIsMember, type Channel, isExtShared, readScopes, type Workspace } from '../workspace.js';
import { findChannel } from './find-channel.js';
import type { Method } from './method.js';

export const conversationsInfo: Method = {
  token: 'bot',
  scopes: Object.values(readScopes),
  run(call) {
    const channel = findChannel(call);
    requireScope(call.workspace, readScopes[channel.kind]);
    const info = channelObject(call.workspace, channel);
    return {
      channel: call.args.boolean('include_num_members') ? { ...info, num_members: channel.members.size } : info,
    };
  },
};

const maxInGroup = 8;

/** A direct message with one person, or a group message with several. */
export const conversationsOpen: Method = {
  token: 'bot',
  scopes: ['im:write', 'mpim:write'],
  run(call) {
    const { world, workspace, args } = call;
    if (args.has('channel')) return { no_op: true, already_open: true, channel: { id: findChannel(call).id } };
    if (!args.has('users')) throw new SlackError('users_list_not_supplied');
    const users = args.string('users').split(',');
    requireScope(workspace, users.length > 1 ? 'mpim:write' : 'im:write');
    if (users.length > maxInGroup) throw new SlackError('too_many_users');
    if (users.some((id) => workspace.users.get(id)?.isBot !== false)) throw new SlackError('user_not_found');
    if (users.length > 1)
      return { channel: { id: openGroupMessage(world, workspace, [...users, workspace.botUserId]).id } };
    const channel = openDirectMessage(world, workspace, users[0]!);
    return { channel: args.boolean('return_im') ? channelObject(workspace, channel) : { id: channel.id } };
  },
};

function channelObject(workspace: Workspace, channel: Channel): Json {
  const { id, name, kind, created, isArchived, connectedTeamIds } = channel;
  const shared = { id, created, is_archived: isArchived, is_im: kind === 'im', is_org_shared: false };
  const people = [...channel.members].filter((member) => member !== workspace.botUserId);
  if (kind === 'im') return { ...shared, context_team_id: workspace.teamId, user: people[0], is_open: true };
  const isShared = isExtShared(channel);
  const none = { value: '', creator: '', last_set: 0 };
  return {
    ...shared,
    name,
    name_normalized: name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_mpim: kind === 'mpim',
    is_private: kind !== 'public',
    is_general: false,
    unlinked: 0,
    is_shared: isShared,
    is_ext_shared: isShared,
    is_pending_ext_shared: false,
    pending_shared: [],
    pending_connected_team_ids: [],
    shared_team_ids: [workspace.teamId, ...connectedTeamIds],
    ...(isShared && { connected_team_ids: [...connectedTeamIds], conversation_host_id: workspace.teamId }),
    context_team_id: workspace.teamId,
    creator: people[0] ?? '',
    is_member: botIsMember(workspace, channel),
    topic: none,
    purpose: none,
    previous_names: [],
  };
}
