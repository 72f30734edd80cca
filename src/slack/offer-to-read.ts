import { namesOf } from '../answers/names-of.js';
import { jobId } from '../jobs/job-id.js';
import type { JobFile } from '../store/ports.js';
import type { Asked } from './asked-in.js';
import { askPermission } from './blocks/ask-permission.js';
import { mrkdwn } from './blocks/mrkdwn.js';
import { unknownFile } from './columns-request.js';
import { refusals } from './gate/refusals.js';
import type { Work } from './receive/work.js';
import { plainForms } from './send/answer-forms.js';
import { tellInPrivate } from './send/not-delivered.js';
import { postEphemeralPart } from './send/respond-part.js';
import { failureOf } from './send/slack-failure.js';
import type { Services } from './services.js';
import type { SaidWithFile } from './uploads.js';

/** A post that may be read if the person who posted it says so. */
export interface Offer {
  ts: string;
  threadTs: string | undefined;
  /** Ids. */
  files: readonly string[];
  /** What its text says. */
  said: SaidWithFile;
}

/** Asks the person who posted, and shows it to nobody else. Nothing was read, and nothing is kept but what was asked. */
export async function offerToRead(
  { queue, store, sendingOf }: Services,
  work: Work,
  { teamId, channelId, threadTs, ts, userId }: Asked,
  { files, said }: { files: readonly JobFile[]; said: SaidWithFile },
): Promise<void> {
  // Under a name of its own: the post itself is claimed only by who reads it.
  const claim = jobId(teamId, channelId, `${ts}-offer`);
  if (!(await queue.claim({ id: claim, teamId, channelId, threadTs: threadTs ?? ts, userId, by: work.id }))) return;
  const id = work.id; // taken up again, it is the same offer
  await store.prompts.save({
    ...{ id, kind: 'offer', teamId, channelId, threadTs, userId, ts },
    files: files.map((file) => file.id),
    ...said,
  });
  const fileName = namesOf(files.map(({ name }) => name));
  const sending = { ...sendingOf(teamId), signal: work.signal };
  const forms = plainForms(askPermission({ fileName, offer: id }));
  try {
    await postEphemeralPart(sending, work.delivery({ channelId, threadTs }), 'offer', forms, userId);
  } catch (error) {
    if (!failureOf(error)) throw error;
    await tellInPrivate(sending, userId, {
      sentence: `I couldn't ask you in <#${channelId}> whether to analyze ${mrkdwn(fileName)}.`,
      next: 'If I should, post it there again and mention me.',
    });
  }
}

/**
 * What a button offers is what was stored when it was offered, for the person and the conversation that it was offered to.
 *
 * @throws {UserError} for anybody and anything else
 */
export async function offerOf(
  { store }: Services,
  value: string | undefined,
  { teamId, channelId, userId }: { teamId: string; channelId: string; userId: string },
): Promise<Offer> {
  const offer = await store.prompts.get(teamId, value ?? '');
  if (offer?.kind !== 'offer' || offer.channelId !== channelId || !offer.ts) throw unknownFile();
  if (offer.userId !== userId) throw refusals.notYours();
  return {
    ts: offer.ts,
    threadTs: offer.threadTs,
    files: offer.files ?? [],
    said: { brief: offer.brief, question: offer.question },
  };
}
