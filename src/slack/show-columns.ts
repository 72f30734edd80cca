import type { ModalView } from '@slack/types';
import { UserError } from '../errors.js';
import { withDeadline } from '../jobs/deadline.js';
import type { JobFile } from '../store/ports.js';
import { columnsModal, columnsUnreadModal } from './blocks/columns-modal.js';
import { updateView } from './send/open-view.js';
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
  /** The only sheets to show the columns of; undefined: as they were chosen before. */
  sheets?: readonly string[] | undefined;
}

/**
 * Fetches the files anew, and puts what can be chosen into the modal that is open. The modal's error boundary: what goes
 * wrong is said where the person looks.
 */
export async function showColumns(
  services: Services,
  sending: Sending,
  { teamId, channelId, userId, form, files, sheets }: OpenModal,
): Promise<void> {
  const asked = { teamId, userId, channelId, sheets };
  let view: ModalView;
  try {
    await services.mayRead(teamId, channelId);
    const inspection = await withDeadline(TIME_LIMIT_MS, tooSlow, undefined, (signal) =>
      services.readColumns(asked, files, signal),
    );
    view = columnsModal(inspection, form);
  } catch (error) {
    view = columnsUnreadModal(sentenceOf(error, services.log));
  }
  await updateView(sending, form, view);
}

function tooSlow(): UserError {
  return new UserError('too-slow', 'Slack took too long to give me the file.', 'Close this and try again in a minute.');
}
