import { SlackError } from '../slack-error.js';
import type { Channel } from '../workspace.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { findChannel } from './find-channel.js';
import type { Call, Method } from './method.js';

const lastSeconds = 60; // in the last minute before it is posted, Slack does not let go of it

export const chatDeleteScheduledMessage: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  run(call) {
    const { world, workspace, args } = call;
    const channel = findChannel(call);
    const scheduled = workspace.scheduled.get(args.required('scheduled_message_id'));
    const isTooLate = scheduled !== undefined && scheduled.postAt - world.clock.nowMs() / 1000 <= lastSeconds;
    if (scheduled?.channelId !== channel.id || isTooLate) throw new SlackError('invalid_scheduled_message_id');
    workspace.scheduled.delete(scheduled.id);
    return {};
  },
};

/** What is still to be posted, soonest first, a page at a time. It asks for no scope. */
export const chatScheduledMessagesList: Method = {
  token: 'bot',
  run(call) {
    const { workspace, args } = call;
    const channel = args.has('channel') ? channelToList(call) : undefined;
    const [oldest, latest] = [args.number('oldest') ?? 0, args.number('latest') ?? Number.POSITIVE_INFINITY];
    const start = decodeCursor(args.string('cursor'));
    const limit = Math.min(args.number('limit') ?? 100, 1000);
    const pending = [...workspace.scheduled.values()]
      .filter(({ channelId }) => channel === undefined || channelId === channel.id)
      .filter(({ postAt }) => postAt >= oldest && postAt <= latest)
      .toSorted((a, b) => a.postAt - b.postAt);
    return {
      scheduled_messages: pending.slice(start, start + limit).map(({ id, channelId, postAt, created, content }) => ({
        id,
        channel_id: channelId,
        post_at: postAt,
        date_created: created,
        text: content.text,
      })),
      response_metadata: { next_cursor: start + limit < pending.length ? encodeCursor(start + limit) : '' },
    };
  },
};

/** @throws {SlackError} invalid_channel, where other methods say channel_not_found */
function channelToList(call: Call): Channel {
  try {
    return findChannel(call);
  } catch {
    throw new SlackError('invalid_channel');
  }
}
