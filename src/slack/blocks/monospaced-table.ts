import type { Table } from '../../answers/answer.js';
import { alignTable } from '../../answers/plain-text.js';
import { LIMITS } from './limits.js';
import { codeBlock, codeLine } from './mrkdwn.js';
import { shorten } from './shorten.js';
import { packLines } from './text-blocks.js';

const FENCES = codeBlock('').length;

/** A table as code blocks, each of which fits a section, and how many rows did not fit. */
export function monospacedTable(table: Table, maxCharacters: number = LIMITS.monospacedCharacters) {
  const maxLineLength = Math.floor((Math.min(LIMITS.text, maxCharacters) - FENCES) / 2);
  // Columns are as wide as what is shown asks for; a cell takes at least a character and the space around it.
  const mostRows = Math.ceil(maxCharacters / Math.max(1, 3 * table.columns.length - 1));
  const { columns, rows } = table;
  const lines = alignTable({ columns, rows: rows.slice(0, mostRows) }, 40).map((line) =>
    shortCodeLine(line, maxLineLength),
  );
  let characters = 0;
  const fitting = lines.findIndex((line) => {
    characters += line.length + 1;
    return characters > maxCharacters;
  });
  const shown = fitting < 0 ? lines : lines.slice(0, fitting);
  return {
    codeBlocks: packLines(shown, LIMITS.text - FENCES).map(codeBlock),
    rowsLeftOut: rows.length - Math.max(0, shown.length - 1),
  };
}

function shortCodeLine(line: string, maxLength: number): string {
  let text = line;
  while (codeLine(text).length > maxLength) {
    text = shorten(text, Math.min(text.length - 1, Math.floor((text.length * maxLength) / codeLine(text).length)));
  }
  return codeLine(text);
}
