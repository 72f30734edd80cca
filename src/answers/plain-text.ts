import stringWidth from 'string-width';
import type { Answer, Table } from './answer.js';
import { nextStepText } from './command-words.js';
import { cellInWords, isNumeric, oneLine } from './format.js';

/** In place of a table without rows. */
export const NOTHING_TO_LIST = 'Nothing to list.';

/** UTF-16 units of a family emoji with skin tones, and some. */
const MAX_CHARACTER_LENGTH = 32;

/** A line of an answer, with what it is, so that a surface can emphasise it. */
export interface AnswerLine {
  role: 'headline' | 'context' | 'title' | 'tableHead' | 'tableRow' | 'note' | 'bullet' | 'text' | 'blank';
  text: string;
}

/** The whole answer without any emphasis. */
export function plainText(answer: Answer): string {
  return answerLines(answer)
    .map(({ text }) => text)
    .join('\n');
}

/** The answer line by line: the decision, who, what to do, how it was found, what to be careful about, what next. */
export function answerLines(answer: Answer): AnswerLine[] {
  const sections: AnswerLine[][] = [
    [...lines('headline', [answer.headline]), ...lines('context', [answer.context ?? ''])],
    ...answer.tables.map(linesOfTable),
    ...answer.facts.map(({ title, lines }) => bulletList(title, lines)),
    bulletList('How this was found', answer.howFound),
    bulletList('Caveats', answer.caveats),
    bulletList('Ask next', answer.next.map(nextStepText)),
  ];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, i): AnswerLine[] => (i === 0 ? section : [{ role: 'blank', text: '' }, ...section]));
}

/**
 * A table in columns: one line for the labels, one for each row. Widths are counted as they are displayed: Chinese and
 * emoji take two columns, combining marks none.
 *
 * @param maxCellWidth wider cells end in "…"
 */
export function alignTable({ columns, rows }: Pick<Table, 'columns' | 'rows'>, maxCellWidth = 60): string[] {
  const cells = [
    columns.map(({ label }) => oneLine(label)),
    ...rows.map((row) => columns.map((column) => cellInWords(column, row))),
  ].map((line) => line.map((cell) => cutToWidth(cell, maxCellWidth)));
  const widths = columns.map((_, i) => cells.reduce((widest, line) => Math.max(widest, stringWidth(line[i]!)), 0));
  return cells.map((line) =>
    line
      .map((cell, i) => {
        const padding = ' '.repeat(widths[i]! - stringWidth(cell));
        return isNumeric(columns[i]!.format) ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Cuts visibly, between what a reader sees as characters. */
export function cutToWidth(text: string, maxWidth: number): string {
  // Measuring walks the whole text, and a cell may hold a megabyte; no character that is meant to be read is longer.
  const longest = maxWidth * MAX_CHARACTER_LENGTH;
  if (text.length <= longest && stringWidth(text) <= maxWidth) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, longest))) {
    width += stringWidth(segment);
    if (width > maxWidth - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

function linesOfTable(table: Table): AnswerLine[] {
  const [head, ...rows] = table.rows.length > 0 && table.columns.length > 0 ? alignTable(table) : [];
  return [
    ...lines('title', [table.title ?? '']),
    ...(head ? lines('tableHead', [head], (text) => text) : []),
    ...lines('tableRow', rows, (text) => text),
    ...lines('text', [table.rows.length === 0 ? NOTHING_TO_LIST : '']),
    ...lines('note', [table.note ?? '']),
  ];
}

function bulletList(title: string | undefined, items: string[]): AnswerLine[] {
  const bullets = lines('bullet', items).map(({ role, text }) => ({ role, text: `• ${text}` }));
  return bullets.length === 0 ? [] : [...lines('title', [title ?? '']), ...bullets];
}

function lines(role: AnswerLine['role'], texts: string[], clean = oneLine): AnswerLine[] {
  return texts
    .map(clean)
    .filter((text) => text !== '')
    .map((text) => ({ role, text }));
}
