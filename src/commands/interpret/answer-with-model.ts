import type { Answer, CommandCall, NextStep } from '../../answers/answer.js';
import { commandWords } from '../../answers/command-words.js';
import { capitalised } from '../../answers/format.js';
import { UserError } from '../../errors.js';
import type { LastQuestion } from '../../store/ports.js';
import { runForBrief } from '../brief/run-for-brief.js';
import { argumentsFromOutside, readingCommand } from '../call-from-outside.js';
import type { Subject } from '../command.js';
import { aboutTheLast } from '../last-question.js';
import { withoutUndefined } from '../page-steps.js';
import { vocabularyOf } from '../vocabulary.js';
import { callSchemas } from './call-schemas.js';
import { hideCreators } from './hide-creators.js';
import type { Interpreter } from './interpreter.js';
import { withoutCreators } from './without-creators.js';
import { wordsToSend } from './words-to-send.js';

interface Answered {
  call: CommandCall;
  answer: Answer;
}

/** Longer ones are no question. */
const MOST_CHARACTERS = 600;

/**
 * The answer to a sentence that the built-in reading is unsure of, as a model reads it: checked as a button's call is, only
 * of commands that read, and with the other readings offered.
 *
 * @param unclear what the built-in reading made of it
 * @returns undefined where the model gave nothing that can be answered
 */
export async function answerWithModel(
  interpreter: Interpreter,
  { subject, unclear, last }: { subject: Subject; unclear: CommandCall; last: LastQuestion | undefined },
): Promise<Answered | undefined> {
  const sentence = String(unclear.args.sentence ?? '');
  if (unclear.name !== 'unclear' || sentence === '' || sentence.length > MOST_CHARACTERS) return undefined;
  const words = wordsToSend(subject);
  const hidden = hideCreators(sentence, vocabularyOf(subject).isHandle);
  const unread = {
    sentence: hidden.sentence,
    calls: callSchemas(),
    last: last && withoutCreators(last, words),
    words,
  };
  return interpreter.interpret(unread, (given) => {
    const answered = answerTo(hidden.reveal(given), subject, last);
    return answered && asReadByModel(answered, unclear);
  });
}

/** Undefined for what is no call of a command that reads, and for one that this file cannot answer. */
function answerTo(given: unknown, subject: Subject, last: LastQuestion | undefined): Answered | undefined {
  const { name, arguments: args = {} } = (given ?? {}) as { name?: unknown; arguments?: unknown };
  const command = typeof name === 'string' ? readingCommand(name) : undefined;
  if (!command || typeof args !== 'object' || args === null || Array.isArray(args)) return undefined;
  try {
    const checked = argumentsFromOutside(command, args as Record<string, unknown>);
    const call = aboutTheLast({ name: command.name, args: withoutUndefined(checked) }, last);
    return { call, answer: runForBrief(command, subject, { ...checked, ...call.args }) };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function asReadByModel({ call, answer }: Answered, unclear: CommandCall): Answered {
  const read = `Read with your model as: ${commandWords(call)}.`;
  const own = JSON.stringify(call);
  const readings = (unclear.args.readings ?? []) as readonly string[];
  const others = readings
    .filter((json) => json !== own)
    .map((json): NextStep => {
      const command = JSON.parse(json) as CommandCall;
      return { label: capitalised(commandWords(command)), command };
    });
  return {
    call,
    answer: {
      ...answer,
      context: [read, answer.context].filter(Boolean).join(' '),
      next: [...others, ...answer.next],
    },
  };
}
