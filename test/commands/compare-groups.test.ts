import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { compare } from '../../src/commands/compare.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';

/** Brazil: 12 creators of 1% to 12%; Italy: 12 of 21% to 32%; Spain: three of 5%. Followers 1,000 × the number. */
const rows = [
  ...Array.from({ length: 12 }, (_, i) => `br${i},${(i + 1) * 1000},${i + 1}%,Brazil`),
  ...Array.from({ length: 12 }, (_, i) => `it${i},${(i + 1) * 1000},${i + 21}%,Italy`),
  ...Array.from({ length: 3 }, (_, i) => `es${i},${(i + 1) * 1000},5%,Spain`),
];
const bytes = Buffer.from(`handle,followers,engagement rate,country\n${rows.join('\n')}\n`);
const subject = {
  ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set<string>(),
};
const known = vocabularyOf(subject);
const groupsSaid = (said: string) => parseCommand(said, known).args.groups;
const answerTo = (said: string) => {
  const { args } = parseCommand(said, known);
  return compare.run(subject, { handles: [], groups: compare.args.groups!.check(args.groups) });
};

describe('groups that are compared', () => {
  it.each([
    ['compare Brazil vs Italy', [{ country: ['BR'] }, { country: ['IT'] }]],
    ['compare BR vs IT', [{ country: ['BR'] }, { country: ['IT'] }]],
    ['compare micro and macro', [{ tier: ['micro'] }, { tier: ['macro'] }]],
    ['compare micro from Brazil against Spain', [{ tier: ['micro'], country: ['BR'] }, { country: ['ES'] }]],
    ['compare @br1 and @it1', undefined],
  ])('%s', (said, groups) => {
    expect(groupsSaid(said)).toEqual(groups);
  });

  it('are told apart where the difference is more than chance', () => {
    const { headline, tables, charts } = answerTo('compare Brazil vs Italy');
    // Medians: (26 + 27) / 2 = 26.5% and (6 + 7) / 2 = 6.5%
    expect(headline).toBe(
      'Creators from Italy have the highest median engagement: 26.5% of 12, then creators from Brazil (6.5% of 12). That is more than chance',
    );
    expect(tables[0]!.rows.map(({ figure, group1, group2 }) => [figure, group1, group2])).toEqual([
      ['Creators', '12', '12'],
      ['Can be ranked', '12', '12'],
      ['Median engagement', '6.5%', '26.5%'],
      ['Median follower count', '6,500', '6,500'],
      ['Average engagement', '6.5%', '26.5%'],
      ['Total followers', '78,000', '78,000'],
      ['Share of the file', '44.4%', '44.4%'],
    ]);
    expect(charts).toHaveLength(1);
  });

  it('of a few are said to be so', () => {
    const { headline, caveats } = answerTo('compare Brazil vs Spain');
    expect(headline).not.toContain('chance');
    expect(caveats).toContain('Creators from Spain: fewer than 10, so a few creators decide the figures.');
  });

  it('may overlap', () => {
    expect(answerTo('compare nano vs Brazil').caveats[0]).toBe('9 creators are in more than one group.');
  });
});
