import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understand/understand.js';
import { createVocabulary } from '../../src/understand/vocabulary.js';
import { VOCABULARY } from './vocabulary.js';

const figures = (figure: string, measure?: string) => ({ of: [{ figure, ...(measure && { measure }) }] });

/** What is asked for, and the call it is. */
const FIRST: [string, string, object][] = [
  ['bottom 3 by engagement', 'top', { count: 3, by: 'engagement', lowest: true }],
  ['who is the smallest creator?', 'top', { by: 'followers', lowest: true }],
  ['who posts the most?', 'top', { by: 'videos' }],
  ['top 10% by engagement', 'top', { percent: 10, by: 'engagement' }],
  ['best one in each tier', 'top', { per: 'tier', count: 1 }],
  ['top 3 by followers per category in Brazil', 'top', { count: 3, by: 'followers', per: 'category', country: ['BR'] }],
  ['top 5 by "Fake followers %" lowest first', 'top', { count: 5, by: '"Fake followers %"', lowest: true }],
  ['creators that are not Food', 'top', { not: [{ category: ['Food'] }] }],
  ['everyone except Germany', 'top', { not: [{ country: ['DE'] }] }],
  ['micro creators in Brazil, Mexico or Spain', 'top', { tier: ['micro'], country: ['BR', 'MX', 'ES'] }],
  [
    'creators from Brazil or with over 20k followers',
    'top',
    { or: [{ country: ['BR'] }, { with: ['followers > 20000'] }] },
  ],
  ['creators from Bright', 'top', { with: ['"Agency" = Bright'] }],
  ['nothing over 1,5 million followers', 'top', { with: ['followers <= 1500000'] }],
  ['Spanish speaking creators from the US', 'top', { language: ['es'], country: ['US'] }],
  ['median followers', 'figures', figures('median', 'followers')],
  ['how many creators are from Brazil?', 'figures', { ...figures('count'), country: ['BR'] }],
  ['what share of creators have under 50k followers', 'figures', { ...figures('share'), with: ['followers < 50000'] }],
  ['average engagement rate by country', 'figures', { ...figures('mean', 'engagement'), per: ['country'] }],
  ['which country has the best engagement', 'figures', { ...figures('median', 'engagement'), per: ['country'] }],
  ['list all categories', 'figures', { ...figures('count'), per: ['category'] }],
  ['total followers of the top 10', 'figures', { ...figures('sum', 'followers'), count: 10 }],
  ['is there a correlation between followers and engagement', 'relation', { measures: ['followers', 'engagement'] }],
  ['AU vs NZ', 'compare', { groups: [{ country: ['AU'] }, { country: ['NZ'] }] }],
  ['do verified people perform better?', 'compare', { groups: [{ verified: true }, { verified: false }] }],
  ['compare lunabakes and selena gomez', 'compare', { handles: ['lunabakes', 'selena gomez'] }],
  ['what columns are in this file?', 'columns', {}],
  ['Zeig mir die 10 besten aus Deutschland', 'top', { count: 10, country: ['DE'] }],
  ['Durchschnittliche Engagement-Rate pro Land', 'figures', { ...figures('mean', 'engagement'), per: ['country'] }],
  ['cuántos hay en España?', 'figures', { ...figures('count'), country: ['ES'] }],
  ['me mostra os 10 com maior engajamento', 'top', { count: 10, by: 'engagement' }],
  [
    'combien de créateurs ont moins de 50 000 abonnés ?',
    'figures',
    { ...figures('count'), with: ['followers < 50000'] },
  ],
  ['¿Cuál es el precio promedio de los micro?', 'figures', { ...figures('mean', 'price'), tier: ['micro'] }],
  ['só no Instagram', 'top', { platform: ['Instagram'] }],
  ["what's the biggest category?", 'figures', { ...figures('count'), per: ['category'] }],
  ['the 2nd best in Brazil', 'top', { country: ['BR'], count: 1, skip: 1 }],
  ['the 5 most expensive creators', 'top', { count: 5, by: 'price', lowest: false }],
  ['median price per post for US creators', 'figures', { ...figures('median', 'price'), country: ['US'] }],
  ['best for skincare, us or canada', 'top', { category: ['Beauty'], country: ['US', 'CA'] }],
  [
    'how many micro influencers 10k-100k',
    'figures',
    { ...figures('count'), with: ['followers >= 10000', 'followers <= 100000'] },
  ],
  [
    'is fake followers worse on tiktok or insta?',
    'figures',
    { ...figures('median', '"Fake followers %"'), platform: ['TikTok', 'Instagram'], per: ['platform'] },
  ],
  ['got €10k for food in Italy', 'budget', { amount: 10000, currency: 'EUR', category: ['Food'], country: ['IT'] }],
  ['total followers by country, top five', 'figures', { ...figures('sum', 'followers'), per: ['country'], groups: 5 }],
  [
    'which countries with at least 100 creators have the best median engagement? Top 5',
    'figures',
    { ...figures('median', 'engagement'), per: ['country'], groups: 5, least: 100 },
  ],
  ['what percentage of all followers is from Brazil', 'figures', { ...figures('share', 'followers'), country: ['BR'] }],
  [
    'median engagement by tier, all five tiers please',
    'figures',
    { ...figures('median', 'engagement'), per: ['tier'] },
  ],
  [
    'which language has the highest verified rate',
    'figures',
    { ...figures('share'), verified: true, per: ['language'] },
  ],
  ['how many are missing growth 30d', 'figures', { ...figures('count'), with: ['"Growth 30d %" without'] }],
  ['thx, you are a lifesaver', 'small-talk', { kind: 'thanks' }],
  ['thanks!', 'small-talk', { kind: 'thanks' }],
];

