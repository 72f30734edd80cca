import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understand/understand.js';
import { createVocabulary } from '../../src/understand/vocabulary.js';

const FILE = createVocabulary({
  isHandle: () => false,
  categories: ['Food', 'Gaming'],
  segments: [],
  platforms: ['Instagram', 'TikTok'],
  columns: [
    { header: 'Followers', kind: 'number', field: 'followers', measure: 'followers' },
    { header: 'Following', kind: 'number', field: 'following', measure: 'following' },
    { header: 'Quote', kind: 'number', field: 'fee', measure: 'price', isMoney: true },
    { header: 'Avg views', kind: 'number', field: 'avgViews', measure: 'views' },
    { header: 'Avg likes', kind: 'number', field: 'avgLikes', measure: 'likes per video' },
    { header: 'Avg comments', kind: 'number', field: 'avgComments' },
    { header: 'Agreed EUR', kind: 'number', isMoney: true },
    { header: 'City', kind: 'label', values: ['Berlin', 'Lyon'] },
    { header: 'Owner', kind: 'label', field: 'owner', values: ['Lena', 'Marc'] },
  ],
});

function callOf(sentence: string, context = {}) {
  const { outcome, call } = understand(sentence, FILE, context);
  return outcome === 'unsure' ? outcome : call;
}
const figures = (figure: string, measure?: string, args: object = {}) => ({
  name: 'figures',
  args: { of: [{ figure, ...(measure !== undefined && { measure }) }], ...args },
});
const top = (args: object) => ({ name: 'top', args });
const GERMAN = { country: ['DE'] };

describe('totals', () => {
  it.each([
    ['how many followers do the German ones have together', figures('sum', 'followers', GERMAN)],
    ['what would all of the German ones cost', figures('sum', 'price', GERMAN)],
    ['how much money is that for all the gaming people', figures('sum', 'price', { category: ['Gaming'] })],
    ['if we took every creator in Germany what is the bill', figures('sum', 'price', GERMAN)],
    ['what would the whole shortlist cost', figures('sum', 'price', { shortlisted: true })],
    ['combined reach of the shortlist', figures('sum', 'followers', { shortlisted: true })],
    ['how much is everyone in Germany', figures('sum', 'price', GERMAN)],
    ['what do all German creators charge', figures('median', 'price', GERMAN)],
    ['what does it cost to book the top 3', figures('sum', 'price', { count: 3 })],
    ['sum of quotes where owner is Lena', figures('sum', 'price', { with: ['"Owner" = Lena'] })],
    ['cuánto costarían todos los de Alemania', figures('sum', 'price', GERMAN)],
    ['combien coûtent tous les créateurs allemands', figures('sum', 'price', GERMAN)],
    ['total agreed fees', figures('sum', '"Agreed EUR"')],
    ['add up the agreed amounts for Lena', figures('sum', '"Agreed EUR"', { with: ['"Owner" = Lena'] })],
    ['total quote of the ones Marc owns', figures('sum', 'price', { with: ['"Owner" = Marc'] })],
    ['reach by country', figures('sum', 'followers', { per: ['country'] })],
    ['how much of the total reach is Germany', figures('share', 'followers', GERMAN)],
    ['sum of all views in Germany', figures('sum', 'views', GERMAN)],
    ['reach of the German ones added up', figures('sum', 'followers', GERMAN)],
    ['which owner has the largest combined following', figures('sum', 'followers', { per: ['"Owner"'] })],
    ['Gesamtreichweite in Deutschland', figures('sum', 'followers', GERMAN)],
    ['Durchschnittspreis pro Land', figures('mean', 'price', { per: ['country'] })],
    ['Summe der Follower pro Land', figures('sum', 'followers', { per: ['country'] })],
    ['total de seguidores por país', figures('sum', 'followers', { per: ['country'] })],
    ['soma dos seguidores por país', figures('sum', 'followers', { per: ['country'] })],
    ['total des abonnés par pays', figures('sum', 'followers', { per: ['country'] })],
  ])('%s', (sentence, call) => {
    expect(callOf(sentence)).toEqual(call);
  });
});

