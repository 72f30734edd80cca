import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/understand/call.js';
import { understand } from '../../src/understand/understand.js';
import { VOCABULARY as WORDS } from './vocabulary.js';

/** By followers `a` has the fewest; by price `c` costs the least, by engagement `b` has the lowest. */
const ORDER: Record<string, string[]> = {
  followers: ['d', 'c', 'b', 'a'],
  price: ['c', 'a', 'd', 'b'],
  engagement: ['d', 'c', 'a', 'b'],
};
const VOCABULARY = {
  ...WORDS,
  ordered: (handles: readonly string[], by: string, lowest: boolean) => {
    const known = ORDER[by]!.filter((handle) => handles.includes(handle));
    // Of prices the lowest come first.
    return lowest === (by === 'price') ? known : known.toReversed();
  },
};
const ROWS = ['a', 'b', 'c', 'd'];
const LIST = { name: 'top', args: { country: ['DE'], count: 4 } };
const PLAN = { name: 'budget', args: { amount: 5_000 } };

function heard(sentence: string, context: Context) {
  return understand(sentence, VOCABULARY, { list: context.last, rows: ROWS, ...context });
}

describe('an edit of a plan', () => {
  it.each([
    ['drop the most expensive', { exactly: 3, kept: ['a', 'c', 'd'], without: ['b'] }],
    ['take away the one with the lowest engagement', { exactly: 3, kept: ['a', 'c', 'd'], without: ['b'] }],
    ['without the first two', { exactly: 2, kept: ['c', 'd'], without: ['a', 'b'] }],
    ['remove number 3', { exactly: 3, kept: ['a', 'b', 'd'], without: ['c'] }],
    ['replace number 3', { exactly: 4, kept: ['a', 'b', 'd'], without: ['c'] }],
    [
      'swap the most expensive for somebody cheaper',
      { exactly: 4, kept: ['a', 'c', 'd'], without: ['b'], with: ['price < @b'] },
    ],
    ['must include lunabakes', { must: ['lunabakes'] }],
    ['put a swede in', { some: [{ country: ['SE'], count: 1 }] }],
    ['add the next one', { exactly: 5, kept: ROWS }],
    ['make it 8 people', { exactly: 8 }],
    ['fewer people, max 3', { most: 3 }],
    ['with 2000 more', { amount: 7_000 }],
    ['500 less', { amount: 4_500 }],
    ['for reach instead', { plan: 'reach' }],
    ['must have at least two from Spain', { some: [{ country: ['ES'], count: 2 }] }],
  ])('%s', (sentence, args) => {
    const { outcome, call } = heard(sentence, { last: PLAN });
    expect(outcome).not.toBe('unsure');
    expect(call).toEqual({ name: 'budget', args: { amount: 5_000, ...args } });
  });

  it('puts somebody back into it, in a place of their own', () => {
    const last = heard('drop the most expensive', { last: PLAN }).call;
    const { call } = heard('put @b back in', { last, rows: ['a', 'c', 'd'] });
    expect(call.args).toEqual({ amount: 5_000, exactly: 4, kept: ['a', 'c', 'd'], must: ['b'] });
  });

  it('has nobody more than somebody said at most: the others are chosen anew', () => {
    const last = {
      name: 'budget',
      args: { amount: 3_000, most: 4, exactly: 4, kept: ['a', 'b', 'd'], without: ['c'] },
    };
    const { call } = heard('must include lunabakes', { last, rows: ['a', 'b', 'd', 'x'] });
    expect(call.args).toEqual({ amount: 3_000, most: 4, without: ['c'], must: ['lunabakes'] });
  });

  it('adds another sum to it', () => {
    expect(heard('and with another 1500', { last: PLAN }).call.args).toEqual({ amount: 6_500 });
  });

  it('lets the rest be chosen anew for another sum', () => {
    const last = heard('drop the most expensive', { last: PLAN }).call;
    expect(heard('with 2000 more', { last }).call.args).toEqual({ amount: 7_000, without: ['b'] });
  });
});

describe('an edit of a list', () => {
  it.each([
    ['drop the third one', { not: [{ handles: ['c'] }], skip: 0 }],
    ['without the first two', { not: [{ handles: ['a', 'b'] }], skip: 0 }],
    ['drop the cheapest one', { not: [{ handles: ['c'] }], skip: 0 }],
    ['add the next one', { count: 5, skip: 0 }],
  ])('%s', (sentence, args) => {
    expect(heard(sentence, { last: LIST }).call).toEqual({ name: 'top', args: { ...LIST.args, ...args } });
  });

  it('looks for somebody alike where one is swapped for a cheaper one', () => {
    const { call } = heard('swap number 2 for somebody cheaper', { last: LIST });
    expect(call).toEqual({ name: 'similar', args: { handle: 'b', cheaper: true } });
  });
});

describe('one end of what was asked', () => {
  it.each([
    [
      { name: 'figures', args: { country: ['DE'], of: [{ figure: 'mean', measure: 'engagement' }] } },
      'which one is the priciest',
      'top',
    ],
    [
      { name: 'figures', args: { per: ['country'], of: [{ figure: 'mean', measure: 'price' }] } },
      'which is the lowest',
      'figures',
    ],
    [{ name: 'top', args: { country: ['DE'], by: 'engagement' } }, 'how about the lowest?', 'top'],
  ])('%j, %s', (last, sentence, name) => {
    const { outcome, call } = heard(sentence, { last, rows: [] });
    expect([outcome === 'unsure', call.name]).toEqual([false, name]);
    expect(call.args).toMatchObject(name === 'figures' ? { ...last.args, lowest: true } : { country: ['DE'] });
  });
});

