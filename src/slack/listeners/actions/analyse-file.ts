import type { ButtonAction } from '@slack/bolt';
import { readOffer } from '../../offer-to-read.js';
import type { Services } from '../../services.js';
import { jobFile } from '../../slack-files.js';
import type { WaysIn } from '../../ways-in.js';
import { clickedBy } from '../../who-asked.js';

/** "Analyse this": the owner of a file says yes. Only now is it asked for. */
export function registerAnalyseFile(ways: WaysIn, { uploads }: Services): void {
  ways.action<ButtonAction>('analyse-file', {
    guard: 'person',
    tells: clickedBy,
    run: async ({ ack, action, body, context, respond }) => {
      await ack();
      const { ts, threadTs, files } = readOffer(action.value);
      await respond({ delete_original: true });
      await uploads.accept(
        {
          teamId: context.teamId ?? '',
          channelId: body.container.channel_id,
          ts,
          threadTs,
          replyThreadTs: threadTs ?? ts,
          userId: body.user.id,
          isShared: false, // there, nothing is offered
        },
        files.map((id) => jobFile({ id, file_access: 'check_file_info' })),
      );
    },
  });
}
