import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { UserError } from '../errors.js';
import { columnsModal, columnsUnreadModal } from './blocks/columns-modal.js';
import { type ColumnsRequest, filesOf } from './columns-request.js';
import type { Services } from './services.js';
import { slackErrorCode } from './slack-errors.js';
import { sentenceOf } from './with-error-reply.js';

/** Who waits in front of a modal does not wait for minutes. */
const TIME_LIMIT_MS = 60_000;

interface OpenModal {
  teamId: string;
  viewId: string;
  request: ColumnsRequest;
}

/**
 * Fetches the files anew, and puts what can be chosen into the modal that is open. The modal's error boundary: what goes
 * wrong is said where the person looks.
 */
export async function showColumns(
  services: Services,
  client: WebClient,
  { teamId, viewId, request }: OpenModal,
): Promise<void> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  try {
    const files = await filesOf(services, teamId, request);
    const inspection = await services.readColumns(teamId, files, signal);
    await updateModal(client, viewId, columnsModal(inspection, JSON.stringify(request)));
  } catch (error) {
    await updateModal(client, viewId, columnsUnreadModal(sentenceOf(signal.aborted ? tooSlow() : error, services.log)));
  }
}

async function updateModal(client: WebClient, viewId: string, view: ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view });
  } catch (error) {
    if (slackErrorCode(error) !== 'not_found') throw error; // closed by now
  }
}

function tooSlow(): UserError {
  return new UserError('too-slow', 'Slack took too long to give me the file.', 'Close this and try again in a minute.');
}
