import { type CommandCall, sayOnly } from '../answers/answer.js';
import { neverTyped } from './arguments/argument.js';
import type { PlainCommand } from './command.js';

const NAME = 'in-short';

/** The last answer in a few plain sentences: whoever asks commands answers its call, as no command knows the others. */
export const inShortCommand: PlainCommand<{ call?: CommandCall | undefined }> = {
  about: 'nothing',
  name: NAME,
  summary: 'The last answer in two or three plain sentences.',
  examples: [],
  args: { call: neverTyped((value) => (isCall(value) ? value : undefined)) },
  run: () => sayOnly('There is no answer here yet to put in other words. Ask something first, such as `summary`.'),
};

/** The call whose answer is to be shortened; undefined for any other call. */
export function callInShort({ name, args }: CommandCall): CommandCall | undefined {
  const within = args.call;
  return name === NAME && isCall(within) && within.name !== NAME ? within : undefined;
}

function isCall(value: unknown): value is CommandCall {
  return typeof value === 'object' && value !== null && typeof (value as CommandCall).name === 'string';
}
