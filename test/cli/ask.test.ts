import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { askCommand } from '../../src/cli/ask-command.js';

const rows = Array.from(
  { length: 40 },
  (_, i) => `@c${i},${(i + 2) * 10_000},${(i % 7) + 1},${i % 2 ? 'Brazil' : 'Poland'}`,
);
const file = join(mkdtempSync(join(tmpdir(), 'ask-')), 'list.csv');
writeFileSync(file, ['username,followers,engagement_rate,country', ...rows].join('\n'));

afterEach(() => vi.restoreAllMocks());

async function told(...questions: string[]) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await askCommand([file, ...questions, '--json']);
  return JSON.parse(write.mock.calls.map(([text]) => String(text)).join(''));
}

it('asks several questions in one thread: each leans on those before', async () => {
  const [first, second, third, fourth] = await told('top 3 by followers', 'and in Brazil?', 'number 2', 'export that');
  const handles = ({ answer }: typeof first) => answer.tables[0].rows.map(({ handle }: { handle: string }) => handle);
  expect(handles(first)).toEqual(['c39', 'c38', 'c37']);
  expect(handles(second)).toEqual(['c39', 'c37', 'c35']);
  expect(third.command).toMatchObject({ name: 'profile', args: { handle: 'c37' } });
  expect(fourth.answer.headline).toMatch(/works only in Slack|didn't understand/);
});

it('takes words without quotes as one question', async () => {
  expect(await told('top', '3', 'by', 'followers')).toMatchObject({ command: { name: 'top', args: { count: 3 } } });
});
