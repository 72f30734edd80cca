import type { AskFileState, FileState } from '../jobs/ports.js';
import { filesShownBy } from './posted-files.js';
import type { Sending } from './send/sending.js';
import { slackErrorCode } from './slack-errors.js';
import { jobFile } from './slack-files.js';

type Asking = Pick<Sending, 'client' | 'calls'>;

/** What conversations.replies shows of a post. */
interface SlackPost {
  ts?: string | undefined;
  subtype?: string | undefined;
  bot_id?: string | undefined;
  files?: readonly object[] | undefined;
  attachments?: readonly object[] | undefined;
}

interface Shares {
  public?: Record<string, readonly { ts?: string }[]>;
  private?: Record<string, readonly { ts?: string }[]>;
}

/** Nobody waits for it, and what Slack does not say is asked again another day. */
const PATIENCE_MS = 60_000;

/** Of a thread that is not there. */
const NO_SUCH_POST = new Set(['thread_not_found', 'message_not_found']);

/**
 * Whether a post still shows its file. `files.info` alone does not tell: a file that is shared nowhere may have come by a
 * form, and one that "is not found" may be in a channel that the bot was removed from, where nothing was deleted. In doubt
 * the post itself is looked at.
 */
export function createFileState(sendingOf: (teamId: string) => Asking): AskFileState {
  return async ({ teamId, channelId, postTs, fileId }): Promise<FileState> => {
    const sending = sendingOf(teamId);
    const file = await fileOf(sending, fileId);
    if (file === 'deleted') return 'gone';
    if (file === 'unknown') return 'unknown';
    if (file !== 'not found' && sharesIn(file, channelId).includes(postTs)) return 'there';
    const post = await findPost(sending, channelId, postTs);
    if (post === 'unknown') return 'unknown';
    if (post === undefined || post.subtype === 'tombstone') return 'gone';
    const shown = filesShownBy(post).map(jobFile);
    const isShown = shown.some(({ id, mode }) => id === fileId && mode !== 'tombstone');
    const isOfForm = post.bot_id !== undefined && file !== 'not found'; // announced by the bot, and shown by no post
    return isShown || isOfForm ? 'there' : 'gone';
  };
}

async function fileOf(
  { client, calls }: Asking,
  fileId: string,
): Promise<'deleted' | 'not found' | 'unknown' | Shares> {
  try {
    const to = { method: 'files.info', patienceMs: PATIENCE_MS };
    const { file } = await calls.repeatable(to, () => client.files.info({ file: fileId }));
    if (file?.mode === 'tombstone') return 'deleted';
    if (!file || file.mode === 'hidden_by_limit') return 'unknown';
    return (file.shares ?? {}) as Shares;
  } catch (error) {
    const code = slackErrorCode(error);
    return code === 'file_deleted' ? 'deleted' : code === 'file_not_found' ? 'not found' : 'unknown';
  }
}

function sharesIn(shares: Shares, channelId: string): (string | undefined)[] {
  return [shares.public, shares.private].flatMap((channels) => channels?.[channelId] ?? []).map(({ ts }) => ts);
}

/** Undefined: it is not there. */
async function findPost(
  { client, calls }: Asking,
  channel: string,
  ts: string,
): Promise<SlackPost | 'unknown' | undefined> {
  try {
    const window = { oldest: ts, latest: ts, inclusive: true, limit: 10 };
    const to = { method: 'conversations.replies', channelId: channel, patienceMs: PATIENCE_MS };
    const asked = () => client.conversations.replies({ channel, ts, ...window });
    const { messages = [] } = await calls.repeatable(to, asked);
    return (messages as SlackPost[]).find((message) => message.ts === ts);
  } catch (error) {
    return NO_SUCH_POST.has(slackErrorCode(error) ?? '') ? undefined : 'unknown';
  }
}
