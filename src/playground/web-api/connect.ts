import { SlackError } from '../slack-error.js';
import type { Method } from './method.js';

export const apiTest: Method = {
  token: 'none',
  run({ args }) {
    if (args.has('error')) throw new SlackError(args.string('error'), { args: args.all });
    return Object.keys(args.all).length > 0 ? { args: args.all } : {};
  },
};

export const authTest: Method = {
  token: 'bot',
  run({ world, workspace }) {
    return {
      url: `${world.origin}/`,
      team: workspace.name,
      user: world.app.name,
      team_id: workspace.teamId,
      user_id: workspace.botUserId,
      bot_id: workspace.botId,
      is_enterprise_install: false,
    };
  },
};

export const appsConnectionsOpen: Method = {
  token: 'app',
  run({ world }) {
    return { url: world.socketMode.newUrl() };
  },
};
