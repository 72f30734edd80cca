import type { ButtonAction } from '@slack/bolt';
import { UserError } from '../../../errors.js';
import { jobId } from '../../../jobs/job-id.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';
import { clickedBy } from '../../who-asked.js';

/** "Try again": a job that failed is begun anew, in the message that said why. */
export function registerTryAgain(ways: WaysIn, { queue }: Services): void {
  ways.action<ButtonAction>('try-again', {
    guard: 'person',
    tells: clickedBy,
    run: async (args) => {
      const { teamId, place } = clickedBy(args);
      const id = args.action.value ?? '';
      const isFromHere = id.startsWith(jobId(teamId, place.channelId, ''));
      if (!isFromHere || !(await queue.tryAgain(teamId, id))) throw notKept();
    },
  });
}

function notKept(): UserError {
  return new UserError(
    'unknown-button',
    'I no longer know which file this was, or I am on it already.',
    'If no answer comes, drop the file here again.',
  );
}