describe('a first question', () => {
  it.each(FIRST)('%s', (sentence, name, args) => {
    expect(understand(sentence, VOCABULARY)).toMatchObject({ outcome: 'sure', call: { name, args } });
    expect(understand(sentence, VOCABULARY).call.args).toEqual(args);
  });

  it('can be two', () => {
    expect(understand('who has the most followers and who the most likes?', VOCABULARY)).toMatchObject({
      call: { name: 'top', args: { by: 'followers' } },
      also: [{ name: 'top', args: { by: 'likes' } }],
    });
  });

  it('says how it was read where a word was corrected or a bound assumed', () => {
    const australia = { outcome: 'likely', call: { args: { country: ['AU'] } }, said: '"austrlia" as "australia"' };
    expect(understand('creators in austrlia', VOCABULARY)).toMatchObject(australia);
    const near = { outcome: 'likely', call: { args: { with: ['followers >= 40000', 'followers <= 60000'] } } };
    expect(understand('about 50k followers', VOCABULARY)).toMatchObject(near);
  });
});

describe('a follow-up', () => {
  const last = { name: 'top', args: { count: 10, country: ['BR'], with: ['followers > 20000'] } };
  const before = { name: 'tiers', args: {} };
  const rows = ['a', 'b', 'c', 'd'];
  const FOLLOWING: [string, string, object][] = [
    ['and in Germany?', 'top', { ...last.args, country: ['DE'] }],
    ['add Germany as well', 'top', { ...last.args, country: ['BR', 'DE'] }],
    ['over 50k followers', 'top', { ...last.args, with: ['followers > 50000'] }],
    ['drop the country filter', 'top', { count: 10, with: ['followers > 20000'] }],
    ['no, I meant by engagement', 'top', { ...last.args, by: 'engagement' }],
    ['reverse', 'top', { ...last.args, skip: 0, lowest: true }],
    ['next 5', 'top', { ...last.args, count: 5, skip: 10 }],
    ['go back', 'tiers', {}],
    ['make it 5', 'top', { ...last.args, count: 5 }],
    ['total followers of those', 'figures', { ...figures('sum', 'followers'), handles: rows }],
    ['export that', 'export', { handles: rows }],
    ['add the first three', 'shortlist', { do: 'add', handles: ['a', 'b', 'c'] }],
    ['compare the first two', 'compare', { handles: ['a', 'b'] }],
    ['drop the third one', 'top', { ...last.args, not: [{ handles: ['c'] }], skip: 0 }],
    ['why is the last one on top', 'why', { handles: ['d'] }],
    ['number 3', 'profile', { handle: 'c' }],
    ['add number 1 and 3', 'shortlist', { do: 'add', handles: ['a', 'c'] }],
    ['compare 1 and 2', 'compare', { handles: ['a', 'b'] }],
    ['which country are they from', 'figures', { ...figures('count'), per: ['country'], handles: rows }],
    ['lowest first', 'top', { ...last.args, skip: 0, lowest: true }],
    ['exclude the first two', 'top', { ...last.args, not: [{ handles: ['a', 'b'] }], skip: 0 }],
  ];
  it.each(FOLLOWING)('%s', (sentence, name, args) => {
    expect(understand(sentence, VOCABULARY, { last, before, rows })).toMatchObject({ outcome: 'sure', call: { name } });
    expect(understand(sentence, VOCABULARY, { last, before, rows }).call.args).toEqual(args);
  });
});

