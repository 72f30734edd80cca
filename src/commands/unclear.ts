import { sayOnly } from '../answers/answer.js';
import { text } from './arguments.js';
import type { PlainCommand } from './command.js';

/** What a sentence becomes that fits no command: the likely readings, to choose from. */
export const unclear: PlainCommand<{ sentence: string }> = {
  about: 'nothing',
  name: 'unclear',
  summary: 'A question that fits no command.',
  examples: [],
  args: { sentence: text('sentence') },
  run: ({ sentence }) =>
    sayOnly(
      `I did not understand "${sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence}". Did you mean one of these?`,
      [
        { label: 'Top 10', command: { name: 'top', args: {} } },
        { label: 'Who is emerging', command: { name: 'emerging', args: {} } },
        { label: 'Segments', command: { name: 'segments', args: {} } },
        { label: 'What to do', command: { name: 'actions', args: {} } },
        { label: 'Everything I answer', command: { name: 'help', args: {} } },
      ],
    ),
};
