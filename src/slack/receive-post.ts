import { briefOfPost } from '../commands/brief/read-brief.js';
import { jobId } from '../jobs/job-id.js';
import { answerQuestion } from './answer-question.js';
import type { Asked } from './asked-in.js';
import { asksToExclude, excludeFrom } from './exclude-from.js';
import { offerToRead } from './offer-to-read.js';
import type { Work } from './receive/work.js';
import type { Services } from './services.js';
import { isTable, jobFile } from './slack-files.js';
import type { Told } from './ways-in.js';

/** What somebody posted, whichever event told of it. */
export interface Post {
  asked: Asked;
  /** As it was typed, without the mention. */
  text: string;
  files: readonly object[];
}

/** A direct message, or a post with a mention. Both events of it may come, or one: it is done once. */
export async function receivePost(services: Services, work: Work, { asked, text, files }: Post): Promise<void> {
  if (files.length === 0) return answerQuestion(services, work, asked, text);
  const known = files.map(jobFile);
  if (asksToExclude(text)) return excludeFrom(services, work, asked, known);
  await services.uploads.accept(asked, known, { brief: briefOfPost(text) });
}

/** Nobody asked: only a table's metadata is looked at, and its owner is asked, unless the channel wants all read. */
export async function overhearPost(services: Services, work: Work, { asked, text, files }: Post): Promise<void> {
  const tables = files.map(jobFile).filter(isTable);
  if (tables.length === 0) return;
  const brief = briefOfPost(text);
  if (await services.store.settings.watches(asked.teamId, asked.channelId))
    await services.uploads.accept(asked, tables, { isUnasked: true, brief });
  else await offerToRead(services, work, asked, { files: tables, brief });
}

/** Who posted, and where the answer goes. */
export function postedBy({ teamId, channelId, userId, replyThreadTs, ts }: Asked): Told {
  return { teamId, userId, place: { channelId, threadTs: replyThreadTs }, postId: jobId(teamId, channelId, ts) };
}
