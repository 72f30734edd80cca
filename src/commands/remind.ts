import { sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import type { ArgumentSpec } from './arguments/argument.js';
import { cut } from './arguments/argument.js';
import type { ConversationCommand } from './command.js';
import { dateOf } from './dates.js';

const EVERY = ['week', 'month', 'never'] as const;
type Every = (typeof EVERY)[number];

/** A message to the conversation that a fresh file is due. */
export const remind: ConversationCommand<{ every: Every | '' }> = {
  about: 'conversation',
  name: 'remind',
  aliases: ['reminder', 'remind-me'],
  summary: 'Remind this conversation to bring a fresh file, every week or month, so that I can say what changed.',
  examples: ['remind every month', 'remind never', 'remind us weekly to upload a new file'],
  args: { every: every() },
  isComplete: ({ every: said }) => said !== '',

  async run({ reminders, ...where }, { every: wanted }) {
    if (wanted === '')
      throw new UserError(
        'bad-choice',
        'How often should I remind you?',
        'Say `remind every week`, `remind every month` or `remind never`.',
      );
    if (wanted === 'never') {
      return sayOnly(STOPPED[await reminders.stop(where)]);
    }
    const due = await reminders.set(where, wanted);
    return sayOnly(
      `I will ask here for a fresh file every ${wanted}, next on ${dateOf(due)}. Then I can say what changed.`,
      [{ label: 'No reminder', command: { name: 'remind', args: { every: 'never' } } }],
    );
  },
};

const STOPPED = {
  none: 'There was no reminder here.',
  stopped: 'Reminder canceled.',
  'comes-once-more': "Reminder canceled, but Slack didn't let me take back the next one: it may come once more.",
};

const SAID: [Every, RegExp][] = [
  ['never', /\b(?:never|off|stop|cancel|no more|no longer|disable|end|don'?t)\b(?: (?:sending|the))?/i],
  [
    'week',
    /\b(?:every |once a |each |per |a )?(?:weekly|weeks?|7 days|seven days|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?)\b/i,
  ],
  ['month', /\b(?:every |once a |each |per |a )?(?:monthly|months?|30 days|four weeks|4 weeks)\b/i],
];

function every(): ArgumentSpec<Every | ''> {
  return {
    usage: 'every week|month|never',
    take(said) {
      for (const [value, pattern] of SAID) {
        const match = pattern.exec(said);
        if (match) return { value, rest: cut(said, match).replace(/\bevery\b/i, ' ') };
      }
      return { value: '', rest: said };
    },
    check: (value) => EVERY.find((one) => one === value) ?? '',
  };
}
