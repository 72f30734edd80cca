import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { textReader } from '../../src/analysis/text-column.js';
import { analysisAnswer } from '../../src/answers/analysis-answer.js';
import type { Answer } from '../../src/answers/answer.js';
import { cellInWords } from '../../src/answers/format.js';
import { plainText } from '../../src/answers/plain-text.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { rawText, tableBlock } from '../../src/slack/blocks/table-block.js';

const ROWS = 120;
/** Far from every published range, so that neither can be taken for the other. */
const quoteOf = (row: number) => 40_000 + 100 * row;

function subjectOf({
  header = 'fee',
  quoted = (_row: number): boolean => true,
  platform = 'TikTok',
  unquoted = '',
} = {}): Subject {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `creator${i},${12_000 + 900 * i},0.0${(i % 8) + 1},${platform},${quoted(i) ? quoteOf(i) : unquoted}`,
  );
  const bytes = Buffer.from([`handle,followers,engagement_rate,platform,${header}`, ...rows].join('\n'));
  return {
    ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set(),
  };
}

function fileOf(lines: string[]): Subject {
  const bytes = Buffer.from(lines.join('\n'));
  return { ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS), fileName: 'list.csv', excluded: new Set() };
}

function ask(subject: Subject, name: string, args: Record<string, unknown> = {}): Answer {
  const command = commandNamed(name);
  if (command.about !== 'dataset') throw new Error(`${name} is about no file.`);
  return command.run(subject, checkedArguments(command, args));
}

const shortlistOf = ({ scores }: Subject) => Array.from(scores.shortlist);
const handlesOf = (subject: Subject, rows: number[]) => rows.map(textReader(subject.profiles.text.handle!));
const doNext = (subject: Subject) => analysisAnswer(subject).facts.find(({ title }) => title === 'Do next')!.lines;
/** $203k, as `dollars` writes it. */
const thousands = (sum: number) => `${Math.round(sum / 1_000)}k`;

/** Every answer that prices creators. */
function everywhere(subject: Subject): [string, Answer][] {
  const handles = handlesOf(subject, shortlistOf(subject));
  return [
    ['summary', analysisAnswer(subject)],
    ['actions', ask(subject, 'actions')],
    ['budget', ask(subject, 'budget', { amount: 1e6 })],
    ['budget for reach', ask(subject, 'budget', { amount: 1e6, plan: 'reach' })],
    ['compare', ask(subject, 'compare', { handles })],
    ['similar', ask(subject, 'similar', { handle: handles[0], cheaper: true })],
    ['top', ask(subject, 'top', { by: 'price' })],
    ['top under', ask(subject, 'top', { with: ['price < 45000'] })],
    ['profile', ask(subject, 'profile', { handle: handles[0] })],
  ];
}

describe('a file whose creators all have a quote', () => {
  const subject = subjectOf();
  const total = shortlistOf(subject).reduce((sum, row) => sum + quoteOf(row), 0);

  it('is answered with the sum of the five quotes', () => {
    expect(doNext(subject)[0]).toBe(
      `Confirm the quotes of these five: $${thousands(total)} in total for one post each (quotes in the file, not estimates).`,
    );
    expect(analysisAnswer(subject).caveats).toContain('`fee` names no currency: its prices are read as US dollars.');
  });

  it('hears of no published range and no estimate, wherever a price is said', () => {
    for (const [name, answer] of everywhere(subject)) {
      const said = plainText(answer).replaceAll('not estimates', '');
      expect([name, /published|sponsorrate|estimate/i.exec(said)?.[0]]).toEqual([name, undefined]);
    }
  });

  it('gives each creator one price, the same everywhere', () => {
    const handleOf = textReader(subject.profiles.text.handle!);
    const priceOf = new Map(Array.from({ length: ROWS }, (_, row) => [handleOf(row), quoteOf(row)]));
    for (const name of ['budget', 'budget for reach', 'similar', 'top', 'top under']) {
      const { rows } = everywhere(subject).find(([one]) => one === name)![1].tables[0]!;
      expect(rows.length).toBeGreaterThan(0);
      for (const { handle, price } of rows) expect([name, price]).toEqual([name, priceOf.get(String(handle))]);
    }
    const costs = ask(subject, 'actions').facts.flatMap(({ lines }) => lines.filter((line) => line.startsWith('Cost')));
    expect(costs.length).toBeGreaterThan(1);
    expect(costs[0]).toMatch(/: one post each, as `fee` in the file says, read as US dollars$/);
    expect(costs[0]).toContain(`Cost: $${thousands(total)}: one post each`);
    expect(costs[1]).toMatch(/, on the same basis$/);
    expect(ask(subject, 'budget', { amount: 1e6 }).tables[0]!.rows.every(({ range }) => range === 'quote')).toBe(true);
  });
});

