import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understand/understand.js';
import { createVocabulary } from '../../src/understand/vocabulary.js';

const NAMES: Record<string, string[]> = {
  rosa: ['rosa.eats', 'rosabel'],
  tom: ['tomtravels'],
  'rosa lind': ['rosa.eats'],
};
const HANDLES = Object.values(NAMES).flat();

/** A file with columns that people call otherwise than its headers do. */
const FILE = createVocabulary({
  isHandle: (name) => HANDLES.includes(name.toLowerCase()),
  named: (name) => NAMES[name.toLowerCase()] ?? [],
  meant: (handle) => (handle === 'tomtravel' ? 'tomtravels' : undefined),
  categories: ['Food', 'Home & Living'],
  segments: [],
  platforms: ['Instagram', 'TikTok'],
  columns: [
    { header: 'Followers', kind: 'number', field: 'followers', measure: 'followers' },
    { header: 'Price', kind: 'number', field: 'fee', measure: 'price' },
    { header: 'Avg views', kind: 'number', field: 'avgViews', measure: 'views' },
    { header: 'Avg likes', kind: 'number', field: 'avgLikes', measure: 'likes per video' },
    { header: 'Avg comments', kind: 'number', field: 'avgComments' },
    { header: 'Fake followers %', kind: 'number', field: 'fakeFollowers' },
    { header: 'Growth 30d %', kind: 'number', field: 'growth', measure: 'growth' },
    { header: 'Audience women %', kind: 'number' },
    { header: 'Last post', kind: 'number', field: 'lastPost', newest: '2026-11-27' },
    { header: 'Status', kind: 'label', field: 'status', values: ['signed', 'contacted', 'declined'] },
  ],
});

const top = (args: object) => ({ name: 'top', args });
const mean = (measure: string) => ({ of: [{ figure: 'mean', measure }] });

function callOf(sentence: string, context = {}) {
  const { outcome, call } = understand(sentence, FILE, context);
  return outcome === 'unsure' ? outcome : call;
}

describe('a column is found by what people call it', () => {
  it.each([
    ['top 5 by comments', top({ count: 5, by: '"Avg comments"' })],
    ['most commented on in Italy', top({ country: ['IT'], by: '"Avg comments"' })],
    ['creators with over 40 comments', top({ with: ['"Avg comments" > 40'] })],
    ['average comments by country', { name: 'figures', args: { ...mean('"Avg comments"'), per: ['country'] } }],
    ['creators with more than 60% women', top({ with: ['"Audience women %" > 60'] })],
    ['female audience over 70%', top({ with: ['"Audience women %" > 70'] })],
    ['the cleanest Food creators', top({ category: ['Food'], by: '"Fake followers %"', lowest: true })],
    ['home and living creators', top({ category: ['Home & Living'] })],
    ['home & living creators', top({ category: ['Home & Living'] })],
    ['price per view under 0.05', top({ with: ['"Price per Avg views" < 0.05'] })],
    ['the 3 cheapest per view', top({ count: 3, by: '"Price per Avg views"', lowest: true })],
    ['highest likes per comment', top({ by: '"Avg likes per Avg comments"' })],
  ])('%s', (sentence, call) => {
    expect(callOf(sentence)).toEqual(call);
  });
});

describe('dates are bounds, relative to the newest of the file', () => {
  it.each([
    ['posted since September', ['"Last post" >= 2026-09-01']],
    ['who has not posted in the last 3 months', ['"Last post" < 2026-08-27']],
    ['inactive for 6 weeks', ['"Last post" < 2026-10-16']],
    ['creators that posted this month', ['"Last post" >= 2026-11-01']],
    ['creators active in August', ['"Last post" >= 2026-08-01', '"Last post" <= 2026-08-31']],
    ['seit Oktober gepostet', ['"Last post" >= 2026-10-01']],
    ['no han publicado desde agosto', ['"Last post" < 2026-08-01']],
  ])('%s', (sentence, conditions) => {
    expect(callOf(sentence)).toEqual(top({ with: conditions }));
  });

  it('is told', () => {
    expect(understand('posted since September', FILE).said).toContain('2026-11-27');
  });

  it('of growth says only which days it is of', () => {
    expect(callOf('growth over 3% in the last 30 days')).toEqual(top({ with: ['growth > 0.03'] }));
  });
});

