import type { Json } from '../json.js';
import { messageObject, threadSummary } from '../message-object.js';
import { SlackError } from '../slack-error.js';
import { requireScope } from '../tokens.js';
import { botIsMember, findMessage, repliesTo } from '../workspace.js';
import type { Arguments } from './arguments.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { findChannel } from './find-channel.js';
import type { Method } from './method.js';

const historyScopes = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
} as const;

/** After `oldest` and before `latest`; those two only with `inclusive`. */
function timeRange(args: Arguments): (ts: string) => boolean {
  const [oldest, latest] = [args.number('oldest') ?? 0, args.number('latest') ?? Number.POSITIVE_INFINITY];
  const isInclusive = args.boolean('inclusive');
  return (ts) => {
    const at = Number(ts);
    return (at > oldest && at < latest) || (isInclusive && (at === oldest || at === latest));
  };
}

/** A thread: its parent, then its replies, oldest first, a page at a time. */
export const conversationsReplies: Method = {
  token: 'bot',
  scopes: Object.values(historyScopes),
  run(call) {
    const { world, workspace, args } = call;
    const channel = findChannel(call);
    requireScope(workspace, historyScopes[channel.kind]);
    if (!botIsMember(workspace, channel)) throw new SlackError('not_in_channel');
    const asked = findMessage(channel, args.required('ts'));
    const parent = asked?.threadTs === undefined ? asked : findMessage(channel, asked.threadTs);
    if (parent === undefined) throw new SlackError('thread_not_found');

    const limit = Math.min(args.number('limit') ?? 1000, 1000);
    const start = decodeCursor(args.string('cursor'));
    const isAsked = timeRange(args);
    const thread = [parent, ...repliesTo(channel, parent.ts).filter(({ ts }) => isAsked(ts))];
    const page = thread.slice(start, start + limit);
    const hasMore = start + limit < thread.length;
    const withMetadata = args.boolean('include_all_metadata');
    const messages: Json[] = page.map((message) => {
      const { metadata, ...shown } = messageObject(world, workspace, channel, message);
      const summary = message === parent ? threadSummary(channel, parent) : {};
      return { ...shown, ...summary, ...(withMetadata && metadata !== undefined && { metadata }) };
    });
    return {
      messages,
      has_more: hasMore,
      ...(hasMore && { response_metadata: { next_cursor: encodeCursor(start + limit) } }),
    };
  },
};

/** What was posted in a conversation itself, newest first, a page at a time; replies are not in it. */
export const conversationsHistory: Method = {
  token: 'bot',
  scopes: Object.values(historyScopes),
  run(call) {
    const { world, workspace, args } = call;
    const channel = findChannel(call);
    requireScope(workspace, historyScopes[channel.kind]);
    if (!botIsMember(workspace, channel)) throw new SlackError('not_in_channel');

    const limit = Math.min(args.number('limit') ?? 100, 999);
    const start = decodeCursor(args.string('cursor'));
    const isAsked = timeRange(args);
    const posted = channel.messages
      .filter(({ ts, threadTs, ephemeralTo }) => (threadTs === undefined || threadTs === ts) && !ephemeralTo)
      .filter(({ ts }) => isAsked(ts))
      .reverse();
    const withMetadata = args.boolean('include_all_metadata');
    const messages: Json[] = posted.slice(start, start + limit).map((message) => {
      const { metadata, ...shown } = messageObject(world, workspace, channel, message);
      return {
        ...shown,
        ...threadSummary(channel, message),
        ...(withMetadata && metadata !== undefined && { metadata }),
      };
    });
    const hasMore = start + limit < posted.length;
    return {
      messages,
      has_more: hasMore,
      pin_count: 0,
      ...(hasMore && { response_metadata: { next_cursor: encodeCursor(start + limit) } }),
    };
  },
};
