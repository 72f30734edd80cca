import { jobId } from '../jobs/job-id.js';
import type { Asked } from './asked-in.js';
import type { Work } from './receive/work.js';
import type { Services } from './services.js';

/** What a question is read as that was not understood: it is asked back what was meant. */
const ASKS_BACK = new Set(['unclear', 'cannot-tell']);

/** A sentence in a mention or a direct message. Slack announces it more than once; it is answered once. */
export async function answerQuestion(services: Services, work: Work, asked: Asked, text: string): Promise<void> {
  const { teamId, channelId, threadTs, ts, userId } = asked;
  const post = { id: jobId(teamId, channelId, ts), teamId, channelId, threadTs: threadTs ?? ts, userId };
  if (!(await services.queue.claim({ ...post, by: work.id }))) return;
  await answerPost(services, work, asked, text);
}

/**
 * A question that was not understood was corrected by editing it: what asked back becomes the answer. What was understood
 * stays as it was answered, and what was posted more than an hour ago is left alone.
 */
export async function answerCorrected(services: Services, work: Work, asked: Asked, text: string): Promise<void> {
  const { teamId, channelId, ts, userId } = asked;
  const before = await services.store.threads.askedBack(teamId, channelId, ts);
  if (before?.userId === userId) await answerPost(services, work, asked, text, before.answerTs);
}

async function answerPost(
  { questions, answering, store }: Services,
  work: Work,
  { teamId, channelId, threadTs, replyThreadTs, ts, userId }: Asked,
  text: string,
  inPlaceOf?: string,
): Promise<void> {
  const asked = { teamId, channelId, threadTs, replyThreadTs, userId };
  const answered = work.answer ? undefined : await questions.ask(asked, text, 'sentence');
  const to = { teamId, userId, place: { channelId, threadTs: replyThreadTs } };
  // First: who leans on the answer may be quicker than its charts.
  if (replyThreadTs !== undefined) await store.threads.noteOwn(teamId, channelId, replyThreadTs);
  const answerTs = await answering.post(work, to, work.answer ?? answered!.answer, inPlaceOf);
  const isAskedBack = answered !== undefined && ASKS_BACK.has(answered.call.name);
  if (isAskedBack && answerTs !== undefined)
    await store.threads.noteAskedBack(teamId, channelId, ts, { userId, answerTs });
  else if (inPlaceOf !== undefined) await store.threads.understood(teamId, channelId, ts);
}
