import { type Answer, type CommandCall, sayOnly } from '../answers/answer.js';
import { inShort } from '../answers/in-short.js';
import { PLATFORM_UNKNOWN, UserError } from '../errors.js';
import type { LastQuestion } from '../store/ports.js';
import { runForBrief } from './brief/run-for-brief.js';
import type { Subject } from './command.js';
import { checkedArguments, commandNamed } from './commands.js';
import { callInShort } from './in-short.js';
import { answerWithModel } from './interpret/answer-with-model.js';
import type { Interpreter } from './interpret/interpreter.js';
import { aboutTheLast, asRead, lastQuestion, together } from './last-question.js';
import { isOpen, type ReadSentence, readSentence } from './read-sentence.js';
import { twoRequests } from './two-requests.js';
import { vocabularyOf } from './vocabulary.js';

interface Answered {
  call: CommandCall;
  answer: Answer;
}

/** Questions about one file, each leaning on those before; nothing else of a conversation is kept. */
export interface Talk {
  /** @throws {UserError} where the question cannot be answered */
  ask(sentence: string): Promise<Answered>;
  /** @throws {UserError} where the call cannot be answered, or belongs to a conversation */
  run(call: CommandCall): Answered;
}

/** What does here what a command does in a conversation, in one sentence, by the command's name. */
export type Instead = Partial<Record<string, string>>;

/** @param interpreter a model, asked what the built-in reading is unsure of */
export function talkAbout(subject: Subject, instead: Instead, interpreter?: Interpreter): Talk {
  let last: LastQuestion | undefined;
  const remembered = (answered: Answered, isCounted?: boolean): Answered => {
    last = lastQuestion(answered, last, isCounted);
    return answered;
  };
  return {
    async ask(sentence) {
      const read = readSentence(sentence, { known: vocabularyOf(subject), last });
      const two = isOpen(read) && (await twoRequestsIn(sentence));
      if (two) {
        const [first, second] = [await answerRead(two[0]), await answerRead(two[1])];
        return { call: first.call, answer: together(first.answer, second.answer) };
      }
      return answerRead(read);
    },
    run: (call) => remembered(answerTo(subject, aboutTheLast(call, last), instead)),
  };

  function twoRequestsIn(sentence: string) {
    return twoRequests(sentence, last, {
      read: (text, before) => readSentence(text, { known: vocabularyOf(subject), last: before }),
      answer: (call) => orNone(() => answerTo(subject, aboutTheLast(call, last), instead), call),
    });
  }

  async function answerRead(read: ReadSentence): Promise<Answered> {
    const call = aboutTheLast(read.call, last);
    const unread = { subject, unclear: call, last };
    const modelled = interpreter && (await answerWithModel(interpreter, unread));
    if (modelled) return remembered(modelled);
    const others = read.also.map((other) => answerTo(subject, other, instead).answer);
    const answered = remembered(
      orNone(() => answerTo(subject, call, instead), call),
      read.isCounted,
    );
    return { ...answered, answer: asRead(answered.answer, others, read) };
  }
}

/** "any from Canada?" of a file without anybody from there is answered, and no fault of the question. */
function orNone(answer: () => Answered, call: CommandCall): Answered {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'no-such-value') throw error;
    const { message, next } = error;
    return { call, answer: sayOnly(`None: ${message.charAt(0).toLowerCase()}${message.slice(1)} ${next}`) };
  }
}

function answerTo(subject: Subject, asked: CommandCall, instead: Instead): Answered {
  const within = callInShort(asked);
  if (within) {
    const { call, answer } = answerTo(subject, within, instead);
    return { call, answer: inShort(answer) };
  }
  const { name, args: said } = asked;
  const command = commandNamed(name);
  const args = checkedArguments(command, said);
  const call = { name, args: args as CommandCall['args'] };
  switch (command.about) {
    case 'nothing':
      return { call, answer: command.run(args) };
    case 'conversation':
      throw new UserError(
        'not-here',
        command.name === 'changes'
          ? 'One file alone shows no growth and no changes.'
          : `\`${command.name}\` works only in Slack.`,
        instead[command.name] ?? 'It belongs to a conversation, and none is kept here.',
      );
    case 'dataset':
      return { call, answer: withPlatform(() => runForBrief(command, subject, args), instead) };
  }
}

/** Where prices depend on a platform that the file does not tell: how to say it here. */
function withPlatform(answer: () => Answer, { platform }: Instead): Answer {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== PLATFORM_UNKNOWN || platform === undefined) throw error;
    throw new UserError(error.code, error.message, platform);
  }
}
