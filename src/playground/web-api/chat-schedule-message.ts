import { newId } from '../ids.js';
import { messageObject, pick } from '../message-object.js';
import { SlackError } from '../slack-error.js';
import type { Channel, ScheduledMessage } from '../workspace.js';
import { findChannelToPostIn, findThread } from './find-channel.js';
import { readContent, readMetadata } from './message-content.js';
import type { Call, Method } from './method.js';

const maxAheadSeconds = 120 * 24 * 60 * 60;
const maxInWindow = 30; // "you cannot schedule more than 30 messages to post within a 5-minute window to the same channel"
const windowSeconds = 5 * 60;

export const chatScheduleMessage: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(call) {
    const { world, workspace } = call;
    const channel = findChannelToPostIn(call);
    const postAt = readPostAt(call);
    const threadTs = findThread(call, channel);
    const metadata = readMetadata(call);
    const scheduled: ScheduledMessage = {
      id: newId('Q'),
      channelId: channel.id,
      postAt,
      created: world.clock.nowSeconds(),
      content: { ...readContent(call), ...(threadTs !== undefined && { threadTs }) },
      hasMetadata: metadata !== undefined && metadata !== 'removed',
    };
    refuseCrowd(call, channel, postAt);
    workspace.scheduled.set(scheduled.id, scheduled);
    const asStored = { ...scheduled.content, ts: '', channelId: channel.id, userId: workspace.botUserId };
    const shown = messageObject(world, workspace, channel, { ...asStored, fileIds: [], state: {} });
    return {
      channel: channel.id,
      scheduled_message_id: scheduled.id,
      post_at: postAt,
      message: { ...pick(shown, ...shownKeys), type: 'delayed_message' },
    };
  },
};

const shownKeys = ['user', 'bot_id', 'app_id', 'text', 'team', 'bot_profile', 'blocks', 'attachments'];

/** @throws {SlackError} invalid_time, time_in_past, time_too_far */
function readPostAt({ world, args }: Call): number {
  const postAt = Number(args.required('post_at'));
  if (!Number.isInteger(postAt)) throw new SlackError('invalid_time');
  const aheadSeconds = postAt - world.clock.nowMs() / 1000;
  if (aheadSeconds <= 0) throw new SlackError('time_in_past');
  if (aheadSeconds > maxAheadSeconds) throw new SlackError('time_too_far');
  return postAt;
}

/** @throws {SlackError} restricted_too_many */
function refuseCrowd({ workspace }: Call, channel: Channel, postAt: number): void {
  const times = [...workspace.scheduled.values()]
    .filter(({ channelId }) => channelId === channel.id)
    .map((other) => other.postAt)
    .concat(postAt)
    .toSorted((a, b) => a - b);
  const isCrowded = times.some(
    (time, i) => (times[i + maxInWindow] ?? Number.POSITIVE_INFINITY) - time < windowSeconds,
  );
  if (isCrowded) throw new SlackError('restricted_too_many');
}
