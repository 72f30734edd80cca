import type { TableBlock } from '@slack/types';
import type { Table } from '../../answers/answer.js';
import { cellInWords, isNumeric, NOTHING, oneLine } from '../../answers/format.js';
import { LIMITS } from './limits.js';
import { shorten } from './shorten.js';

/** A table as Slack's own block, and what of it did not fit. */
interface FittedTable {
  block: TableBlock;
  rowsLeftOut: number;
  columnsLeftOut: string[];
}

type Cell = TableBlock['rows'][number][number];

/** In neither kind of cell anything acts, neither mentions nor emphasis, and so nothing is escaped. */
export function rawText(text: string): Cell {
  return { type: 'raw_text', text };
}

export function richText(text: string): Cell {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  };
}

export function tableBlock({ columns, rows }: Table, cellOf: (text: string) => Cell): FittedTable {
  const shown = columns.slice(0, LIMITS.tableColumns);
  const lines = [
    shown.map(({ label }) => cellText(oneLine(label) || NOTHING)), // an empty cell is refused
    ...rows.slice(0, LIMITS.tableRows - 1).map((row) => shown.map((column) => cellText(cellInWords(column, row)))),
  ];
  const fitting = lines.slice(0, countFitting(lines));
  return {
    block: {
      type: 'table',
      column_settings: shown.map(({ format }) =>
        isNumeric(format) ? { align: 'right' } : { align: 'left', is_wrapped: true },
      ),
      rows: fitting.map((line) => line.map(cellOf)),
    },
    rowsLeftOut: rows.length - (fitting.length - 1),
    columnsLeftOut: columns.slice(shown.length).map(({ label }) => label),
  };
}

function cellText(text: string): string {
  return shorten(text, LIMITS.cellCharacters);
}

function countFitting(lines: readonly string[][]): number {
  let characters = 0;
  for (const [i, line] of lines.entries()) {
    for (const text of line) characters += text.length;
    if (characters > LIMITS.tableCharacters) return i;
  }
  return lines.length;
}
