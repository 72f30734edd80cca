import { createHash } from 'node:crypto';
import { withoutRows } from '../analysis/without-rows.js';
import { sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import { UserError } from '../errors.js';
import { handle } from './arguments/handles.js';
import { flag } from './arguments/words.js';
import type { ConversationCommand } from './command.js';
import { findCreators } from './find-creator.js';

interface ForgetArgs {
  handle: string;
  everything: boolean | undefined;
  /** Pressed on the button that asks. */
  sure: boolean | undefined;
}

/**
 * Deletes what is kept of this conversation: the current file, one creator, or everything. What stands in Slack stays
 * there: the messages are the team's.
 */
export const forget: ConversationCommand<ForgetArgs> = {
  about: 'conversation',
  name: 'forget',
  aliases: ['delete', 'erase'],
  summary:
    'Delete what I keep: this file, one creator (`forget @handle`), or `forget everything` of this conversation.',
  examples: ['forget', 'forget @handle', 'forget everything', 'delete this data'],
  args: {
    handle: handle('[@handle]'),
    everything: flag(
      '[everything]',
      /\b(everything|all (of )?(the |this |our |my )?(data|files|datasets|lists)|all of it|the lot)\b/i,
    ),
    sure: { ...flag('', /\bfor sure\b/i) },
  },
  cues: [
    /\b(?!forget (?:about )?(?:it|that)\b)(forget|delete|erase|wipe|purge|destroy|remove|clear|get rid of|trash|gdpr|scrub)\b/i,
  ],
  also: [
    /\b(under|asked|us|gdpr|law)\b/i,
    /\b(wrong|sorry|mistake|one|by accident|it was)\b/i,
    /\b(data|dataset|file|list|csv|this|our|the|you have|stored|what|know|about|from|it|we uploaded|uploaded|everything|completely|entirely|records?|right to be forgotten|creator|please|personal|kept|upload(ed)?|conversation|channel|permanently|forever|analysis|asked|request(ed)?|wants?|to be|deleted|removed|all|your|memory|systems?|last)\b/i,
  ],

  async run(conversation, { handle: asked, everything, sure }) {
    const { store, teamId, channelId } = conversation;
    if (everything) {
      await conversation.admins.assertAdmin(teamId, conversation.userId, 'make me forget everything');
      const all = await store.datasets.list(teamId, channelId);
      const shortlist = await store.shortlists.list(teamId, channelId);
      const what = `${all.length} ${all.length === 1 ? 'file' : 'files'}, ${shortlist.length} on the shortlist, and whom you excluded`;
      if (!sure)
        return sayOnly(`Forget everything of this conversation? That is ${what}. It cannot be brought back.`, [
          { label: 'Yes, forget everything', command: { name: 'forget', args: { everything: true, sure: true } } },
        ]);
      await conversation.reminders.stop(conversation);
      await conversation.forgetAll();
      return sayOnly(`Forgotten: ${what}. Messages that are already here stay until you delete them in Slack.`);
    }
    const dataset = await conversation.current();
    if (!dataset)
      throw new UserError(
        'no-dataset',
        'There is nothing to forget here: I keep no list of this conversation.',
        'Drop a CSV here to begin.',
      );
    if (asked === '') {
      if (!sure) {
        return sayOnly(
          `Forget ${dataset.fileName} and its analysis? It cannot be brought back; the file itself stays in Slack.`,
          [{ label: 'Yes, forget it', command: { name: 'forget', args: { sure: true } } }],
        );
      }
      await store.datasets.remove(teamId, channelId, dataset.id);
      await store.lastQuestions.clear(teamId, channelId);
      return sayOnly(
        `Forgotten: ${dataset.fileName}, with its analysis and scores. Messages that are already here stay until you delete them in Slack.`,
      );
    }

    const subject = await conversation.subject(dataset);
    const found = findCreators(subject, { name: 'forget', args: {} }, [asked]);
    if ('answer' in found) return found.answer;
    const name = creatorName(asked, subject.analysis.dataset.names);
    const digest = createHash('sha256').update(asked).digest('hex');
    const key = `${dataset.analysisKey}-${digest.slice(0, 16)}`;
    await store.analyses.save(teamId, key, withoutRows(subject, new Set(found.rows), [digest]));
    await store.datasets.save({ ...dataset, analysisKey: key });
    await store.shortlists.remove(teamId, channelId, [asked]);
    await store.exclusions.remove(teamId, channelId, [asked]);
    await store.lastQuestions.clear(teamId, channelId);
    return sayOnly(
      `Forgotten: ${name}, in ${dataset.fileName}, on the shortlist and in every list here. Figures about the whole file stay as they were computed; the file itself is yours to change.`,
    );
  },
};
