import { type NextStep, sayOnly } from '../answers/answer.js';
import { carriedTexts, stepsOf } from './arguments/readings.js';
import { text } from './arguments/words.js';
import type { PlainCommand } from './command.js';

/** A word back, by what was said. */
const REPLIES = new Map(
  Object.entries({
    thanks: 'You’re welcome.',
    hello: 'Hi! Drop a list of creators here, or ask me about the one we have.',
    fine: 'Good. Ask whenever you want more.',
    bye: 'Bye! The list stays here for when you’re back.',
    privacy:
      'Your file is read and answered on this bot’s own server; nothing of it is sent to anybody else. It answers only in the conversation it was posted in, is deleted after the days that `settings` shows, and at once by `forget`.',
    praise: 'Glad that helps.',
    complaint:
      'Sorry, that missed. What did you mean? Name the creators, the figure or the group, like `median engagement in Spain`, or choose one of these.',
    offtopic:
      'That’s not in a creator list, so I can’t help with it. I rank, compare, price and vet the creators of your file, and say how sure that is.',
    'who are you':
      'I’m a bot that reads lists of creators and answers from their figures. Ask me for `help` to see what I answer.',
  }),
);

const HELP: NextStep = { label: 'What I can do', command: { name: 'help', args: {} } };
/** After these there is something to go on with. */
const OFFERS = ['complaint', 'offtopic'];

/** Thanks, greetings and the like: a word is enough. */
export const smallTalk: PlainCommand<{ kind: string; readings: string[] }> = {
  about: 'nothing',
  name: 'small-talk',
  summary: 'Thanks, greetings and the like.',
  examples: [],
  args: { kind: text('kind'), readings: carriedTexts() },
  run: ({ kind, readings: nearest }) =>
    sayOnly(REPLIES.get(kind) ?? REPLIES.get('fine')!, OFFERS.includes(kind) ? [...stepsOf(nearest), HELP] : []),
};
