import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Answer, type CommandCall, sayOnly } from '../answers/answer.js';
import { plainText } from '../answers/plain-text.js';
import { type Instead, type Talk, talkAbout } from '../commands/talk-about.js';
import { UserError } from '../errors.js';
import { analyseFiles } from './analyse-files.js';
import { interpreterOfEnvironment } from './interpreter-of-environment.js';
import { ANALYSIS_FLAGS, analysisOptions } from './options.js';
import { showAnswer } from './show-answer.js';
import { subjectOf } from './subject-of.js';
import { UsageError } from './usage-error.js';

/** What does here what a command does in a conversation. */
const IN_THE_TERMINAL: Instead = {
  analyze: 'On the command line, use `influencer analyze FILE.csv`.',
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
  const talk = talkAbout(subject, IN_THE_TERMINAL, await interpreterOfEnvironment());
  const answered = questions.length === 1 ? [await talk.ask(questions[0]!)] : await askAll(talk, questions);
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

/** One after the other; what cannot be answered says so and the next is asked. */
async function askAll(talk: Talk, questions: readonly string[]): Promise<{ call: CommandCall; answer: Answer }[]> {
  const answered: { call: CommandCall; answer: Answer }[] = [];
  for (const question of questions) {
    try {
      answered.push(await talk.ask(question));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      answered.push({ call: { name: 'unclear', args: {} }, answer: sayOnly(`${error.message} ${error.next}`) });
    }
  }
  return answered;
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
