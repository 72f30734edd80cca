import { sayOnly } from '../answers/answer.js';
import { handles } from './arguments/handles.js';
import type { ConversationCommand } from './command.js';
import { findAnyCreators } from './find-creator.js';

/** Whom the conversation never wants to see in a list again. */
export const exclude: ConversationCommand<{ handles: string[] }> = {
  about: 'conversation',
  name: 'exclude',
  aliases: ['block', 'hide', 'exclusions'],
  summary:
    'Never show these creators in lists here: `exclude @a @b`; alone, who is excluded. A CSV of handles posted with the word "exclude" does it for all of them.',
  examples: ['exclude @a @b', 'exclude', 'never show me @a again'],
  args: { handles: handles('[@a @b …]', { min: 0, max: 200 }) },

  async run(conversation, { handles: named }) {
    const { store, teamId, channelId } = conversation;
    if (named.length === 0) {
      const before = await store.exclusions.list(teamId, channelId);
      return {
        ...sayOnly(
          before.length === 0
            ? 'Nobody is excluded in this conversation. Say `exclude @handle`, or post a CSV of handles with the word "exclude".'
            : `${before.length.toLocaleString('en-US')} ${before.length === 1 ? 'creator is' : 'creators are'} never shown in lists here`,
          before.slice(0, 5).map((handle) => ({
            label: `Show @${handle} again`,
            command: { name: 'include', args: { handles: [handle] } },
          })),
        ),
        facts: before.length === 0 ? [] : [{ lines: chunked(before.map((handle) => `@${handle}`)) }],
      };
    }
    const subject = await conversation.subject();
    const found = findAnyCreators(subject, { name: 'exclude', args: {} }, named);
    if ('answer' in found) return found.answer;
    const added = await store.exclusions.add(teamId, channelId, found.handles);
    const names = found.handles
      .slice(0, 12)
      .map((handle) => `@${handle}`)
      .join(', ');
    return sayOnly(
      `${names}${found.handles.length > 12 ? ` and ${found.handles.length - 12} more` : ''} ${found.handles.length === 1 ? 'is' : 'are'} ${added === 0 ? 'already left out of' : 'no longer shown in'} lists in this conversation.`,
      [
        { label: 'Undo', command: { name: 'include', args: { handles: found.handles } } },
        { label: 'Top 10', command: { name: 'top', args: {} } },
      ],
    );
  },
};

/** And back again. */
export const include: ConversationCommand<{ handles: string[] }> = {
  about: 'conversation',
  name: 'include',
  aliases: ['unblock', 'unhide', 'unexclude'],
  summary: 'Show creators in lists again that were excluded.',
  examples: ['include @a', 'show @a again'],
  args: { handles: handles('<@a @b …>', { min: 0, max: 200 }) },
  isComplete: ({ handles: named }) => named.length > 0,

  async run({ store, teamId, channelId }, { handles: named }) {
    const removed = await store.exclusions.remove(teamId, channelId, named);
    const names = named.map((handle) => `@${handle}`).join(', ');
    return sayOnly(
      removed === 0
        ? `${names === '' ? 'Nobody was named, and nobody' : names} ${named.length > 1 ? 'were' : 'was'} excluded here.`
        : `${names} ${named.length === 1 ? 'is' : 'are'} shown in lists again.`,
      [{ label: 'Who is excluded', command: { name: 'exclude', args: {} } }],
    );
  },
};

function chunked(names: readonly string[]): string[] {
  const shown = names.slice(0, 200);
  const lines: string[] = [];
  for (let i = 0; i < shown.length; i += 20) lines.push(shown.slice(i, i + 20).join(', '));
  return names.length > shown.length ? [...lines, `and ${names.length - shown.length} more`] : lines;
}