describe('of those who were shown', () => {
  it('is a superlative of whom something is done to', () => {
    expect(heard('add the two cheapest to the shortlist', { last: LIST }).call.args.handles).toEqual(['c', 'a']);
    expect(heard('tell me more about the biggest one', { last: LIST }).call.args).toEqual({ handle: 'd' });
  });

  it('are those with a count that was said, else all who match; the other is offered', () => {
    const few = heard('which of those are verified', { last: LIST, isCounted: true });
    expect(few.call.args).toMatchObject({ verified: true, country: ['DE'], handles: ROWS });
    expect(few.either?.of).toBe('all');
    const all = heard('which of those are verified', { last: LIST });
    expect(all.call.args).not.toHaveProperty('handles');
    expect(all.either).toMatchObject({ of: 'shown', call: { args: { handles: ROWS } } });
  });

  it('is nobody whom "those" goes on to describe: all who match are', () => {
    const { call } = heard('only those between 20k and 30k followers', { last: LIST, isCounted: true });
    expect(call.args).not.toHaveProperty('handles');
  });

  it('is a share of them what is counted', () => {
    const { call } = heard('how many of them are verified', { last: LIST });
    expect(call.args).toMatchObject({ of: [{ figure: 'count' }], verified: true, within: { handles: ROWS } });
  });

  it('are the rest of them "the other three"', () => {
    expect(heard('the other three?', { last: LIST }).call.args).toMatchObject({ handles: ['b', 'c', 'd'] });
  });

  it('are the other values of a dimension those that were not asked for', () => {
    const last = { name: 'top', args: { platform: ['TikTok'], count: 5 } };
    expect(heard('and the other platforms?', { last }).call.args).toEqual({
      count: 5,
      not: [{ platform: ['TikTok'] }],
    });
  });
});

describe('who was spoken of', () => {
  it('are the last two "both" and "the two", where no two were shown', () => {
    const context = { last: { name: 'profile', args: { handle: 'gigi.glow' } }, spoken: ['gigi.glow', 'lunabakes'] };
    expect(heard('compare the two', context).call.args.handles).toEqual(['lunabakes', 'gigi.glow']);
    expect(heard('add both to the shortlist', context).call.args.handles).toEqual(['lunabakes', 'gigi.glow']);
  });

  it('is she who was named, before the first of a list', () => {
    const { call, said } = heard('add her to the shortlist', { last: LIST, spoken: ['lunabakes'] });
    expect(call.args).toEqual({ do: 'add', handles: ['lunabakes'] });
    expect(said).toContain('@lunabakes');
  });
});

describe('a name of several', () => {
  const named = (name: string) => (/^marcos?$/i.test(name) && !/s$/i.test(name) ? ['marco.eats', 'marco.fit'] : []);
  const known = { ...VOCABULARY, named };

  it('asks which of them is meant, with the same question for each', () => {
    const { outcome, which, readings } = understand('what does marco cost?', known);
    expect([outcome, which]).toEqual(['unsure', 'marco']);
    expect(readings.map(({ args }) => args.handle ?? (args.handles as string[])[0])).toEqual([
      'marco.eats',
      'marco.fit',
    ]);
  });

  it('is the one who was shown or spoken of', () => {
    expect(understand('marco?', known, { rows: ['x', 'marco.fit'] }).call.args.handle).toBe('marco.fit');
    expect(understand('marco?', known, { spoken: ['marco.eats'] }).call.args.handle).toBe('marco.eats');
  });
});

describe('a question after another one', () => {
  const last = { name: 'top', args: { category: ['Food'], with: ['followers < 50000'], country: ['ES'] } };

  it('of a new kind is about the same set; the whole file is offered', () => {
    const { call, either } = heard('average price?', { last });
    expect(call).toEqual({ name: 'figures', args: { ...last.args, of: [{ figure: 'mean', measure: 'price' }] } });
    expect(either).toMatchObject({ of: 'file', call: { args: { of: [{ figure: 'mean', measure: 'price' }] } } });
  });

  it('that is whole starts anew; where it need not, those before are offered', () => {
    expect(heard('list all in germany', { last }).call.args).toEqual({ country: ['DE'] });
    const { call, either } = heard('who has the most followers?', { last });
    expect(call.args).toEqual({ by: 'followers' });
    expect(either).toEqual({ of: 'before', call: { name: 'top', args: { ...last.args, by: 'followers' } } });
  });

  it('"which one" is of those before', () => {
    expect(heard('which one has the best engagement', { last }).call.args).toMatchObject({
      ...last.args,
      by: 'engagement',
    });
  });

  it('about everyone drops what narrowed the figures', () => {
    const of = [{ figure: 'mean', measure: 'engagement' }];
    const { call } = heard('and of everyone in the file?', { last: { name: 'figures', args: { handles: ROWS, of } } });
    expect(call).toEqual({ name: 'figures', args: { of } });
  });

  it('that says no more than one end turns it over', () => {
    const most = { name: 'top', args: { by: 'followers' } };
    expect(heard('and the least?', { last: most }).call.args).toMatchObject({ by: 'followers', lowest: true });
  });

  it('about both has the values of the last two', () => {
    const before = { name: 'top', args: { country: ['FR'], count: 5 } };
    const { call } = heard('both together', { last: { name: 'top', args: { country: ['ES'], count: 5 } }, before });
    expect(call.args).toEqual({ country: ['FR', 'ES'], count: 5 });
  });
});
