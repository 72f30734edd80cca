import type { KnownBlock } from '@slack/types';
import type { Table } from '../../answers/answer.js';
import { NOTHING_TO_LIST } from '../../answers/plain-text.js';
import { LIMITS } from './limits.js';
import { monospacedTable } from './monospaced-table.js';
import { bold, mrkdwnWithin } from './mrkdwn.js';
import { rawText, richText, tableBlock } from './table-block.js';
import { contexts, sections } from './text-blocks.js';

/** A block of Slack's with plain cells, the same with rich ones (some workspaces refuse the plain: SlackNet#246), or text. */
export type TableForm = 'table' | 'rich-table' | 'monospaced';

/** A table with its title and its note, as Slack's table block or, where there may be none, in a code block. */
export function tableBlocks(table: Table, form: TableForm): KnownBlock[] {
  const note = table.note ? [mrkdwnWithin(table.note, LIMITS.text)] : [];
  const title = table.title ? sections([bold(table.title, LIMITS.text)]) : [];
  if (table.columns.length === 0) return [...title, ...contexts(note)];
  if (table.rows.length === 0) return [...title, ...contexts([NOTHING_TO_LIST, ...note])];
  if (form === 'monospaced') {
    const { codeBlocks, rowsLeftOut } = monospacedTable(table);
    return [
      ...title,
      ...codeBlocks.flatMap((text) => sections([text])),
      ...contexts([...leftOut(rowsLeftOut), ...note]),
    ];
  }
  const { block, rowsLeftOut, columnsLeftOut } = tableBlock(table, form === 'rich-table' ? richText : rawText);
  return [...title, block, ...contexts([...leftOut(rowsLeftOut, columnsLeftOut), ...note])];
}

export function leftOut(rows: number, columns: string[] = []): string[] {
  return [
    ...(rows > 0 ? [`… and ${rows} more`] : []),
    ...(columns.length > 0 ? [mrkdwnWithin(`Columns not shown: ${columns.join(', ')}`, 500)] : []),
  ];
}
