import type { Services } from '../../services.js';
import { tellsNobody, type WaysIn } from '../../ways-in.js';

/** What is deleted in Slack is deleted here: the datasets of the file, with their analyses, and work on it. */
export function registerFileDeleted(ways: WaysIn, { forgetting }: Services): void {
  ways.event('file_deleted', {
    guard: 'slack',
    tells: tellsNobody,
    run: async ({ event, context }) => {
      await forgetting.file(context.teamId ?? '', event.file_id);
    },
  });
}
