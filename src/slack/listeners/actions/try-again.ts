import type { ButtonAction } from '@slack/bolt';
import { UserError } from '../../../errors.js';
import { jobId } from '../../../jobs/job-id.js';
import { INBOX } from '../../send/answering.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';
import { clickedBy } from '../../who-asked.js';

/**
 * "Try again": a job that failed is begun anew, in the message that said why; what could not be posted in its
 * conversation is, by who asked for it.
 */
export function registerTryAgain(ways: WaysIn, { queue, store, askAgain, mayRead }: Services): void {
  ways.action<ButtonAction>('try-again', {
    guard: 'person',
    tells: clickedBy,
    run: async (args) => {
      const { teamId, userId, place } = clickedBy(args);
      const id = args.action.value ?? '';
      const isBegun = id.startsWith(INBOX)
        ? await askAgain(teamId, id.slice(INBOX.length), userId)
        : (await isTheirs(teamId, userId, place.channelId, id)) && (await queue.tryAgain(teamId, id));
      if (!isBegun) throw notKept();
    },
  });

  /** Of this conversation; or, in a direct message, of the person who is told there that it could not be posted. */
  async function isTheirs(teamId: string, userId: string, channelId: string, id: string): Promise<boolean> {
    const job = await store.jobs.get(teamId, id);
    const isTheirs =
      id.startsWith(jobId(teamId, channelId, '')) || (channelId.startsWith('D') && job?.userId === userId);
    if (!job || !isTheirs) return false;
    await mayRead(teamId, job.channelId); // it may be shared by now
    return true;
  }
}

function notKept(): UserError {
  return new UserError(
    'unknown-button',
    'I no longer know which file this was, or I am on it already.',
    'If no answer comes, drop the file here again.',
  );
}
