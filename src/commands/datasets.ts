import { type Answer, sayOnly } from '../answers/answer.js';
import type { ConversationCommand } from './command.js';
import { dateOf } from './dates.js';

/** The files of this conversation, and which one questions are about. */
export const datasets: ConversationCommand = {
  about: 'conversation',
  name: 'datasets',
  aliases: ['files'],
  summary: 'The files of this conversation, and which one I answer from.',
  examples: ['datasets', 'which files do you have?'],
  args: {},

  async run({ store, teamId, channelId, current }): Promise<Answer> {
    const all = await store.datasets.list(teamId, channelId);
    if (all.length === 0)
      return sayOnly('There is no creator list in this conversation yet. Drop a CSV here to begin.');
    const now = await current();
    return {
      headline: `${all.length} ${all.length === 1 ? 'list' : 'lists'} in this conversation; I answer from ${now?.fileName ?? 'none'}`,
      tables: [
        {
          columns: [
            { key: 'number', label: '#', format: 'integer' },
            { key: 'file', label: 'File', format: 'text' },
            { key: 'posted', label: 'Posted', format: 'text' },
            { key: 'current', label: 'In use', format: 'text' },
          ],
          rows: all.map(({ id, fileName, createdAt }, i) => ({
            number: i + 1,
            file: fileName,
            posted: dateOf(createdAt),
            current: id === now?.id ? 'yes' : null,
          })),
          note: 'Newest first. In the thread of a file I answer from that file.',
        },
      ],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [],
      next: all
        .map(({ id, fileName }, i) => ({
          id,
          label: `Use ${i + 1}: ${fileName}`,
          command: { name: 'use', args: { number: i + 1 } },
        }))
        .filter(({ id }) => id !== now?.id)
        .slice(0, 5)
        .map(({ label, command }) => ({ label, command })),
    };
  },
};
