import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Answer, CommandCall } from '../../src/answers/answer.js';
import { commandWords } from '../../src/answers/command-words.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { explain } from '../../src/commands/explain.js';
import { aboutTheLast } from '../../src/commands/last-question.js';
import { parseCommand } from '../../src/commands/parse-command.js';

const subjectOf = (text: string): Subject => ({
  ...analyze([{ name: 'list.csv', bytes: Buffer.from(text) }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set<string>(),
});

/** Engagements of 1% to 11% and 24%, whose owner has 40% fake followers; the first has declined. */
const subject = subjectOf(
  [
    'handle,followers,Engagement rate %,Fake followers %,Status,Country',
    ...Array.from(
      { length: 12 },
      (_, i) =>
        `c${i + 1},${20_000 + i},${i === 11 ? 24 : i + 1},${i === 11 ? 40 : 5},${i === 0 ? 'declined' : ''},${i % 2 ? 'Spain' : 'Chile'}`,
    ),
  ].join('\n'),
);

const said = ({ headline, facts }: Answer) => [headline, ...facts.flatMap(({ lines }) => lines)];
function about(asked: CommandCall | undefined, what = '', of = subject) {
  return said(explain.run(of, checkedArguments(explain, { call: asked, about: what }) as never));
}
const figures = (figure: string, measure: string, more = {}): CommandCall => ({
  name: 'figures',
  args: { of: [{ figure, measure }], ...more },
});
const median = figures('median', 'engagement');

describe('of a median', () => {
  it('says that it is one, and what the average is', () => {
    // (1 + … + 11 + 24) / 12 = 7.5; the middle of 6 and 7 is 6.5.
    expect(about(median, 'meaning')[0]).toBe(
      '6.5% is a median: half of them have less, half have more. The average engagement is 7.5%.',
    );
  });

  it('says from which column, of how many', () => {
    expect(about(median, 'source')[0]).toBe(
      "Engagement is the file's own column `Engagement rate %`, not computed by me.",
    );
    expect(about(median, 'count')[0]).toBe('It is over 12 creators; the file has 12 creators.');
  });

  it('gives its interval by order statistics: of twelve the third and the tenth', () => {
    expect(about(median, 'sure').slice(0, 2)).toEqual([
      'In this file it is exactly 6.5%; for creators like these it is between 3.0% and 10.0% in 19 of 20 cases (n = 12).',
      'They differ: the middle half has 3.8% to 9.3%.',
    ]);
  });

  it('says who with fake followers is in it, and what it would be without them', () => {
    expect(about(median, 'fakes').slice(0, 2)).toEqual([
      'Yes, they count: 1 of these 12 has over 30% fake followers (`Fake followers %`; the median is 5.0%).',
      'Without them the median engagement would be 6.0% instead of 6.5%.',
    ]);
  });

  it('counts those whom ranked lists leave out', () => {
    expect(about(median, 'left-out')[0]).toBe(
      'Nobody is left out because of a check: 1 whom ranked lists leave out is in it.',
    );
  });
});

it('a list says its order, who is in it and who is not', () => {
  const top = { name: 'top', args: { count: 3, by: 'engagement' } };
  expect(about(top, 'order')[0]).toBe(
    'Ordered by engagement; creators with equal figures by followers, the largest first. Whoever has a warning or is held back comes last.',
  );
  expect(about(top, 'count')[0]).toBe('11 ranked creators of 12 in the file; 3 of them are shown.');
  expect(about(top, 'left-out')[0]).toBe('Left out of ranked lists: 1 declined or ruled out, as the file says.');
  expect(about({ name: 'top', args: { count: 3, country: ['ES'] } }, 'left-out')).toContain(
    '5 more who can be ranked do not match the question.',
  );
});

it('a share is told with Wilson’s interval: 6 of 12', () => {
  expect(about({ name: 'figures', args: { of: [{ figure: 'count' }], country: ['ES'] } }, 'sure').slice(0, 2)).toEqual([
    'It is exact: 6 of 12 in this file.',
    'If the file is a sample of more, the share (50.0%) is between 25.4% and 74.6% in 19 of 20 cases.',
  ]);
});

it('a relation is told with its range and how many pairs it is of', () => {
  const lines = about({ name: 'relation', args: { measures: ['followers', 'engagement'] } }, 'sure');
  // Both rise together throughout.
  expect(lines[0]).toMatch(/^Spearman's correlation is 1\.00, between .* \(n = 12\); that excludes chance\.$/);
});

it('computed figures name their formula and their columns', () => {
  const file = subjectOf('handle,followers,avg likes,avg comments\na,10000,100,10\nb,20000,100,20\nc,30000,90,30\n');
  expect(about(median, 'source', file)[0]).toBe(
    'Engagement is computed: (average likes + average comments) / followers (`avg likes`, `avg comments`, and `followers`).',
  );
  expect(about(median, 'fakes', file)[0]).toBe(
    'This file has no column of fake followers, so nothing here allows for them.',
  );
});

it('says three to six sentences whatever was asked, and each has a next step that can be run', () => {
  const calls: CommandCall[] = [
    { name: 'top', args: {} },
    { name: 'emerging', args: {} },
    median,
    figures('mean', 'engagement', { per: ['country'] }),
    figures('sum', 'followers', { count: 3, by: 'engagement' }),
    { name: 'relation', args: { measures: ['followers', 'engagement'] } },
    { name: 'profile', args: { handle: 'c3' } },
    { name: 'similar', args: { handle: 'c3', count: 10 } },
    { name: 'compare', args: { handles: ['c3', 'c4'] } },
    { name: 'compare', args: { groups: [{ country: ['ES'] }, { country: ['CL'] }] } },
    { name: 'tiers', args: {} },
    { name: 'segments', args: {} },
    { name: 'budget', args: { amount: 1_000 } },
    { name: 'changes', args: {} },
  ];
  for (const call of calls) {
    const lines = about(call);
    expect([call.name, lines.length >= 3 && lines.length <= 6]).toEqual([call.name, true]);
    for (const line of lines) expect(line).toMatch(/[.]$/);
    expect(lines.join(' ')).not.toMatch(/NaN|undefined|\[object/);
    const { next } = explain.run(subject, checkedArguments(explain, { call }) as never);
    for (const { command } of next) checkedArguments(commandNamed(command.name), command.args);
  }
});

describe('whether somebody is in it', () => {
  const ask = (call: CommandCall, ...handles: string[]) =>
    explain.run(subject, checkedArguments(explain, { call, about: 'includes', handles }) as never).headline;

  it('of a list is their place, or what keeps them out', () => {
    const top = { name: 'top', args: { count: 2, by: 'engagement' } };
    // By engagement, those without a warning first: c11, c10, c9 …; c12 has a warning and comes last of eleven.
    expect(ask(top, 'c11')).toBe('Yes, handle c11 is number 1 of 11.');
    expect(ask(top, 'c9')).toBe('Yes, handle c9 is number 3 of 11, and not among those shown.');
    expect(ask(top, 'c12')).toBe('Yes, handle c12 is number 11 of 11, and not among those shown.');
    expect(ask(top, 'c1')).toBe('No, handle c1 is not in it: status "declined", as the file says.');
    expect(ask({ name: 'top', args: { count: 2, country: ['ES'] } }, 'c3')).toBe(
      'No, handle c3 is not in it: the question is about creators from Spain.',
    );
  });

  it('of a plan is who was shown, and nothing where that is not known', () => {
    const plan = { name: 'budget', args: { amount: 1_000 } };
    const asked = (rows: string[]) =>
      explain.run(subject, checkedArguments(explain, { call: plan, rows, about: 'includes', handles: ['c3'] }) as never)
        .headline;
    expect(asked(['c3', 'c4'])).toBe('Yes, handle c3 is in the plan.');
    expect(asked([])).toBe('Ask for the plan again, and I can say whether handle c3 is in it.');
  });

  it('of a figure is their own figure in it', () => {
    expect(ask(median, 'c1')).toBe('Yes, handle c1 counts, with 1.0% engagement.');
  });
});

it('of a figure that the file does not tell says that there is none', () => {
  const bare = subjectOf('handle,followers\nmia_1,10000\nmia_2,20000\nmia_3,30000\n');
  for (const what of ['', 'sure', 'meaning'])
    expect(about(median, what, bare)[0]).toBe('There is no median engagement: nobody among them has a known figure.');
});

it('counts by group are exact, however few', () => {
  const call = { name: 'figures', args: { of: [{ figure: 'count' }], per: ['country'] } };
  expect(about(call, 'sure')[0]).toBe('Counts of this file are exact.');
  expect(about(call, 'meaning')[0]).toBe("Each group's figure is how many creators are in it.");
});

it('tells the unit of a figure, and what the file does not say of it', () => {
  expect(about(median, 'unit')[0]).toBe(
    'Engagement is a share of followers per post, so 5% is five in a hundred followers.',
  );
  const priced = subjectOf('handle,followers,price (EUR),Growth 30d %\na,10000,100,1\nb,20000,100,2\nc,30000,90,3\n');
  expect(about(figures('mean', 'price'), 'unit', priced)[0]).toBe(
    "Prices are taken as for one post, in EUR. The file doesn't say for which kind of post, or whether tax and agency fees are in `price (EUR)`: ask.",
  );
  expect(about(figures('mean', 'growth'), 'unit', priced)[0]).toContain('`Growth 30d %`');
});

it('takes the call from the answer before, and is typed without it', () => {
  const last = { name: 'top', args: { count: 5 }, rows: ['c2', 'c3'] };
  const call = aboutTheLast(parseCommand('explain left-out'), last);
  expect(call.args).toEqual({
    about: 'left-out',
    call: { name: 'top', args: { count: 5 } },
    rows: ['c2', 'c3'],
    handles: [],
  });
  expect(commandWords(call)).toBe('explain left-out');
});

it('of a creator is why they have their score', () => {
  expect(explain.run(subject, checkedArguments(explain, { handles: ['c3'] }) as never).headline).toMatch(
    /^handle c3 scores/,
  );
});
