import { describe, expect, it } from 'vitest';
import { conditions } from '../../../src/commands/arguments/conditions.js';
import { UserError } from '../../../src/errors.js';
import { parseCondition } from '../../../src/query/conditions.js';
import { VOCABULARY } from '../vocabulary.js';

describe('conditions', () => {
  it.each([
    ['with followers > 50k and engagement > 3%', ['followers > 50000', 'engagement > 0.03']],
    ['more than 50k followers under $500', ['followers > 50000', 'price < 500']],
    ['between 10k and 80k followers', ['followers >= 10000', 'followers <= 80000']],
    ['followers from 10 to 50k', ['followers >= 10000', 'followers <= 50000']],
    ['10-50k followers', ['followers >= 10000', 'followers <= 50000']],
    ['at least 2.5 percent engagement', ['engagement >= 0.025']],
    ['engagement above 0.03', ['engagement > 0.03']],
    ['100k+ followers', ['followers >= 100000']],
    ['1.5 million followers or more', ['followers >= 1500000']],
    ['up to 20 videos', ['videos <= 20']],
    ['costing no more than €200', ['price <= 200']],
    ['nobody charging more than 800', ['price <= 800']],
    ['charging between 200 and 450', ['price >= 200', 'price <= 450']],
    ['under 300 each', ['price < 300']],
    ['over 1 lakh followers', ['followers > 100000']],
    ['score at least 70', ['score >= 70']],
    ['average 100,000 views per post', ['views >= 100000']],
    ['over 5 %', ['engagement > 0.05']],
    ['under 50', undefined],
    ['top 10', undefined],
  ])('reads "%s"', (said, expected) => {
    expect(conditions().take(said, VOCABULARY).value?.sort()).toEqual(expected?.sort());
  });

  it('refuses what a button could not have carried', () => {
    expect(() => parseCondition('beauty > 3')).toThrow(UserError);
    expect(() => parseCondition('followers > x')).toThrow(UserError);
    expect(conditions().check(['followers > 5'])).toEqual(['followers > 5']);
    expect(conditions().check(undefined)).toBeUndefined();
  });
});
