import { commandTyped } from '../../../commands/parse-command.js';
import { analyzeModal } from '../../blocks/analyze-modal.js';
import { uploadFiles, uploadPictures } from '../../conversation.js';
import { respondWithAnswer } from '../../respond-with-answer.js';
import type { Services } from '../../services.js';
import { typedText } from '../../typed-text.js';
import type { CommandArgs, WaysIn } from '../../ways-in.js';

const NOTICE_AFTER_MS = 1_000;

/** What concerns nobody but the one who asks. */
const PRIVATE = new Set(['help', 'analyze', 'settings', 'datasets']);

/**
 * `/influencer top 10`. Answers are for everyone in the conversation, who choose together; help and errors only for the
 * one who typed.
 */
export function registerInfluencer(ways: WaysIn, services: Services): void {
  const { questions, queue, drawCharts } = services;
  ways.command('/influencer', {
    guard: 'person',
    reply: ({ respond }, message) => respond({ response_type: 'ephemeral', ...message }),
    run: async ({ ack, command, context, client, respond }) => {
      await ack(); // within three seconds, so before anything else
      const text = typedText(command.text ?? '', context.botUserId);
      const { command: asked } = commandTyped(text);
      const where = { teamId: command.team_id, channelId: command.channel_id, userId: command.user_id };
      if (asked.name === 'analyze') {
        await client.views.open({
          trigger_id: command.trigger_id,
          view: analyzeModal({ channelId: where.channelId }),
        });
        return;
      }
      const mayWait = asked.about !== 'nothing' && queue.underWay(where.teamId, where.channelId) !== undefined;
      const { answer } = await withNotice(mayWait, respond, () => questions.ask(where, text, 'slash'));
      const pictures = drawCharts(answer.charts);
      pictures.catch(() => undefined); // awaited below
      await respondWithAnswer(respond, answer, PRIVATE.has(asked.name) ? 'ephemeral' : 'in_channel');
      await uploadPictures(client, where, await pictures);
      await uploadFiles(client, where, answer.files ?? []);
    },
  });
}

/** Where the answer has to wait for an analysis, the person is told; not for a moment's wait. */
async function withNotice<T>(mayWait: boolean, respond: CommandArgs['respond'], work: () => Promise<T>): Promise<T> {
  if (!mayWait) return work();
  const notice = setTimeout(() => {
    respond('The analysis is under way: I answer this as soon as it is done.').catch(() => undefined);
  }, NOTICE_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(notice);
  }
}
