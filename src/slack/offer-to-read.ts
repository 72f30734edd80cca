import { z } from 'zod';
import { UserError } from '../errors.js';
import { jobId } from '../jobs/job-id.js';
import { namesOf } from '../jobs/names-of.js';
import type { JobFile } from '../store/ports.js';
import type { Asked } from './asked-in.js';
import { askPermission } from './blocks/ask-permission.js';
import { mrkdwn } from './blocks/mrkdwn.js';
import type { Work } from './receive/work.js';
import { plainForms } from './send/answer-forms.js';
import { tellInPrivate } from './send/not-delivered.js';
import { postEphemeralPart } from './send/respond-part.js';
import { failureOf } from './send/slack-failure.js';
import type { Services } from './services.js';

/** What the button carries: the post and its files, by their ids alone. */
const offered = z.object({ ts: z.string(), threadTs: z.string().optional(), files: z.array(z.string()).min(1) });
export type Offer = z.infer<typeof offered>;

/** Asks the person who posted, and shows it to nobody else. Nothing was read, and nothing is kept but that it was asked. */
export async function offerToRead(
  { queue, sendingOf }: Services,
  work: Work,
  { teamId, channelId, threadTs, ts, userId }: Asked,
  files: readonly JobFile[],
): Promise<void> {
  // Under a name of its own: the post itself is claimed only by who reads it.
  const id = jobId(teamId, channelId, `${ts}-offer`);
  if (!(await queue.claim({ id, teamId, channelId, threadTs: threadTs ?? ts, userId, by: work.id }))) return;
  const offer: Offer = { ts, ...(threadTs !== undefined && { threadTs }), files: files.map((file) => file.id) };
  const fileName = namesOf(files.map(({ name }) => name));
  const message = askPermission({ fileName, jobId: JSON.stringify(offer) });
  const sending = { ...sendingOf(teamId), signal: work.signal };
  try {
    await postEphemeralPart(sending, work.delivery({ channelId, threadTs }), 'offer', plainForms(message), userId);
  } catch (error) {
    if (!failureOf(error)) throw error;
    await tellInPrivate(sending, userId, {
      sentence: `I couldn't ask you in <#${channelId}> whether to analyze ${mrkdwn(fileName)}.`,
      next: 'If I should, post it there again and mention me.',
    });
  }
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
