import type { DeliveredPart, Delivery } from './delivery.js';
import type { Sending } from './sending.js';
import { failureOf } from './slack-failure.js';

/** What the messages of an answer are marked with, in their metadata. */
export const PART_EVENT = 'influencer_job';

const PAGE = 200;
/** How far Slack's clock and ours may be apart. */
const CLOCKS_DIFFER_S = 3_600;
/** An app that Slack does not list may read once a minute. */
const READING_PATIENCE_MS = 3 * 60_000;

/** Of a message, what tells whose it is. */
interface PostedMessage {
  ts?: string | undefined;
  bot_id?: string | undefined;
  text?: string | undefined;
  metadata?: { event_type?: string; event_payload?: object } | undefined;
}

/**
 * Which parts of a delivery its conversation shows, by their ts. Asked before anything is posted that may be there
 * already.
 */
export async function partsInConversation(sending: Sending, delivery: Delivery): Promise<Map<DeliveredPart, string>> {
  const found = new Map<DeliveredPart, string>();
  for await (const message of messagesSince(sending, delivery)) {
    const part = partOf(delivery.id, message);
    if (part !== undefined && message.ts !== undefined) found.set(part, message.ts);
  }
  return found;
}

/** Whether the bot has said this in the conversation since then. False where it cannot be read. */
export async function isSaid(sending: Sending, delivery: Delivery, text: string): Promise<boolean> {
  try {
    for await (const message of messagesSince(sending, delivery)) {
      if (message.bot_id !== undefined && message.text === text) return true;
    }
  } catch (error) {
    if (!failureOf(error)) throw error;
  }
  return false;
}

/** Every page of its thread, or of the conversation where it has none. */
async function* messagesSince(
  { client, calls, signal }: Sending,
  { place: { channelId, threadTs }, startedAt }: Delivery,
): AsyncGenerator<PostedMessage, void> {
  const oldest = String(Math.floor(startedAt / 1000) - CLOCKS_DIFFER_S); // an old thread is long
  const since = { channel: channelId, limit: PAGE, oldest, include_all_metadata: true };
  const patienceMs = READING_PATIENCE_MS;
  let cursor: string | undefined;
  do {
    const page = { ...since, ...(cursor !== undefined && { cursor }) };
    const { messages = [], response_metadata: next } = await (threadTs === undefined
      ? calls.repeatable({ method: 'conversations.history', channelId, signal, patienceMs }, () =>
          client.conversations.history(page),
        )
      : calls.repeatable({ method: 'conversations.replies', channelId, signal, patienceMs }, () =>
          client.conversations.replies({ ...page, ts: threadTs }),
        ));
    yield* messages as PostedMessage[];
    cursor = next?.next_cursor || undefined;
  } while (cursor !== undefined);
}

function partOf(id: string, { metadata }: PostedMessage): DeliveredPart | undefined {
  if (metadata?.event_type !== PART_EVENT) return undefined;
  const { job, part } = (metadata.event_payload ?? {}) as { job?: string; part?: DeliveredPart };
  return job === id ? part : undefined;
}
