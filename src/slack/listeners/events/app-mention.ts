import { answerQuestion } from '../../answer-question.js';
import { type Asked, askedIn } from '../../asked-in.js';
import { postMessage } from '../../conversation.js';
import { asksToExclude, excludeFrom } from '../../exclude-from.js';
import type { Services } from '../../services.js';
import { jobFile } from '../../slack-files.js';
import { typedText } from '../../typed-text.js';
import type { EventArgs, WaysIn } from '../../ways-in.js';

type Args = EventArgs<'app_mention'>;

/** "@bot how does @a compare with @b?", with or without a CSV attached. */
export function registerAppMention(ways: WaysIn, services: Services): void {
  const { uploads } = services;
  ways.event('app_mention', {
    guard: 'person',
    reply: (args, message) => {
      const { channelId, replyThreadTs } = asked(args);
      return postMessage(args.client, { channelId, threadTs: replyThreadTs }, message);
    },
    run: async (args) => {
      const { event, context, client } = args;
      if (event.bot_id) return; // two bots that mention each other would never stop
      if (event.files?.length) {
        const files = event.files.map(jobFile);
        const said = typedText(event.text, context.botUserId);
        if (asksToExclude(said)) await excludeFrom(services, client, asked(args), files);
        else await uploads.accept(asked(args), files);
      } else await answerQuestion(services, client, asked(args), typedText(event.text, context.botUserId));
    },
  });
}

function asked({ event, context, body }: Args): Asked {
  return askedIn(event, { teamId: context.teamId, isShared: body.is_ext_shared_channel });
}
