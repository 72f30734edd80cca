import { jobId } from '../../../jobs/job-id.js';
import { COLUMNS_MODAL } from '../../blocks/columns-modal.js';
import { filesOf, readColumnsRequest } from '../../columns-request.js';
import { readColumnsSubmission } from '../../columns-submission.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';

/** Columns were chosen: the files are analysed again by them, as a job of this modal, into the same thread. */
export function registerColumnsChosen(ways: WaysIn, services: Services): void {
  const { queue } = services;
  ways.view(COLUMNS_MODAL, {
    guard: 'person',
    tells: ({ view, context, body }) => {
      const { channelId, threadTs } = readColumnsRequest(view.private_metadata, context.teamId);
      return { teamId: context.teamId ?? '', userId: body.user.id, place: { channelId, threadTs }, isPrivate: true };
    },
    run: async ({ ack, view, context, body }) => {
      const submission = readColumnsSubmission(view);
      if ('errors' in submission) return ack({ response_action: 'errors', errors: submission.errors });
      await ack();
      const teamId = context.teamId ?? '';
      const request = readColumnsRequest(view.private_metadata, teamId);
      const { channelId, threadTs } = request;
      await queue.accept({
        id: jobId(teamId, channelId, view.id), // submitted twice, it is the same job
        teamId,
        channelId,
        threadTs,
        userId: body.user.id,
        files: await filesOf(services, teamId, request),
        chosenColumns: submission.chosen,
        state: 'waiting',
        acceptedAt: Date.now(),
        attempts: 0,
      });
    },
  });
}
