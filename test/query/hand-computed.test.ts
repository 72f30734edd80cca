import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Answer } from '../../src/answers/answer.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { vocabularyOf } from '../../src/commands/vocabulary.js';
import { hasShared, sharedFile, unlessShared } from '../shared.js';

/** Slash text, as it is typed. */
function asking(bytes: Buffer) {
  const subject = {
    ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set<string>(),
    shortlisted: ['ada', 'eve'],
  };
  return (said: string): Answer => {
    const { name, args } = parseCommand(said, vocabularyOf(subject));
    const command = commandNamed(name);
    if (command.about !== 'dataset') throw new TypeError(`${said} is read as ${name}`);
    return command.run(subject, checkedArguments(command, args));
  };
}

// Followers of Brazil: 20,000 and 90,000; of Germany: 10,000, 30,000 and 50,000; of Austria: 40,000.
const LIST = `handle,followers,engagement rate,country,category,verified,agency,fee
ada,20000,5%,Brazil,Food,yes,Bright,300
bob,90000,2%,Brazil,Travel,no,Bright,900
cleo,10000,8%,Germany,Food,no,North,200
dan,30000,4%,Germany,Beauty,yes,North,400
eve,50000,2%,Germany,Food,no,,700
fay,40000,6%,Austria,Travel,no,South,500
`;
const ask = asking(Buffer.from(LIST));

describe('one sentence with the figure first', () => {
  it.each([
    ['count from Brazil', '2 of 6 creators are from Brazil (33.3%)'],
    ['count', '6 creators are in this file'],
    ['count from DACH', '4 of 6 creators are from DACH (66.7%)'],
    ['count from LATAM', '2 of 6 creators are from LATAM (33.3%)'],
    ['count from Europe not in Food', '2 of 6 creators are from Europe and not in Food (33.3%)'],
    ['count not from Germany', '3 of 6 creators are not from Germany (50.0%)'],
    ['count not in Food not from Brazil', '2 of 6 creators are not in Food and not from Brazil (33.3%)'],
    ['count either from Austria or in Food', '4 of 6 creators are either from Austria or in Food (66.7%)'],
    ['count in Food with followers > 15k', '2 of 6 creators are in Food and have followers over 15K (33.3%)'],
    ['count with "agency" = North', '2 of 6 creators have "agency" North (33.3%)'],
    ['count verified', '2 of 6 creators are verified (33.3%)'],
    ['count topic food', '3 of 6 creators are in food (50.0%), by their category: food 3'],
    ['count on the shortlist', '2 of 6 creators are on the shortlist (33.3%)'],
    ['count not @ada', '5 of 6 creators are not among @ada (83.3%)'],
    ['share with followers < 40k', '50.0% of creators (3 of 6) have followers under 40K'],
    // 10, 20, 30, 40, 50, 90: half-way between 30 and 40
    ['median followers', 'The median follower count of 6 creators is 35,000'],
    // 240,000 / 6
    ['average followers', 'The average follower count of 6 creators is 40,000'],
    ['total followers in Food', '3 creators in Food have 80,000 followers in total'],
    // (5 + 8 + 2) / 3
    ['average engagement in Food', 'The average engagement of 3 creators in Food is 5.0%'],
    ['figures lowest engagement', 'The lowest engagement of 6 creators is 2.0%: @bob and @eve'],
    ['figures highest followers from Germany', 'The highest follower count of 3 creators from Germany is 50,000: @eve'],
    // place 0.2 × 5 = 1: the second of six
    ['20% quantile of followers', '20% of 6 creators have at most 20,000 followers'],
    // 3,000 / 6
    ['average "fee"', 'The average "fee" of 6 creators is 500'],
    [
      'count and median followers from Germany',
      '3 of 6 creators are from Germany (50.0%); their median follower count is 30,000',
    ],
  ])('%s', (said, headline) => {
    expect(ask(said).headline).toBe(headline);
  });

  it('never drops a topic that nobody is about', () => {
    expect(() => ask('count topic skincare')).toThrow("Nobody's category says skincare.");
  });

  it('gives the average of what has no total, and says so', () => {
    // (5 + 2 + 8 + 4 + 2 + 6) / 6
    const { headline, caveats } = ask('total engagement');
    expect(headline).toBe('The average engagement of 6 creators is 4.5%');
    expect(caveats[0]).toBe('A total of engagement says nothing, so this is the average.');
  });
});

