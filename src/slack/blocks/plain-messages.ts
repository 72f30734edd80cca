import type { Answer, Table } from '../../answers/answer.js';
import { nextStepText } from '../../answers/command-words.js';
import { NOTHING_TO_LIST } from '../../answers/plain-text.js';
import { LIMITS } from './limits.js';
import { monospacedTable } from './monospaced-table.js';
import { bold, mrkdwnWithin } from './mrkdwn.js';
import type { SlackMessage } from './slack-message.js';
import { fitLines } from './summary-text.js';
import { leftOut } from './table-blocks.js';

const LINE = 1000;
const TABLE = 2000;

/** The answer without blocks, for where even the plain ones are refused: all of it in `text`, next steps in words. */
export function plainMessages(answer: Answer): SlackMessage[] {
  const howFound = list('How this was found', answer.howFound);
  const caveats = list('Caveats', answer.caveats);
  const result = [
    bold(answer.headline, LINE),
    mrkdwnWithin(answer.context ?? '', LINE),
    ...answer.tables.flatMap(tableText),
    ...answer.facts.flatMap(({ title, lines }) => list(title, lines)),
    ...(howFound.length > 0 ? [] : caveats),
    ...list('Ask next', answer.next.map(nextStepText)),
  ];
  return [result, ...(howFound.length > 0 ? [[...howFound, ...caveats]] : [])].map((lines) => ({
    text: fitLines(lines, LIMITS.messageText),
    blocks: [],
  }));
}

function tableText(table: Table): string[] {
  const title = bold(table.title ?? '', LINE);
  const note = mrkdwnWithin(table.note ?? '', LINE);
  if (table.columns.length === 0) return [title, note];
  if (table.rows.length === 0) return [title, NOTHING_TO_LIST, note];
  const { codeBlocks, rowsLeftOut } = monospacedTable(table, TABLE);
  return [title, ...codeBlocks, ...leftOut(rowsLeftOut), note];
}

function list(title: string | undefined, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [bold(title ?? '', LINE), ...lines.map((line) => `• ${mrkdwnWithin(line, LINE)}`)];
}
