import { createBackOff, pause } from './back-off.js';
import type { DeliveredPart, Delivery } from './delivery.js';
import { postTo } from './post-to.js';
import type { Sending } from './sending.js';
import { failureOf } from './slack-failure.js';

/** A file for a conversation. */
export interface Upload {
  name: string;
  title: string;
  /** What a picture says, for who does not see it; of other files there is none. */
  alt?: string | undefined;
  content: Uint8Array;
}

const MAX_ALT = 1_000;
const LOOK_EVERY_MS = 250;
const TRIES_WHERE_REFUSED = 4;
/** So often is what Slack took and did not show made. */
const MAX_MADE = 3;
/** How long to look for what may not even have been asked for. */
const UNCLEAR_MS = 5_000;

/** Slack took the files, and they are in no conversation. */
class NeverShared extends Error {
  constructor() {
    super('the files that Slack took were never shared');
  }
}

/**
 * Several files as one message, once. Slack says "ok" before the message is there, and now and then it never comes: it is
 * there when files.info shows the share. What is not is made again whole, after the first ones are deleted.
 *
 * @throws the last error where it cannot be delivered
 */
export async function uploadPart(
  sending: Sending,
  delivery: Delivery,
  part: DeliveredPart,
  files: readonly Upload[],
): Promise<void> {
  if (files.length === 0 || delivery.parts.has(part)) return;
  const backOff = createBackOff(sending.settings);
  let patienceMs = sending.settings.shareWaitMs; // an earlier process may have got as far as Slack's "ok"
  let refusals = 0;
  for (let made = 0; ; ) {
    sending.signal.throwIfAborted();
    if (await comesIntoSight(sending, delivery, part, patienceMs)) {
      delivery.parts.add(part);
      return delivery.note();
    }
    if (made === MAX_MADE) throw new NeverShared();
    try {
      await share(sending, delivery, part, files);
      made++;
      patienceMs = sending.settings.shareWaitMs;
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      const isUnclear = failure.kind === 'unclear' || failure.kind === 'stumbled';
      if (!isUnclear && failure.kind !== 'later' && failure.kind !== 'unsent' && ++refusals >= TRIES_WHERE_REFUSED)
        throw error;
      patienceMs = isUnclear ? Math.min(UNCLEAR_MS, sending.settings.shareWaitMs) : 0;
      if (!(await backOff.wait(sending.signal, failure.kind === 'later' ? failure.waitMs : 0))) throw error;
    }
  }
}

/** Uploads the bytes, notes what Slack calls them, and asks for them to be shared. */
async function share(
  { client, calls, settings, fetch, signal }: Sending,
  delivery: Delivery,
  part: DeliveredPart,
  files: readonly Upload[],
): Promise<void> {
  const { place } = delivery;
  const shared = await Promise.all(
    files.map(async ({ name, title, alt, content }) => {
      const { upload_url: url, file_id: id } = await calls.once({ method: 'files.getUploadURLExternal', signal }, () =>
        client.files.getUploadURLExternal({
          filename: name,
          length: content.byteLength,
          // Slack's own page says `alt_txt`; the type says `alt_text`, which Slack does not know (web-api 8.2).
          ...(alt !== undefined && { alt_txt: alt.slice(0, MAX_ALT) }),
        }),
      );
      await postTo(url!, { body: Buffer.from(content) }, { signal, timeoutMs: settings.callTimeoutMs, fetch });
      return { id: id!, title };
    }),
  );
  const ids = shared.map(({ id }) => id);
  delivery.uploads.set(part, ids);
  await delivery.note();
  const where = {
    channel_id: place.channelId,
    ...(place.threadTs !== undefined && { thread_ts: place.threadTs }),
  };
  await calls.once({ method: 'files.completeUploadExternal', channelId: place.channelId, signal }, () =>
    client.files.completeUploadExternal({ files: shared as [(typeof shared)[0]], ...where }),
  );
}

/**
 * Whether what was uploaded for a part is in its conversation, or comes there in time. What does not is deleted, so that
 * it cannot come after its successor. Where Slack cannot be asked at all, what it took counts as there; not where it said
 * that it was not, and then nothing more.
 */
async function comesIntoSight(
  sending: Sending,
  delivery: Delivery,
  part: DeliveredPart,
  patienceMs: number,
): Promise<boolean> {
  const ids = delivery.uploads.get(part);
  if (!ids?.[0]) return false;
  const until = Date.now() + patienceMs;
  let seen = await lookFor(sending, delivery, ids[0]);
  while (seen !== 'shared' && seen !== 'gone' && Date.now() < until) {
    await pause(Math.min(LOOK_EVERY_MS, patienceMs), sending.signal);
    const now = await lookFor(sending, delivery, ids[0]);
    if (now !== 'unknown') seen = now;
  }
  if (seen === 'shared' || (seen === 'unknown' && patienceMs > 0)) return true;
  delivery.uploads.delete(part);
  await deleteFiles(sending, ids);
  return false;
}

async function lookFor(
  { client, calls, signal }: Sending,
  { place: { channelId } }: Delivery,
  fileId: string,
): Promise<'shared' | 'unshared' | 'gone' | 'unknown'> {
  try {
    const { file } = await calls.repeatable({ method: 'files.info', signal, patienceMs: UNCLEAR_MS }, () =>
      client.files.info({ file: fileId }),
    );
    const shares: Shares = file?.shares;
    return shares?.public?.[channelId] || shares?.private?.[channelId] ? 'shared' : 'unshared';
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    const isGone = 'code' in failure && (failure.code === 'file_not_found' || failure.code === 'file_deleted');
    return isGone ? 'gone' : 'unknown';
  }
}

/** As well as can be: some may be gone, and what stays is in no conversation. */
async function deleteFiles({ client, calls, signal }: Sending, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const to = { method: 'files.delete', signal, patienceMs: UNCLEAR_MS };
    await calls.repeatable(to, () => client.files.delete({ file: id })).catch(() => undefined);
  }
}

/** Of a file, where it can be seen. */
type Shares = { public?: Record<string, unknown>; private?: Record<string, unknown> } | undefined;
