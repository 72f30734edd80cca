import { type Answer, sayOnly } from '../answers/answer.js';
import { text } from './arguments.js';
import type { Command, PlainCommand } from './command.js';
import { LISTED_COMMANDS } from './listed-commands.js';

/** What can be asked; also the answer to a command that does not exist. */
export const help: PlainCommand<{ unknown: string }> = {
  about: 'nothing',
  name: 'help',
  aliases: ['?', 'hi', 'hello'],
  summary: 'What you can ask.',
  examples: ['help'],
  args: { unknown: { ...text('command'), usage: '', take: () => ({ value: '', rest: [] }) } },
  run({ unknown }): Answer {
    const headline = unknown
      ? `I do not know the command "${unknown.slice(0, 60)}". Here is what you can ask.`
      : 'Drop a CSV of creator profiles here and I tell you who to start with, and what to do. Then ask:';
    return {
      ...sayOnly(headline),
      facts: [
        {
          lines: LISTED_COMMANDS.map((command) => `\`/influencer ${usageOf(command)}\`: ${command.summary}`),
        },
        {
          title: 'In threads and direct messages',
          lines: ['Ask in plain words, mentioning me: "who are the best ten by engagement?", "tell me about @handle".'],
        },
      ],
    };
  },
};

function usageOf({ name, args }: Command): string {
  return [name, ...Object.values(args).map(({ usage }) => usage)].filter((part) => part !== '').join(' ');
}
