import { openDirectMessage } from '../direct-message.js';
import type { Json } from '../json.js';
import { SlackError } from '../slack-error.js';
import { requireScope } from '../tokens.js';
import { botIsMember, type Channel, type Workspace } from '../workspace.js';
import { findChannel } from './find-channel.js';
import type { Method } from './method.js';

const readScopes = { public: 'channels:read', private: 'groups:read', im: 'im:read' } as const;

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

export const conversationsOpen: Method = {
  token: 'bot',
  scopes: ['im:write'],
  run(call) {
    const { world, workspace, args } = call;
    if (args.has('channel')) return { no_op: true, already_open: true, channel: { id: findChannel(call).id } };
    if (!args.has('users')) throw new SlackError('users_list_not_supplied');
    const users = args.string('users').split(',');
    if (users.length > 1) throw new SlackError('too_many_users'); // group direct messages are not played
    const user = workspace.users.get(users[0]!);
    if (user === undefined || user.isBot) throw new SlackError('user_not_found');
    const channel = openDirectMessage(world, workspace, user.id);
    if (!args.boolean('return_im')) return { channel: { id: channel.id } };
    return {
      channel: {
        id: channel.id,
        created: channel.created,
        is_archived: false,
        is_im: true,
        is_org_shared: false,
        user: user.id,
      },
    };
  },
};

function channelObject(workspace: Workspace, channel: Channel): Json {
  if (channel.kind === 'im') {
    return { id: channel.id, created: channel.created, is_archived: false, is_im: true, is_org_shared: false };
  }
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    created: channel.created,
    is_archived: channel.isArchived,
    is_general: false,
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: workspace.teamId,
    creator: [...channel.members][0] ?? '',
    is_member: botIsMember(workspace, channel),
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}
