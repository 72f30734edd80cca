import { JobEnded } from '../../../jobs/job-ended.js';
import type { Services } from '../../services.js';
import { tellsNobody, type WaysIn } from '../../ways-in.js';

/** What is deleted in Slack is deleted here: the datasets of the file, with their analyses, and work on it. */
export function registerFileDeleted(ways: WaysIn, { queue, store, log }: Services): void {
  ways.event('file_deleted', {
    guard: 'slack',
    tells: tellsNobody,
    run: async ({ event, context }) => {
      const teamId = context.teamId ?? '';
      // Work on it ends first: it would save a dataset of it after all.
      await queue.cancelWhere(
        (job) => job.teamId === teamId && job.files.some(({ id }) => id === event.file_id),
        JobEnded.deleted(),
      );
      const removed = await store.datasets.removeFile(teamId, event.file_id);
      if (removed.length > 0) log.info({ datasets: removed.length }, 'file deleted in Slack, datasets removed');
    },
  });
}
