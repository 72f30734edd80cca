import { type Answer, sayOnly } from '../answers/answer.js';
import { text } from './arguments/words.js';
import type { Command, PlainCommand } from './command.js';
import { LISTED_COMMANDS } from './listed-commands.js';

interface HelpArgs {
  /** The command to explain. */
  command: string;
  /** What was typed and is none. */
  unknown: string;
}

/** What can be asked; also the answer to a command that does not exist. */
export const help: PlainCommand<HelpArgs> = {
  about: 'nothing',
  name: 'help',
  aliases: ['?', 'hi', 'hello', 'commands'],
  summary: 'What you can ask; `help top` explains one command.',
  examples: ['help', 'help top', 'what can you do?'],
  args: {
    command: { ...text('command'), usage: '[command]', take: takeCommand },
    unknown: { ...text('command'), usage: '', take: (said) => ({ value: '', rest: said }) },
  },
  run({ command: asked, unknown }): Answer {
    const named = asked === '' ? undefined : findListed(asked);
    if (named) return explain(named);
    const said = unknown || asked;
    const headline = said
      ? `I don't know the command "${said.slice(0, 60)}". Here is what you can ask.`
      : 'Drop a CSV of creator profiles here and I tell you who to start with, and what to do. Then ask:';
    return {
      ...sayOnly(
        headline,
        said
          ? []
          : [
              { label: 'Top 10', command: { name: 'top', args: {} } },
              { label: 'Analyze a file with options', command: { name: 'analyze', args: {} } },
            ],
      ),
      facts: [
        {
          lines: LISTED_COMMANDS.map((command) => `\`/influencer ${command.name}\`: ${command.summary}`),
        },
        {
          title: 'In threads and direct messages',
          lines: [
            'Ask in plain words, mentioning me: "who are our best micro influencers in Brazil?", "how does @a compare with @b?", "anyone like @a but cheaper?", then "only verified ones", "next 10".',
            '`/influencer help top` explains one command with its options.',
          ],
        },
      ],
    };
  },
};

function explain(command: Command): Answer {
  return {
    ...sayOnly(`${command.name}: ${command.summary}`),
    facts: [
      { title: 'How to say it', lines: [`\`/influencer ${usageOf(command)}\``] },
      { title: 'For example', lines: command.examples.map((example) => `\`${example}\``) },
      ...(command.aliases?.length
        ? [{ title: 'Also', lines: [command.aliases.map((alias) => `\`${alias}\``).join(', ')] }]
        : []),
    ],
  };
}

function usageOf({ name, args }: Command): string {
  return [name, ...Object.values(args).map(({ usage }) => usage)].filter((part) => part !== '').join(' ');
}

function findListed(name: string): Command | undefined {
  const wanted = name.toLowerCase().replace(/^\//, '');
  return LISTED_COMMANDS.find((command) => command.name === wanted || command.aliases?.includes(wanted));
}

/** A command's name among what is said; after the word `help`, whatever is there. */
function takeCommand(said: string): { value: string; rest: string } {
  // The last one: "how do I use top".
  for (const word of said.split(/[\s`"'?!.,/]+/).reverse()) {
    const command =
      word.length > 2 &&
      !/^(list|best|files|cluster|group|hide|how|plan|spend|csv|method|download|upload|summary)$/i.test(word)
        ? findListed(word)
        : undefined;
    if (command) return { value: command.name, rest: said.replace(word, ' ') };
  }
  return { value: '', rest: said };
}
