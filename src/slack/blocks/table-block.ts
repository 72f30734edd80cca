import type { TableBlock } from '@slack/types';
import type { Table } from '../../answers/answer.js';
import { formatCell, isNumeric, NOTHING, oneLine } from '../../answers/format.js';
import { LIMITS } from './limits.js';
import { shorten } from './shorten.js';

/** A table as Slack's own block, and what of it did not fit. */
interface FittedTable {
  block: TableBlock;
  rowsLeftOut: number;
  columnsLeftOut: string[];
}

/** Cells are `raw_text`, in which nothing acts: neither mentions nor emphasis, and so nothing is escaped. */
export function tableBlock({ columns, rows }: Table): FittedTable {
  const shown = columns.slice(0, LIMITS.tableColumns);
  const lines = [
    shown.map(({ label }) => cell(oneLine(label) || NOTHING)), // an empty cell is refused
    ...rows
      .slice(0, LIMITS.tableRows - 1)
      .map((row) => shown.map(({ key, format }) => cell(formatCell(row[key] ?? null, format)))),
  ];
  const fitting = lines.slice(0, countFitting(lines));
  return {
    block: {
      type: 'table',
      column_settings: shown.map(({ format }) =>
        isNumeric(format) ? { align: 'right' } : { align: 'left', is_wrapped: true },
      ),
      rows: fitting,
    },
    rowsLeftOut: rows.length - (fitting.length - 1),
    columnsLeftOut: columns.slice(shown.length).map(({ label }) => label),
  };
}

interface RawText {
  type: 'raw_text';
  text: string;
}

function cell(text: string): RawText {
  return { type: 'raw_text', text: shorten(text, LIMITS.cellCharacters) };
}

function countFitting(lines: readonly RawText[][]): number {
  let characters = 0;
  for (const [i, line] of lines.entries()) {
    for (const { text } of line) characters += text.length;
    if (characters > LIMITS.tableCharacters) return i;
  }
  return lines.length;
}
