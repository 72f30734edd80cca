import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { talkAbout } from '../../src/commands/talk-about.js';
import { computeFigures } from '../../src/query/figures.js';
import { figuresOf } from '../../src/query/measures.js';
import type { Queried } from '../../src/query/queried.js';

const HEADERS = [
  'handle',
  'country',
  'niche',
  'followers',
  'following',
  'avg likes',
  'avg views',
  'quote EUR',
  'agreed EUR',
  'cost USD',
  'booked',
];
/** Quotes and agreed sums are blank for some; two creators follow more than follow them. */
const ROWS: [string, string, string, number, number, number, number, number | '', number | '', number, string][] = [
  ['ada', 'Brazil', 'Food', 20_000, 400, 900, 8_000, 80, 90, 70, 'yes'],
  ['bob', 'Brazil', 'Travel', 90_000, 900, 1_800, 27_000, 900, 700, 800, 'no'],
  ['cleo', 'Germany', 'Food', 1_000, 3_000, 60, 300, '', '', 10, 'no'],
  ['dan', 'Germany', 'Beauty', 30_000, 100, 900, 45_000, 300, '', 250, 'yes'],
  ['eve', 'Germany', 'Food', 50_000, 700, 1_500, 10_000, 250, 250, 240, 'no'],
  ['fay', 'Austria', 'Travel', 4_000, 5_000, 160, 800, 24, 30, 20, 'no'],
];
const bytes = Buffer.from([HEADERS, ...ROWS].map((cells) => cells.join(',')).join('\n'));
const subject = {
  ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set<string>(),
};
const at = (header: string) => HEADERS.indexOf(header);
const cell = (row: (typeof ROWS)[number], header: string) => {
  const value = row[at(header)]!;
  return value === '' ? Number.NaN : Number(value);
};
const total = (values: number[]) => values.filter((one) => !Number.isNaN(one)).reduce((sum, one) => sum + one, 0);
const ask = async (said: string) => {
  const talk = talkAbout(subject, {});
  return talk.ask(said);
};

describe('a measure made of two', () => {
  it.each([
    [
      '"quote EUR per 1,000 followers"',
      (row: (typeof ROWS)[number]) => (1000 * cell(row, 'quote EUR')) / cell(row, 'followers'),
    ],
    ['"price per avg views"', (row: (typeof ROWS)[number]) => cell(row, 'quote EUR') / cell(row, 'avg views')],
    ['"agreed EUR minus quote EUR"', (row: (typeof ROWS)[number]) => cell(row, 'agreed EUR') - cell(row, 'quote EUR')],
    ['"following minus followers"', (row: (typeof ROWS)[number]) => cell(row, 'following') - cell(row, 'followers')],
  ])('%s is that of the cells', (name, plain) => {
    const { values } = figuresOf(subject as Queried, name);
    expect([...values]).toEqual(ROWS.map(plain));
  });

  it('is in the currency of what is divided or taken away, and mixes no two', () => {
    expect(figuresOf(subject as Queried, '"quote EUR per 1,000 followers"').inWords(0.0042)).toBe('€0.0042');
    expect(figuresOf(subject as Queried, '"agreed EUR minus quote EUR"').inWords(-200)).toBe('-€200');
    expect(() => figuresOf(subject as Queried, '"quote EUR minus cost USD"')).toThrow("I don't convert currencies");
  });

  it('adds up where it is a difference, and not where it is a ratio', () => {
    expect(figuresOf(subject as Queried, '"agreed EUR minus quote EUR"').addsUp).toBe(true);
    expect(figuresOf(subject as Queried, '"avg likes per followers"').addsUp).toBe(false);
    const { all } = computeFigures(subject as Queried, {
      who: {},
      of: [{ figure: 'sum', measure: '"agreed EUR minus quote EUR"' }],
    });
    // (90 − 80) + (700 − 900) + (250 − 250) + (30 − 24)
    expect(all.figures[0]).toEqual({ value: -184, known: 4 });
  });
});

describe('asked in sentences', () => {
  it.each([
    ['total quote', '5 of 6 creators have a price: €1,554 in total'],
    ['what would all of the Brazilian ones cost', '2 creators from Brazil have a price: €980 in total'],
    ['add up the agreed amounts in Germany', '1 of 3 creators from Germany has a value in "agreed EUR": €250 in total'],
    ['how many followers do the German ones have together', '3 creators from Germany have 81,000 followers in total'],
    ['how much of the total reach is Brazil', '2 creators from Brazil have 56.4% of all followers'],
    ['average vs median quote', 'The average price of 5 creators is €311; their median price is €250'],
    ['what percent of the Brazilian creators are in Food', '50.0% of creators from Brazil (1 of 2) are in Food'],
  ])('%s', async (said, headline) => {
    const { answer } = await ask(said);
    expect(answer.headline.replace(/; \d+ of them can be ranked$/, '')).toBe(headline);
  });

  it('sums by group are those of the rows', async () => {
    const { answer } = await ask('sum of followers by country');
    const by = (country: string) =>
      total(ROWS.filter((row) => row[1] === country).map((row) => cell(row, 'followers')));
    expect(answer.tables[0]!.rows.map((row) => [row.group1, row['sum followers']])).toEqual([
      ['Brazil', by('Brazil')],
      ['Germany', by('Germany')],
      ['Austria', by('Austria')],
    ]);
  });

  it.each([
    ['who follow more than they have followers', ['cleo', 'fay']],
    ['where is the agreed price above the quote', ['ada', 'fay']],
    ['who agreed to less than they quoted', ['bob']],
    ['more views than followers', ['dan']],
    ['fewer followers than following', ['cleo', 'fay']],
    ['quote per 1000 followers under 6', ['ada', 'eve']], // 4 and 5; fay's is 6
  ])('%s', async (said, handles) => {
    const { call } = await ask(said);
    const who = call.args as { with: string[] };
    const { all } = computeFigures(subject as Queried, { who: { with: who.with }, of: [{ figure: 'count' }] });
    expect([...all.rows].map((row) => ROWS[row]![0])).toEqual(handles);
  });

  it.each([
    ['price per 1,000 followers, best 3', { by: '"quote EUR per 1,000 followers"', count: 3 }],
    ['lowest cost per view', { by: '"quote EUR per avg views"', lowest: true }],
    ['most expensive per view', { by: '"quote EUR per avg views"', lowest: false }],
    ['difference between agreed and quote', { by: '"agreed EUR minus quote EUR"' }],
    ['list them best to worst by followers', { by: 'followers' }],
    ['sort by followers from small to big', { by: 'followers', lowest: true }],
  ])('%s', async (said, args) => {
    const { call } = await ask(said);
    expect(call).toMatchObject({ name: 'top', args });
  });

  it('which groups have nobody', async () => {
    expect((await ask('is there any niche with no German creators')).answer.headline).toMatch(
      /^Travel has no creators/,
    );
  });
});
