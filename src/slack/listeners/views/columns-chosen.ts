import { jobId } from '../../../jobs/job-id.js';
import { COLUMNS_MODAL, FOR_WORKSPACE } from '../../blocks/columns-modal.js';
import { filesOfJob, unknownFile } from '../../columns-request.js';
import { readColumnsSubmission } from '../../columns-submission.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';

/** Columns were chosen: the files are analysed again by them, as a job of this modal, into the same thread. */
export function registerColumnsChosen(ways: WaysIn, services: Services): void {
  const { queue, mayRead, admins } = services;
  ways.view(COLUMNS_MODAL, {
    guard: 'person',
    tells: (_, { teamId, userId, channelId, threadTs }) => ({
      teamId,
      userId,
      place: { channelId, threadTs },
      isPrivate: true,
    }),
    errors: async ({ view }, { teamId, userId }) => {
      const submission = readColumnsSubmission(view);
      if ('errors' in submission) return submission.errors;
      if (!submission.isForWorkspace || (await admins.isAdmin(teamId, userId))) return undefined;
      const why = 'Only my admins choose for the whole workspace. Untick this: then it holds in this conversation.';
      return { [FOR_WORKSPACE]: why };
    },
    run: async ({ view }, _, { teamId, channelId, userId, job = '' }) => {
      const submission = readColumnsSubmission(view);
      if ('errors' in submission) return; // said already
      const found = await filesOfJob(services, { teamId, channelId }, job);
      if (!found) throw unknownFile();
      await mayRead(teamId, channelId);
      const { question } = (await services.store.jobs.get(teamId, job)) ?? {}; // kept where it is not answered yet
      await queue.accept({
        id: jobId(teamId, channelId, view.id), // submitted twice, it is the same job
        teamId,
        channelId,
        threadTs: found.threadTs,
        postId: found.postId,
        userId,
        files: found.files,
        chosenColumns: submission.chosen,
        said: submission.said,
        ...(question && { question }),
        ...(submission.isForWorkspace && { columnsForWorkspace: true }),
        state: 'waiting',
        acceptedAt: Date.now(),
        attempts: 0,
      });
    },
  });
}