describe('measures made of two', () => {
  const perThousand = '"Quote per 1,000 Followers"';
  it.each([
    ['price per 1,000 followers, best 5', top({ count: 5, by: perThousand })],
    ['cheapest per thousand followers', top({ by: perThousand, lowest: true })],
    ['creators with a price per 1000 followers under 10', top({ with: [`${perThousand} < 10`] })],
    ['average CPM on TikTok', figures('mean', '"Quote per 1,000 Avg views"', { platform: ['TikTok'] })],
    ['likes per 100 followers', top({ by: '"Avg likes per 100 Followers"' })],
    ['euros per thousand views, cheapest first', top({ by: '"Quote per 1,000 Avg views"', lowest: true })],
    ['most followers per euro', top({ by: '"Followers per Quote"' })],
    ['who charges most per follower', top({ by: '"Quote per Followers"', lowest: false })],
    ['comments to likes ratio by city', figures('median', '"Avg comments per Avg likes"', { per: ['"City"'] })],
    ['highest following to follower ratio', top({ by: '"Following per Followers"' })],
    ['difference between agreed and quote', top({ by: '"Agreed EUR minus Quote"' })],
    ['how far is the agreed price from the quote on average', figures('mean', '"Agreed EUR minus Quote"')],
    ['Preis pro 1000 Follower in Deutschland, günstigste zuerst', top({ ...GERMAN, by: perThousand, lowest: true })],
    ['preço por mil seguidores, do menor para o maior', top({ by: perThousand, lowest: true })],
  ])('%s', (sentence, call) => {
    expect(callOf(sentence)).toEqual(call);
  });
});

describe('two columns compared', () => {
  it.each([
    ['who follow more than they have followers', '"Following minus Followers" > 0'],
    ['creators with more following than followers', '"Following minus Followers" > 0'],
    ['where is the agreed price above the quote', '"Agreed EUR minus Quote" > 0'],
    ['whose likes are above their views', '"Avg likes minus Avg views" > 0'],
    ['more views than followers', '"Avg views minus Followers" > 0'],
    ['fewer views than followers', '"Avg views minus Followers" < 0'],
    ['views at least twice their followers', '"Avg views per Followers" >= 2'],
    ['wer hat mehr Kommentare als Likes', '"Avg comments minus Avg likes" > 0'],
  ])('%s', (sentence, bound) => {
    expect(callOf(sentence)).toEqual(top({ with: [bound] }));
  });

  it.each([
    ['followers over 10k and views over 5k', top({ with: ['followers > 10000', 'views > 5000'] })],
    [
      'average likes and comments',
      {
        name: 'figures',
        args: { of: ['likes per video', '"Avg comments"'].map((measure) => ({ figure: 'mean', measure })) },
      },
    ],
    ['likes by followers', 'unsure'],
  ])('and not: %s', (sentence, call) => {
    if (call === 'unsure') expect(JSON.stringify(callOf(sentence))).not.toMatch(/ (?:per|minus) /);
    else expect(callOf(sentence)).toEqual(call);
  });
});

describe('groups and ends', () => {
  it.each([
    ['average vs median quote', { of: ['mean', 'median'].map((figure) => ({ figure, measure: 'price' })) }],
    [
      'price: lowest, highest and average',
      { of: ['min', 'max', 'mean'].map((figure) => ({ figure, measure: 'price' })) },
    ],
    [
      'which city has the cheapest creators on average',
      { of: [{ figure: 'mean', measure: 'price' }], per: ['"City"'], lowest: true },
    ],
    [
      'which country has the fewest verified creators',
      { of: [{ figure: 'count' }], per: ['country'], lowest: true, verified: true },
    ],
    [
      'is there any city with no German creators',
      { of: [{ figure: 'count' }], per: ['"City"'], none: true, ...GERMAN },
    ],
    ['platform by country', { of: [{ figure: 'count' }], per: ['platform', 'country'] }],
    ['what share of the German creators are verified', { of: [{ figure: 'share' }], within: GERMAN, verified: true }],
  ])('%s', (sentence, args) => {
    expect(callOf(sentence)).toEqual({ name: 'figures', args });
  });

  it.each([
    ['list them best to worst', {}],
    ['list them worst to best', { by: 'score', lowest: true }],
    ['sort by followers from small to big', { by: 'followers', lowest: true }],
    ['followers from high to low', { by: 'followers' }],
    ['from the priciest down', { by: 'price', lowest: false }],
    ['cheapest to most expensive', { by: 'price' }],
    ['most expensive to cheapest', { by: 'price', lowest: false }],
  ])('%s', (sentence, args) => {
    expect(callOf(sentence)).toEqual(top(args));
  });
});