describe('a file in which some have a quote', () => {
  const all = subjectOf();
  const [first, second, third] = shortlistOf(all);
  const subject = subjectOf({ quoted: (row) => row === first || row === second || row === third });

  it('is told for how many the price is a quote, and for how many an estimate', () => {
    expect(shortlistOf(subject)).toEqual(shortlistOf(all));
    const quotes = quoteOf(first!) + quoteOf(second!) + quoteOf(third!);
    const said = doNext(subject)[0]!;
    // The other two by views of 30% of some 100,000 followers at $6 per 1,000: under $300 each.
    expect(said).toContain(`$${thousands(quotes + 500)} in total for one post each`);
    expect(said).toMatch(/^Ask these five for rates: .* \(3 quoted in the file, 2 estimated\)\.$/);
    expect(plainText(ask(subject, 'actions'))).toMatch(
      /one post each; 3 quotes from `fee` in the file, 2 estimates \(\$6 per 1,000 views of a TikTok video, if 30% of followers watch\)/,
    );
    const told = (name: string) => plainText(everywhere(subject).find(([one]) => one === name)![1]);
    const how = (quotes: number, all: number) =>
      `Prices are quotes for ${quotes} of ${all} creators: \`fee\` of the file, read as US dollars because its header names no currency. The other ${all - quotes} are estimates: $6 per 1,000 views of a TikTok video, if 30% of followers watch`;
    for (const name of ['similar', 'top']) expect(told(name)).toContain(how(3, ROWS));
    const planned = ask(subject, 'budget', { amount: 1e6 }).tables[0]!.rows;
    expect(told('budget')).toContain(how(planned.filter(({ range }) => range === 'quote').length, planned.length));
  });

  it('has no price for the others on a platform that none are published for', () => {
    const elsewhere = subjectOf({ platform: 'Twitch', quoted: (row) => row === first || row === second });
    const said = doNext(elsewhere)[0]!;
    expect(said).toMatch(
      /^Ask these five for rates: \$\d+k in total for one post each, from the 2 with a price \(quotes/,
    );
    for (const [name, answer] of everywhere(elsewhere).filter(([one]) => !one.startsWith('similar')))
      expect([name, /published|sponsorrate/.exec(plainText(answer))?.[0]]).toEqual([name, undefined]);
  });
});

describe('an estimate beside quotes', () => {
  // Ten of forty have no quote: 10,000 views at $6 per 1,000 are $60, and every quote is $1,000 and more.
  const rows = Array.from(
    { length: 40 },
    (_, i) => `mia_${i},TikTok,${50_000 + 10 * i},10000,${3 + (i % 5)},${i % 4 === 0 ? '' : 1_000 + 10 * i}`,
  );
  const subject = fileOf(['handle,platform,followers,avg views,engagement rate %,Fee (USD)', ...rows]);
  const table = (answer: Answer) => answer.tables[0]!;
  const listed = (answer: Answer) =>
    table(answer).rows.map((row) => [
      row.handle,
      cellInWords(table(answer).columns.find(({ key }) => key === 'price')!, row),
    ]);
  const MARKED = 'is an estimate, not a quote';

  it('never leads a list by price: the cheapest quote does, and the list says so', () => {
    const cheapest = ask(subject, 'top', { by: 'price', count: 3 });
    expect(listed(cheapest)).toEqual([
      ['mia_1', '$1k'],
      ['mia_2', '$1k'],
      ['mia_3', '$1k'],
    ]);
    expect(cheapest.caveats[0]).toMatch(/^Quotes come first\. Creators without one come after them, by our estimate/);
    expect(table(cheapest).note).not.toContain(MARKED);
    expect(listed(ask(subject, 'top', { by: 'price', lowest: false, count: 1 }))).toEqual([['mia_39', '$1.4k']]);
    const last = ask(subject, 'top', { by: 'price', count: 3, skip: 29 });
    expect(listed(last).map(([, price]) => price)).toEqual(['$1.4k', '~$60', '~$60']);
    expect(table(last).note).toContain(MARKED);
    const perEngagement = ask(subject, 'top', { by: 'price per engagement', count: 30 });
    expect(table(perEngagement).rows.map(({ isEstimate }) => isEstimate)).toEqual(Array(30).fill(false));
  });

  it('is marked where a list is narrowed by price, and counted wherever that is asked', () => {
    const list = ask(subject, 'top', { with: ['price < 100'], count: 10 });
    expect(new Set(listed(list).map(([, price]) => price))).toEqual(new Set(['~$60']));
    const said = '10 of all creators with price under $100 have no quote: theirs are estimates.';
    expect(list.caveats).toContain(said);
    expect(ask(subject, 'figures', { of: [{ figure: 'count' }], with: ['price < 100'] }).caveats).toContain(said);
    expect(ask(subject, 'top', { with: ['price > 1000'] }).caveats.join(' ')).not.toContain('have no quote');
  });

  it('is in no average that somebody is compared with', () => {
    // The thirty quotes are 1,000 + 10 i of every i from 1 to 39 that four does not divide: 600 / 30 = 20.
    expect(ask(subject, 'top', { with: ['price < average'] }).headline).toContain('price under the average, $1.2k');
    expect(ask(subject, 'top', { with: ['price > @mia_0'], count: 1 }).headline).toContain('over @mia_0’s, ~$60');
  });

  it('is marked in plans, comparisons, likenesses and prices', () => {
    const plan = ask(subject, 'budget', { amount: 5_000 });
    const isMarked = table(plan).rows.map(({ range }) => range !== 'quote');
    expect(listed(plan).map(([, price]) => String(price).startsWith('~'))).toEqual(isMarked);
    const [estimated, all] = [isMarked.filter(Boolean).length, isMarked.length];
    expect(plan.headline).toContain(`${estimated} of the ${all} prices are estimates: get quotes first.`);
    const { command } = plan.next.find(({ label }) => label === 'Only creators with a quote')!;
    const quoted = ask(subject, command.name, command.args);
    expect(table(quoted).rows.every(({ range }) => range === 'quote')).toBe(true);
    expect(quoted.next.map(({ label }) => label)).not.toContain('Only creators with a quote');

    const prices = table(ask(subject, 'compare', { handles: ['mia_0', 'mia_1'] })).rows.at(-1)!;
    expect([prices.creator1, prices.creator2].sort()).toEqual(['$1k', '~$60']);

    const like = ask(subject, 'similar', { handle: 'mia_39', cheaper: true, count: 50 });
    expect(like.headline).toContain('less than $1.4k a post, 10 of them by our estimate');
    expect(listed(like).filter(([, price]) => price === '~$60')).toHaveLength(10);

    const own = table(ask(subject, 'price', { handles: ['mia_0'] })).rows.map(({ own: cell }) => cell);
    expect(own.every((cell) => String(cell).startsWith('~'))).toBe(true);
    const quotes = table(ask(subject, 'price', { handles: ['mia_1'] })).rows.map(({ own: cell }) => cell);
    expect(quotes.some((cell) => String(cell).startsWith('~'))).toBe(false);
  });

  it('reaches a reader with its mark, in text and in Slack', () => {
    const list = ask(subject, 'top', { with: ['price < 100'], count: 2 });
    expect(plainText(list)).toMatch(/~\$60/);
    expect(JSON.stringify(tableBlock(table(list), rawText).block)).toContain('~$60');
  });
});

describe('quotes in another currency', () => {
  it.each([
    ['Fee (EUR)', '€'],
    ['price_gbp', '£'],
    ['price (R$)', 'R$'],
  ])('%s are said in it, and never mixed with ranges in dollars', (header, sign) => {
    const subject = subjectOf({ header, quoted: (row) => row % 2 === 1 });
    for (const [name, answer] of everywhere(subject)) {
      const said = plainText(answer).replaceAll(header, '').replaceAll(sign, '¤');
      expect([name, /\$|published|US dollars/.exec(said)?.[0]]).toEqual([name, undefined]);
    }
    expect(doNext(subject)[0]).toContain(`: ${sign}`);
  });
});

it('a column of prices without a price is none', () => {
  const subject = subjectOf({ quoted: () => false });
  expect(doNext(subject)[0]).toMatch(/: \$[\d.]+k?–[\d.]+k? in total for one post each \(estimates, not quotes\)\.$/);
  expect(() => ask(subjectOf({ quoted: () => false, platform: 'Twitch' }), 'budget', { amount: 1e4 })).toThrow(
    'This file has no prices',
  );
});

it('a column of prices that are words is named, and no missing one', () => {
  const subject = subjectOf({ quoted: () => false, platform: 'Twitch', unquoted: 'on request' });
  expect(() => ask(subject, 'budget', { amount: 1e4 })).toThrow('`fee` is the only column of prices');
});
