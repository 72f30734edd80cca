import { UserError } from '../errors.js';
import { jobId } from '../jobs/job-id.js';
import type { Work } from './receive/work.js';
import type { Recipient } from './send/answering.js';
import { postEphemeralPart } from './send/respond-part.js';
import type { Services } from './services.js';
import { jobFile } from './slack-files.js';

/**
 * "Analyze talent.csv": of a table that was offered, only its post is carried. It is answered in the thread of that post,
 * whoever posted it.
 *
 * @throws {UserError} where it is not known in this conversation any more
 */
export async function readSeenTable(services: Services, work: Work, to: Recipient, ts: string): Promise<void> {
  const { teamId, userId, place } = to;
  const { channelId } = place;
  const table = (await services.store.seenTables.list(teamId, channelId)).find((seen) => seen.ts === ts);
  if (!table) throw unknownTable();
  const sending = { ...services.sendingOf(teamId), signal: work.signal };
  const said = { text: "I'm on it: the answer comes into the thread of that file.", blocks: [] };
  await postEphemeralPart(sending, work.delivery(place), 'on-it', [said], userId);
  const id = jobId(teamId, channelId, ts);
  const before = await services.store.jobs.get(teamId, id);
  const isOn = before && before.state !== 'done' && before.state !== 'failed';
  if (isOn || (await services.queue.tryAgain(teamId, id))) return;
  const threadTs = table.threadTs ?? ts;
  // Read before, and forgotten: the post's own name is taken.
  const own = before ? `${ts}-${work.id}` : ts;
  await services.uploads.accept(
    { teamId, channelId, userId, ts: own, threadTs, replyThreadTs: threadTs },
    table.files.map((file) => jobFile({ ...file, file_access: 'check_file_info' })),
    { postId: id },
  );
}

function unknownTable(): UserError {
  return new UserError(
    'unknown-table',
    'I no longer know that file: it was deleted, or forgotten.',
    'Post it here again with a mention of me.',
  );
}
