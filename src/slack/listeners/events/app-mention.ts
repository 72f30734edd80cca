import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answerQuestion } from '../../answer-question.js';
import { type Asked, askedIn } from '../../asked-in.js';
import { postMessage } from '../../conversation.js';
import { asksToExclude, excludeFrom } from '../../exclude-from.js';
import type { Services } from '../../services.js';
import { jobFile } from '../../slack-files.js';
import { typedText } from '../../typed-text.js';
import { withErrorReply } from '../../with-error-reply.js';

type Args = SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs;

/** "@bot how does @a compare with @b?", with or without a CSV attached. */
export function registerAppMention(app: App, services: Services): void {
  const { uploads, log } = services;
  app.event(
    'app_mention',
    withErrorReply<Args>(
      log,
      (args, message) => {
        const { channelId, replyThreadTs } = asked(args);
        return postMessage(args.client, { channelId, threadTs: replyThreadTs }, message);
      },
      async (args) => {
        const { event, context, client } = args;
        if (event.bot_id) return; // two bots that mention each other would never stop
        if (event.files?.length) {
          const files = event.files.map(jobFile);
          const said = typedText(event.text, context.botUserId);
          if (asksToExclude(said)) await excludeFrom(services, client, asked(args), files);
          else await uploads.accept(asked(args), files);
        } else await answerQuestion(services, client, asked(args), typedText(event.text, context.botUserId));
      },
    ),
  );
}

function asked({ event, context, body }: Args): Asked {
  return askedIn(event, { teamId: context.teamId, isShared: body.is_ext_shared_channel });
}
