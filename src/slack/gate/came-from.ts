import type { ChannelKind } from '../../store/ports.js';

/** Who came in, and where, as far as an envelope says so. */
export interface CameFrom {
  /** Slack tells of something; else somebody acts, and waits for an answer. */
  isEvent: boolean;
  /** The installation that it is for: a workspace. */
  workspaceId: string | undefined;
  enterpriseId: string | undefined;
  userId: string | undefined;
  /** Workspaces and organizations that Slack says the person is of. */
  userTeams: string[];
  channelId: string | undefined;
  kind: ChannelKind | undefined;
  /** Whether other organizations are in the channel: only events tell. */
  isShared: boolean | undefined;
  /** Somebody talks to the bot, or uses what it has put there, and waits for an answer. */
  isSaidToBot: boolean;
  /** Two events of one post have the same. */
  postTs: string | undefined;
  threadTs: string | undefined;
  /** Whoever posted is a bot: this one, or another. */
  botId: string | undefined;
  /** What the bot wrote into a form, where it comes back, or somebody acts in it: '' where it comes back with nothing. */
  formId: string | undefined;
}

type Json = Record<string, unknown>;

/** @param body an event, a command or an interaction, as Slack sends it */
export function cameFrom(body: object, botUserId: string | undefined): CameFrom {
  const envelope = body as Json;
  if (isObject(envelope.event)) return fromEvent(envelope, envelope.event, botUserId);
  return typeof envelope.command === 'string' ? fromCommand(envelope) : fromInteraction(envelope);
}

/**
 * In a shared channel `team_id` may be that of whoever posted: what the event came through is in `authorizations`, and in
 * `context_team_id`.
 */
function fromEvent(body: Json, event: Json, botUserId: string | undefined): CameFrom {
  const [authorization] = (Array.isArray(body.authorizations) ? body.authorizations : []) as Json[];
  // Who edits a post is told by the post; only where it stands, by the event itself.
  const said = event.subtype === 'message_changed' && isObject(event.message) ? event.message : event;
  const channelId = text(event.channel) ?? text(event.channel_id) ?? idOf(event.channel);
  const kind = kindOf(text(event.channel_type), channelId);
  const mentionsBot = botUserId !== undefined && (text(event.text) ?? '').includes(`<@${botUserId}`);
  return {
    isEvent: true,
    workspaceId: text(authorization?.team_id) ?? text(body.context_team_id) ?? text(body.team_id),
    enterpriseId: text(authorization?.enterprise_id) ?? text(body.context_enterprise_id) ?? text(body.enterprise_id),
    userId: text(said.user) ?? idOf(said.user),
    userTeams: texts(said.user_team, said.source_team, said.team, (said.user_profile as Json | undefined)?.team),
    channelId,
    kind,
    isShared: typeof body.is_ext_shared_channel === 'boolean' ? body.is_ext_shared_channel : undefined,
    isSaidToBot: event.type === 'app_mention' || (event.type === 'message' && (kind === 'direct' || mentionsBot)),
    postTs: text(said.ts),
    threadTs: text(said.thread_ts),
    botId: text(said.bot_id),
    formId: undefined,
  };
}

function fromCommand(body: Json): CameFrom {
  const channelId = text(body.channel_id);
  return {
    ...NOWHERE,
    workspaceId: text(body.team_id),
    enterpriseId: text(body.enterprise_id),
    userId: text(body.user_id),
    userTeams: texts(body.team_id), // where it was typed
    channelId,
    kind: kindOf(text(body.channel_name), channelId),
  };
}

/** Of a button in a shared channel `team` is the app's, `user.team_id` the person's (java-slack-sdk#1041). */
function fromInteraction(body: Json): CameFrom {
  const view = body.view as Json | undefined;
  const user = (body.user ?? {}) as Json;
  const container = (body.container ?? {}) as Json;
  const channelId = idOf(body.channel) ?? text(container.channel_id);
  return {
    ...NOWHERE,
    workspaceId: text(view?.app_installed_team_id) ?? idOf(body.team) ?? text(user.team_id),
    enterpriseId: idOf(body.enterprise) ?? text((body.team as Json | null)?.enterprise_id),
    userId: text(user.id),
    userTeams: texts(user.team_id),
    channelId,
    kind: kindOf(text((body.channel as Json | undefined)?.name), channelId),
    formId: text(view?.private_metadata) ?? (body.type === 'view_submission' ? '' : undefined),
  };
}

const NOWHERE = {
  isEvent: false,
  isShared: undefined,
  isSaidToBot: true,
  postTs: undefined,
  threadTs: undefined,
  botId: undefined,
  formId: undefined,
};

/** @param said a `channel_type`, or the name of a channel: a group direct message is called `mpdm-ada--bob-1` */
function kindOf(said: string | undefined, channelId: string | undefined): ChannelKind | undefined {
  if (said === 'im' || said === 'directmessage' || channelId?.startsWith('D')) return 'direct';
  if (said === 'mpim' || said?.startsWith('mpdm-')) return 'group-direct';
  return said === undefined ? undefined : 'channel';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(...values: unknown[]): string[] {
  return values.map(text).filter((value) => value !== undefined);
}

function idOf(value: unknown): string | undefined {
  return isObject(value) ? text(value.id) : undefined;
}
