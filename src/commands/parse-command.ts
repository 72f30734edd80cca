import type { CommandCall } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { openWords } from '../understand/open-words.js';
import { GAP, wordsOf } from './arguments/argument.js';
import type { Command } from './command.js';
import { commandOpenedBy, findCommand } from './commands.js';
import { withoutUndefined } from './page-steps.js';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.js';

/** The code of the error where words are left over. */
export const NOT_UNDERSTOOD = 'not-understood';

/** "clear brief" is `brief clear`. */
const TURNED_ROUND = /^\s*\/?(clear|edit|show)\s+(?:the |our |my )?(brief|shortlist)\s*$/i;

/** The command that a slash text names, with the rest of it; help for nothing, and for a word that is no command. */
export function commandTyped(text: string): { command: Command; rest: string; unknown?: string } {
  const inOrder = text.replace(TURNED_ROUND, (_, what: string, name: string) =>
    /show/i.test(what) ? name : `${name} ${what}`,
  );
  const [, name = '', rest = ''] = /^\s*\/?(\S*?):?(?:\s+([\s\S]*))?$/.exec(inOrder) ?? [];
  const command = name === '' ? undefined : findCommand(name);
  if (command) return { command, rest };
  const opened = name === '' ? undefined : commandOpenedBy(inOrder.trimStart().replace(/^\//, ''));
  if (opened) return { command: opened, rest: inOrder };
  return { command: findCommand('help')!, rest: '', ...(name !== '' && { unknown: name }) };
}

/**
 * What was typed after `/influencer`, as a call: the first word names the command, the rest are its arguments.
 *
 * @throws {UserError} where an argument cannot be used, or words are left over that would change the question
 */
export function parseCommand(text: string, known: Vocabulary = NO_VOCABULARY): CommandCall {
  const { command, rest, unknown } = commandTyped(text);
  if (unknown !== undefined) return { name: 'help', args: { unknown } };
  const read = readArguments(command, rest, known);
  const left = leftOver(read.rest);
  if (left.length > 0) throw notUnderstood(command, left, known);
  return read.call;
}

/**
 * A command's arguments out of what follows its name.
 *
 * @returns the call, and what no argument took
 * @throws {UserError} where an argument cannot be used
 */
export function readArguments(command: Command, said: string, known: Vocabulary): { call: CommandCall; rest: string } {
  const args: Record<string, unknown> = {};
  let rest = said;
  const quoted: Record<string, unknown> = {};
  for (const [argument, { takeFirst }] of Object.entries(command.args)) {
    const taken = takeFirst?.(rest, known);
    if (!taken) continue;
    quoted[argument] = taken.value;
    rest = taken.rest;
  }
  for (const [argument, spec] of Object.entries(command.args)) {
    const taken = spec.take(rest, known);
    args[argument] = spec.join ? spec.join(quoted[argument], taken.value) : taken.value;
    rest = taken.rest;
  }
  const left = wordsOf(rest).join(' ');
  if (command.restIs && left !== '' && isEmpty(args[command.restIs])) {
    args[command.restIs] = left;
    rest = '';
  }
  return { call: { name: command.name, args: withoutUndefined(args) }, rest };
}

/** The words of a text that no argument took, and that may say something. */
export function leftOver(rest: string): string[] {
  const words = openWords(rest.replaceAll(GAP, ' '));
  // "in Brazil or over 20k followers": filters hold all at once, so this is another question.
  return /¦\s*or\s*¦/i.test(rest) ? ['or', ...words] : words;
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === undefined || value === 'all' || (Array.isArray(value) && value.length === 0);
}

function notUnderstood(command: Command, left: readonly string[], known: Vocabulary): UserError {
  const filters = 'country' in command.args;
  const there = [
    known.segments.length > 0 ? `Segments: ${known.segments.map((name, i) => `${i + 1} ${name}`).join('; ')}.` : '',
    known.categories.length > 0 ? `Categories: ${known.categories.slice(0, 12).join(', ')}.` : '',
  ].filter((part) => part !== '');
  return new UserError(
    NOT_UNDERSTOOD,
    `I don't know what "${left.join(' ').slice(0, 100)}" means for \`${command.name}\`.`,
    [...(filters ? there : []), `\`help ${command.name}\` shows what it takes.`].join(' '),
  );
}
