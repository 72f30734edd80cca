import { type CommandCall, type NextStep, sayOnly } from '../answers/answer.js';
import { commandWords } from '../answers/plain-text.js';
import { text } from './arguments/words.js';
import type { PlainCommand } from './command.js';

interface UnclearArgs {
  sentence: string;
  /** Words that nothing accounts for. */
  words: string[];
  /** The nearest readings, each a call as JSON. */
  readings: string[];
}

const USUAL: NextStep[] = [
  { label: 'Top 10', command: { name: 'top', args: {} } },
  { label: 'Who is emerging', command: { name: 'emerging', args: {} } },
  { label: 'Segments', command: { name: 'segments', args: {} } },
  { label: 'What to do', command: { name: 'actions', args: {} } },
];

/** What a sentence becomes that is not wholly understood: the nearest readings, to choose from. */
export const unclear: PlainCommand<UnclearArgs> = {
  about: 'nothing',
  name: 'unclear',
  summary: 'A question that fits no command.',
  examples: [],
  cues: [],
  args: {
    sentence: text('sentence'),
    words: { usage: '', take: (said) => ({ value: [], rest: said }), check: list },
    readings: { usage: '', take: (said) => ({ value: [], rest: said }), check: list },
  },
  run({ sentence, words, readings }) {
    const shown = sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence;
    const calls = readings.flatMap((json) => asCall(json));
    const steps =
      calls.length > 0 ? calls.map((command) => ({ label: sentenceCase(commandWords(command)), command })) : USUAL;
    const why =
      words.length > 0 && words.length <= 6
        ? ` I do not know what to do with ${words.map((word) => `"${word}"`).join(', ')}.`
        : '';
    return sayOnly(`I did not understand "${shown}".${why} Did you mean one of these?`, [
      ...steps,
      { label: 'Everything I answer', command: { name: 'help', args: {} } },
    ]);
  },
};

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function asCall(json: string): CommandCall[] {
  try {
    const call = JSON.parse(json) as CommandCall;
    return typeof call.name === 'string' && typeof call.args === 'object' ? [call] : [];
  } catch {
    return [];
  }
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
