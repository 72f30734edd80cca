import type { CommandCall } from '../answers/answer.js';
import { UserError } from '../errors.js';
import type { LastQuestion } from '../store/ports.js';
import type { Call, Understood } from '../understand/call.js';
import { contradicts, understand } from '../understand/understand.js';
import { NO_WORDS } from '../understand/vocabulary.js';
import { wordsOf } from './arguments/argument.js';
import type { Command } from './command.js';
import { checkedArguments, commandNamed, findCommand } from './commands.js';
import { commandTyped, leftOver, readArguments } from './parse-command.js';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.js';

export interface ReadSentence {
  call: CommandCall;
  /** The second of two questions. */
  also: CommandCall[];
  /** How it was read, where something had to be corrected or assumed. */
  said?: string | undefined;
  /** Words that were passed over. */
  unused?: readonly string[] | undefined;
  /** The next reading, where words were passed over. */
  instead?: CommandCall | undefined;
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

/** What a sentence asks for: surely, or as the nearest questions that can be offered. */
export function readSentence(text: string, { known = NO_VOCABULARY, last }: Heard): ReadSentence {
  if (!/[\p{L}\p{N}]/u.test(text)) return { call: { name: 'help', args: {} }, also: [] };
  const typed = typedIn(text, known);
  if (typed) return { call: typed, also: [] };
  const understood = understand(text, known.sentences ?? NO_WORDS, {
    last,
    before: last?.before,
    list: last?.list,
    rows: last?.rows,
    spoken: last?.spoken,
  });
  const { outcome, also = [], readings, said, unused } = understood;
  const meant = (understood.corrected ?? []).reduce((all, { from, to }) => all.replace(from, to), text);
  // What is noted or briefed is kept word for word.
  const isKept = ['shortlist', 'brief'].includes(understood.call.name);
  const call = filled(understood.call, isKept ? text : meant, known);
  if (outcome === 'unsure' || !isAnswerable(call)) return { call: unclear(text, understood), also: [] };
  const read = { call: asCommand(call), also: also.filter(isAnswerable).map(asCommand), said };
  return unused ? { ...read, unused, instead: offeredOf(readings, call)[0] } : read;
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

function unclear(text: string, { call, left, readings }: Understood): CommandCall {
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
