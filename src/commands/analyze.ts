import { sayOnly } from '../answers/answer.js';
import { carried } from './arguments/words.js';
import type { ConversationCommand } from './command.js';
import { tableSteps, unreadTables } from './unread-tables.js';

/**
 * The tables that were posted here and nobody has had read, or the form for a file with options. Where there are forms, the
 * surface opens one instead of running this, and a table is read.
 */
export const analyze: ConversationCommand<{ post: string }> = {
  about: 'conversation',
  name: 'analyze',
  aliases: ['analyse', 'upload'],
  summary: 'Read a table that was posted here, or upload one with options: method, segments, who counts as top.',
  examples: ['analyze', 'I want to analyze a new file'],
  args: { post: carried() },
  async run({ store, teamId, channelId }) {
    const tables = await unreadTables(store, teamId, channelId);
    const form = { label: 'Open the form', command: { name: 'analyze', args: {} } };
    return tables.length === 0
      ? sayOnly('Drop a CSV of creator profiles here, or open the form to choose how it is analyzed.', [form])
      : sayOnly('Which file should I read? The answer comes in its thread.', [...tableSteps(tables), form]);
  },
};
