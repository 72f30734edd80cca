import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Answer } from '../../src/answers/answer.js';
import { commandWords } from '../../src/answers/command-words.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments } from '../../src/commands/commands.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { judgeOffer, whatToOffer } from '../../src/commands/price/fair-offer.js';
import { price } from '../../src/commands/price.js';

const subjectOf = (lines: string[]): Subject => ({
  ...analyze([{ name: 'list.csv', bytes: Buffer.from(lines.join('\n')) }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set<string>(),
});

/**
 * Nine accounts of 20,000 followers and 10,000 views, whose quotes are 100, 200, … 900 euros; one of them has twice the
 * views, and one no quote.
 */
const subject = subjectOf([
  'handle,followers,avg views,price (EUR),engagement rate %,country',
  ...Array.from(
    { length: 9 },
    (_, i) => `mia_${i + 1},20000,10000,${100 * (i + 1)},${2 + (i % 3)},${i < 5 ? 'Spain' : 'Chile'}`,
  ),
  'ben_twice,20000,20000,1500,3,Chile',
  'ola_open,20000,10000,,3,Chile',
]);

const ask = (args: object, of = subject): Answer => price.run(of, checkedArguments(price, { ...args }) as never);

describe('judgeOffer', () => {
  const usual = { low: 200, median: 300, high: 400 };
  it.each([
    // More than they ask is high, whatever others ask.
    [350, { quote: 300, usual }, { verdict: 'high', by: 'quote' }],
    [300, { quote: 300, usual }, { verdict: 'fair', by: 'usual' }],
    [250, { quote: 300, usual }, { verdict: 'fair', by: 'usual' }],
    [190, { quote: 300, usual }, { verdict: 'low', by: 'usual' }],
    [900, { quote: 900, usual }, { verdict: 'high', by: 'usual' }],
    [450, { usual }, { verdict: 'high', by: 'usual' }],
    [95, { quote: 100 }, { verdict: 'fair', by: 'quote' }],
    [90, { quote: 100 }, { verdict: 'low', by: 'quote' }],
    [90, {}, undefined],
  ] as const)('%i of %o', (offer, yardsticks, judged) => {
    expect(judgeOffer(offer, yardsticks)).toEqual(judged);
  });

  it('nobody is offered more than they ask, or than three quarters of others', () => {
    expect(whatToOffer({ quote: 250, usual })).toEqual({ open: 250, most: 250 });
    expect(whatToOffer({ quote: 350, usual })).toEqual({ open: 300, most: 350 });
    expect(whatToOffer({ quote: 900, usual })).toEqual({ open: 300, most: 400 });
    expect(whatToOffer({ usual })).toEqual({ open: 300, most: 400 });
    expect(whatToOffer({ quote: 100 })).toEqual({ open: 100, most: 100 });
    expect(whatToOffer({})).toBeUndefined();
  });
});

describe('of one creator', () => {
  it('is their quote, in its currency, and several posts are as many times that', () => {
    expect(ask({ handles: ['mia_3'] }).headline).toBe('@mia_3 asks €300 per post (`price (EUR)` in the file)');
    expect(ask({ handles: ['mia_3'], posts: 3 }).headline).toContain('; 3 posts at that price are €900');
  });

  it('an offer is held against the quote and what others ask for as many views', () => {
    // The others of @mia_9 ask 100 to 800 for 10,000 views, and 1,500 for 20,000: 750 for as many.
    // Nine in order: 100 200 300 400 500 600 700 750 800; quartiles 300 and 700.
    expect(ask({ handles: ['mia_9'], offer: 900 }).headline).toBe(
      '€900 for @mia_9 is high: it is what they ask (€900); 9 comparable accounts ask €300 to €700 for as many views',
    );
    const low = ask({ handles: ['mia_9'], offer: 200 });
    expect(low.headline).toContain('€200 for @mia_9 is low: 78% less than the €900 they ask');
    expect(low.facts[0]!.lines).toEqual([
      'Open at about €500, and go up to €700.',
      'Their own price, €900 per post, is above three quarters of comparable accounts.',
    ]);
    expect(ask({ handles: ['mia_9'], offer: 1_200, posts: 3 }).headline).toMatch(
      /^€1,200 for 3 posts by @mia_9 \(€400 each\) is fair: /,
    );
  });

  it('prices per 1,000 views stand beside the median of comparable accounts', () => {
    const [table] = ask({ handles: ['mia_9'] }).tables;
    // 900 / 10 thousand views; the median of 10 20 30 40 50 60 70 75 80 is 50.
    expect(table!.rows.find(({ what }) => what === 'Per 1,000 views')).toEqual({
      what: 'Per 1,000 views',
      own: '€90',
      others: '€50',
    });
  });

  it('without a quote is what comparable accounts ask, and said to be none', () => {
    const answer = ask({ handles: ['ola_open'], offer: 500 });
    expect(answer.headline).toMatch(/^€500 for @ola_open is fair: 10 comparable accounts ask €330 to €740/);
    expect(ask({ handles: ['ola_open'] }).headline).toBe(
      'The file has no price for @ola_open, and nothing to estimate one from',
    );
  });

  it('is not compared in another currency', () => {
    const answer = ask({ handles: ['mia_3'], offer: 300, currency: 'USD' });
    expect(answer.headline).toBe(
      "Prices here are in EUR, and the offer is in USD. I don't convert: how much is it in EUR?",
    );
    expect(answer.next[0]!.command.args).toMatchObject({ handles: ['mia_3'], offer: 300, currency: 'EUR' });
  });
});

it('of several is their sum', () => {
  const answer = ask({ handles: ['mia_1', 'mia_2', 'mia_4'], posts: 2 });
  expect(answer.headline).toBe('3 creators cost €1,400 for 2 posts each (all quotes of the file)');
  expect(ask({ handles: ['mia_1', 'mia_2', 'ola_open'] }).headline).toBe(
    '3 creators cost €300 for one post each, from the 2 of 3 with a price (all quotes of the file)',
  );
  expect(ask({ handles: ['mia_1', 'mia_2'], offer: 240 }).headline).toMatch(/^€240 is 20% less than that: 2 creators/);
});

it('of a kind is the median and the middle half, and an offer is told by how many ask no more', () => {
  expect(ask({ country: ['ES'] }).headline).toBe(
    '5 creators from Spain ask a median of €300 per post; the middle half asks €200 to €400',
  );
  expect(ask({ country: ['ES'], posts: 3 }).headline).toMatch(/\. 3 posts at the median are €900$/);
  expect(ask({ country: ['ES'], offer: 250 }).headline).toBe(
    '€250 is fair here: 2 of 5 creators from Spain (40%) ask no more than that; the median is €300',
  );
});

it('an estimate is called one, and what any source allows is not called high', () => {
  const tiktok = subjectOf([
    'handle,followers,engagement rate %,platform',
    ...Array.from({ length: 20 }, (_, i) => `mia_${i},${100_000 + i},3,TikTok`),
  ]);
  // 30% of 100,000 followers at $6 per 1,000: $180, from 0.7 to 1.4 times; published for mid: $350–3k.
  expect(ask({ handles: ['mia_0'] }, tiktok).headline).toBe(
    'The file has no quote for @mia_0; we estimate $130 to $250 for a post, about $180',
  );
  expect(ask({ handles: ['mia_0'], offer: 500 }, tiktok).headline).toBe(
    '$500 for @mia_0 is fair: our estimate is $130 to $250, and $350–3k is published for their size',
  );
  expect(ask({ handles: ['mia_0'], offer: 5_000 }, tiktok).headline).toContain('is high');
  expect(ask({ handles: ['mia_0'], offer: 50 }, tiktok).headline).toContain('is low');
});

it.each([
  ['price @a.b offer 500', { handles: ['a.b'], offer: 500, posts: 1 }],
  ['price @a.b offer €1,050', { handles: ['a.b'], offer: 1_050, currency: 'EUR', posts: 1 }],
  ['price @a.b offer 2k for 3 videos', { handles: ['a.b'], offer: 2_000, posts: 3 }],
  ['price micro from Brazil', { tier: ['micro'], country: ['BR'], handles: [], posts: 1 }],
])('%s is typed, and its call typed again', (text, args) => {
  const call = parseCommand(text);
  expect(call.args).toEqual(args);
  expect(parseCommand(commandWords(call)).args).toEqual(args);
});
