import type { Button } from '@slack/types';
import { NotDelivered } from '../../jobs/ports.js';
import { button } from '../blocks/buttons.js';
import { sections } from '../blocks/text-blocks.js';
import type { Delivery } from './delivery.js';
import { Unsure } from './post-part.js';
import type { Sending } from './sending.js';
import { type Failure, failureOf } from './slack-failure.js';

const ARCHIVED = new Set(['is_archived', 'is_inactive']); // the second is what chat.update says of the same
const PATIENCE_MS = 60_000;

/** Who asked, and how it can be tried again. */
interface Asker {
  userId: string;
  /** The value of the button that does. */
  again: string;
}

/**
 * What is thrown where a message could not be delivered. Whoever asked is told so in a direct message, with nothing of
 * what was to be said in it: that belongs to the conversation.
 */
export async function notDelivered(
  sending: Sending,
  delivery: Delivery,
  { userId, again }: Asker,
  error: unknown,
): Promise<unknown> {
  const failure = failureOf(error);
  if (!failure && !(error instanceof Unsure)) return error;
  const isFinal = error instanceof Unsure || failure?.kind === 'place';
  const { channelId } = delivery.place;
  if (userId !== '' && !channelId.startsWith('D')) {
    const said = failure ? cannotPost(channelId, failure, again) : unsure(channelId);
    await tellInPrivate(sending, userId, said).catch(() => undefined); // nowhere left to say it
  }
  return new NotDelivered(isFinal, error);
}

/**
 * @param said in mrkdwn, so that channels are shown by their names
 * @throws the last error where that is not possible either
 */
export async function tellInPrivate(
  { client, calls, signal }: Sending,
  userId: string,
  { sentence, next, buttons = [] }: { sentence: string; next: string; buttons?: Button[] },
): Promise<void> {
  const text = `${sentence} ${next}`;
  const actions = buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : [];
  const blocks = [...sections([sentence, next]), ...actions];
  const to = { method: 'chat.postMessage', channelId: userId, signal, patienceMs: PATIENCE_MS };
  await calls.once(to, () => client.chat.postMessage({ channel: userId, text, blocks }));
}

function cannotPost(channelId: string, failure: Failure, again: string) {
  const sentence = `I couldn't post my answer in <#${channelId}>`;
  if (failure.kind !== 'place') {
    return {
      sentence: `${sentence}: Slack didn't take it.`,
      next: 'Try again in a few minutes.',
      buttons: [button('Try again', 'try-again', again, 'primary')],
    };
  }
  return ARCHIVED.has(failure.code)
    ? { sentence: `${sentence}: it's archived.`, next: 'Ask me in another channel.' }
    : {
        sentence: `${sentence}: I'm not in that channel.`,
        next: 'Invite me there with `/invite`, then ask me again there.',
      };
}

function unsure(channelId: string) {
  return {
    sentence: `I can't tell whether my answer in <#${channelId}> arrived: Slack doesn't let me look.`,
    next: "If it isn't there, ask again.",
  };
}
