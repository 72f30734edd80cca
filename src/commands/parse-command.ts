import type { CommandCall } from '../answers/answer.js';
import type { Command } from './command.js';
import { findCommand } from './commands.js';

/**
 * What was typed after `/influencer`, as a call: the first word names the command, the rest are its arguments.
 * Nothing, or a word that is no command, gets help.
 *
 * @throws {UserError} where an argument cannot be used
 */
export function parseCommand(text: string): CommandCall {
  const [name, ...words] = text.trim().split(/\s+/);
  if (!name) return { name: 'help', args: {} };
  const command = findCommand(name);
  return command ? readArguments(command, words).call : { name: 'help', args: { unknown: name } };
}

/**
 * A command's arguments out of the words after its name.
 *
 * @returns the call, and the words that no argument took
 * @throws {UserError} where an argument cannot be used
 */
export function readArguments(command: Command, words: readonly string[]): { call: CommandCall; rest: string[] } {
  const args: CommandCall['args'] = {};
  let rest = [...words];
  for (const [argument, spec] of Object.entries(command.args)) {
    const taken = spec.take(rest);
    args[argument] = taken.value as CommandCall['args'][string];
    rest = taken.rest;
  }
  return { call: { name: command.name, args }, rest };
}
