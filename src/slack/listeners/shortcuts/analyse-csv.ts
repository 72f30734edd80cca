import { UserError } from '../../../errors.js';
import type { Services } from '../../services.js';
import { jobFile, mayBeTable } from '../../slack-files.js';
import type { WaysIn } from '../../ways-in.js';

/** "Analyse this CSV" in a message's menu: also for files that were posted before the bot was there. */
export function registerAnalyseCsv(ways: WaysIn, { uploads }: Services): void {
  ways.shortcut('analyse-csv', {
    guard: 'person',
    reply: ({ respond }, message) => respond({ response_type: 'ephemeral', replace_original: false, ...message }),
    run: async ({ ack, shortcut, context, client }) => {
      await ack();
      const message = shortcut.message as { ts: string; thread_ts?: string; files?: object[] };
      const tables = (message.files ?? []).map(jobFile).filter(mayBeTable);
      if (tables.length === 0) {
        throw new UserError(
          'no-file',
          'There is no CSV in that message.',
          'Choose a message with a CSV or an Excel workbook in it.',
        );
      }
      const threadTs = message.thread_ts;
      // Also a test: where the bot is no member this is refused, as the answer would be after all the work.
      await client.chat.postEphemeral({
        channel: shortcut.channel.id,
        user: shortcut.user.id,
        text: 'I am on it: the answer comes into the thread of that message.',
        ...(threadTs !== undefined && { thread_ts: threadTs }),
      });
      await uploads.accept(
        {
          teamId: context.teamId ?? '',
          channelId: shortcut.channel.id,
          ts: message.ts,
          threadTs,
          replyThreadTs: threadTs ?? message.ts,
          userId: shortcut.user.id,
          isShared: (shortcut as { is_ext_shared_channel?: boolean }).is_ext_shared_channel ?? false,
        },
        tables,
      );
    },
  });
}
