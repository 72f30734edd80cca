import { UserError } from '../errors.js';
import { type JsonSchema, misfit, objectSchema } from './arguments/schema.js';
import type { Command, DatasetCommand } from './command.js';
import { checkedArguments } from './commands.js';
import { LISTED_COMMANDS } from './listed-commands.js';

// biome-ignore lint/suspicious/noExplicitAny: of every argument type, as in the registry
type AnyDatasetCommand = DatasetCommand<any>;

/** What another program may call: questions about a file, which are answered from it and change nothing. */
export const READING_COMMANDS: readonly AnyDatasetCommand[] = LISTED_COMMANDS.filter(
  (command): command is AnyDatasetCommand => command.about === 'dataset',
);

export function readingCommand(name: string): AnyDatasetCommand | undefined {
  return READING_COMMANDS.find((command) => command.name === name);
}

/** The arguments of a command as JSON Schema: its own grammar says it, argument by argument. */
export function argumentsSchema({ args }: Command): JsonSchema {
  const said = Object.entries(args).flatMap(([name, { schema }]) => (schema ? [[name, schema]] : []));
  return objectSchema(Object.fromEntries(said));
}

/**
 * Arguments that another program gave: none that the command does not take, each of its kind, then checked as those of a
 * button are.
 *
 * @throws {UserError} for what cannot be used; nothing is left out in silence but `null` and empty texts
 */
export function argumentsFromOutside(command: Command, given: Record<string, unknown>): Record<string, unknown> {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== ''));
  const wrong = misfit(command.name, said, argumentsSchema(command));
  if (wrong === undefined) return checkedArguments(command, said);
  throw new UserError('bad-argument', wrong, 'Give it as its schema says, or leave it out.');
}
