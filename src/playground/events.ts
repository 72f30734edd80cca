import { newId, randomHex } from './ids.js';
import { compact, type Json } from './json.js';
import { messageObject, pick, threadSummary } from './message-object.js';
import { botIsMember, type Channel, isExtShared, type StoredMessage, type Workspace } from './workspace.js';
import type { World } from './world.js';

const channelTypes = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const;
const messageSubscriptions = {
  public: { event: 'message.channels', scope: 'channels:history' },
  private: { event: 'message.groups', scope: 'groups:history' },
  im: { event: 'message.im', scope: 'im:history' },
  mpim: { event: 'message.mpim', scope: 'mpim:history' },
} as const;

/** Sends an event to the app if it is subscribed to it and has the scope for it. */
export function announce(
  world: World,
  workspace: Workspace,
  subscription: string,
  event: Json,
  { scope, channel, userId }: { scope?: string; channel?: Channel; userId?: string } = {},
): void {
  if (!world.options.events.includes(subscription)) return;
  if (scope !== undefined && !workspace.scopes.has(scope)) return;
  const by = workspace.users.get(userId ?? '');
  void world.socketMode.deliverEvent({
    token: world.app.verificationToken,
    // in a shared channel it is where it happened, and only `authorizations` say where the app is installed
    team_id: by?.teamId ?? workspace.teamId,
    ...(by?.isExternal && { context_team_id: workspace.teamId }),
    api_app_id: world.app.appId,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: world.clock.nowSeconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.teamId,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel !== undefined && isExtShared(channel),
    event_context: `4-${randomHex(20)}`,
  });
}

/** `message`, and `app_mention` where the text names the bot: two events with two ids for one post, in any order. */
export function announcePosted(world: World, workspace: Workspace, channel: Channel, message: StoredMessage): void {
  if (!botIsMember(workspace, channel)) return;
  if (world.mentions.deliver === 'first') announceMention(world, workspace, channel, message);
  const shown = messageObject(world, workspace, channel, message);
  announceMessage(world, workspace, channel, message.userId, {
    ...(message.notice === undefined ? postedMessage(shown) : shown),
    event_ts: message.ts,
  });
  if (world.mentions.deliver !== 'first') announceMention(world, workspace, channel, message);
}

const postedKeys = [
  ...['team', 'user', 'bot_id', 'bot_profile', 'text', 'blocks', 'attachments', 'ts', 'parent_user_id', 'thread_ts'],
  ...['user_team', 'source_team', 'user_profile', 'client_msg_id'],
];
const sharedKeys = [
  ...['text', 'blocks', 'attachments', 'files', 'user', 'parent_user_id', 'ts', 'thread_ts'],
  ...['user_team', 'source_team', 'user_profile'],
];

function postedMessage(shown: Json): Json {
  if (shown.files === undefined) return pick(shown, ...postedKeys, 'metadata');
  return { ...pick(shown, ...sharedKeys), subtype: 'file_share', upload: false, display_as_bot: false };
}

/** Not in direct messages, where all is for the bot; in group messages with its own scope, whatever message.mpim asks. */
function announceMention(world: World, workspace: Workspace, channel: Channel, message: StoredMessage): void {
  const { deliver } = world.mentions;
  const isMention = message.text.includes(`<@${workspace.botUserId}>`) && message.notice === undefined;
  if (!isMention || channel.kind === 'im' || message.userId === workspace.botUserId || deliver === 'withheld') return;
  const shown = messageObject(world, workspace, channel, message);
  const hasFiles = shown.files !== undefined && deliver !== 'without-files';
  const mention = {
    type: 'app_mention',
    ...pick(shown, 'client_msg_id', 'user', 'text', 'blocks', 'attachments', 'ts', 'team', 'thread_ts'),
    ...pick(shown, 'user_team', 'source_team', 'user_profile'),
    ...(hasFiles && { files: shown.files, upload: false, display_as_bot: false }),
    channel: channel.id,
    event_ts: message.ts,
  };
  const { userId } = message;
  announce(world, workspace, 'app_mention', mention, { scope: 'app_mentions:read', channel, userId });
}

export function announceChanged(
  world: World,
  workspace: Workspace,
  channel: Channel,
  message: StoredMessage,
  previous: Json,
): void {
  if (!botIsMember(workspace, channel)) return;
  const ts = world.clock.nextTs();
  const shown = messageObject(world, workspace, channel, message);
  announceMessage(world, workspace, channel, message.userId, {
    subtype: 'message_changed',
    hidden: true,
    message: message.isTombstone ? { ...shown, ...threadSummary(channel, message) } : asChanged(shown),
    previous_message: asChanged(previous),
    ts,
    event_ts: ts,
  });
}

export function announceDeleted(world: World, workspace: Workspace, channel: Channel, previous: Json): void {
  if (!botIsMember(workspace, channel)) return;
  const ts = world.clock.nextTs();
  announceMessage(world, workspace, channel, String(previous.user), {
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: previous.ts,
    previous_message: asChanged(previous),
    ts,
    event_ts: ts,
  });
}

export function announceFileShared(
  world: World,
  workspace: Workspace,
  channel: Channel,
  fileId: string,
  userId: string,
): void {
  if (!botIsMember(workspace, channel)) return;
  const event = {
    type: 'file_shared',
    file_id: fileId,
    user_id: userId,
    file: { id: fileId },
    channel_id: channel.id,
    event_ts: world.clock.nextTs(),
  };
  announce(world, workspace, 'file_shared', event, { scope: 'files:read', channel, userId });
}

function announceMessage(world: World, workspace: Workspace, channel: Channel, userId: string, event: Json): void {
  const { event: subscription, scope } = messageSubscriptions[channel.kind];
  const whole = compact({ type: 'message', channel: channel.id, channel_type: channelTypes[channel.kind], ...event });
  announce(world, workspace, subscription, whole, { scope, channel, userId });
}

function asChanged(shown: Json): Json {
  return pick(
    shown,
    ...['client_msg_id', 'type', 'subtype', 'user', 'team', 'bot_id', 'bot_profile', 'edited', 'text', 'blocks'],
    ...['attachments', 'files', 'thread_ts', 'parent_user_id', 'ts', 'user_team', 'source_team'],
  );
}
