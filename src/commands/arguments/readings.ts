import type { CommandCall, NextStep } from '../../answers/answer.js';
import { commandWords } from '../../answers/command-words.js';
import { capitalised } from '../../answers/format.js';
import type { ArgumentSpec } from './argument.js';

/** Texts that only a call carries, such as the nearest readings of a sentence, each a call as JSON. */
export function carriedTexts(): ArgumentSpec<string[]> {
  return {
    usage: '',
    take: (said) => ({ value: [], rest: said }),
    check: (value) => (Array.isArray(value) ? value.map(String) : []),
  };
}

/** What a button says where its call as it is typed says too little. */
const LABELS: Record<string, string> = { explain: 'What the last answer was made of' };

/** Readings as next steps; what is no call is left out. */
export function stepsOf(said: readonly string[]): NextStep[] {
  return said.flatMap((json) => {
    const command = asCall(json);
    return command ? [{ label: LABELS[command.name] ?? capitalised(commandWords(command)), command }] : [];
  });
}

function asCall(json: string): CommandCall | undefined {
  try {
    const call = JSON.parse(json) as CommandCall;
    return typeof call.name === 'string' && typeof call.args === 'object' ? call : undefined;
  } catch {
    return undefined;
  }
}
