import { openDirectMessage } from '../direct-message.js';
import { SlackError } from '../slack-error.js';
import { botIsMember, type Channel, findMessage, type StoredMessage } from '../workspace.js';
import type { Call } from './method.js';

/**
 * The channel an argument names. A private one that the bot is not in does not exist for it.
 *
 * @throws {SlackError} channel_not_found
 */
export function findChannel({ world, workspace, args }: Call, argument = 'channel'): Channel {
  const named = args.string(argument);
  const name = named.replace(/^#/, '');
  const channel =
    workspace.channels.get(named) ??
    [...workspace.channels.values()].find(
      (other) => (other.kind === 'public' || other.kind === 'private') && other.name === name,
    ) ??
    (workspace.users.get(named)?.isBot === false ? openDirectMessage(world, workspace, named) : undefined);
  if (channel === undefined || (channel.kind !== 'public' && !botIsMember(workspace, channel))) {
    throw new SlackError('channel_not_found');
  }
  return channel;
}

/** @throws {SlackError} channel_not_found, not_in_channel, is_archived */
export function findChannelToPostIn(call: Call, argument = 'channel'): Channel {
  const channel = findChannel(call, argument);
  if (channel.isArchived) throw new SlackError('is_archived');
  if (!botIsMember(call.workspace, channel)) throw new SlackError('not_in_channel');
  return channel;
}

/**
 * The thread to reply in: a reply to a reply goes where that one is.
 *
 * @throws {SlackError} thread_not_found
 */
export function findThread({ args }: Call, channel: Channel): string | undefined {
  if (!args.has('thread_ts')) return undefined;
  const parent = findMessage(channel, args.string('thread_ts'));
  if (parent === undefined) throw new SlackError('thread_not_found');
  return parent.threadTs ?? parent.ts;
}

/** @throws {SlackError} message_not_found */
export function requireMessage(channel: Channel, ts: string): StoredMessage {
  const message = findMessage(channel, ts);
  if (message === undefined || message.isTombstone) throw new SlackError('message_not_found');
  return message;
}
