import type { CommandCall } from '../../answers/answer.js';
import { UserError } from '../../errors.js';
import { parseCondition } from '../../query/conditions.js';
import { besidesColumns } from '../arguments/column-conditions.js';
import { FILTER_NAMES, filters } from '../arguments/filters.js';
import type { Command } from '../command.js';
import { ALL_COMMANDS, commandOpenedBy, findCommand } from '../commands.js';
import { leftOver, readArguments } from '../parse-command.js';
import { withoutCircumstances, withoutReason } from './clauses.js';
import { followUp } from './follow-up.js';
import { inPlainWords } from './plain-words.js';
import { withoutTypos } from './typos.js';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.js';

/** What a sentence is understood with. */
export interface Hearing {
  known?: Vocabulary;
  /** What was asked before it in the same thread. */
  last?: CommandCall | undefined;
}

/** A sentence as a call of one command. */
export interface Reading {
  call: CommandCall;
  /** Words that neither the command nor its arguments account for. */
  left: string[];
  /** 0 for what most sentences could also be: lists and profiles. */
  rank: 0 | 1;
  /** How much of the sentence speaks for this command: characters. */
  weight: number;
}

const MAX_SENTENCE = 500;
const MAX_READINGS = 4;

/**
 * A sentence as a call of the same commands as the slash text. Every word of it has to be accounted for: by a command's
 * cues, by its arguments, or by being a filler. What is not wholly understood is never guessed at: it becomes
 * `unclear`, which offers the nearest readings.
 */
export function understandQuestion(sentence: string, { known = NO_VOCABULARY, last }: Hearing = {}): CommandCall {
  const plain = sentence.trim().replace(/\s+/g, ' ').replace(/[‘’]/g, "'").slice(0, MAX_SENTENCE);
  if (/^[\s?!.,]*$/.test(plain)) return { name: 'help', args: {} };
  // What is noted or briefed is kept word for word.
  const isNote = /\b(?:note|comment|remark|annotate)\b|^\W*brief\b/i.test(plain);
  const said = isNote ? plain : besidesColumns(plain, known.labelsOf, (words) => rewritten(words, known));

  const typed = typedCommand(said, known);
  if (typed) return typed;
  const following = last && followUp(said, last, known);
  if (following) return following;

  let readings = readingsOf(said, known);
  if (!isSure(readings[0])) {
    const question = withoutCircumstances(said, (clause) => saysSomething(clause, known));
    const nearer = question === said ? [] : readingsOf(question, known);
    if (isSure(nearer[0])) readings = nearer;
  }
  const [best] = readings;
  if (best && isSure(best)) return best.call;
  return {
    name: 'unclear',
    args: {
      sentence: plain,
      words: best?.left ?? [],
      readings: nearest(readings).map(({ call }) => JSON.stringify(call)),
    },
  };
}

/** Without typing errors, politeness, reasons and figures of speech. */
function rewritten(said: string, known: Vocabulary): string {
  return withoutTypos(
    withoutPoliteness(withoutReason(inPlainWords(inCase(said)), (clause) => saysSomething(clause, known))),
    (word) => known.isHandle(word) || isCategoryWord(word, known),
    known.categories.filter((name) => /^[a-z]{5,}$/i.test(name)).slice(0, 100),
  );
}

/** Wholly accounted for, and not asking for what cannot be. */
function isSure(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.left.length === 0 && !contradicts(reading.call.args.with);
}

/** More than 100k and less than 50k. */
function contradicts(conditions: unknown): boolean {
  const all = (Array.isArray(conditions) ? conditions : [])
    .map((text) => parseCondition(String(text)))
    .filter((condition) => 'field' in condition);
  return all.some((low) =>
    all.some(
      (high) =>
        low.field === high.field && low.operator[0] === '>' && high.operator[0] === '<' && low.value >= high.value,
    ),
  );
}

/** Whether an argument of a list could be meant by it. */
function saysSomething(clause: string, known: Vocabulary): boolean {
  return FILTER_NAMES.some((name) => filters[name].take(clause, known).value !== undefined);
}

