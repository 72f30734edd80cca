import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, sayOnly, type Table } from '../../../src/answers/answer.js';
import { answerMessages, MESSAGE_FORMS } from '../../../src/slack/blocks/answer-messages.js';
import { expectSlackTakes, mrkdwnIn } from './expect-slack-takes.js';
import { hostileAnswer } from './hostile-answers.js';

const list: Table = {
  columns: [
    { key: 'rank', label: '#', format: 'integer' },
    { key: 'handle', label: 'Creator', format: 'handle' },
    { key: 'followers', label: 'Followers', format: 'count' },
  ],
  rows: [
    { rank: 1, handle: 'mario.r35', followers: 166_000 },
    { rank: 2, handle: '_maria_', followers: 386_000 },
  ],
  note: 'Engagement = (likes + comments) / followers.',
};

const answer: Answer = {
  headline: '143 of 1,000 profiles are big enough to book. Start with these two.',
  context: 'TikTok · handles from `url` · 1,000 read, 0 dropped',
  tables: [list],
  facts: [
    { title: 'Do next', lines: ['Ask these two for rates.', 'Skip 517 profiles under 1,000 followers.'] },
    { title: 'Check first', lines: ['26 of the 143 follow over 1,500 accounts.'] },
  ],
  charts: [],
  howFound: ['"Influencer" = this file\'s top 5%.'],
  caveats: ['`like_count` is 72% empty and was not used.'],
  next: [{ label: 'Next 10', command: { name: 'top', args: { count: 10 } } }],
};

describe('answerMessages', () => {
  it('answers first, and says in a second message how it was found', () => {
    const [result, howFound, ...more] = answerMessages(answer);
    expect(more).toEqual([]);
    expect(result!.blocks.map(({ type }) => type)).toEqual([
      'section',
      'context',
      'table',
      'context',
      'section',
      'section',
      'actions',
    ]);
    expect(mrkdwnIn(result!.blocks)).toEqual([
      '*143 of 1,000 profiles are big enough to book. Start with these two.*',
      'TikTok · handles from `url` · 1,000 read, 0 dropped',
      'Engagement = (likes + comments) / followers.',
      '*Do next*\n• Ask these two for rates.\n• Skip 517 profiles under 1,000 followers.',
      '*Check first*\n• 26 of the 143 follow over 1,500 accounts.',
    ]);
    expect(mrkdwnIn(howFound!.blocks)).toEqual([
      '*How this was found*\n"Influencer" = this file\'s top 5%.',
      '`like_count` is 72% empty and was not used.',
    ]);
    for (const message of [result!, howFound!]) expectSlackTakes(message);
  });

  it('says the result where only text is read', () => {
    expect(answerMessages(answer)[0]!.text).toBe(`143 of 1,000 profiles are big enough to book. Start with these two.
@mario.r35, \`@_maria_\`.
Do next:
Ask these two for rates.
Skip 517 profiles under 1,000 followers.
Check first:
26 of the 143 follow over 1,500 accounts.`);
  });

  it('keeps the caveats with the answer where it does not say how it was found', () => {
    const messages = answerMessages({ ...answer, howFound: [] });
    expect(messages).toHaveLength(1);
    expect(messages[0]!.blocks.map(({ type }) => type).slice(-2)).toEqual(['context', 'actions']);
  });

  it('writes a handle in a cell of the table as it is', () => {
    expect(answerMessages(answer)[0]!.blocks[2]).toEqual({
      type: 'table',
      column_settings: [{ align: 'right' }, { align: 'left', is_wrapped: true }, { align: 'right' }],
      rows: [
        ['#', 'Creator', 'Followers'],
        ['1', '@mario.r35', '166K'],
        ['2', '@_maria_', '386K'],
      ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
    });
  });

  it('has one table block in a message: the second table is monospaced, as both are on demand', () => {
    const twice = { ...answer, tables: [list, list] };
    const types = (message: { blocks: { type: string }[] }) =>
      message.blocks.filter(({ type }) => type === 'table').length;
    expect(types(answerMessages(twice)[0]!)).toBe(1);
    expect(types(answerMessages(twice, 'monospaced')[0]!)).toBe(0);
    const inCode = '```\n#  Creator     Followers\n1  @mario.r35       166K\n2  @_maria_         386K\n```';
    expect(mrkdwnIn(answerMessages(twice)[0]!.blocks).filter((text) => text === inCode)).toHaveLength(1);
    expect(mrkdwnIn(answerMessages(twice, 'monospaced')[0]!.blocks).filter((text) => text === inCode)).toHaveLength(2);
  });

  it('says all of it in text alone where no block is taken', () => {
    const [result, howFound] = answerMessages(answer, 'plain');
    expect(result!.blocks).toEqual([]);
    expect(result!.text).toContain('2  @_maria_         386K');
    expect(result!.text).toContain('• Next 10: top 10');
    expect(howFound!.text).toContain('72% empty');
  });

  it.each(MESSAGE_FORMS)('says how many rows a %s leaves out', (form) => {
    const rows = Array.from({ length: 150 }, (_, i) => ({ rank: i + 1, handle: `creator${i}`, followers: 1000 }));
    const [{ text, blocks } = { text: '', blocks: [] }] = answerMessages(
      { ...sayOnly('All of them.'), tables: [{ ...list, rows }] },
      form,
    );
    const shown = form === 'plain' ? [text] : mrkdwnIn(blocks);
    const table = blocks.find((block) => block.type === 'table');
    const shownRows = table ? table.rows.length - 1 : shown.join('\n').match(/@creator/g)!.length;
    if (shownRows < 150) expect(shown.join('\n')).toContain(`… and ${150 - shownRows} more`);
    if (form === 'table') expect(shownRows).toBe(99);
  });

  it('names the columns that a table has no room for', () => {
    const columns = Array.from({ length: 22 }, (_, i) => ({
      key: `k${i}`,
      label: `Label ${i}`,
      format: 'text' as const,
    }));
    const [message] = answerMessages({ ...sayOnly('Wide.'), tables: [{ columns, rows: [{ k0: 'x' }] }] });
    expect(mrkdwnIn(message!.blocks)).toContain('Columns not shown: Label 20, Label 21');
  });

  it.each(MESSAGE_FORMS)('is taken by Slack, and lets nothing act, whatever is in the answer: %s', (form) => {
    fc.assert(
      fc.property(hostileAnswer, (anyAnswer) => {
        for (const message of answerMessages(anyAnswer, form)) expectSlackTakes(message);
      }),
      { numRuns: 60 },
    );
  });
});
