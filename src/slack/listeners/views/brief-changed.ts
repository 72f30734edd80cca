import { BRIEF_MODAL } from '../../blocks/brief-modal.js';
import { readBriefSubmission } from '../../brief-submission.js';
import type { Services } from '../../services.js';
import type { WaysIn } from '../../ways-in.js';

/** The brief was written or changed: it is shown to everybody in its conversation. */
export function registerBriefChanged(ways: WaysIn, { questions, answering }: Services): void {
  ways.view(BRIEF_MODAL, {
    guard: 'person',
    tells: (_, { teamId, userId, channelId, threadTs }) => ({
      teamId,
      userId,
      place: { channelId, threadTs },
      isPrivate: true,
    }),
    errors: async ({ view }): Promise<Record<string, string> | undefined> => {
      const submission = readBriefSubmission(view);
      return 'errors' in submission ? submission.errors : undefined;
    },
    run: async ({ view }, work, { teamId, userId, channelId, threadTs }) => {
      const submission = readBriefSubmission(view);
      if ('errors' in submission) return; // said already
      const where = { teamId, channelId, threadTs, userId };
      const answer = work.answer ?? (await questions.run(where, submission.call)).answer;
      await answering.post(work, { teamId, userId, place: { channelId, threadTs } }, answer);
    },
  });
}
