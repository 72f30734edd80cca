import { UserError } from '../../../errors.js';
import { filesShownBy } from '../../posted-files.js';
import { saidWithFile } from '../../said-with-file.js';
import { postEphemeralPart } from '../../send/respond-part.js';
import type { Services } from '../../services.js';
import { jobFile, mayBeTable } from '../../slack-files.js';
import { typedText } from '../../typed-text.js';
import type { SaidWithFile } from '../../uploads.js';
import type { WaysIn } from '../../ways-in.js';
import { choseIn } from '../../who-asked.js';

interface Message {
  ts: string;
  thread_ts?: string;
  user?: string;
  text?: string;
  files?: object[];
  attachments?: object[];
}

/** "Analyze this CSV" in a message's menu: also for files that were posted before the bot was there. */
export function registerAnalyseCsv(ways: WaysIn, { uploads, sendingOf }: Services): void {
  ways.shortcut('analyse-csv', {
    guard: 'person',
    tells: choseIn,
    run: async ({ shortcut, context }, work) => {
      const message = shortcut.message as Message;
      const tables = filesShownBy(message).map(jobFile).filter(mayBeTable);
      if (tables.length === 0) {
        throw new UserError(
          'no-file',
          'There is no CSV in that message.',
          'Choose a message with a CSV or an Excel workbook in it.',
        );
      }
      const threadTs = message.thread_ts;
      // Also a test: where the bot is no member this is refused, as the answer would be after all the work.
      const sending = { ...sendingOf(context.teamId ?? ''), signal: work.signal };
      const said = { text: "I'm on it: the answer comes into the thread of that message.", blocks: [] };
      const place = { channelId: shortcut.channel.id, threadTs };
      await postEphemeralPart(sending, work.delivery(place), 'on-it', [said], shortcut.user.id);
      await uploads.accept(
        {
          teamId: context.teamId ?? '',
          channelId: shortcut.channel.id,
          ts: message.ts,
          threadTs,
          replyThreadTs: threadTs ?? message.ts,
          userId: shortcut.user.id,
        },
        tables,
        saidIn(message, shortcut.user.id, context.botUserId),
      );
    },
  });
}

/** What its author wrote; whoever else chooses the message is asked whether they mean a brief, too, and changes nothing. */
function saidIn({ user, text = '' }: Message, chosenBy: string, botUserId: string | undefined): SaidWithFile {
  const { brief, question } = saidWithFile(typedText(text, botUserId));
  if (user === chosenBy) return { brief, question };
  return { brief: brief && { ...brief, isSure: false }, question: question && { ...question, isOfOthers: true } };
}
