import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { FILTER_NAMES } from '../../src/commands/arguments/filters.js';
import { budget } from '../../src/commands/budget.js';
import { checkedArguments } from '../../src/commands/commands.js';
import { emerging } from '../../src/commands/emerging.js';
import { top } from '../../src/commands/top.js';

const COUNTRIES = ['BR', 'MX', 'DE'];
const rows = Array.from(
  { length: 300 },
  (_, i) =>
    `@creator${i},${2_000 + i * i * 11},${(i * 7919) % 90_000},${20 + (i % 80)},${COUNTRIES[i % 3]},${i % 2 === 0},TikTok`,
);
const bytes = Buffer.from(['handle,followers,likes,videos_count,country,verified,platform', ...rows].join('\n'));
const subject = {
  ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set<string>(),
};

describe('a button that drops a filter', () => {
  it.each([top, emerging])('says so, and does no more', (command) => {
    const asked = {
      country: ['BR'],
      verified: true,
      with: ['followers > 1000000', 'followers > 2000000'],
    };
    const answer = command.run(subject, checkedArguments(command, asked) as never);
    const drops = answer.next.filter(({ label }) => !/^Without/.test(label));
    expect(drops.map(({ label }) => label)).toEqual([
      'Drop "verified"',
      'Drop "from Brazil"',
      'Drop "with followers over 1M"',
      'Drop "with followers over 2M"',
    ]);
    expect(drops.map(({ command: { args } }) => FILTER_NAMES.filter((name) => args[name] !== undefined))).toEqual([
      ['with', 'country'],
      ['with', 'verified'],
      ['with', 'country', 'verified'],
      ['with', 'country', 'verified'],
    ]);
    expect(drops.slice(2).map(({ command: { args } }) => args.with)).toEqual([
      ['followers > 2000000'],
      ['followers > 1000000'],
    ]);
  });

  it('is not the one that asks for more money: that keeps every filter', () => {
    const asked = { amount: 10, country: ['BR'], tier: ['mid'] };
    const [more] = budget.run(subject, checkedArguments(budget, asked) as never).next;
    expect(more).toMatchObject({
      label: expect.stringMatching(/^With \$/),
      command: { args: { country: ['BR'], tier: ['mid'] } },
    });
  });
});
