import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Answer, type CommandCall, sayOnly } from '../answers/answer.js';
import { plainText } from '../answers/plain-text.js';
import { runForBrief } from '../commands/brief/run-for-brief.js';
import type { Subject } from '../commands/command.js';
import { checkedArguments, commandNamed } from '../commands/commands.js';
import { aboutTheLast, asRead, lastQuestion } from '../commands/last-question.js';
import { readSentence } from '../commands/read-sentence.js';
import { vocabularyOf } from '../commands/understand/vocabulary.js';
import { UserError } from '../errors.js';
import type { LastQuestion } from '../store/ports.js';
import { analyseFiles } from './analyse-files.js';
import { ANALYSIS_FLAGS, analysisOptions } from './options.js';
import { showAnswer } from './show-answer.js';
import { subjectOf } from './subject-of.js';
import { UsageError } from './usage-error.js';

interface Answered {
  call: CommandCall;
  answer: Answer;
}

/** What does here what a command does in a conversation. */
const IN_THE_TERMINAL: Partial<Record<string, string>> = {
  brief: 'On the command line, add --brief "…".',
  changes: "Post an earlier or later export of this list in Slack, and I'll compare the two.",
  export: 'On the command line, `influencer analyze FILE.csv --out DIR` writes scored-profiles.csv.',
  platform: 'On the command line, add --platform TikTok, Instagram or YouTube.',
  report: 'On the command line, use `influencer report FILE.csv`.',
};

/** `influencer ask FILE.csv "question" ["next" …]`: commands and sentences, answered from that file in one thread. */
export async function askCommand(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { ...ANALYSIS_FLAGS, brief: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [file, ...words] = positionals;
  if (file === undefined || words.length === 0) throw new UsageError('Name a CSV and ask a question about it.');
  const options = analysisOptions(values);
  const analysed = await analyseFiles([file], options);
  const subject = subjectOf({ ...analysed, fileName: basename(file) }, values.brief);
  const questions = questionsIn(words);
  const answered = questions.length === 1 ? [ask(subject, questions[0]!, undefined)] : thread(subject, questions);
  if (values.json) {
    const told = answered.map(({ call, answer }) => ({ command: call, answer: asJson(answer) }));
    process.stdout.write(`${JSON.stringify(told.length === 1 ? told[0] : told, null, 1)}\n`);
    return 0;
  }
  const form = { color: process.stdout.isTTY, width: process.stdout.columns ?? 100 };
  process.stdout.write(`${answered.map(({ answer }) => showAnswer(answer, form)).join('\n\n')}\n`);
  return 0;
}

/** One question of several words, or one a word where any was quoted: `top 10`, `"top 10" "and in Brazil?"`. */
function questionsIn(words: readonly string[]): string[] {
  return words.some((word) => /\s/.test(word)) ? [...words] : [words.join(' ')];
}

/** One after the other, each leaning on those before; what cannot be answered says so and the next is asked. */
function thread(subject: Subject, questions: readonly string[]): Answered[] {
  let last: LastQuestion | undefined;
  return questions.map((question) => {
    try {
      const answered = ask(subject, question, last);
      last = lastQuestion(answered, last);
      return answered;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { call: { name: 'unclear', args: {} }, answer: sayOnly(`${error.message} ${error.next}`) };
    }
  });
}

function ask(subject: Subject, question: string, last: LastQuestion | undefined): Answered {
  const read = readSentence(question, { known: vocabularyOf(subject), last });
  const call = aboutTheLast(read.call, last);
  const { also } = read;
  const others = also.map((other) => answerTo(subject, other).answer);
  const answered = orNone(() => answerTo(subject, call), call);
  return { ...answered, answer: asRead(answered.answer, others, read) };
}

/** "any from Canada?" of a file without anybody from there is answered, and no fault of the question. */
function orNone(answer: () => Answered, call: CommandCall): Answered {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'no-such-value') throw error;
    return {
      call,
      answer: sayOnly(`None: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)} ${error.next}`),
    };
  }
}

/** @throws {UserError} where it belongs to a conversation */
function answerTo(subject: Subject, { name, args: said }: CommandCall): Answered {
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
        IN_THE_TERMINAL[command.name] ?? 'It belongs to a conversation, and the command line keeps none.',
      );
    case 'dataset':
      return { call, answer: runForBrief(command, subject, args) };
  }
}

function asJson(answer: Answer) {
  return {
    headline: answer.headline,
    text: plainText(answer),
    tables: answer.tables.map(({ title, columns, rows }) => ({ title, columns: columns.map(({ key }) => key), rows })),
    charts: answer.charts.map(({ name, title, alt }) => ({ name, title, alt })),
    caveats: answer.caveats,
    next: answer.next,
  };
}
