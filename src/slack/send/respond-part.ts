import type { MessageForms } from './answer-forms.js';
import { createBackOff } from './back-off.js';
import type { DeliveredPart, Delivery } from './delivery.js';
import { isSaid } from './parts-in-conversation.js';
import { NO_UNFURL, postPart } from './post-part.js';
import { postTo } from './post-to.js';
import type { Sending } from './sending.js';
import { failureOf } from './slack-failure.js';

const PATIENCE_MS = 60_000;

/** How an answer through a response_url is shown. */
export type Responding = 'ephemeral' | 'in_channel' | 'replaces';

/** What a response_url answers when it is used up, or older than half an hour. */
const USED_UP = new Set(['http_404', 'http_410']);
const TRIES_A_FORM = 2;
/** Somebody waits: after so many failures the message goes another way. */
const TRIES = 4;
/** Of what only one person sees nobody can look up whether it came: twice is better than not at all, thrice is not. */
const TRIES_UNSEEN = 2;

interface Response {
  url: string;
  how: Responding;
  /** Who sees what is ephemeral, where the URL is used up. */
  userId: string;
}

/**
 * One message through a response_url, which needs no membership in the channel. Where it is used up, the message goes as
 * any other. It says no more than a status: a form that is refused is tried again once, then a plainer one.
 *
 * @throws the last error where it cannot be delivered
 */
export async function respondPart(
  sending: Sending,
  delivery: Delivery,
  part: DeliveredPart,
  forms: MessageForms,
  { url, how, userId }: Response,
): Promise<void> {
  if (forms.length === 0 || delivery.parts.has(part)) return;
  const backOff = createBackOff(sending.settings);
  let form = 0;
  // In the channel it can be read whether it came; for one person alone it may be seen twice.
  let mayBeSaid = delivery.mayHaveMore && how === 'in_channel';
  for (let tries = 1, refusals = 0; ; tries++) {
    sending.signal.throwIfAborted();
    try {
      const message = { ...shown(how, part), ...forms.at(form)!, ...NO_UNFURL };
      if (!mayBeSaid || !(await isSaid(sending, delivery, message.text))) {
        await postTo(url, jsonOf(message), { ...sending, timeoutMs: sending.settings.callTimeoutMs });
      }
      delivery.parts.add(part);
      return await delivery.note();
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      if (failure.kind === 'refused') {
        if (++refusals % TRIES_A_FORM === 0) form++;
      }
      const isOver = tries >= TRIES || form === forms.length || ('code' in failure && USED_UP.has(failure.code));
      mayBeSaid = failure.kind === 'unclear' && how === 'in_channel';
      if (isOver || !(await backOff.wait(sending.signal, failure.kind === 'later' ? failure.waitMs : 0))) {
        if (mayBeSaid) delivery.mayHaveMore = true;
        return postElsewhere(sending, delivery, part, forms, how, userId);
      }
    }
  }
}

function jsonOf(message: object) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) };
}

/** Without `replace_original: false`, an answer to a button would take the place of the message with the button. */
function shown(how: Responding, part: DeliveredPart) {
  if (how === 'replaces' && part === 'answer') return { replace_original: true };
  return { response_type: how === 'replaces' ? 'in_channel' : how, replace_original: false };
}

async function postElsewhere(
  sending: Sending,
  delivery: Delivery,
  part: DeliveredPart,
  forms: MessageForms,
  how: Responding,
  userId: string,
): Promise<void> {
  if (how === 'ephemeral') return postEphemeralPart(sending, delivery, part, forms, userId);
  return postPart(sending, delivery, part, forms);
}

/** For one person alone. Nobody can read afterwards whether it came: it may be seen twice. */
export async function postEphemeralPart(
  { client, calls, settings, signal }: Sending,
  delivery: Delivery,
  part: DeliveredPart,
  forms: MessageForms,
  userId: string,
): Promise<void> {
  if (delivery.parts.has(part)) return;
  const { channelId, threadTs } = delivery.place;
  const backOff = createBackOff(settings);
  const where = { channel: channelId, user: userId, ...(threadTs !== undefined && { thread_ts: threadTs }) };
  const to = { method: 'chat.postEphemeral', channelId, signal, patienceMs: PATIENCE_MS };
  for (let tries = 1, unseen = 0, refused = 0; ; tries++) {
    try {
      // A form that was refused once may have been refused by mistake.
      const { text, blocks } = forms.at(Math.min(Math.floor(refused / TRIES_A_FORM), forms.length - 1))!;
      await calls.once(to, () => client.chat.postEphemeral({ ...where, text, blocks }));
      break;
    } catch (error) {
      const kind = failureOf(error)?.kind;
      if (kind === 'unclear' || kind === 'stumbled') unseen++;
      if (kind === 'message' || kind === 'stumbled') refused++;
      if (!kind || tries >= TRIES || unseen >= TRIES_UNSEEN || !(await backOff.wait(signal))) throw error;
    }
  }
  delivery.parts.add(part);
  await delivery.note();
}
