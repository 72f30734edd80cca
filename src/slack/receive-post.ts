import { jobId } from '../jobs/job-id.js';
import { answerInThread } from './answer-in-thread.js';
import { answerQuestion } from './answer-question.js';
import type { Asked } from './asked-in.js';
import { asksToExclude, excludeFrom } from './exclude-from.js';
import { offerToRead } from './offer-to-read.js';
import { readTableAbove } from './read-table-above.js';
import type { Work } from './receive/work.js';
import { saidWithFile } from './said-with-file.js';
import type { Services } from './services.js';
import { isTable, jobFile } from './slack-files.js';
import type { Told } from './ways-in.js';

/** What somebody posted, whichever event told of it. */
export interface Post {
  asked: Asked;
  /** As it was typed, without the mention. */
  text: string;
  /** Its own, and those of a message that it forwards. */
  files: readonly object[];
}

/** A direct message, or a post with a mention. Both events of it may come, or one: it is done once. */
export async function receivePost(services: Services, work: Work, { asked, text, files }: Post): Promise<void> {
  if (files.length === 0) {
    if (await readTableAbove(services, work, asked, text)) return;
    return answerQuestion(services, work, asked, text);
  }
  const known = files.map(jobFile);
  if (asksToExclude(text)) return excludeFrom(services, work, asked, known);
  await services.uploads.accept(asked, known, saidWithFile(text));
}

/**
 * Nobody asked: only a table's metadata is looked at, and its owner is asked, unless the channel wants all read. What is
 * said in a thread of the bot's own is listened to.
 */
export async function overhearPost(services: Services, work: Work, { asked, text, files }: Post): Promise<void> {
  if (files.length === 0) return answerInThread(services, work, asked, text);
  const tables = files.map(jobFile).filter(isTable);
  if (tables.length === 0) return;
  const { teamId, channelId, threadTs, ts } = asked;
  const said = saidWithFile(text);
  if (await services.store.settings.watches(teamId, channelId)) {
    await services.uploads.accept(asked, tables, { isUnasked: true, ...said });
    return;
  }
  const seen = tables.map(({ id, name }) => ({ id, name }));
  await services.store.seenTables.note(teamId, channelId, { ts, threadTs, files: seen });
  await offerToRead(services, work, asked, { files: tables, said });
}

/** Who posted, and where the answer goes. */
export function postedBy({ teamId, channelId, userId, replyThreadTs, ts }: Asked): Told {
  return { teamId, userId, place: { channelId, threadTs: replyThreadTs }, postId: jobId(teamId, channelId, ts) };
}
