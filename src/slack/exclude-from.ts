import { sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { jobId } from '../jobs/job-id.js';
import type { JobFile } from '../store/ports.js';
import type { Asked } from './asked-in.js';
import type { Work } from './receive/work.js';
import type { Services } from './services.js';
import { mayBeTable } from './slack-files.js';

const EXCLUDES =
  /^\W*(?:please |pls |can you |could you )?(?:exclude|never (?:show|suggest)|do(?:n'?t| not) show|block|black ?list|hide)(?: (?:me|us|these|them|this|those|all|everyone|everybody|any|of|in|from|the|our|lists?|files?|csv|creators?|people|handles?|accounts?|again|ever|please|pls|following|ones|here|attached))*\W*$/i;

/** A file that comes with nothing but such words is a list of whom not to show; "analyse this, exclude mega" is not. */
export function asksToExclude(text: string): boolean {
  return EXCLUDES.test(text.replace(/[‘’]/g, "'").trim());
}

/** Everybody that the files name is left out of lists in this conversation. Announced twice, it is done once. */
export async function excludeFrom(
  { queue, readHandles, store, answering }: Services,
  work: Work,
  asked: Asked,
  files: readonly JobFile[],
): Promise<void> {
  const { teamId, channelId, threadTs, replyThreadTs, ts, userId } = asked;
  const id = jobId(teamId, channelId, ts);
  if (!(await queue.claim({ id, teamId, channelId, threadTs: threadTs ?? ts, userId, by: work.id }))) return;
  const to = { teamId, userId, place: { channelId, threadTs: replyThreadTs } };
  if (work.answer) return void (await answering.post(work, to, work.answer));
  const { handles, leftOut } = await readHandles(asked, files.filter(mayBeTable));
  if (handles.size === 0) {
    throw new UserError(
      'no-handles',
      'I found no handles in that file.',
      'Post a CSV with a column of handles or profile links.',
    );
  }
  const added = await store.exclusions.add(teamId, channelId, [...handles]);
  const answer = sayOnly(
    `${handles.size.toLocaleString('en-US')} handles read, ${added.toLocaleString('en-US')} of them new: they are no longer shown in lists in this conversation.`,
    [{ label: 'Who is excluded', command: { name: 'exclude', args: {} } }],
  );
  await answering.post(work, to, { ...answer, caveats: leftOut.map((why) => `Not read: ${why}`) });
}
