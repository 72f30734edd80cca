import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Answer, sayOnly } from '../../src/answers/answer.js';
import { commandWords } from '../../src/answers/command-words.js';
import { alignTable, cutToWidth, plainText } from '../../src/answers/plain-text.js';

const answer: Answer = {
  headline: '143 of 1,000 profiles are big enough to book; start with these two.',
  context: 'TikTok · 1,000 read',
  tables: [
    {
      title: 'Start with',
      columns: [
        { key: 'handle', label: 'Creator', format: 'handle' },
        { key: 'followers', label: 'Followers', format: 'count' },
        { key: 'engagement', label: 'Engagement', format: 'percent' },
      ],
      rows: [
        { handle: 'mario.r35', followers: 166_000, engagement: 0.335, rank: 1 },
        { handle: 'yan', followers: 950, engagement: null },
      ],
      note: 'Engagement = (likes + comments) / followers.',
    },
  ],
  facts: [{ title: 'Do next', lines: ['Ask these two for rates.'] }],
  charts: [],
  howFound: ['Score = reach and engagement.'],
  caveats: ['`like_count` is 72 % empty.'],
  next: [
    { label: 'Next 10', command: { name: 'top', args: { count: 10, by: 'engagement' } } },
    { label: 'Budget', command: { name: 'budget', args: {} } },
  ],
};

describe('plainText', () => {
  it('says all of an answer, the decision first and the method last', () => {
    expect(plainText(answer)).toBe(`143 of 1,000 profiles are big enough to book; start with these two.
TikTok · 1,000 read

Start with
Creator     Followers  Engagement
@mario.r35       166K       33.5%
@yan              950           –
Engagement = (likes + comments) / followers.

Do next
• Ask these two for rates.

How this was found
• Score = reach and engagement.

Caveats
• \`like_count\` is 72 % empty.

Ask next
• Next 10: top 10 by engagement
• budget`);
  });

  it('says that there is nothing to list', () => {
    const [table] = answer.tables;
    const empty = { ...sayOnly('Nobody is emerging.'), tables: [{ ...table!, rows: [] }] };
    expect(plainText(empty)).toBe(
      'Nobody is emerging.\n\nStart with\nNothing to list.\nEngagement = (likes + comments) / followers.',
    );
  });

  it('is the headline alone where there is nothing else', () => {
    expect(plainText(sayOnly('Done.'))).toBe('Done.');
  });

  it('lets nothing from a file speak to the terminal', () => {
    expect(plainText(sayOnly('Meet @x\u001b]0;owned\u0007'))).toBe('Meet @x ]0;owned');
  });
});

describe('alignTable', () => {
  it('counts what is displayed: wide characters two columns, emoji two, combining marks none', () => {
    const columns = [
      { key: 'name', label: 'Name', format: 'text' as const },
      { key: 'n', label: 'N', format: 'integer' as const },
    ];
    const rows = ['日本語', '👩‍👩‍👧', 'e\u0301', 'plain'].map((name) => ({ name, n: 7 }));
    expect(alignTable({ columns, rows }).map((line) => stringWidth(line))).toEqual([9, 9, 9, 9, 9]); // 6 + 2 + 1
  });
});

describe('cutToWidth', () => {
  it('cuts visibly and never inside a character', () => {
    expect(cutToWidth('日本語', 6)).toBe('日本語');
    expect(cutToWidth('日本語', 5)).toBe('日本…');
    expect(cutToWidth('日本語', 4)).toBe('日…'); // 日本 would leave no column for the …
  });
});

describe('commandWords', () => {
  it('is how a call is typed', () => {
    expect(commandWords({ name: 'compare', args: { handles: ['@a', '@b'] } })).toBe('compare @a @b');
    expect(commandWords({ name: 'top', args: { count: 10, by: '', all: false } })).toBe('top 10');
  });
});
