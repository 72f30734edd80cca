import { JobEnded } from '../../../jobs/job-ended.js';
import { jobId } from '../../../jobs/job-id.js';
import { answerQuestion } from '../../answer-question.js';
import { type Asked, askedIn, type PostEvent } from '../../asked-in.js';
import { postMessage } from '../../conversation.js';
import { asksToExclude, excludeFrom } from '../../exclude-from.js';
import { offerToRead } from '../../offer-to-read.js';
import type { Services } from '../../services.js';
import { isTable, jobFile } from '../../slack-files.js';
import { mentions, typedText } from '../../typed-text.js';
import type { EventArgs, WaysIn } from '../../ways-in.js';

type Args = EventArgs<'message'>;

/** What people post; other subtypes are edits, joins, bots and the like. */
const POSTS = new Set([undefined, 'file_share', 'thread_broadcast']);

/** A direct message, or a post in a channel that does not mention the bot: those that do come as `app_mention`. */
export function registerMessage(ways: WaysIn, services: Services): void {
  ways.event('message', {
    guard: 'person',
    reply: async (args, message) => {
      const post = postOf(args);
      if (!post) return;
      const { channelId, replyThreadTs } = post.asked;
      await postMessage(args.client, { channelId, threadTs: replyThreadTs }, message);
    },
    run: async (args) => {
      const { event, context } = args;
      const deletedTs = deletedIn(event);
      if (deletedTs !== undefined) return forgetPost(services, context.teamId ?? '', event.channel, deletedTs);
      const post = postOf(args);
      if (!post) return;
      if (post.event.channel_type === 'im') await inDirectMessage(services, args, post);
      else if (!mentions(post.event.text, context.botUserId)) await inChannel(services, args, post);
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

/** What is deleted in Slack is deleted here: work on it first, which would save a dataset of it after all. */
async function forgetPost(
  { queue, store, log }: Services,
  teamId: string,
  channelId: string,
  ts: string,
): Promise<void> {
  const id = jobId(teamId, channelId, ts);
  await queue.cancelWhere((job) => job.id === id, JobEnded.deleted());
  const dataset = await store.datasets.get(teamId, channelId, id);
  if (!dataset) return;
  await store.datasets.remove(teamId, channelId, id);
  log.info({ dataset: id }, 'post deleted in Slack, dataset removed');
}

interface Post {
  event: PostEvent;
  asked: Asked;
}

function postOf({ event, context, body }: Args): Post | undefined {
  if (!POSTS.has(event.subtype) || ('bot_id' in event && event.bot_id)) return undefined;
  const post = event as PostEvent;
  return { event: post, asked: askedIn(post, { teamId: context.teamId, isShared: body.is_ext_shared_channel }) };
}

/** Everything here is said to the bot. */
async function inDirectMessage(services: Services, { client, context }: Args, { event, asked }: Post): Promise<void> {
  if (event.files?.length) {
    const files = event.files.map(jobFile);
    if (asksToExclude(typedText(event.text ?? '', context.botUserId)))
      return excludeFrom(services, client, asked, files);
    return services.uploads.accept(asked, files);
  }
  await answerQuestion(services, client, asked, typedText(event.text ?? '', context.botUserId));
}

/** Nobody asked: only a table's metadata is looked at, and its owner is asked, unless the channel wants all read. */
async function inChannel(services: Services, { client }: Args, { event, asked }: Post): Promise<void> {
  const tables = (event.files ?? []).map(jobFile).filter(isTable);
  if (tables.length === 0 || asked.isShared) return;
  if (await services.store.settings.watches(asked.teamId, asked.channelId))
    await services.uploads.accept(asked, tables, { isUnasked: true });
  else await offerToRead(services, client, asked, tables);
}
