import { answerCorrected } from '../../answer-question.js';
import { type Asked, askedIn, type PostEvent } from '../../asked-in.js';
import { filesShownBy } from '../../posted-files.js';
import { overhearPost, type Post, postedBy, receivePost } from '../../receive-post.js';
import type { Services } from '../../services.js';
import { mentions, typedText } from '../../typed-text.js';
import type { EventArgs, WaysIn } from '../../ways-in.js';

type Args = EventArgs<'message'>;

/** What people post; other subtypes are joins, bots and the like. */
const POSTS = new Set([undefined, 'file_share', 'thread_broadcast']);

/** A direct message, a post that mentions the bot, or one that does not; what corrects a post, and what takes it back. */
export function registerMessage(ways: WaysIn, services: Services): void {
  ways.event('message', {
    guard: (args) => (POSTS.has(args.event.subtype) || correctionIn(args) ? 'person' : 'slack'),
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
      const corrected = correctionIn(args);
      if (corrected) return answerCorrected(services, work, corrected.asked, corrected.text);
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

/** What of a changed message tells who wrote what. */
type Version = Omit<PostEvent, 'channel'> & { bot_id?: string; edited?: { user?: string } };

/** A person gave their own post to the bot other words; Slack also changes messages itself, when a link unfolds or replies come. */
function correctionIn({ event, context }: Args): { asked: Asked; text: string } | undefined {
  if (event.subtype !== 'message_changed') return undefined;
  const [now, before] = [event.message as Version, event.previous_message as Version | undefined];
  const isOwn = now.bot_id === undefined && now.user !== undefined && now.edited?.user === now.user;
  const { channel, channel_type } = event;
  const isForUs = channel_type === 'im' || mentions(now.text, context.botUserId);
  if (!isOwn || !isForUs || now.text === before?.text) return undefined;
  return {
    asked: askedIn({ ...now, channel, channel_type }, context.teamId),
    text: typedText(now.text ?? '', context.botUserId),
  };
}

function postOf({ event, context }: Args): Post | undefined {
  if (!POSTS.has(event.subtype) || ('bot_id' in event && event.bot_id)) return undefined;
  const post = event as PostEvent;
  return {
    asked: askedIn(post, context.teamId),
    text: typedText(post.text ?? '', context.botUserId),
    files: filesShownBy(post),
  };
}

function isForUs({ event, context }: Args): boolean {
  const { channel_type: kind, text } = event as PostEvent;
  return kind === 'im' || mentions(text, context.botUserId);
}
