import { type Answer, type CommandCall, type NextStep, sayOnly } from '../../answers/answer.js';
import { allAccounts, narrowed } from '../../query/order.js';
import type { RowFilter } from '../../query/row-filter.js';
import { creatorsWords, rowFilters } from '../../query/row-filters.js';
import type { Brief } from '../../store/ports.js';
import { ALL_OF_BRIEF } from '../arguments/without-brief.js';
import { onlyAnswerable } from '../can-answer.js';
import type { DatasetCommand, Subject } from '../command.js';
import { creators } from '../figure-words.js';
import { withoutUndefined } from '../page-steps.js';
import { CALLED, fieldsNamed, wishesInWords } from './brief-words.js';
import type { BriefField } from './fields.js';
import { type ForBrief, forBrief, withAdvice, withoutExcluded } from './for-brief.js';
import { saysNothing } from './merge-brief.js';

// biome-ignore lint/suspicious/noExplicitAny: of every argument type, as in the registry
type AnyCommand = DatasetCommand<any>;
type Args = Record<string, unknown>;

const KEYS: Record<BriefField['name'], (keyof Brief)[]> = {
  product: ['product'],
  market: ['market'],
  language: ['language'],
  niche: ['niche'],
  size: ['size'],
  platform: ['platform'],
  number: ['number'],
  sum: ['amount', 'currency'],
  goal: ['goal'],
  not: ['not'],
};

/** Runs a command on those whom the conversation's brief leaves, and says so; without one, as it is. */
export function runForBrief(command: AnyCommand, subject: Subject, args: Args): Answer {
  return onlyAnswerable(subject, answerOf(command, subject, args));
}

function answerOf(command: AnyCommand, subject: Subject, args: Args): Answer {
  if (!command.answersBrief) return command.run(subject, args);
  const brief = briefFor(subject.brief, args);
  if (saysNothing({ ...brief, product: undefined }))
    return command.run(command.answersBrief === 'advice' ? withoutExcluded(subject) : subject, args);
  // A plan looks at the sum itself.
  const found = forBrief(subject, command.answersBrief === 'plan' ? { ...brief, amount: undefined } : brief);
  const call = { name: command.name, args: withoutUndefined(args) };
  const asked = askedOf(command, subject, args);
  const everybody = narrowed(subject, asked.pool, asked.own).length;
  const isEmpty = everybody > 0 && narrowed(subject, asked.pool, [...asked.own, ...found.told]).length === 0;
  if (isEmpty && command.answersBrief !== 'groups') return nobodyFits(subject, brief, found, call, asked);
  const answer = command.run(
    SEEN[command.answersBrief](found),
    command.answersBrief === 'plan' ? { ...args, ...planOf(brief, args) } : args,
  );
  const how = [...toldInWords(found), ...HOW[command.answersBrief](found)];
  return {
    ...answer,
    context: [briefLine(brief, found), answer.context ?? ''].filter((part) => part !== '').join(' '),
    caveats: [...how, ...answer.caveats.filter((line) => !how.some((said) => said.includes(line)))],
    next: [...answer.next, withoutBriefStep(call)],
    more: answer.more?.map((step) => (step.command.name === 'export' ? ofThoseWhoFit(step) : step)),
  };
}

/** What of the file each kind of command is run on. */
const SEEN: Record<NonNullable<AnyCommand['answersBrief']>, (found: ForBrief) => Subject> = {
  // Whoever has no follower count is not named as if they fitted.
  list: ({ subject, told }) => ({ ...subject, unmeasured: undefined, isForBrief: told.length > 0 }),
  groups: ({ subject, told }) => ({ ...subject, isForBrief: told.length > 0 }),
  advice: withAdvice,
  plan: ({ subject }) => subject,
};

/** What of each is not of those who fit. */
const HOW: Record<NonNullable<AnyCommand['answersBrief']>, (found: ForBrief) => string[]> = {
  list: ({ subject }) => notCompared(subject),
  groups: ({ told }) =>
    told.length === 0
      ? []
      : ['Groups and their figures are of the whole file; only who fits is counted or listed for the brief.'],
  advice: () => [],
  plan: () => [],
};

function notCompared({ analysis: { dataset } }: Subject): string[] {
  const count = dataset.unmeasured?.creators ?? 0;
  if (count === 0) return [];
  return [`${creators(count)} without a follower count ${count === 1 ? 'is' : 'are'} not compared with the brief.`];
}

/** Those who fit, with what is said of that, for who writes lists in another form. */
export function fittingBrief(
  subject: Subject,
  args: object,
): { subject: Subject; line: string; how: string[] } | undefined {
  const brief = briefFor(subject.brief, args as Args);
  if (saysNothing(brief)) return undefined;
  const found = forBrief(subject, brief);
  return { subject: found.subject, line: briefLine(brief, found), how: toldInWords(found) };
}

/** Whom a question is about before the brief narrows it: its list, and its own filters. */
interface Asked {
  pool: Int32Array;
  own: readonly RowFilter[];
}

function askedOf(command: AnyCommand, subject: Subject, args: Args): Asked {
  return {
    pool: command.name === 'emerging' ? subject.scores.emerging : allAccounts(subject),
    own: 'country' in command.args ? rowFilters(subject, args) : [],
  };
}

function ofThoseWhoFit(step: NextStep): NextStep {
  return { ...step, command: { ...step.command, args: { ...step.command.args, brief: true } } };
}

