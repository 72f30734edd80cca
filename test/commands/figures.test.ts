import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments } from '../../src/commands/commands.js';
import { type FiguresArgs, figures } from '../../src/commands/figures.js';

/** By country: Brazil 10 + 20 + 30 thousand followers, Germany 40 + 50, France 5; of ann and eve the file has no price. */
const LIST = `handle,followers,engagement_rate,country,fee
ann,10000,0.05,Brazil,
ben,20000,0.04,Brazil,200
cat,30000,0.03,Brazil,300
dan,40000,0.02,Germany,700
eve,50000,0.01,Germany,
fay,5000,0.06,France,100
`;

function ask(args: Record<string, unknown>, text = LIST) {
  const analysed = analyze([{ name: 'list.csv', bytes: Buffer.from(text) }], {
    ...DEFAULT_OPTIONS,
    platform: 'TikTok',
  });
  const subject: Subject = { ...analysed, fileName: 'list.csv', excluded: new Set() };
  return figures.run(subject, checkedArguments(figures, args) as unknown as FiguresArgs);
}

const FOLLOWERS = { of: [{ figure: 'sum', measure: 'followers' }], per: ['country'] };
const groups = (args: Record<string, unknown>) => ask(args).tables[0]!.rows.map(({ group1 }) => group1);

describe('groups', () => {
  it('are so many as were asked for: those with the most of everybody', () => {
    const { headline, tables } = ask({ ...FOLLOWERS, groups: 2 });
    expect(tables[0]!.rows.map((row) => [row.group1, row['sum followers']])).toEqual([
      ['Germany', 90_000],
      ['Brazil', 60_000],
    ]);
    expect(headline).toBe('Germany has the highest total followers: 90,000, then Brazil (60,000); 155,000 in all');
  });

  it('may have to be as large', () => {
    expect(groups({ ...FOLLOWERS, least: 2 })).toEqual(['Germany', 'Brazil']);
    expect(groups({ ...FOLLOWERS, least: 3 })).toEqual(['Brazil']);
  });
});

describe('a share of a measure', () => {
  const SHARE = { of: [{ figure: 'share', measure: 'followers' }] };

  it('is of what everybody has', () => {
    // 90,000 of 155,000
    expect(ask({ ...SHARE, country: ['DE'] }).headline).toBe('2 creators from Germany have 58.1% of all followers');
  });

  it('of the first so many is of those they are among', () => {
    // eve's 50,000 of the 90,000 in Germany
    const { headline } = ask({ ...SHARE, country: ['DE'], count: 1, by: 'followers' });
    expect(headline).toContain('55.6% of all followers of creators from Germany');
  });
});

it('a count within a set is out of that set', () => {
  const { headline } = ask({ of: [{ figure: 'count' }], within: { country: ['BR'] }, with: ['followers > 15000'] });
  expect(headline).toBe('2 of the 3 creators from Brazil have followers over 15K (66.7%)');
});

it('prices that are summed up are those of the file alone, and it says how many have none', () => {
  const { headline, caveats } = ask({ of: [{ figure: 'median', measure: 'price' }] });
  // 100, 200, 300, 700
  expect(headline).toContain('$250');
  expect(caveats.join(' ')).toContain('2 of 6 have none there');
});
