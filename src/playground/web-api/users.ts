import type { Json } from '../json.js';
import { roleFlags, type User } from '../people.js';
import { SlackError } from '../slack-error.js';
import type { Workspace } from '../workspace.js';
import type { Method } from './method.js';

export const usersInfo: Method = {
  token: 'bot',
  scopes: ['users:read'],
  run({ workspace, args }) {
    const user = workspace.users.get(args.required('user'));
    if (user === undefined) throw new SlackError('user_not_found');
    return { user: userObject(workspace, user) };
  },
};

/** Of somebody of another organisation Slack does not say who they are there; a stranger shares no channel with the app. */
function userObject(workspace: Workspace, user: User): Json {
  const { id, name, teamId, isBot, isExternal } = user;
  const channels = [...workspace.channels.values()];
  const isStranger = !channels.some(({ members }) => members.has(id) && members.has(workspace.botUserId));
  return {
    id,
    team_id: teamId,
    name,
    deleted: false,
    real_name: name,
    tz: 'America/New_York',
    tz_label: 'Eastern Standard Time',
    tz_offset: -18_000,
    profile: {
      real_name: name,
      real_name_normalized: name,
      display_name: name,
      display_name_normalized: name,
      team: teamId,
    },
    ...(isExternal ? { is_stranger: isStranger } : roleFlags(user)),
    is_bot: isBot,
    is_app_user: false,
    updated: 1_700_000_000,
  };
}
