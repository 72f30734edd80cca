import type { ButtonAction } from '@slack/bolt';
import { offerOf } from '../../offer-to-read.js';
import type { Services } from '../../services.js';
import { jobFile } from '../../slack-files.js';
import type { WaysIn } from '../../ways-in.js';
import { clickedBy } from '../../who-asked.js';

/** "Analyze this": the owner of a file says yes. Only now is it asked for. */
export function registerAnalyseFile(ways: WaysIn, services: Services): void {
  ways.action<ButtonAction>('analyse-file', {
    guard: 'person',
    tells: clickedBy,
    run: async ({ action, body, context, respond }) => {
      const here = { teamId: context.teamId ?? '', channelId: String(body.container.channel_id) };
      const { ts, threadTs, files, said } = await offerOf(services, action.value, { ...here, userId: body.user.id });
      await respond({ delete_original: true });
      await services.uploads.accept(
        { ...here, ts, threadTs, replyThreadTs: threadTs ?? ts, userId: body.user.id },
        files.map((id) => jobFile({ id, file_access: 'check_file_info' })),
        said,
      );
    },
  });
}
