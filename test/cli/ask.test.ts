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

it('adds up the first so many of an order', async () => {
  const { answer } = await told('total followers of the top 3 by followers'); // 410,000 + 400,000 + 390,000
  expect(answer.headline).toContain('1,200,000 followers in total');
  expect(answer.text).toContain('Of the top 3 by followers: @c39, @c38, and @c37.');
});

it('answers "none" where nobody is from there', async () => {
  const { command, answer } = await told('any creators from Canada in here?');
  expect(command).toMatchObject({ name: 'top', args: { country: ['CA'] } });
  expect(answer.headline).toMatch(/^None: nobody in this file has the country Canada/);
});
