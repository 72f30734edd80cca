import { NotDelivered } from '../../jobs/ports.js';
import type { Delivery } from './delivery.js';
import type { Sending } from './sending.js';
import { failureOf } from './slack-failure.js';

const ARCHIVED = new Set(['is_archived', 'is_inactive']); // the second is what chat.update says of the same

/**
 * What is thrown where a part could not be delivered. Where Slack refuses the place for good, whoever asked is told so in
 * a direct message, with nothing of what was to be said in it: that belongs to the conversation.
 *
 * @param userId who asked
 */
export async function notDelivered(
  sending: Sending,
  delivery: Delivery,
  userId: string,
  error: unknown,
): Promise<unknown> {
  const failure = failureOf(error);
  if (!failure) return error;
  if (failure.kind === 'place') {
    await tellInPrivate(sending, delivery, userId, ARCHIVED.has(failure.code)).catch(() => undefined);
  }
  return new NotDelivered(failure.kind === 'place' || failure.kind === 'refused', error);
}

async function tellInPrivate(
  { client, calls, signal }: Sending,
  { place: { channelId } }: Delivery,
  userId: string,
  isArchived: boolean,
): Promise<void> {
  if (userId === '' || channelId.startsWith('D')) return;
  const text = isArchived
    ? `I have an answer for you in <#${channelId}>, but that channel is archived. Ask me in another one.`
    : `I have an answer for you in <#${channelId}>, but I'm not in that channel. Invite me there with \`/invite\`, then ask again, or ask me for \`report\` there.`;
  const to = { method: 'chat.postMessage', channelId: userId, signal, patienceMs: 60_000 };
  await calls.once(to, () => client.chat.postMessage({ channel: userId, text }));
}
