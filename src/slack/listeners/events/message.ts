import { askedIn, type PostEvent } from '../../asked-in.js';
import { overhearPost, type Post, postedBy, receivePost } from '../../receive-post.js';
import type { Services } from '../../services.js';
import { mentions, typedText } from '../../typed-text.js';
import type { EventArgs, WaysIn } from '../../ways-in.js';

type Args = EventArgs<'message'>;

/** What people post; other subtypes are edits, joins, bots and the like. */
const POSTS = new Set([undefined, 'file_share', 'thread_broadcast']);

/** A direct message, a post that mentions the bot, or one that does not; and what takes a post back. */
export function registerMessage(ways: WaysIn, services: Services): void {
  ways.event('message', {
    guard: ({ event }) => (POSTS.has(event.subtype) ? 'person' : 'slack'),
    tells: (args) => {
      const post = postOf(args);
      return post && isForUs(args) ? postedBy(post.asked) : undefined;
    },
    run: async (args, work) => {
      const { event, context } = args;
      const deletedTs = deletedIn(event);
      if (deletedTs !== undefined) {
        await services.forgetting.post(context.teamId ?? '', event.channel, deletedTs);
        return;
      }
      const post = postOf(args);
      if (!post) return;
      if (isForUs(args)) await receivePost(services, work, post);
      else await overhearPost(services, work, post);
    },
  });
}

/** A post with replies leaves a tombstone: it is changed, not deleted. */
function deletedIn(event: Args['event']): string | undefined {
  if (event.subtype === 'message_deleted') return event.deleted_ts;
  if (event.subtype !== 'message_changed') return undefined;
  const { ts, subtype } = event.message as { ts: string; subtype?: string };
  return subtype === 'tombstone' ? ts : undefined;
}

function postOf({ event, context }: Args): Post | undefined {
  if (!POSTS.has(event.subtype) || ('bot_id' in event && event.bot_id)) return undefined;
  const post = event as PostEvent;
  return {
    asked: askedIn(post, context.teamId),
    text: typedText(post.text ?? '', context.botUserId),
    files: post.files ?? [],
  };
}

function isForUs({ event, context }: Args): boolean {
  const { channel_type: kind, text } = event as PostEvent;
  return kind === 'im' || mentions(text, context.botUserId);
}
