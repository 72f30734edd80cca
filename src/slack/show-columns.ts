import { UserError } from '../errors.js';
import { withDeadline } from '../jobs/deadline.js';
import type { JobFile } from '../store/ports.js';
import { columnsModal, columnsUnreadModal } from './blocks/columns-modal.js';
import { CANNOT_FILL, updateView } from './send/open-view.js';
import type { Sending } from './send/sending.js';
import { sentenceOf } from './sentence-of.js';
import type { Services } from './services.js';

/** Who waits in front of a modal does not wait for minutes. */
const TIME_LIMIT_MS = 60_000;

interface OpenModal {
  teamId: string;
  channelId: string;
  userId: string;
  /** What it was opened with, and comes back with: Slack's own id may have been lost on the way. */
  form: string;
  files: readonly JobFile[];
}

/**
 * Fetches the files anew, and puts what can be chosen into the modal that is open. The modal's error boundary: what goes
 * wrong is said where the person looks.
 */
export async function showColumns(
  services: Services,
  sending: Sending,
  { teamId, channelId, userId, form, files }: OpenModal,
): Promise<void> {
  const asked = { teamId, userId, channelId };
  try {
    await services.mayRead(teamId, channelId);
    const inspection = await withDeadline(TIME_LIMIT_MS, tooSlow, undefined, (signal) =>
      services.readColumns(asked, files, signal),
    );
    await updateView(sending, form, columnsModal(inspection, form));
  } catch (error) {
    if (error instanceof UserError && error.code === CANNOT_FILL) throw error; // it may be filled all the same
    const said = sentenceOf(error, services.log);
    await updateView(sending, form, columnsUnreadModal(said));
  }
}

function tooSlow(): UserError {
  return new UserError('too-slow', 'Slack took too long to give me the file.', 'Close this and try again in a minute.');
}
