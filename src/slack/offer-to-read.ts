import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { UserError } from '../errors.js';
import { jobId } from '../jobs/job-id.js';
import { namesOf } from '../jobs/names-of.js';
import type { JobFile } from '../store/ports.js';
import type { Asked } from './asked-in.js';
import { askPermission } from './blocks/ask-permission.js';
import type { Services } from './services.js';

/** What the button carries: the post and its files, by their ids alone. */
const offered = z.object({ ts: z.string(), threadTs: z.string().optional(), files: z.array(z.string()).min(1) });
export type Offer = z.infer<typeof offered>;

/** Asks the person who posted, and shows it to nobody else. Nothing was read, and nothing is kept but that it was asked. */
export async function offerToRead(
  { queue }: Services,
  client: WebClient,
  { teamId, channelId, threadTs, ts, userId }: Asked,
  files: readonly JobFile[],
): Promise<void> {
  // Under a name of its own: the post itself is claimed only by who reads it.
  const id = jobId(teamId, channelId, `${ts}-offer`);
  if (!(await queue.claim({ id, teamId, channelId, threadTs: threadTs ?? ts, userId }))) return;
  const offer: Offer = { ts, ...(threadTs !== undefined && { threadTs }), files: files.map((file) => file.id) };
  const fileName = namesOf(files.map(({ name }) => name));
  const { text, blocks } = askPermission({ fileName, jobId: JSON.stringify(offer) });
  await client.chat.postEphemeral({
    channel: channelId,
    user: userId,
    text,
    blocks,
    ...(threadTs !== undefined && { thread_ts: threadTs }),
  });
}

/** @throws {UserError} for what no such button carries */
export function readOffer(value: string | undefined): Offer {
  try {
    return offered.parse(JSON.parse(value ?? ''));
  } catch {
    throw new UserError(
      'unknown-button',
      'I no longer know which file this was.',
      'Drop the file here again, with a mention of me.',
    );
  }
}
