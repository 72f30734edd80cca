import { type Answer, sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { listInWords } from '../query/list-in-words.js';
import type { Dataset } from '../store/ports.js';
import { handle } from './arguments/handles.js';
import { flag } from './arguments/words.js';
import type { ConversationCommand } from './command.js';
import type { Conversation } from './conversation.js';
import { forgetCreator } from './forget-creator.js';

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

  async run(conversation, { handle: asked, everything, sure }) {
    if (everything) return forgetEverything(conversation, sure ?? false);
    return asked === '' ? forgetList(conversation, sure ?? false) : forgetCreator(conversation, asked);
  },
};

/** What nobody here can delete but people themselves. */
const STAYS_IN_SLACK = 'Messages and files stay in Slack until you delete them there.';

async function forgetList(conversation: Conversation, isSure: boolean): Promise<Answer> {
  const { store, teamId, channelId } = conversation;
  const dataset = await conversation.current();
  if (!dataset) throw nothingKept(await store.datasets.list(teamId, channelId));
  if (!isSure) {
    const what = withCopies(dataset, await store.datasets.copiesOf(dataset));
    return sayOnly(`Forget ${what.name} ${what.with} analysis? That can't be undone. Files stay in Slack.`, [
      { label: 'Yes, forget it', command: { name: 'forget', args: { sure: true } } },
    ]);
  }
  const hadBrief = (await store.briefs.get(teamId, channelId)) !== undefined;
  const gone = await conversation.forgetting.list(dataset);
  const keepsBrief = hadBrief && (await store.briefs.get(teamId, channelId)) !== undefined;
  const { name, their } = withCopies(
    dataset,
    gone.filter(({ id }) => id !== dataset.id),
  );
  return sayOnly(
    `Forgotten: ${name}, with ${their} analysis, scores, ${hadBrief && !keepsBrief ? 'the brief, ' : ''}and what was asked here. ${keepsBrief ? 'The shortlist, exclusions and the brief' : 'The shortlist and exclusions'} stay: \`forget everything\` deletes them, too. ${STAYS_IN_SLACK}`,
  );
}

/** Their names are only said where they have others. */
function withCopies({ fileName }: Dataset, copies: readonly Dataset[]): { name: string; their: string; with: string } {
  if (copies.length === 0) return { name: fileName, their: 'its', with: 'and its' };
  const others = [...new Set(copies.map((copy) => copy.fileName))].filter((name) => name !== fileName);
  const called = others.length === 0 ? '' : ` (${listInWords(others)})`;
  const many = copies.length === 1 ? '1 copy' : `${copies.length} copies`;
  return { name: `${fileName} and ${many} of it here${called}`, their: 'their', with: 'with their' };
}

function nothingKept(others: readonly Dataset[]): UserError {
  return others.length === 0
    ? new UserError(
        'no-dataset',
        'There is nothing to forget here: I keep no list of this conversation.',
        'Drop a CSV here to begin.',
      )
    : new UserError('dataset-gone', 'That list is forgotten already.', 'Say `datasets` to see which ones I keep.');
}

async function forgetEverything(conversation: Conversation, isSure: boolean): Promise<Answer> {
  const { store, teamId, channelId } = conversation;
  await conversation.admins.assertAdmin(teamId, conversation.userId, 'make me forget everything');
  const what = await everythingInWords(conversation);
  if (!isSure)
    return sayOnly(`Forget everything in this conversation? That is ${what}. It can't be undone.`, [
      { label: 'Yes, forget everything', command: { name: 'forget', args: { everything: true, sure: true } } },
    ]);
  const wasWatched = await store.settings.watches(teamId, channelId);
  const { reminder } = await conversation.forgetting.conversation(teamId, channelId);
  const also = [
    wasWatched ? 'I no longer read every CSV that is posted here.' : '',
    reminder === 'stopped' ? 'The reminder is canceled.' : '',
    reminder === 'comes-once-more' ? "Slack couldn't cancel the reminder: it will come once more." : '',
    STAYS_IN_SLACK,
  ].filter((sentence) => sentence !== '');
  return sayOnly(`Forgotten: ${what}. ${also.join(' ')}`);
}

async function everythingInWords({ store, teamId, channelId }: Conversation): Promise<string> {
  const [files, shortlist, exclusions, columns, brief] = await Promise.all([
    store.datasets.list(teamId, channelId),
    store.shortlists.list(teamId, channelId),
    store.exclusions.list(teamId, channelId),
    store.columns.list(teamId, channelId),
    store.briefs.get(teamId, channelId),
  ]);
  const chosenHere = columns.filter(({ isForWorkspace }) => !isForWorkspace).length;
  return listInWords([
    ...counted(files.length, 'file with what I found in it', 'files with what I found in them'),
    ...counted(shortlist.length, 'creator on the shortlist with all notes', 'creators on the shortlist with all notes'),
    ...counted(exclusions.length, 'excluded creator', 'excluded creators'),
    ...counted(chosenHere, 'choice of columns', 'choices of columns'),
    ...(brief ? ['the brief'] : []),
    'what was asked',
  ]);
}

/** Nothing of what there is none of. */
function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en-US')} ${count === 1 ? one : many}`];
}