it('a bare percentage is of the share that was asked about', () => {
  const last = { name: 'top', args: { by: '"Fake followers %"' } };
  const { call } = understand('list everyone above 30%', VOCABULARY, { last, rows: ['a', 'b'] });
  expect(call.args.with).toEqual(['"Fake followers %" > 30']);
});

it('leans on the last list though one of it was asked about since', () => {
  const list = { name: 'top', args: { category: ['Beauty'], country: ['US'] } };
  const last = { name: 'why', args: { handles: ['a'] } };
  const { call } = understand('and in germany?', VOCABULARY, { last, list, rows: ['a', 'b'] });
  expect(call).toEqual({ name: 'top', args: { category: ['Beauty'], country: ['DE'] } });
});

it('a tier takes the place of the one before, also where one is of the file itself', () => {
  const own = createVocabulary({
    ...VOCABULARY,
    columns: [{ header: 'tier', kind: 'label', values: ['micro', 'mid'] }],
  });
  const last = { name: 'top', args: { with: ['"tier" = micro', 'videos >= 20'], country: ['BR'] } };
  const { call } = understand('same again for mid tier', own, { last, rows: ['a', 'b'] });
  expect(call.args).toEqual({ with: ['videos >= 20', '"tier" = mid'], country: ['BR'] });
  const usual = understand('same again for nano', own, { last, rows: ['a', 'b'] });
  expect(usual.call.args).toEqual({ with: ['videos >= 20'], tier: ['nano'], country: ['BR'] });
});

it('"which ones" after a count is a list of those', () => {
  const last = { name: 'figures', args: { ...figures('count'), country: ['FR'], with: ['followers >= 10000'] } };
  const { call } = understand('lesquels sont à moins de 300 $ le post ?', VOCABULARY, { last });
  expect(call).toEqual({ name: 'top', args: { country: ['FR'], with: ['followers >= 10000', 'price < 300'] } });
});

it('the biggest of those who were counted is looked for among them', () => {
  const last = { name: 'figures', args: { of: [{ figure: 'count' }], category: ['Beauty'] } };
  const { call } = understand('who is the biggest of those?', VOCABULARY, { last });
  expect(call).toMatchObject({ name: 'top', args: { category: ['Beauty'], by: 'followers' } });
});

it('a region takes the place of a country, and a country that of a region', () => {
  const of = [{ figure: 'count' }];
  const first = { name: 'figures', args: { of, country: ['SG'] } };
  const inAsia = understand('anywhere in Asia then', VOCABULARY, { last: first }).call;
  expect(inAsia).toEqual({ name: 'figures', args: { of, region: ['Asia'] } });
  const inIndia = understand('and in India?', VOCABULARY, { last: inAsia! }).call;
  expect(inIndia).toEqual({ name: 'figures', args: { of, country: ['IN'] } });
});

