import { asksOfFile } from '../commands/overheard.js';
import { unreadTables } from '../commands/unread-tables.js';
import { jobId } from '../jobs/job-id.js';
import type { JobFile, SeenTable } from '../store/ports.js';
import type { Asked } from './asked-in.js';
import { filesShownBy } from './posted-files.js';
import type { Work } from './receive/work.js';
import { saidWithFile } from './said-with-file.js';
import { failureOf } from './send/slack-failure.js';
import type { Services } from './services.js';
import { isTable, jobFile } from './slack-files.js';

/** Whoever mentioned the bot waits; an app that Slack does not list may read once a minute. */
const PATIENCE_MS = 5_000;
const PAGE = 200;

/** A post with tables that nobody has had read. */
interface Unread {
  ts: string;
  files: JobFile[];
}

/**
 * "@bot" in the thread of a CSV that nobody has had read: whoever asks may be a colleague of who posted it. What they say
 * beside it is asked of the file.
 *
 * @returns false where there is none, or they ask something else
 */
export async function readTableAbove(services: Services, work: Work, asked: Asked, text: string): Promise<boolean> {
  const { teamId, channelId, threadTs, ts } = asked;
  if (threadTs === undefined || channelId.startsWith('D') || !asksOfFile(text)) return false;
  const taken = await services.store.jobs.get(teamId, jobId(teamId, channelId, ts));
  if (taken && taken.files.length > 0) return true; // the other event of this post told of it
  if (services.queue.underWay(teamId, channelId, threadTs)) return !/\p{L}/u.test(text); // what is asked is answered when it is done
  const unread = (await seenAbove(services, asked, threadTs)) ?? (await shownAbove(services, work, asked, threadTs));
  if (!unread || (await isForgotten(services, teamId, jobId(teamId, channelId, unread.ts)))) return false;
  await services.uploads.accept(asked, unread.files, {
    ...saidWithFile(text),
    postId: jobId(teamId, channelId, unread.ts),
  });
  return true;
}

/** It was read, and somebody wanted it forgotten: only that it came is known. */
async function isForgotten({ store }: Services, teamId: string, id: string): Promise<boolean> {
  return (await store.jobs.get(teamId, id))?.files.length === 0;
}

/** As Slack announced it when it was posted. */
async function seenAbove(
  { store }: Services,
  { teamId, channelId }: Asked,
  threadTs: string,
): Promise<Unread | undefined> {
  const isAbove = ({ ts, threadTs: thread }: SeenTable) => ts === threadTs || thread === threadTs;
  const unread = (await unreadTables(store, teamId, channelId)).find(isAbove);
  return (
    unread && { ts: unread.ts, files: unread.files.map((file) => jobFile({ ...file, file_access: 'check_file_info' })) }
  );
}

/** In a thread that the bot knows nothing of, what Slack shows there: it may be older than the bot. */
async function shownAbove(
  { store, sendingOf }: Services,
  work: Work,
  { teamId, channelId }: Asked,
  threadTs: string,
): Promise<Unread | undefined> {
  if (await store.threads.isOwn(teamId, channelId, threadTs)) return undefined;
  const { client, calls } = sendingOf(teamId);
  const to = { method: 'conversations.replies', channelId, signal: work.signal, patienceMs: PATIENCE_MS };
  try {
    const { messages = [] } = await calls.repeatable(to, () =>
      client.conversations.replies({ channel: channelId, ts: threadTs, limit: PAGE }),
    );
    const tables = messages.map(({ ts = '', bot_id: botId, ...shown }) => ({
      ts,
      files: botId === undefined ? filesShownBy(shown).map(jobFile).filter(isTable) : [],
    }));
    return tables.reverse().find(({ files }) => files.length > 0);
  } catch (error) {
    if (!failureOf(error)) throw error;
    return undefined; // it is answered as if there were none
  }
}
