import type { CommandCall } from '../answers/answer.js';
import { UserError } from '../errors.js';
import type { LastQuestion } from '../store/ports.js';
import type { Call, Understood } from '../understand/call.js';
import { understand } from '../understand/understand.js';
import { NO_WORDS } from '../understand/vocabulary.js';
import { checkedArguments, findCommand } from './commands.js';
import { understandQuestion } from './understand/understand-question.js';
import { NO_VOCABULARY, type Vocabulary } from './understand/vocabulary.js';

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

/** Lists are read by `understand` alone: no word that could say who is meant is dropped. */
const LISTS = ['top', 'emerging', 'export', 'similar'];
/** Answers about the whole file. */
const WHOLE_FILE = ['caveats', 'actions', 'about', 'summary', 'charts', 'segments', 'tiers', 'changes'];
/** Never offered for a sentence that was not understood. */
const CHANGES = [
  'forget',
  'exclude',
  'include',
  'watch',
  'remind',
  'use',
  'settings',
  'shortlist',
  'platform',
  'brief',
];

/** What changes something has to be said in so many words: no other word is ever taken for it. */
const SAID: Record<string, RegExp> = {
  forget: /\b(?:forget|delet\w*|eras\w*|wipe|purge|remove|get rid)\b/i,
  exclude: /\b(?:exclu\w*|block\w*|hide|never|blacklist\w*|not show|ban|stop showing)\b|n['’]t (?:\w+ ){0,2}show/i,
  shortlist:
    /\b(?:shor?t?[- ]?list\w*|picks|favou?rites?|add|save|note|remark|comment|keep|put|remove|take|drop|list)\b/i,
};

function saysSo({ name, args }: CommandCall, text: string): boolean {
  if (name === 'shortlist' && args.do === 'clear') return /\bshor?t?[- ]?list|\bpicks\b|favou?rites/i.test(text);
  return SAID[name]?.test(text) ?? true;
}

/** What a sentence asks for: surely, or as the nearest question that can be offered. */
export function readSentence(text: string, { known = NO_VOCABULARY, last }: Heard): ReadSentence {
  const understood = understand(text, known.sentences ?? NO_WORDS, {
    last,
    before: last?.before,
    list: last?.list,
    rows: last?.rows,
  });
  const { outcome, call, also = [], said, unused } = understood;
  const isRead = outcome !== 'unsure' && isAnswerable(call);
  const read = { call: asCommand(call), also: also.filter(isAnswerable).map(asCommand), said };
  if (isRead && !unused) return read;
  const other = understandQuestion(text, { known, last });
  if (isRead)
    return { ...read, unused, instead: offeredOf([other], other).find((one) => meaning(one) !== meaning(call)) };
  if (!saysSo(other, text)) return { call: unclear(text, understood, other), also: [] };
  // "what could go wrong with him" is about him, not about the whole file.
  const isOfNobody = (understood.about?.length ?? 0) > 0 && WHOLE_FILE.includes(other.name);
  if (isOfNobody) return { call: unclear(text, understood, other), also: [] };
  const isDoubted = LISTS.includes(other.name) && (understood.left.length > 0 || call.name === 'export');
  if (other.name !== 'unclear' && !isDoubted) return { call: other, also: [] };
  return { call: unclear(text, understood, other), also: [] };
}

function unclear(text: string, { call, left, readings, outcome }: Understood, other: CommandCall): CommandCall {
  const texts = offeredOf(readings, other).map((one) => JSON.stringify(one));
  if (call.name === 'cannot-tell') return { name: 'cannot-tell', args: { ...asCommand(call).args, readings: texts } };
  const words = outcome === 'unsure' ? left : [];
  return { name: 'unclear', args: { sentence: text, words: [...words], readings: texts } };
}

/** What may be offered of some readings and those of the older one: each once, and nothing that changes something. */
function offeredOf(readings: readonly Call[], other: CommandCall): CommandCall[] {
  const others =
    other.name === 'unclear' ? (other.args.readings as string[]).map((json) => JSON.parse(json) as Call) : [];
  const offered = [...readings, ...others].filter(
    (one) => one.name !== 'unclear' && isAnswerable(one) && !CHANGES.includes(one.name),
  );
  const different = offered.filter((one, i) => offered.findIndex((same) => meaning(same) === meaning(one)) === i);
  return different.slice(0, MOST_READINGS).map(asCommand);
}

const MOST_READINGS = 4;

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
