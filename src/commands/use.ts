import { sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { fileNumber } from './arguments/numbers.js';
import type { ConversationCommand } from './command.js';

/** From now on, questions are about another file of the conversation. */
export const use: ConversationCommand<{ number: number }> = {
  about: 'conversation',
  name: 'use',
  aliases: ['switch'],
  summary: 'Answer from another file of this conversation, by its number in `datasets`.',
  examples: ['use 2', 'switch to file 2'],
  args: { number: fileNumber('n') },
  isComplete: ({ number }) => number > 0,

  async run({ store, teamId, channelId, threadTs }, { number }) {
    const all = await store.datasets.list(teamId, channelId);
    const wanted = all[number - 1];
    if (!wanted) {
      throw new UserError(
        'no-such-file',
        all.length === 0 ? 'There is no creator list in this conversation yet.' : `There is no file ${number} here.`,
        all.length === 0
          ? 'Drop a CSV here to begin.'
          : `Say \`use 1\`${all.length > 1 ? ` to \`use ${all.length}\`` : ''}; \`datasets\` lists them.`,
      );
    }
    await store.datasets.use(teamId, channelId, threadTs, wanted.id);
    return sayOnly(
      `From now on I answer ${threadTs === undefined ? 'here' : 'in this thread'} from ${wanted.fileName}.`,
      [
        { label: 'Top 10', command: { name: 'top', args: {} } },
        { label: 'All files', command: { name: 'datasets', args: {} } },
      ],
    );
  },
};
