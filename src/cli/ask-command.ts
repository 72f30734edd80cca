import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer } from '../answers/answer.js';
import { plainText } from '../answers/plain-text.js';
import { runForBrief } from '../commands/brief/run-for-brief.js';
import { checkedArguments, commandNamed } from '../commands/commands.js';
import { understandQuestion } from '../commands/understand/understand-question.js';
import { vocabularyOf } from '../commands/understand/vocabulary.js';
import { UserError } from '../errors.js';
import { analyseFiles } from './analyse-files.js';
import { ANALYSIS_FLAGS, analysisOptions } from './options.js';
import { showAnswer } from './show-answer.js';
import { subjectOf } from './subject-of.js';
import { UsageError } from './usage-error.js';

/** What does here what a command does in a conversation. */
const IN_THE_TERMINAL: Partial<Record<string, string>> = {
  brief: 'On the command line, add --brief "…".',
  changes: "Post an earlier or later export of this list in Slack, and I'll compare the two.",
  export: 'On the command line, `influencer analyze FILE.csv --out DIR` writes scored-profiles.csv.',
  platform: 'On the command line, add --platform TikTok, Instagram or YouTube.',
  report: 'On the command line, use `influencer report FILE.csv`.',
};

/** `influencer ask FILE.csv "question"`: any command or sentence, answered from that file. */
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
  const call = understandQuestion(words.join(' '), { known: vocabularyOf(subject) });
  const command = commandNamed(call.name);
  const args = checkedArguments(command, call.args);

  let answer: Answer;
  switch (command.about) {
    case 'nothing':
      answer = command.run(args);
      break;
    case 'conversation':
      throw new UserError(
        'not-here',
        command.name === 'changes'
          ? 'One file alone shows no growth and no changes.'
          : `\`${command.name}\` works only in Slack.`,
        IN_THE_TERMINAL[command.name] ?? 'It belongs to a conversation, and the command line keeps none.',
      );
    case 'dataset':
      answer = runForBrief(command, subject, args);
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ command: { name: call.name, args }, answer: asJson(answer) }, null, 1)}\n`
      : `${showAnswer(answer, { color: process.stdout.isTTY, width: process.stdout.columns ?? 100 })}\n`,
  );
  return 0;
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
