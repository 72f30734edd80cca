import type { CommandCall } from '../answers/answer.js';
import { capitalised } from '../answers/format.js';
import { UserError } from '../errors.js';
import type { LastQuestion } from '../store/ports.js';
import type { Call, Either, Understood } from '../understand/call.js';
import { contradicts, understand } from '../understand/understand.js';
import { NO_WORDS } from '../understand/vocabulary.js';
import { wordsOf } from './arguments/argument.js';

import { FILTER_NAMES } from './arguments/filters.js';
import { asksToRead } from './asks-to-read.js';

import type { Command } from './command.js';
import { checkedArguments, commandNamed, findCommand } from './commands.js';
import { commandTyped, leftOver, readArguments } from './parse-command.js';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.js';

export interface ReadSentence {
  call: CommandCall;
  /** Whether every word is accounted for, as it stands. */
  isSure: boolean;
  /** The second of two questions. */
  also: CommandCall[];
  /** How it was read, where something had to be corrected or assumed. */
  said?: string | undefined;
  /** Words that were passed over. */
  unused?: readonly string[] | undefined;
  /** The next reading, where words were passed over or another one is as likely. */
  instead?: { label?: string; call: CommandCall } | undefined;
  /** How many are to be listed was said. */
  isCounted?: boolean | undefined;
}

interface Heard {
  known?: Vocabulary;
  last?: LastQuestion | undefined;
}

/** Never offered for a sentence that was not understood: they change something. */
const CHANGES = new Set([
  ...['forget', 'exclude', 'include', 'watch', 'remind', 'use', 'settings', 'shortlist', 'platform', 'brief'],
]);
const MOST_READINGS = 4;

/** Something is left that was not understood. */
export function isOpen({ call }: ReadSentence): boolean {
  return call.name === 'unclear' || call.name === 'cannot-tell';
}

export function changesSomething({ name, args }: CommandCall): boolean {
  return CHANGES.has(name) && !(name === 'shortlist' && args.do === 'show');
}

/** What a sentence asks for: surely, or as the nearest questions that can be offered. */
export function readSentence(text: string, { known = NO_VOCABULARY, last }: Heard): ReadSentence {
  if (!/[\p{L}\p{N}]/u.test(text)) return { call: { name: 'help', args: {} }, isSure: true, also: [] };
  if (asksToRead(text)) return { call: { name: 'analyze', args: {} }, isSure: true, also: [] };
  const typed = typedIn(text, known);
  const isCounted = /\d/.test(text);
  if (typed && !(last && leansOn(typed, text)) && !isOfAName(typed, known))
    return { call: typed, isSure: true, also: [], isCounted };
  const understood = understand(text, known.sentences ?? NO_WORDS, {
    last,
    before: last?.before,
    list: last?.list,
    aside: last?.aside,
    rows: last?.rows,
    spoken: last?.spoken,
    isCounted: last?.isCounted,
  });
  const { outcome, also = [], readings, said, unused, either } = understood;
  const meant = (understood.corrected ?? []).reduce(
    (all, { from, to }) => all.replace(from, to),
    understood.asked ?? text,
  );
  // What changes something is read, and noted, word for word.
  const call = filled(understood.call, CHANGES.has(understood.call.name) ? text : meant, known);
  if (outcome === 'unsure' || !isAnswerable(call)) return { call: unclear(text, understood), isSure: false, also: [] };
  const read = {
    call: asCommand(call),
    isSure: outcome === 'sure',
    also: also.filter(isAnswerable).map(asCommand),
    said,
    isCounted: understood.call.args.count !== undefined || (last?.isCounted === true && leansOnList(call, last)),
  };
  if (either && isAnswerable(either.call) && meaning(either.call) !== meaning(call))
    return { ...read, unused, instead: { label: OTHERWISE[either.of], call: asCommand(either.call) } };
  const [other] = unused ? offeredOf(readings, call) : [];
  return unused ? { ...read, unused, ...(other && { instead: { call: other } }) } : read;
}

/** What the other of two readings is of, as a button says it. */
const OTHERWISE: Record<Either['of'], string> = {
  shown: 'Only of those shown',
  all: 'Of all who match',
  before: 'Only of those before',
  file: 'Of the whole file',
};

/** The same list, narrowed or turned: as long as somebody said that it is to be. */
function leansOnList({ name, args }: Call, { list }: LastQuestion): boolean {
  return name === list?.name && args.count === list.args.count;
}

