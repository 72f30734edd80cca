import { type NextStep, sayOnly } from '../answers/answer.js';
import { carriedTexts, stepsOf } from './arguments/readings.js';
import { text } from './arguments/words.js';
import type { PlainCommand } from './command.js';

interface UnclearArgs {
  sentence: string;
  /** Words that nothing accounts for. */
  words: string[];
  /** What has to be told, in place of that it was not understood. */
  why: string;
  /** The nearest readings, each a call as JSON. */
  readings: string[];
}

const USUAL: NextStep[] = [
  { label: 'Top 10', command: { name: 'top', args: {} } },
  { label: 'Segments', command: { name: 'segments', args: {} } },
  { label: 'What to do', command: { name: 'actions', args: {} } },
];

/** What a sentence becomes that is not wholly understood: the nearest readings, to choose from. */
export const unclear: PlainCommand<UnclearArgs> = {
  about: 'nothing',
  name: 'unclear',
  summary: 'A question that fits no command.',
  examples: [],
  args: {
    sentence: text('sentence'),
    words: carriedTexts(),
    why: text('why'),
    readings: carriedTexts(),
  },
  run({ sentence, words, why: told, readings: nearest }) {
    const shown = sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence;
    const near = stepsOf(nearest);
    const steps = near.length > 0 ? near : USUAL;
    const offered = [...steps, { label: 'Everything I answer', command: { name: 'help', args: {} } }];
    if (told !== '') return sayOnly(told, offered);
    const asked = askBack(sentence);
    if (asked !== undefined) return sayOnly(asked, offered);
    const isFew = words.length > 0 && words.length <= 6;
    const why = isFew ? ` I couldn't place ${words.map((word) => `"${word}"`).join(', ')}.` : '';
    return sayOnly(`I didn't understand "${shown}".${why} Did you mean one of these?`, offered);
  },
};

/** What a command is asked back that was named without what it needs. */
const LACKING: [RegExp, (handle: string) => string][] = [
  [/^(?:compare|comparison)$/i, (handle) => `Which creators should I compare? Try \`compare ${handle} @other\`.`],
  [/^profiles?$/i, (handle) => `Whose profile? Try \`profile ${handle}\`.`],
  [/^why$/i, (handle) => `Whose score? Try \`why ${handle}\`.`],
  [/^similar$/i, (handle) => `Who should they be like? Try \`similar ${handle}\`.`],
  [/^(?:budget|spend)$/i, () => 'How much is there to spend? Try `budget 20k`.'],
  [/^next$/i, () => 'There is no list here to go on with. Try `top 20`.'],
];

/** @returns undefined where the sentence is longer than a command and one word */
function askBack(sentence: string): string | undefined {
  const [command = '', ...others] = sentence.trim().split(/\s+/);
  if (others.length > 1) return undefined;
  const handle = others[0]?.startsWith('@') ? others[0] : '@handle';
  return LACKING.find(([pattern]) => pattern.test(command))?.[1](handle);
}
