import { UserError } from '../errors.js';
import { cannotTell } from './cannot-tell.js';
import type { Command } from './command.js';
import { help } from './help.js';
import { inShortCommand } from './in-short.js';
import { LISTED_COMMANDS } from './listed-commands.js';
import { smallTalk } from './small-talk.js';
import { unclear } from './unclear.js';

export const ALL_COMMANDS: readonly Command[] = [
  ...LISTED_COMMANDS,
  help,
  smallTalk,
  cannotTell,
  inShortCommand,
  unclear,
];

/** The command with this name or alias; undefined where there is none. */
export function findCommand(name: string): Command | undefined {
  const wanted = name.toLowerCase();
  return ALL_COMMANDS.find((command) => command.name === wanted || command.aliases?.includes(wanted));
}

/** The command that a slash text without a command's name is of. */
export function commandOpenedBy(text: string): Command | undefined {
  return ALL_COMMANDS.find(({ opens }) => opens?.test(text));
}

/** @throws {UserError} where a call names no command: an old button of an earlier version */
export function commandNamed(name: string): Command {
  const command = findCommand(name);
  if (command) return command;
  throw new UserError(
    'unknown-command',
    'I no longer know what this button does.',
    'Ask me for `help` to see what I answer.',
  );
}

/** A call's arguments, checked and completed by the command's grammar: what a button carries may be old or odd. */
export function checkedArguments(command: Command, args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(command.args).map(([name, spec]) => [name, spec.check(args[name])]));
}