/** "top 10 by score?" is a command with a question mark, if nothing of it is left over. */
function typedCommand(said: string, known: Vocabulary): CommandCall | undefined {
  const [, name = '', rest = ''] = /^\/?(?:influencer )?([\w?-]+)[:,]?\s*(.*?)[\s?!.]*$/s.exec(said) ?? [];
  const named = findCommand(name);
  const command = named ?? commandOpenedBy(said);
  if (!command || command.name === 'unclear') return undefined;
  // "how do I use top" begins with another word for `about`, which takes nothing.
  const takesNothing = Object.values(command.args).every(({ usage }) => usage === '');
  if (name.toLowerCase() !== command.name && rest !== '' && takesNothing) return undefined;
  try {
    const read = readArguments({ ...command, restIs: undefined } as Command, named ? rest : said, known);
    // What "budget" alone has to go by stands in the brief, if there is one.
    const isPlan = command.about === 'dataset' && command.answersBrief === 'plan';
    const isBare = isPlan && rest === '' && name.toLowerCase() === command.name;
    const isComplete = isBare || !command.isComplete || command.isComplete(read.call.args);
    if (leftOver(command, read.rest).length > 0 || !isComplete) return undefined;
    // "list files" and "use your model" begin like commands.
    const others = (named ? readingsOf(said, known) : []).filter(
      ({ call, left }) => left.length === 0 && call.name !== command.name,
    );
    if (contradicts(read.call.args.with)) return undefined;
    return others.length > 0 && name.toLowerCase() !== command.name ? undefined : read.call;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Every command that something speaks for, the best first: that which leaves the fewest words, then the most particular. */
export function readingsOf(said: string, known: Vocabulary): Reading[] {
  return ALL_COMMANDS.flatMap((command) => readingOf(command, said, known) ?? []).sort(
    (a, b) => a.left.length - b.left.length || b.rank - a.rank || b.weight - a.weight,
  );
}

function readingOf(command: Command, said: string, known: Vocabulary): Reading | undefined {
  const cues = command.cues.flatMap((cue) => cue.exec(said)?.[0] ?? []);
  if (cues.length === 0 && !command.isGeneral) return undefined;
  try {
    const { call, rest } = readArguments({ ...command, restIs: undefined } as Command, said, known);
    if (command.isComplete && !command.isComplete(call.args)) return undefined;
    // "verified micro brazil" is a question, too.
    if (cues.length === 0 && !call.args.handle && !FILTER_NAMES.some((name) => name in call.args)) return undefined;
    const taken = said.length - rest.replace(/[¦\s]+/g, ' ').length;
    const weight = Math.max(0, ...cues.map((text) => text.length)) + taken;
    return { call, left: leftOver(command, rest), rank: command.isGeneral ? 0 : 1, weight };
  } catch (error) {
    if (error instanceof UserError) return undefined; // an argument that cannot be used: not a reading to offer
    throw error;
  }
}

function nearest(readings: readonly Reading[]): Reading[] {
  const least = readings[0]?.left.length ?? 0;
  return readings.filter(({ left }) => left.length <= least + 2).slice(0, MAX_READINGS);
}

/** Who writes all in capitals means nothing by them. */
function inCase(text: string): string {
  return /[a-z]/.test(text) || !/[A-Z]{4}/.test(text)
    ? text
    : text
        .toLowerCase()
        .replace(/\b(us|uk|uae)\b(?=[^a-z]*$| (?:creators|influencers|only|based))/g, (code) => code.toUpperCase());
}

/** "I'd like to see" is about liking nobody. */
function withoutPoliteness(text: string): string {
  return text.replace(
    /\b(?:i|we|he|she|they|my boss|the client)(?:'d| would|'ll)? (?:really |just )?(?:like|love)(?: to(?: (?:see|know|get|have|find|understand))?)?\b/gi,
    ' ',
  );
}

function isCategoryWord(word: string, { categories, segments }: Vocabulary): boolean {
  const said = word.toLowerCase();
  return [...categories, ...segments].some((name) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(said),
  );
}
