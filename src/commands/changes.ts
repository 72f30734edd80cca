import { type Answer, sayOnly } from '../answers/answer.js';
import { CHANGE_MEASURES, type ChangeMeasure, changesAnswer } from '../answers/changes-answer.js';
import { seriesChangesAnswer } from '../answers/series-changes-answer.js';
import { UserError } from '../errors.js';
import type { Dataset } from '../store/ports.js';
import { type ArgumentSpec, cut } from './arguments/argument.js';
import { wholeNumber } from './arguments/numbers.js';
import type { ConversationCommand } from './command.js';
import type { Conversation } from './conversation.js';
import { creatorsInBoth } from './shared-creators.js';

interface ChangesArgs {
  /** Number of the earlier file in `datasets`; undefined: the latest earlier one that shares creators. */
  since: number | undefined;
  by: ChangeMeasure;
  count: number;
}

/** What changed between an earlier file of the conversation and the current one. */
export const changes: ConversationCommand<ChangesArgs> = {
  about: 'conversation',
  name: 'changes',
  aliases: ['growth', 'diff'],
  summary: 'What changed since an earlier file here: who grew, who fell, who is new.',
  examples: ['changes', 'changes since 2 by engagement', 'what changed since the last file?'],
  args: { since: since(), by: measure(), count: wholeNumber('n', { min: 1, max: 50 }, 10) },

  async run(conversation, { since: number, by, count }): Promise<Answer> {
    const { store, teamId, channelId } = conversation;
    const all = await store.datasets.list(teamId, channelId);
    const now = await conversation.current();
    if (!now)
      throw new UserError(
        'no-dataset',
        'There is no creator list in this conversation yet.',
        'Drop a CSV of creator profiles here, and later a fresh one.',
      );
    const after = await conversation.subject(now);
    const before = number === undefined ? await latestShared(conversation, all, now) : all[number - 1];
    if (!before) {
      const inFile = number === undefined ? seriesChangesAnswer(after, { by, count }) : undefined;
      if (inFile) return inFile;
      return sayOnly(
        number === undefined
          ? `I know no earlier file of this conversation that shares creators with ${now.fileName}. Drop a fresh export of the same creators here, and I say what changed.`
          : `There is no file ${number} here.`,
        [{ label: 'Which files are here', command: { name: 'datasets', args: {} } }],
      );
    }
    if (before.id === now.id)
      return sayOnly(`File ${number} is the one that I answer from: there is nothing to compare it with.`, [
        { label: 'Which files are here', command: { name: 'datasets', args: {} } },
      ]);
    const earlier = await conversation.subject(before);
    return changesAnswer(
      { ...earlier, createdAt: before.createdAt },
      { ...after, createdAt: now.createdAt },
      creatorsInBoth(earlier, after),
      { by, count },
    );
  },
};

/** Unasked, where enough of the creators are in an earlier file to call it another snapshot of the same list. */
export async function changesSinceLatest(conversation: Conversation): Promise<Answer | undefined> {
  const now = await conversation.current();
  if (!now) return undefined;
  const all = await conversation.store.datasets.list(conversation.teamId, conversation.channelId);
  const before = await latestShared(conversation, all, now);
  if (!before) return undefined;
  const [earlier, after] = [await conversation.subject(before), await conversation.subject(now)];
  const shared = creatorsInBoth(earlier, after);
  const share = shared.after.length / Math.min(earlier.profiles.count, after.profiles.count);
  if (share < SNAPSHOT_SHARE) return undefined;
  return changesAnswer({ ...earlier, createdAt: before.createdAt }, { ...after, createdAt: now.createdAt }, shared, {
    by: 'followers',
    count: 10,
  });
}

/** Of the files posted before this one, the latest with creators of it. */
async function latestShared(
  conversation: Pick<Conversation, 'subject'>,
  all: readonly Dataset[],
  now: Dataset,
): Promise<Dataset | undefined> {
  const after = await conversation.subject(now);
  for (const dataset of all) {
    const isSame = dataset.analysisKey === now.analysisKey || dataset.fileIds.some((id) => now.fileIds.includes(id));
    if (isSame || dataset.createdAt > now.createdAt) continue;
    let before: Awaited<ReturnType<Conversation['subject']>>;
    try {
      before = await conversation.subject(dataset);
    } catch (error) {
      if (error instanceof UserError) continue; // no longer kept
      throw error;
    }
    if (creatorsInBoth(before, after).after.length >= MIN_SHARED) return dataset;
  }
  return undefined;
}

/** Fewer creators in both are chance, not another snapshot of the same list. */
const MIN_SHARED = 3;
/** Of the shorter list. */
const SNAPSHOT_SHARE = 0.1;

function since(): ArgumentSpec<number | undefined> {
  const pattern =
    /\bsince (?:the )?(?:(?:file|dataset|list|number|upload) ?)?#?(\d{1,3})\b|\b(?:from|vs|versus|against|with|to|between) (?:file|dataset|list) ?#?(\d{1,3})\b|\bfile ?#?(\d{1,3})\b/i;
  return {
    usage: '[since <n>]',
    take(said) {
      const match = pattern.exec(said);
      return match
        ? { value: Number(match[1] ?? match[2] ?? match[3]), rest: cut(said, match) }
        : { value: undefined, rest: said };
    },
    check: (value) => (value === undefined ? undefined : Math.max(1, Math.trunc(Number(value)) || 1)),
  };
}

const SAID: [ChangeMeasure, RegExp][] = [
  ['percent', /\b(?:by |in )?(?:percent(?:age)?s?|%|relative(?:ly)?|proportional(?:ly)?)(?: growth| terms)?(?=\W|$)/i],
  ['engagement', /\b(?:by |in |their )?engagements?(?: rates?)?\b/i],
  ['likes', /\b(?:by |in )?likes\b/i],
  ['views', /\b(?:by |in )?(?:views|plays)\b/i],
  ['rank', /\b(?:by |in |the )?(?:ranks?|rankings?|positions?|places?)\b/i],
  ['followers', /\b(?:by |in |most |new )?(?:follower(?:s| counts?)?|subs(?:cribers)?)\b/i],
];

function measure(): ArgumentSpec<ChangeMeasure> {
  return {
    usage: `[by ${CHANGE_MEASURES.join('|')}]`,
    take(said) {
      for (const [name, pattern] of SAID) {
        const match = pattern.exec(said);
        if (match) return { value: name, rest: cut(said, match) };
      }
      return { value: 'followers', rest: said };
    },
    check: (value) => CHANGE_MEASURES.find((one) => one === value) ?? 'followers',
  };
}