it('how many of those who were counted is of those, and what follows is narrowed like anything else', () => {
  const last = { name: 'figures', args: { ...figures('count'), country: ['GB'] } };
  const { call } = understand('and how many of those are verified?', VOCABULARY, { last });
  const args = { ...figures('count'), verified: true, within: { country: ['GB'] } };
  expect(call).toEqual({ name: 'figures', args });
  const next = understand('and in France?', VOCABULARY, { last: call });
  expect(next.call.args).toEqual({ ...figures('count'), verified: true, country: ['FR'] });
});

it('days that growth is of bound nothing', () => {
  const last = { name: 'emerging', args: { category: ['Beauty'] } };
  const { outcome, call } = understand('only growth over 5% last 30 days', VOCABULARY, { last, rows: ['a', 'b'] });
  expect(outcome).toBe('sure');
  expect(call.args.with).toHaveLength(1);
});

it('"it" of a plan is the plan', () => {
  const last = { name: 'budget', args: { amount: 20000, country: ['DE'] } };
  const { call } = understand('client has cut it to 12k, redo', VOCABULARY, { last, rows: ['a', 'b'] });
  expect(call).toEqual({ name: 'budget', args: { amount: 12000, country: ['DE'] } });
});

it('"el engagement" is an article, and nobody is pointed at', () => {
  const last = { name: 'top', args: { by: 'engagement' } };
  const sentence = 'que categoria tiene el engagement promedio mas alto en españa?';
  const { call } = understand(sentence, VOCABULARY, { last, rows: ['a', 'b'] });
  expect(call.args).toEqual({ ...figures('mean', 'engagement'), country: ['ES'], per: ['category'] });
});

it('a chart of one measure is of the figures that were shown', () => {
  const of = ['followers', 'engagement'].map((measure) => ({ figure: 'median', measure }));
  const last = { name: 'figures', args: { of, per: ['country'] } };
  const { call } = understand('bar chart of the engagement, for my deck', VOCABULARY, { last });
  expect(call).toEqual({ name: 'figures', args: { ...figures('median', 'engagement'), per: ['country'] } });
});

it('"of the two", where two were shown, is of those', () => {
  const last = { name: 'compare', args: { handles: ['a', 'b'] } };
  const { call } = understand('best engagement of the two?', VOCABULARY, { last, rows: ['a', 'b'] });
  expect(call).toEqual({ name: 'top', args: { by: 'engagement', handles: ['a', 'b'] } });
});

it('takes a bound away from the list where it is told to', () => {
  const last = { name: 'top', args: { category: ['Food'], country: ['ES'] } };
  const { call } = understand('quita los q tengan mas de 50k seguidores', VOCABULARY, {
    last,
    rows: ['a', 'b'],
  });
  expect(call.args).toMatchObject({ category: ['Food'], country: ['ES'] });
});

it('says what an aim is where it is not a filter', () => {
  const said = understand('beauty creators in the US for our serum launch', VOCABULARY);
  expect(said).toMatchObject({ outcome: 'likely', call: { args: { category: ['Beauty'], country: ['US'] } } });
});

it('drops a filter that is named, and never turns it round', () => {
  const last = { name: 'top', args: { count: 10, verified: true, country: ['BR'] } };
  const said = understand('remove the verified filter', VOCABULARY, { last, rows: ['a'] });
  expect(said.call).toEqual({ name: 'top', args: { count: 10, country: ['BR'] } });
});

