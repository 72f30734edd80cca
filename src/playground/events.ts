import { newId, randomHex } from './ids.js';
import { compact, type Json } from './json.js';
import { messageObject, pick, threadSummary } from './message-object.js';
import { botIsMember, type Channel, type StoredMessage, type Workspace } from './workspace.js';
import type { World } from './world.js';

const channelTypes = { public: 'channel', private: 'group', im: 'im' } as const;
const messageSubscriptions = {
  public: { event: 'message.channels', scope: 'channels:history' },
  private: { event: 'message.groups', scope: 'groups:history' },
  im: { event: 'message.im', scope: 'im:history' },
} as const;

/** Sends an event to the app if it is subscribed to it and has the scope for it. */
export function announce(
  world: World,
  workspace: Workspace,
  subscription: string,
  event: Json,
  { scope, channel }: { scope?: string; channel?: Channel } = {},
): void {
  if (!world.options.events.includes(subscription)) return;
  if (scope !== undefined && !workspace.scopes.has(scope)) return;
  void world.socketMode.deliverEvent({
    token: world.app.verificationToken,
    team_id: workspace.teamId,
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
    is_ext_shared_channel: channel?.isExtShared ?? false,
    event_context: `4-${randomHex(20)}`,
  });
}

/** `message`, and `app_mention` where the text names the bot: two events with two ids for one post. */
export function announcePosted(world: World, workspace: Workspace, channel: Channel, message: StoredMessage): void {
  if (!botIsMember(workspace, channel)) return;
  const shown = messageObject(world, workspace, channel, message);
  if (message.notice !== undefined) {
    announceMessage(world, workspace, channel, { ...shown, event_ts: message.ts });
    return;
  }
  const hasFiles = message.fileIds.length > 0;
  announceMessage(world, workspace, channel, {
    ...(hasFiles
      ? { ...pick(shown, 'text', 'blocks', 'files', 'user', 'parent_user_id', 'ts', 'thread_ts') }
      : pick(
          shown,
          ...['client_msg_id', 'team', 'user', 'bot_id', 'bot_profile', 'text', 'blocks', 'attachments'],
          ...['ts', 'parent_user_id', 'thread_ts'],
        )),
    ...(hasFiles && { subtype: 'file_share', upload: false, display_as_bot: false }),
    ...(message.metadata && !hasFiles && { metadata: message.metadata }),
    event_ts: message.ts,
  });
  if (
    channel.kind !== 'im' &&
    message.text.includes(`<@${workspace.botUserId}>`) &&
    message.userId !== workspace.botUserId
  ) {
    const mention = {
      type: 'app_mention',
      ...pick(shown, 'client_msg_id', 'user', 'text', 'blocks', 'ts', 'team', 'thread_ts', 'files'),
      ...(hasFiles && { upload: false, display_as_bot: false }),
      channel: channel.id,
      event_ts: message.ts,
    };
    announce(world, workspace, 'app_mention', mention, { scope: 'app_mentions:read', channel });
  }
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
  announceMessage(world, workspace, channel, {
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
  announceMessage(world, workspace, channel, {
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
  announce(world, workspace, 'file_shared', event, { scope: 'files:read', channel });
}

function announceMessage(world: World, workspace: Workspace, channel: Channel, event: Json): void {
  const { event: subscription, scope } = messageSubscriptions[channel.kind];
  const whole = compact({ type: 'message', channel: channel.id, channel_type: channelTypes[channel.kind], ...event });
  announce(world, workspace, subscription, whole, { scope, channel });
}

function asChanged(shown: Json): Json {
  return pick(
    shown,
    ...['client_msg_id', 'type', 'subtype', 'user', 'team', 'bot_id', 'bot_profile', 'edited', 'text', 'blocks'],
    ...['attachments', 'files', 'thread_ts', 'parent_user_id', 'ts'],
  );
}