/** The brief without what a question has filters of its own for, and without what it leaves out. */
export function briefFor(brief: Brief | undefined, args: Args): Brief {
  const loosened = (args.loosened ?? []) as string[];
  if (brief === undefined || loosened.includes(ALL_OF_BRIEF)) return {};
  const conditions = ((args.with ?? []) as string[]).map((text) => text.split(' ')[0]);
  const isOwn: Record<BriefField['name'], boolean> = {
    product: false,
    market: args.country !== undefined,
    language: args.language !== undefined,
    niche: args.category !== undefined,
    size: args.tier !== undefined || args.mix !== undefined || conditions.includes('followers'),
    platform: args.platform !== undefined,
    number: [args.most, args.mix, args.exactly].some((value) => value !== undefined && value !== brief.number),
    sum: (args.amount !== undefined && args.amount !== brief.amount) || conditions.includes('price'),
    goal: args.plan !== undefined && args.plan !== brief.goal,
    not: false,
  };
  const left = Object.entries(KEYS)
    .filter(([name]) => !isOwn[name as BriefField['name']] && !loosened.includes(name))
    .flatMap(([, keys]) => keys);
  return Object.fromEntries(left.flatMap((key) => (brief[key] === undefined ? [] : [[key, brief[key]]])));
}

/** What a plan takes from a brief, if it was not said otherwise. */
function planOf(brief: Brief, args: Args): Args {
  const isSumOfBrief = args.amount === undefined || args.amount === brief.amount;
  return {
    ...(isSumOfBrief &&
      brief.amount !== undefined && { amount: brief.amount, currency: brief.currency ?? args.currency }),
    ...(args.plan === undefined && brief.goal !== undefined && { plan: brief.goal }),
    ...(brief.number !== undefined && { exactly: brief.number }),
  };
}

/**
 * `For your brief: micro, US, $5,000 for 10.`, and what of it this file cannot tell.
 *
 * @param found `isMet`: false for the latter alone
 */
export function briefLine(
  brief: Brief,
  { untold, isMet = true }: Pick<ForBrief, 'untold'> & { isMet?: boolean },
): string {
  const unsaid = untold.filter(({ why }) => why === undefined).map(({ field }) => field);
  const keys = untold.filter(({ field }) => field !== 'not').flatMap(({ field }) => KEYS[field]);
  const used = Object.fromEntries(Object.entries(brief).filter(([key]) => !keys.includes(key as keyof Brief)));
  const words = wishesInWords(used);
  return [
    words === '' || !isMet ? '' : `For your brief: ${words}.`,
    unsaid.length === 0
      ? ''
      : `This file doesn't tell ${fieldsNamed(brief, unsaid)}, so ${unsaid.length === 1 ? "it isn't" : "they aren't"} checked.`,
    ...untold.flatMap(({ why }) => why ?? []),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** How the file tells what a brief asks for, if that does not go without saying. */
export function toldInWords({ told }: Pick<ForBrief, 'told'>): string[] {
  return told.flatMap((filter) => filter.told ?? []);
}

/** What to loosen, if nobody is left. */
function nobodyFits(subject: Subject, brief: Brief, found: ForBrief, call: CommandCall, asked: Asked): Answer {
  const { told, untold } = found;
  const { lines, steps } = toLoosen(subject, told, call, asked);
  const kind = call.name === 'emerging' ? 'emerging' : 'ranked';
  const who = `No ${kind} ${creatorsWords(asked.own)} in this file fit`;
  return {
    ...sayOnly(`${who} your brief: ${wishesInWords(brief)}.`, [
      ...steps,
      { label: 'Edit the brief', command: { name: 'brief', args: { edit: true } } },
      withoutBriefStep(call),
    ]),
    facts: [{ title: 'What to loosen', lines }],
    caveats: [briefLine(brief, { untold, isMet: false })],
  };
}

/** What stands in the way, and how many would fit without it. */
export function toLoosen(
  subject: Subject,
  told: ForBrief['told'],
  call: CommandCall,
  { pool, own }: Asked = { pool: allAccounts(subject), own: [] },
): { lines: string[]; steps: NextStep[] } {
  const fields = [...new Set(told.map(({ field }) => field))];
  const loosened = (call.args.loosened ?? []) as string[];
  const each = fields.map((field) => ({
    field,
    without: narrowed(subject, pool, [...own, ...told.filter((filter) => filter.field !== field)]).length,
    nobody: told.flatMap((filter) => (filter.field === field ? (filter.nobody ?? []) : [])),
  }));
  const helping = each.filter(({ without }) => without > 0);
  return {
    lines: [
      ...each.flatMap(({ nobody }) => nobody),
      ...(helping.length > 0
        ? helping.map(({ field, without }) => `Without the ${CALLED[field]}, ${creators(without)} would fit.`)
        : ['Leaving out one thing is not enough: leave out several.']),
    ],
    steps: helping.map(({ field, without }) => ({
      label: `Without the ${CALLED[field]} (${without.toLocaleString('en-US')})`,
      command: { ...call, args: { ...call.args, loosened: [...loosened, field] } },
    })),
  };
}

export function withoutBriefStep(call: CommandCall): NextStep {
  return {
    label: 'Without the brief',
    command: { ...call, args: { ...call.args, loosened: [ALL_OF_BRIEF], skip: 0 } },
  };
}
