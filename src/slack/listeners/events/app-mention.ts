import { type Asked, askedIn } from '../../asked-in.js';
import { filesShownBy } from '../../posted-files.js';
import { postedBy, receivePost } from '../../receive-post.js';
import { pause } from '../../send/back-off.js';
import type { Services } from '../../services.js';
import { typedText } from '../../typed-text.js';
import type { EventArgs, WaysIn } from '../../ways-in.js';

type Args = EventArgs<'app_mention'>;

/** Time for the `message` of the same post, which knows its files where the mention does not. */
const MESSAGE_COMES_MS = 1_500;

/**
 * "@bot how does @a compare with @b?", with or without a CSV attached. The `message` event tells of the same post, and of
 * its files where this one has none (bolt-python#925): it goes first, and this is for where it does not come.
 */
export function registerAppMention(ways: WaysIn, services: Services): void {
  ways.event('app_mention', {
    guard: 'person',
    tells: (args) => postedBy(asked(args)),
    run: async (args, work) => {
      const { event, context } = args;
      if (event.bot_id) return; // two bots that mention each other would never stop
      const files = filesShownBy(event);
      if (files.length === 0 && !work.isResumed) await pause(MESSAGE_COMES_MS, work.signal);
      await receivePost(services, work, { asked: asked(args), text: typedText(event.text, context.botUserId), files });
    },
  });
}

function asked({ event, context }: Args): Asked {
  return askedIn(event, context.teamId);
}