describe('a word that nothing accounts for', () => {
  it.each([
    ['finance creators', 'finance'],
    ['best intern creators', 'intern'],
    ['top creators for our launch among students', 'students'],
    ['our best haunted creators in Brazil', 'haunted'],
  ])('is asked about: %s', (sentence, word) => {
    const understood = understand(sentence, VOCABULARY);
    expect(understood).toMatchObject({ outcome: 'unsure', call: { name: 'unclear' } });
    expect(understood.left).toContain(word);
  });

  it.each([
    ['top 10 girls', 'gender', 'girls'],
    ['black creators', 'identity', 'black'],
    ['creators in Berlin', 'city', 'Berlin'],
  ])('is told where no file says it: %s', (sentence, topic, said) => {
    const call = { name: 'cannot-tell', args: { topic, said } };
    expect(understand(sentence, VOCABULARY)).toMatchObject({ outcome: 'unsure', call });
  });

  it('is told where nothing else is asked for', () => {
    const call = { name: 'cannot-tell', args: { topic: 'contact', said: 'emails' } };
    expect(understand('give me their emails', VOCABULARY)).toMatchObject({ call });
  });

  it('is a column where the file has one', () => {
    const call = { name: 'top', args: { with: ['"Fake followers %" < 20'] } };
    expect(understand('which creators have fake followers below 20%', VOCABULARY)).toMatchObject({ call });
  });

  it('never becomes another word that changes something', () => {
    for (const sentence of ['clear the list', 'wipe the slate', 'black creators', 'blok lunabakes']) {
      const { call, readings } = understand(sentence, VOCABULARY);
      for (const { name } of [call, ...readings]) expect(name).not.toMatch(/forget|exclude/);
    }
  });
});

describe('a word that cannot say who is meant', () => {
  const brazil = { name: 'top', args: { country: ['BR'] } };
  it.each([
    'lol ok, creators in Brazil',
    'creators in Brazil so i can forward it to my boss',
    'quick one before my meeting: creators in Brazil',
  ])('is left out: %s', (sentence) => {
    expect(understand(sentence, VOCABULARY)).toMatchObject({ call: brazil });
  });

  it('may stand before a bound', () => {
    const understood = understand('how many creators come out above 5% engagement', VOCABULARY);
    const args = { ...figures('count'), with: ['engagement > 0.05'] };
    expect(understood).toMatchObject({ call: { name: 'figures', args } });
  });

  it('is never a figure or a place, however chatty what stands around it', () => {
    const chatty =
      'Good morning team, I am needing the top 8 Food creators of Brazil having 5% engagement, kindly share';
    const { call, outcome } = understand(chatty, VOCABULARY);
    const said = { count: 8, category: ['Food'], country: ['BR'] };
    if (outcome !== 'unsure') expect(call.args).toMatchObject({ ...said, with: [expect.stringMatching(/engagement/)] });
  });

  it.each([
    'creators in Brazil, vegan',
    'creators in Brazil, we want nurses',
    'creators in Brazil, they must be vegan',
    'creators in Brazil, I want no parents',
    'creators who vape in Brazil',
    'family friendly creators in Brazil',
    'average salary by country',
    'creators married in Brazil',
  ])('is not dropped where it may: %s', (sentence) => {
    expect(understand(sentence, VOCABULARY).outcome).toBe('unsure');
  });

  it('is never dropped from what changes something', () => {
    const { outcome } = understand('add lunabakes and the left-handed ones to the shortlist', VOCABULARY);
    expect(outcome).toBe('unsure');
  });
});

it.each([
  ['at one glance, top 5 by views', { count: 5, by: 'views' }],
  ['top 5 by views in one neat overview', { count: 5, by: 'views' }],
  ['for the annual review: top 5 by views', { count: 5, by: 'views' }],
  ['before the weekly wrap up i need the top 5 by views', { count: 5, by: 'views' }],
  ['the purchasing department wants the top 5 by views', { count: 5, by: 'views' }],
  ['our head of growth is asking for the top 5 by views', { count: 5, by: 'views' }],
  ['top 5 by views, as things stand', { count: 5, by: 'views' }],
])('who asks, in what form and what for narrows nothing: %s', (sentence, args) => {
  const { outcome, call } = understand(sentence, VOCABULARY);
  expect(outcome).not.toBe('unsure');
  expect(call).toEqual({ name: 'top', args });
});

it('a word for little before a bound says the same once more', () => {
  const { call } = understand('weak engagement under 2%', VOCABULARY);
  expect(call).toEqual({ name: 'top', args: { with: ['engagement < 0.02'] } });
});