describe('groups', () => {
  it('are ordered by the figure, with how many creators it is of', () => {
    const { headline, tables, charts } = ask('median followers by country');
    // Brazil (20 + 90) / 2 = 55; Austria 40; Germany 30
    expect(headline).toBe(
      'Brazil has the highest median follower count: 55,000 of 2, then Austria (40,000 of 1) and Germany (30,000 of 3)',
    );
    expect(tables[0]!.rows).toEqual([
      { group1: 'Brazil', creators: 2, 'median followers': 55_000 },
      { group1: 'Austria', creators: 1, 'median followers': 40_000 },
      { group1: 'Germany', creators: 3, 'median followers': 30_000 },
    ]);
    expect(charts).toHaveLength(1);
  });

  it('are counted, those that the file does not tell apart', () => {
    const { headline, tables, caveats } = ask('count by "agency"');
    expect(headline).toBe('Bright has the most creators: 2 of 6 (33.3%), then North (2) and South (1)');
    expect(tables[0]!.rows.map(({ group1, creators }) => [group1, creators])).toEqual([
      ['Bright', 2],
      ['North', 2],
      ['South', 1],
    ]);
    expect(caveats).toContain('The file does not say which group 1 of them is in.');
  });

  it('have shares of their own, those with none too', () => {
    const { tables } = ask('share verified by country');
    expect(tables[0]!.rows.map(({ group1, share }) => [group1, share])).toEqual([
      ['Brazil', 1 / 2],
      ['Germany', 1 / 3],
      ['Austria', 0],
    ]);
  });

  it('are those of two columns', () => {
    const { tables } = ask('count by region and verified');
    expect(tables[0]!.columns.map(({ label }) => label)).toEqual(['Region', 'not verified', 'verified']);
    expect(tables[0]!.rows.map((row) => [row.group, row['of not verified'], row['of verified']])).toEqual([
      ['Europe', 3, 1],
      ['South America', 1, 1],
    ]);
  });

  it('each give their first', () => {
    const { tables, headline } = ask('top 1 per country by followers');
    expect(headline).toBe('Top 1 per country by followers: 3 of 6 ranked creators');
    expect(tables[0]!.rows.map(({ group, handle }) => [group, handle])).toEqual([
      ['Germany', 'eve'],
      ['Brazil', 'bob'],
      ['Austria', 'fay'],
    ]);
  });
});

describe('either end of a list', () => {
  it.each([
    ['bottom 3 by followers', ['cleo', 'ada', 'dan']],
    ['top 2 by fewest followers', ['cleo', 'ada']],
    // 2% twice: the larger one first
    ['bottom 3 by engagement', ['bob', 'eve', 'dan']],
    ['top 50% by followers', ['bob', 'eve', 'fay']],
    ['top 2 by followers not in Food', ['bob', 'fay']],
    ['top 2 by followers not from Brazil or Germany', ['fay']],
    ['top 5 by followers on the shortlist', ['eve', 'ada']],
    ['top 5 by followers among @dan @cleo', ['dan', 'cleo']],
    ['top 2 most expensive', ['bob', 'eve']],
    ['top 2 by price', ['cleo', 'ada']],
  ])('%s', (said, handles) => {
    expect(ask(said).tables[0]!.rows.map(({ handle }) => handle)).toEqual(handles);
  });
});

describe.skipIf(!hasShared)(`what marketers ask of 120 creators${unlessShared}`, () => {
  const of120 = hasShared ? asking(sharedFile('cases/15-questions.csv')) : ask;
  const handles = (said: string) => of120(said).tables[0]!.rows.map(({ handle }) => handle);

  // The right answers of cases/questions.tsv
  it.each([
    ['median followers', '102,058'],
    ['average number of followers', '219,367'],
    ['share with under 50k followers', '34.2% of creators (41 of 120)'],
    ['count in Food with more than 100k followers', '21 of 120'],
    ['total followers in Food', '9,746,185'],
    ['count of creators per category', 'Fitness has the most creators: 42 of 120 (35.0%), then DIY (40) and Food (38)'],
    [
      'average engagement rate by country',
      'Italy has the highest average engagement: 4.8% of 38, then Brazil (4.7% of 35) and Poland (4.6% of 47). The difference is small enough to be chance',
    ],
    [
      'median engagement by category',
      'DIY has the highest median engagement: 5.2% of 40, then Fitness (4.5% of 42) and Food (4.2% of 38). The difference is small enough to be chance',
    ],
    ['figures lowest engagement rate', '1.1%'],
    ['count not in Food', '82 of 120 creators are not in Food'],
    ['top 10% by engagement', 'The top 10% by engagement: 12 of 120 ranked creators'],
    ['bottom 3 by engagement', 'Lowest 3 of 120 ranked creators by engagement, from 1.1%'],
  ])('%s', (said, figure) => {
    expect(of120(said).headline).toContain(figure);
  });

  it('lists who they are', () => {
    expect(handles('top 1 smallest')).toEqual(['c023.diy']);
    expect(handles('top 3 by followers excluding Food')).toEqual(['c034.food', 'c019.diy', 'c099.diy']);
    const first = of120('top 3 per country by followers').tables[0]!.rows.filter((_, i) => i % 3 === 0);
    expect(Object.fromEntries(first.map(({ group, handle }) => [group, handle]))).toEqual({
      Brazil: 'c072.diy',
      Italy: 'c034.food',
      Poland: 'c024.fit',
    });
    expect(handles('top 10% by engagement')).toHaveLength(12);
  });

  it('counts all of the file, then those that can be ranked', () => {
    const of1000 = asking(sharedFile('data/brightdata-profiles-1000.csv'));
    expect(of1000('count from Brazil').headline).toBe(
      '29 of 1,000 creators are from Brazil (2.9%); 5 of them can be ranked',
    );
  });
});