/** A slash text that somebody typed as a sentence: "top 10 by views?". Undefined unless every word of it is the command's. */
function typedIn(text: string, known: Vocabulary): CommandCall | undefined {
  const said = text
    .trim()
    .replace(/^\/?influencer\s+/i, '')
    .replace(/[\s?!.]+$/, '');
  const { command, rest, unknown } = commandTyped(said);
  if (said === '' || unknown !== undefined) return undefined;
  try {
    // What nobody named is no name: "profile of the first one".
    const read = readArguments({ ...command, restIs: undefined } as Command, rest, known);
    // "list the segments" begins with another word for `top`.
    const isNamed = said.toLowerCase().startsWith(command.name);
    const left = isNamed ? leftOver(read.rest) : wordsOf(read.rest).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (left.length > 0 || !isComplete(command, read.call.args, rest) || contradicts(read.call)) return undefined;
    return read.call;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Short ones that say of nobody whom they are about are about whom the thread is: "average price?", "why", "export". */
const OF_SOMEBODY = new Set(['figures', 'price', 'export', 'why', 'profile', 'similar', 'verdict', 'compare']);

function leansOn({ name, args }: CommandCall, text: string): boolean {
  const isAll = /\b(?:all|everything|everyone|everybody|overall|file)\b/i.test(text);
  const says = Object.entries(args).filter(([key, value]) => WHOM.includes(key) && !isNothing(value));
  return OF_SOMEBODY.has(name) && !isAll && args.fakes !== true && says.length === 0;
}

/** Arguments that say who is meant. */
const WHOM = [...FILTER_NAMES, 'handle', 'groups', 'what', 'per'];

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** "profile marco": of those who are called so, and not of a handle that nobody has. */
function isOfAName({ args }: CommandCall, { isHandle, sentences }: Vocabulary): boolean {
  const handles = [args.handle, args.handles].flat().filter((one) => typeof one === 'string' && one !== '');
  return handles.some((one) => !isHandle(String(one)) && (sentences?.named?.(String(one)) ?? []).length > 0);
}

/** What "budget" alone has to go by may stand in the brief. */
function isComplete(command: Command, args: CommandCall['args'], rest: string): boolean {
  const isPlan = command.about === 'dataset' && command.answersBrief === 'plan';
  return (isPlan && rest === '') || !command.isComplete || command.isComplete(args);
}

/** A call whose arguments only its command can read in a sentence. */
function filled(call: Call, text: string, known: Vocabulary): Call {
  if (!call.isTyped) return call;
  const command = commandNamed(call.name);
  try {
    const read = readArguments({ ...command, restIs: undefined } as Command, text, known).call.args;
    const args = { ...read, ...call.args } as CommandCall['args'];
    return isComplete(command, args, text) || call.otherwise === undefined
      ? { name: call.name, args }
      : { name: call.otherwise, args: {} };
  } catch (error) {
    if (error instanceof UserError) return { name: call.otherwise ?? call.name, args: call.args };
    throw error;
  }
}

function unclear(text: string, { call, left, readings, which }: Understood): CommandCall {
  // Only who is meant is asked: what is to be done with them is understood.
  if (which !== undefined) {
    const each = readings.filter(isAnswerable).slice(0, MOST_READINGS);
    const why = `Several here are called ${capitalised(which)}. Which one do you mean?`;
    return {
      name: 'unclear',
      args: { sentence: text, why, readings: each.map((one) => JSON.stringify(asCommand(one))) },
    };
  }
  const texts = offeredOf(readings).map((one) => JSON.stringify(one));
  if (call.name === 'cannot-tell') return { name: 'cannot-tell', args: { ...asCommand(call).args, readings: texts } };
  const why = typeof call.args.why === 'string' ? call.args.why : '';
  return { name: 'unclear', args: { sentence: text, words: [...left], ...(why !== '' && { why }), readings: texts } };
}

/** What may be offered of some readings: each once, and nothing that changes something. */
function offeredOf(readings: readonly Call[], besides?: Call): CommandCall[] {
  const offered = readings.filter((one) => one.name !== 'unclear' && isAnswerable(one) && !CHANGES.has(one.name));
  const taken = new Set(besides ? [meaning(besides)] : []);
  const different = offered.filter((one) => {
    const own = meaning(one);
    return !taken.has(own) && taken.add(own);
  });
  return different.slice(0, MOST_READINGS).map(asCommand);
}

/** A call without what is so anyway: two of one meaning are one reading. */
function meaning({ name, args }: Call): string {
  const said = Object.entries(args).filter(([key, value]) => !(key in USUAL && USUAL[key] === value));
  return JSON.stringify([name, said.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

const USUAL: Record<string, unknown> = { skip: 0, count: 10, by: 'score' };

/** Whether its command takes all that it says. */
function isAnswerable({ name, args }: Call): boolean {
  const command = findCommand(name);
  if (!command || Object.entries(args).some(([argument, value]) => value !== undefined && !(argument in command.args)))
    return false;
  try {
    checkedArguments(command, args);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function asCommand({ name, args }: Call): CommandCall {
  return { name, args: args as CommandCall['args'] };
}