it('a measure that is named again says nothing more', () => {
  const { call } = understand('we want to avoid fake followers, so under 8% fake followers', VOCABULARY);
  expect(call).toEqual({ name: 'top', args: { with: ['"Fake followers %" < 8'] } });
});

it.each([
  'who has a short name',
  'business creators',
  'creators who cheat',
  'creators near the store',
  'a personal favourite',
  'we begin in spring',
  'the smartest ones',
])('a word is no slip of another: %s', (sentence) => {
  expect(understand(sentence, VOCABULARY).corrected).toEqual([]);
});

it.each([
  ['top creaters', 'creaters', 'creators'],
  ['average engagemant', 'engagemant', 'engagement'],
  ['creators from austrlia', 'austrlia', 'australia'],
])('a slip is mended: %s', (sentence, from, to) => {
  expect(understand(sentence, VOCABULARY).corrected).toContainEqual({ from, to });
});

/** Each has a word or a meaning that no file of profiles has. */
const UNANSWERABLE = [
  'creators who are nurses',
  'best creators for dog owners',
  'influencers our CEO would like',
  'top 5 wedding creators',
  'creators loved by grandmas',
  'creators we already paid',
  'top 10 but not boring',
  'average shoe size of creators',
  'which country has the best weather',
  'how many creators are left-handed',
  'top creators for Black Friday',
  'most followed nurses',
  'compare micro creators to dogs',
  'sustainable fashion creators in Brazil',
];

it.each(UNANSWERABLE)('is never answered as if a word were not there: %s', (sentence) => {
  expect(understand(sentence, VOCABULARY).outcome).toBe('unsure');
});

describe('a denial in two parts', () => {
  const german = { not: [{ country: ['DE'] }] };
  it.each([
    ['leave the German ones out', german],
    ['take everyone from Germany off the list please', german],
    ['keep anyone from Germany out of it', german],
    ['kick the nano ones out', { not: [{ tier: ['nano'] }] }],
    ['take anybody above 50k followers out from now on', { with: ['followers <= 50000'] }],
    ['lass alle aus Deutschland weg', german],
    ['wirf alle über 50k Follower raus', { with: ['followers <= 50000'] }],
  ])('%s', (sentence, args) => {
    const last = { name: 'top', args: { count: 10 } };
    const { outcome, call } = understand(sentence, VOCABULARY, { last, rows: ['a', 'b'] });
    expect([outcome === 'unsure', call.name]).toEqual([false, 'top']);
    expect(call.args).toMatchObject(args);
  });

  it('of somebody who is pointed at is no condition', () => {
    const last = { name: 'top', args: { count: 10 } };
    const { call } = understand('take the first two out', VOCABULARY, { last, rows: ['a', 'b', 'c'] });
    expect(call.args).toMatchObject({ not: [{ handles: ['a', 'b'] }] });
  });
});

describe('a denial reaches what it is listed with', () => {
  const no = (args: object) => ({ not: [args] });
  const food = { category: ['Food', 'Beauty'] };
  it.each([
    ['creators not in Food or Beauty', no(food)],
    ['creators not in Food and Beauty', no(food)],
    ['neither Food nor Beauty creators', no(food)],
    ['no Food, Beauty creators', no(food)],
    ['creators not from Germany or Spain', no({ country: ['DE', 'ES'] })],
    ['keine Food oder Beauty Creators', no(food)],
    ['creadores que no sean de Food ni Beauty', no(food)],
    ['creators not in Food or from Germany', { not: [{ category: ['Food'] }, { country: ['DE'] }] }],
    ['not Food, but Beauty creators', { ...no({ category: ['Food'] }), category: ['Beauty'] }],
    ['creators not in Food and from Germany', { ...no({ category: ['Food'] }), country: ['DE'] }],
    ['creators not in Food, from Germany', { ...no({ category: ['Food'] }), country: ['DE'] }],
  ])('%s', (sentence, args) => {
    const { outcome, call } = understand(sentence, VOCABULARY, {});
    expect([outcome === 'unsure', call.args]).toEqual([false, args]);
  });
});
