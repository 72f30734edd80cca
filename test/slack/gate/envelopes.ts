/** Who comes in, and where: what an envelope of any kind is made of. */
export interface From {
  /** The workspace that it is for. */
  workspace: string;
  user: string;
  /** The person's own team. */
  team: string;
  channel: string;
  channelName: string;
  /** As events say it. */
  isShared: boolean;
  /** What a form carries. */
  form: string;
  responseUrl: string;
}

export const BOT = { botToken: 'xoxb-1', botId: 'B1', botUserId: 'UBOT' };
const TS = '1700000000.000100';

/** Events that are about no person. */
const BARE_EVENTS: Record<string, object> = {
  file_deleted: { file_id: 'F1' },
  app_uninstalled: {},
  tokens_revoked: { tokens: { oauth: [], bot: ['UBOT'] } },
  team_access_revoked: { team_ids: ['T1'] },
};

export function event(type: string, from: From, changes: object = {}): object {
  const post = {
    ...{ user: from.user, channel: from.channel, ts: TS, event_ts: TS, text: '<@UBOT> top 5' },
    ...{ team: from.team, user_team: from.team, source_team: from.team },
  };
  const home = { user: from.user, channel: 'D1', tab: 'home', event_ts: TS };
  const own = type === 'app_home_opened' ? home : (BARE_EVENTS[type] ?? post);
  return {
    ...{ type: 'event_callback', token: 'x', api_app_id: 'A1', event_id: 'Ev1', event_time: 1 },
    team_id: from.team, // of who posted, in a shared channel
    authorizations: [{ enterprise_id: null, team_id: from.workspace, user_id: 'UBOT', is_bot: true }],
    is_ext_shared_channel: from.isShared && type !== 'app_home_opened',
    event: { type, ...own, ...changes },
  };
}

export function command(name: string, from: From): object {
  return {
    ...{
      token: 'x',
      command: name,
      text: 'top 5',
      api_app_id: 'A1',
      trigger_id: '1.2',
      is_enterprise_install: 'false',
    },
    ...{ team_id: from.workspace === 'T1' ? from.team : from.workspace, team_domain: 'x' },
    ...{ channel_id: from.channel, channel_name: from.channelName, user_id: from.user, user_name: 'x' },
    response_url: from.responseUrl,
  };
}

function interaction(from: From): object {
  return {
    ...{ enterprise: null, token: 'x', api_app_id: 'A1', trigger_id: '1.2', is_enterprise_install: false },
    team: { id: from.workspace, domain: 'x' },
    user: { id: from.user, username: 'x', name: 'x', team_id: from.team },
  };
}

export function action(actionId: string, from: From): object {
  const button = { type: 'button', action_id: actionId, block_id: 'b', value: '{}', action_ts: TS };
  if (actionId === 'change-settings')
    return {
      ...{ type: 'block_actions', ...interaction(from), actions: [button], response_url: from.responseUrl },
      ...{ container: { type: 'view', view_id: 'V1' }, view: { id: 'V1', type: 'home', private_metadata: '' } },
    };
  return {
    ...{ type: 'block_actions', ...interaction(from), actions: [button], response_url: from.responseUrl },
    container: { type: 'message', message_ts: TS, channel_id: from.channel, is_ephemeral: false },
    channel: { id: from.channel, name: from.channelName },
    message: { ts: TS },
  };
}

export function view(callbackId: string, from: From): object {
  return {
    ...{ type: 'view_submission', ...interaction(from) },
    team: { id: from.team, domain: 'x' }, // the person's: where the app is, its view says
    view: {
      ...{ id: 'V1', type: 'modal', callback_id: callbackId, private_metadata: from.form },
      ...{ app_installed_team_id: from.workspace, blocks: [], state: { values: {} } },
    },
  };
}

export function shortcut(callbackId: string, from: From): object {
  return {
    ...{ type: 'message_action', callback_id: callbackId, ...interaction(from), message_ts: TS, action_ts: TS },
    ...{ channel: { id: from.channel, name: from.channelName }, message: { ts: TS }, response_url: from.responseUrl },
  };
}
