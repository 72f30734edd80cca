import { jobId } from '../jobs/job-id.js';
import type { Asked } from './asked-in.js';
import type { Work } from './receive/work.js';
import type { Services } from './services.js';

/** A sentence in a mention or a direct message. Slack announces it more than once; it is answered once. */
export async function answerQuestion(
  { questions, queue, answering }: Services,
  work: Work,
  asked: Asked,
  text: string,
): Promise<void> {
  const { teamId, channelId, threadTs, replyThreadTs, ts, userId } = asked;
  const post = { id: jobId(teamId, channelId, ts), teamId, channelId, threadTs: threadTs ?? ts, userId };
  if (!(await queue.claim({ ...post, by: work.id }))) return;
  const answer =
    work.answer ??
    (await questions.ask({ teamId, channelId, threadTs, replyThreadTs, userId }, text, 'sentence')).answer;
  await answering.post(work, { teamId, userId, place: { channelId, threadTs: replyThreadTs } }, answer);
}
