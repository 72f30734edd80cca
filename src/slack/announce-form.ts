import { UserError } from '../errors.js';
import type { Work } from './receive/work.js';
import { findOrPost } from './send/post-part.js';
import type { Services } from './services.js';

interface Where {
  teamId: string;
  channelId: string;
  threadTs?: string | undefined;
}

/** Who reads along is to see no name of a file before it is known who they are: it is taken back for that long. */
const PATIENCE_MS = 10_000;

/**
 * Says in the conversation that somebody sent a form. Where nothing has told yet whether others read along, it says so
 * without naming the file: this message of the bot's own tells.
 *
 * @returns its ts
 * @throws {UserError} where no file is read, and then nothing stays there
 */
export async function announceForm(
  { mayRead, sendingOf, log }: Services,
  work: Work,
  { teamId, channelId, threadTs }: Where,
  { of, ofNothing }: { of: string; ofNothing: string },
): Promise<string> {
  const sending = { ...sendingOf(teamId), signal: work.signal };
  const delivery = work.delivery({ channelId, threadTs });
  const post = (text: string) => findOrPost(sending, delivery, 'announced', [{ text, blocks: [] }]);
  if (await isTold(mayRead(teamId, channelId, 0))) return post(of);

  const channel = channelId;
  const ts = await post(ofNothing);
  const { client, calls, signal } = sending;
  try {
    await mayRead(teamId, channelId);
  } catch (error) {
    const to = { method: 'chat.delete', channelId, signal, patienceMs: PATIENCE_MS };
    await calls
      .repeatable(to, () => client.chat.delete({ channel, ts }))
      .catch((failure) => log.warn({ err: failure }));
    throw error;
  }
  const to = { method: 'chat.update', channelId, signal, patienceMs: PATIENCE_MS };
  const named = calls.repeatable(to, () => client.chat.update({ channel, ts, text: of, blocks: [] }));
  await named.catch((error) => log.warn({ err: error }, 'a form was announced without its file'));
  return ts;
}

async function isTold(answer: Promise<void>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (error instanceof UserError && error.code === 'unknown-channel') return false;
    throw error;
  }
}
