import { randomUUID } from 'node:crypto';
import { jobId } from '../jobs/job-id.js';
import type { Asked } from './asked-in.js';
import type { Work } from './receive/work.js';
import type { Services } from './services.js';

/** A mention of a person, of a group or of everybody: it is said to them. */
const TO_PEOPLE = /<(?:@[UW]|!)/;

/**
 * What people say in a thread that the bot has answered in, without a mention of it: only what surely asks it something is
 * answered. Talk is not stored, so that what a process had in hand when it went down is lost with it.
 */
export async function answerInThread(
  { questions, queue, answering, store }: Services,
  work: Work,
  { teamId, channelId, threadTs, ts, userId }: Asked,
  text: string,
): Promise<void> {
  if (threadTs === undefined || TO_PEOPLE.test(text)) return;
  const isOwn = queue.underWay(teamId, channelId, threadTs) ?? (await store.threads.isOwn(teamId, channelId, threadTs));
  if (!isOwn || !(await store.settings.listens(teamId, channelId))) return;
  const answer = await questions.overheard({ teamId, channelId, threadTs, userId }, text);
  if (!answer) return;
  // The same event may come again while this one is handled: a name of its own for each, and the first one answers.
  const post = { id: jobId(teamId, channelId, ts), teamId, channelId, threadTs, userId, by: randomUUID() };
  if (!(await queue.claim(post))) return;
  await answering.post(work, { teamId, userId, place: { channelId, threadTs } }, await answer());
}
