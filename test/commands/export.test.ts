import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textAt } from '../../src/analysis/text-column.js';
import { checkedArguments } from '../../src/commands/commands.js';
import type { Conversation } from '../../src/commands/conversation.js';
import { exportCsv } from '../../src/commands/export.js';
import { parseCommand } from '../../src/commands/parse-command.js';

const rows = Array.from({ length: 40 }, (_, i) => `@c${i},${(i + 2) * 10_000},${(i % 7) + 1}`);
const bytes = Buffer.from(['username,followers,engagement_rate', ...rows].join('\n'));
const subject = {
  ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set(),
};

/** The handles that are written into the file. */
async function exported(args: Record<string, unknown>): Promise<string[]> {
  let written: Int32Array | undefined;
  const conversation = {
    store: { shortlists: { list: async () => [] } },
    current: async () => ({}),
    subject: async () => subject,
    writeExport: async (request: { rows: Int32Array | undefined }) => {
      written = request.rows;
      return { name: 'list.csv', title: '', content: new Uint8Array() };
    },
  } as unknown as Conversation;
  await exportCsv.run(conversation, checkedArguments(exportCsv, args) as never);
  return Array.from(written ?? [], (row) => textAt(subject.profiles.text.handle!, row));
}

it('writes only the first so many of an order, from either end', async () => {
  expect(await exported({ count: 3, by: 'followers' })).toEqual(['c39', 'c38', 'c37']);
  expect(await exported({ count: 2, by: 'followers', lowest: true })).toEqual(['c0', 'c1']);
  expect(await exported(parseCommand('export top 2 by followers').args)).toEqual(['c39', 'c38']);
});

it('writes only those that were shown', async () => {
  expect((await exported({ handles: ['c4', 'c7'] })).sort()).toEqual(['c4', 'c7']);
});
