import { type Answer, type NextStep, sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import type { Brief, KeptBrief } from '../store/ports.js';
import type { ArgumentSpec } from './arguments/argument.js';
import { flag } from './arguments/words.js';
import { briefAsArgs, saidIn } from './brief/brief-args.js';
import { briefArguments } from './brief/brief-arguments.js';
import { briefInWords, fieldAsText, fieldInWords } from './brief/brief-words.js';
import { BRIEF_FIELDS, type SaidOfBrief } from './brief/fields.js';
import { forBrief } from './brief/for-brief.js';
import { mergeBrief, saysNothing } from './brief/merge-brief.js';
import { briefLine } from './brief/run-for-brief.js';
import type { ConversationCommand, Subject } from './command.js';
import type { Conversation } from './conversation.js';
import { dateOf } from './dates.js';

interface BriefArgs extends SaidOfBrief {
  clear: boolean | undefined;
  /** In Slack it opens the form (slack/open-brief.ts). */
  edit: boolean | undefined;
  /** What is to be chosen with buttons: only a button carries it. */
  ask: string;
}

/** What a conversation is looking for: everything in it answers that. */
export const brief: ConversationCommand<BriefArgs> = {
  about: 'conversation',
  name: 'brief',
  summary:
    'What you are looking for: product, market, niche, size, number, budget, goal, must-nots. Lists, plans and advice answer it.',
  examples: [
    'brief',
    'brief product: vegan skincare; market: US, Canada; language: English; niche: beauty; size: micro; number: 10; budget: $5,000; goal: engagement; not: @x, alcohol',
    'brief 10 micro creators in the US, $5,000',
    'brief market: any',
    'brief edit',
    'brief clear',
  ],
  args: {
    ask: onlyOnButtons(),
    clear: flag('[clear]', /^\W*(?:clear|delete|drop|remove|reset|forget)\b(?: the| our| my)?(?! ?[:=])|\bclear\W*$/i),
    edit: flag('[edit]', /^\W*(?:edit|change|update|write)\b(?: the| our| my| a)?(?! ?[:=])|\bedit\W*$/i),
    ...briefArguments,
  },

  async run(conversation, { clear, ask, edit: _, ...args }): Promise<Answer> {
    const { store, teamId, channelId, userId = '' } = conversation;
    const before = await store.briefs.get(teamId, channelId);
    const said = saidIn(args);
    if (ask !== '') return askFor(ask, said);
    if (clear) return clearBrief(conversation, before);
    if (Object.keys(said).length === 0) return before ? showBrief(conversation, before) : noBrief();
    const merged = mergeBrief(before && saidIn(before), said);
    if (saysNothing(merged)) return clearBrief(conversation, before);
    const kept = { ...merged, setBy: userId, setAt: Date.now() };
    await store.briefs.save(teamId, channelId, kept);
    return showBrief(conversation, kept);
  },
};

function noBrief(): Answer {
  return {
    ...sayOnly('There is no brief in this conversation yet.', [
      { label: 'Write a brief', command: { name: 'brief', args: { edit: true } } },
    ]),
    facts: [
      {
        title: 'Say what you are looking for, as much of it as you know',
        lines: [
          '`brief market: US; niche: beauty; size: micro; number: 10; budget: $5,000; goal: engagement; not: alcohol`',
        ],
      },
    ],
  };
}

async function showBrief(conversation: Conversation, kept: KeptBrief): Promise<Answer> {
  const subject = await subjectNow(conversation);
  const { setBy, setAt } = kept;
  return {
    ...sayOnly(`The brief of this conversation: ${briefInWords(kept)}`, nextSteps(kept, subject !== undefined)),
    context: setBy === '' ? `Set on ${dateOf(setAt)}.` : `Set by @${setBy} on ${dateOf(setAt)}.`,
    people: setBy === '' ? [] : [setBy],
    facts: [
      {
        lines: BRIEF_FIELDS.map(({ name, label }) => [label, fieldAsText(kept, name)] as const)
          .filter(([, text]) => text !== '')
          .map(([label, text]) => `${label}: ${text}`),
      },
    ],
    caveats: subject ? whatItMeans(subject, kept) : [],
  };
}

/** How many fit, and what the file cannot tell. */
function whatItMeans(subject: Subject, kept: Brief): string[] {
  const found = forBrief(subject, kept);
  const { fitting, bookable, told } = found;
  const fit =
    fitting === 0
      ? `No ranked creator in ${subject.fileName} fits it: \`top\` suggests filters to drop.`
      : `${fitting.toLocaleString('en-US')} of ${bookable.toLocaleString('en-US')} ranked creators in ${subject.fileName} ${fitting === 1 ? 'fits' : 'fit'} it.`;
  return [...(told.length > 0 ? [fit] : []), briefLine(kept, { untold: found.untold, isMet: false })];
}

function nextSteps(kept: Brief, hasFile: boolean): NextStep[] {
  const sum = fieldInWords(kept, 'sum');
  return [
    ...(hasFile
      ? [
          { label: 'Who to start with', command: { name: 'summary', args: {} } },
          ...(sum === '' ? [] : [{ label: `What ${sum} buys`, command: { name: 'budget', args: {} } }]),
        ]
      : []),
    { label: 'Edit', command: { name: 'brief', args: { edit: true } } },
    { label: 'Clear', command: { name: 'brief', args: { clear: true } } },
  ];
}

async function clearBrief({ store, teamId, channelId }: Conversation, before: KeptBrief | undefined): Promise<Answer> {
  if (!before) return sayOnly('There is no brief in this conversation.');
  await store.briefs.remove(teamId, channelId);
  return sayOnly('The brief is cleared: from now on I answer for the whole file again.', [
    { label: 'Undo', command: { name: 'brief', args: briefAsArgs(before) } },
  ]);
}

/** One field, chosen with a button. */
function askFor(what: string, { amount, currency }: SaidOfBrief): Answer {
  const choose = (label: string, said: Brief): NextStep => ({
    label,
    command: { name: 'brief', args: briefAsArgs(said) },
  });
  if (what === 'goal')
    return sayOnly('What should the money buy most of?', [
      choose('Engagement', { goal: 'engagement' }),
      choose('Reach', { goal: 'reach' }),
      choose('A balance of both', { goal: 'balance' }),
    ]);
  const sums = [0.5, 1, 2, 5].map((times) => times * (amount || 10_000));
  const known = { currency: currency || 'USD' };
  return sayOnly('How much is there to spend?', [
    ...sums.map((sum) => choose(fieldInWords({ ...known, amount: sum }, 'sum'), { ...known, amount: sum })),
    { label: 'Another sum', command: { name: 'brief', args: { edit: true } } },
  ]);
}

/** The file that is asked here, if there is one that is read: nobody waits for one that is not. */
async function subjectNow({ store, subject, teamId, channelId, threadTs }: Conversation): Promise<Subject | undefined> {
  const dataset = await store.datasets.current(teamId, channelId, threadTs);
  if (!dataset) return undefined;
  try {
    return await subject(dataset);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function onlyOnButtons(): ArgumentSpec<string> {
  return {
    usage: '',
    take: (said) => ({ value: '', rest: said }),
    check: (value) => (value === 'goal' || value === 'sum' ? value : ''),
  };
}