describe('a state is found by its other words, and by being empty', () => {
  it.each([
    ['rejected ones', top({ with: ['"Status" = declined'] })],
    ['unsigned in Mexico', top({ country: ['MX'], not: [{ with: ['"Status" = signed'] }] })],
    // Whoever signed or declined was contacted before.
    ['not contacted yet', top({ not: [{ with: ['"Status" = signed or contacted or declined'] }] })],
    ['status is blank', top({ with: ['"Status" without'] })],
    ['creators with no status', top({ with: ['"Status" without'] })],
    ['abgelehnte creator', top({ with: ['"Status" = declined'] })],
    ['los firmados', top({ with: ['"Status" = signed'] })],
  ])('%s', (sentence, call) => {
    expect(callOf(sentence)).toEqual(call);
  });
});

describe('a bound may be what the file itself says', () => {
  const context = { last: top({ country: ['IT'] }), rows: ['rosa.eats', 'tomtravels'] };
  it.each([
    ['creators with engagement above average', 'engagement > average'],
    ['creators with below average fakes', '"Fake followers %" < average'],
    ['who costs more than twice the average', 'price > 2 x average'],
    ['more followers than @rosa.eats', 'followers > @rosa.eats'],
    ['cheaper than @tomtravels', 'price < @tomtravels'],
  ])('%s', (sentence, bound) => {
    expect(callOf(sentence)).toEqual(top({ with: [bound] }));
  });

  it('or of somebody who was shown', () => {
    expect(callOf('more views than the second one', context)).toEqual(
      top({ country: ['IT'], with: ['views > @tomtravels'] }),
    );
  });
});

describe('somebody is found by name', () => {
  it.each([
    ['profile of Tom', { name: 'profile', args: { handle: 'tomtravels' } }],
    ['compare tom and Rosa Lind', { name: 'compare', args: { handles: ['tomtravels', 'rosa.eats'] } }],
    ['both Rosas', { name: 'compare', args: { handles: ['rosa.eats', 'rosabel'] } }],
    ['profile of @tomtravel', { name: 'profile', args: { handle: 'tomtravels' } }],
  ])('%s', (sentence, call) => {
    expect(callOf(sentence)).toEqual(call);
  });

  it('by one who is called so where several are, and says so', () => {
    expect(understand('both Rosas', FILE).said).toBe('"Rosas" as @rosa.eats and @rosabel');
  });
});

it('how somebody looks is no size of accounts', () => {
  const { call } = understand('plus size creators in Italy', FILE);
  expect(call).toEqual({ name: 'cannot-tell', args: { topic: 'content', said: 'plus size' } });
});

it('a value of several words is one value', () => {
  const columns = [{ header: 'Stage', kind: 'label' as const, values: ['said no', 'booked'] }];
  const words = createVocabulary({ isHandle: () => false, categories: [], segments: [], platforms: [], columns });
  expect(understand('who said no already', words).call.args.with).toEqual(['"Stage" = "said no"']);
});

describe('a cell that reads as a plain word', () => {
  const provinces = createVocabulary({
    ...{ isHandle: () => false, categories: ['IT'], segments: [], platforms: ['Instagram'] },
    columns: [
      { header: 'Followers', kind: 'number', field: 'followers', measure: 'followers' },
      { header: 'Prov', kind: 'label', values: ['ON', 'BC', 'OR', 'ME', 'HI'] },
    ],
  });
  const calls = (sentence: string) => JSON.stringify(understand(sentence, provinces, {}).call);

  it.each([
    'top 5 on Instagram',
    'On Instagram, who has the most followers?',
    'TOP 5 ON INSTAGRAM',
    'hi, show me the top 5',
    'top 5 in BC or with over 20k followers',
    'how good is it on average',
  ])('is that word in small letters, and where all are capitals: %s', (sentence) => {
    expect(calls(sentence)).not.toMatch(/Prov\\" = (?:ON|OR|ME|HI)|category/);
  });

  it.each([
    ['top 5 from ON', 'ON'],
    ['who is in OR?', 'OR'],
  ])('is the cell among small letters: %s', (sentence, value) => {
    expect(calls(sentence)).toContain(`\\"Prov\\" = ${value}`);
  });
});
