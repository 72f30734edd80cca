import type { AllMiddlewareArgs, App, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { readButton } from '../../blocks/buttons.js';
import { deliver } from '../../deliver.js';
import { respondWithAnswer } from '../../respond-with-answer.js';
import type { Services } from '../../services.js';
import { withErrorReply } from '../../with-error-reply.js';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** "Next 10": a button carries the command it stands for. It is answered in the thread of its message. */
export function registerAsk(app: App, services: Services): void {
  const { questions, drawCharts, log } = services;
  app.action<BlockAction<ButtonAction>>(
    /^ask:/,
    withErrorReply<Args>(
      log,
      ({ respond }, message) => respond({ response_type: 'ephemeral', replace_original: false, ...message }),
      async ({ ack, action, body, context, client, respond }) => {
        await ack();
        const {
          channel_id: channelId,
          thread_ts: threadTs,
          message_ts: messageTs,
          is_ephemeral: isEphemeral,
        } = body.container;
        const answer = await questions.run(
          { teamId: context.teamId ?? '', channelId, threadTs },
          readButton(action.value),
        );
        if (isEphemeral) return respondWithAnswer(respond, answer, 'ephemeral'); // nobody else sees what it follows
        const isDirect = String(channelId).startsWith('D');
        await deliver(
          client,
          { channelId, threadTs: threadTs ?? (isDirect ? undefined : messageTs) },
          answer,
          drawCharts,
        );
      },
    ),
  );
}
