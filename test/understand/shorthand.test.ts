import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understand/understand.js';
import { createVocabulary } from '../../src/understand/vocabulary.js';

const FILE = createVocabulary({
  isHandle: (name) => ['lunabakes', 'rosabel'].includes(name.toLowerCase()),
  categories: ['Food', 'Beauty', 'Home & Living', 'DIY'],
  segments: [],
  platforms: ['Instagram', 'TikTok'],
  columns: [
    { header: 'Followers', kind: 'number', field: 'followers', measure: 'followers' },
    { header: 'Price', kind: 'number', field: 'fee', measure: 'price' },
    { header: 'Avg views', kind: 'number', field: 'avgViews', measure: 'views' },
    { header: 'Avg comments', kind: 'number', field: 'avgComments' },
    { header: 'Fake followers %', kind: 'number', field: 'fakeFollowers' },
    { header: 'Growth 30d %', kind: 'number', field: 'growth', measure: 'growth' },
    { header: 'Audience women %', kind: 'number' },
  ],
});

const top = (args: object) => ({ name: 'top', args });
const figures = (figure: string, measure: string, args: object = {}) => ({
  name: 'figures',
  args: { of: [{ figure, measure }], ...args },
});

function callOf(sentence: string, context = {}) {
  const { outcome, call } = understand(sentence, FILE, context);
  return outcome === 'unsure' ? call.args : call;
}

describe('as people write', () => {
  it.each([
    ['Food ppl w/o a tick', top({ category: ['Food'], verified: false })],
    ['sub 8k in Italy', top({ country: ['IT'], with: ['followers < 8000'] })],
    [
      'Beauty on tt, 20 to 80k',
      top({ category: ['Beauty'], platform: ['TikTok'], with: ['followers >= 20000', 'followers <= 80000'] }),
    ],
    ['sort by views asc', top({ by: 'views', lowest: true })],
    ['pricier ones in Italy', top({ country: ['IT'], by: 'price', lowest: false })],
    ['faster growing Beauty accounts', top({ category: ['Beauty'], by: 'growth' })],
    ['best value in Italy', top({ country: ['IT'], by: 'price per engagement' })],
    ['arranged as per comments', top({ by: '"Avg comments"' })],
    ['interior design people', top({ category: ['Home & Living'] })],
    ['price-wise top 3', top({ count: 3, by: 'price' })],
    ['mostly female audience', top({ with: ['"Audience women %" > 50'] })],
    ['with positive growth in Italy', top({ country: ['IT'], with: ['growth > 0'] })],
    ['which accounts do more than 30k views on average', top({ with: ['views > 30000'] })],
    ['avg comments per category', figures('mean', '"Avg comments"', { per: ['category'] })],
    ['Italy vs Spain on price', figures('median', 'price', { country: ['IT', 'ES'], per: ['country'] })],
    ['views vs price', { name: 'relation', args: { measures: ['views', 'price'] } }],
  ])('%s', (sentence, call) => {
    expect(callOf(sentence)).toEqual(call);
  });

  it('one group is compared with the one before', () => {
    const last = figures('mean', 'price', { category: ['Food'] });
    const groups = [{ category: ['Food'] }, { category: ['Beauty'] }];
    expect(callOf('vs beauty?', { last })).toEqual({ name: 'compare', args: { groups } });
  });
});

describe('in four other languages', () => {
  it.each([
    [
      'die günstigsten aus Italien mit mindestens 5000 Followern',
      top({ country: ['IT'], by: 'price', with: ['followers >= 5000'] }),
    ],
    ['meiste Kommentare in Spanien', top({ country: ['ES'], by: '"Avg comments"' })],
    [
      'Beauty mit möglichst wenig Fake Followern',
      top({ category: ['Beauty'], by: '"Fake followers %"', lowest: true }),
    ],
    ['durchschnittlicher Preis pro Kategorie', figures('mean', 'price', { per: ['category'] })],
    ['Frauenanteil über 60 %', top({ with: ['"Audience women %" > 60'] })],
    ['los más baratos de Italia por debajo de 300 euros', top({ country: ['IT'], by: 'price', with: ['price < 300'] })],
    ['ordenados por comentarios', top({ by: '"Avg comments"' })],
    ['los que más crecen en Italia', top({ country: ['IT'], by: 'growth' })],
    ['más de 60% mujeres', top({ with: ['"Audience women %" > 60'] })],
    ['promedio de comentarios por país', figures('mean', '"Avg comments"', { per: ['country'] })],
    ['os mais baratos da Itália', top({ country: ['IT'], by: 'price' })],
    ['acima de 20 mil seguidores na Itália', top({ country: ['IT'], with: ['followers > 20000'] })],
    ['média de preço por categoria', figures('mean', 'price', { per: ['category'] })],
    ['casa e decoração', top({ category: ['Home & Living'] })],
    ['os que mais crescem', top({ by: 'growth' })],
    ['les moins chers en Italie', top({ country: ['IT'], by: 'price' })],
    ['plus de 60 % de femmes', top({ with: ['"Audience women %" > 60'] })],
    ['prix moyen par catégorie', figures('mean', 'price', { per: ['category'] })],
    ['classe par commentaires', top({ by: '"Avg comments"' })],
    ['certifiés en Italie', top({ country: ['IT'], verified: true })],
  ])('%s', (sentence, call) => {
    expect(callOf(sentence)).toEqual(call);
  });
});

describe('what is asked next', () => {
  const list = top({ country: ['IT'], by: 'score', count: 10 });
  const average = figures('mean', 'price', { category: ['Food'] });
  const grouped = { name: 'figures', args: { of: [{ figure: 'count' }], country: ['IT', 'ES'], per: ['country'] } };
  it.each([
    ['i meant comments', list, top({ country: ['IT'], by: '"Avg comments"', count: 10, skip: 0 })],
    ['and followers?', average, figures('mean', 'followers', { category: ['Food'] })],
    ['best one in each', grouped, top({ country: ['IT', 'ES'], per: 'country', count: 1 })],
    ['who is above it', figures('mean', 'price'), top({ with: ['price > average'] })],
    [
      'against @rosabel',
      { name: 'profile', args: { handle: 'lunabakes' } },
      { name: 'compare', args: { handles: ['lunabakes', 'rosabel'] } },
    ],
    ['just 7', list, top({ country: ['IT'], by: 'score', count: 7 })],
  ])('%s', (sentence, last, call) => {
    expect(callOf(sentence, { last })).toEqual(call);
  });
});

it('"it" in total is all who were shown', () => {
  const context = { last: top({ country: ['IT'] }), rows: ['lunabakes', 'rosabel'] };
  const handles = ['lunabakes', 'rosabel'];
  expect(callOf('how many followers is it in total', context)).toEqual(figures('sum', 'followers', { handles }));
});

describe('a sum, a share, a sign', () => {
  it.each([
    [
      'spread 9000 over Italy and Spain, what do i get',
      { name: 'budget', args: { amount: 9000, country: ['IT', 'ES'] } },
    ],
    [
      'in welchem Land ist der Anteil der Verifizierten am höchsten',
      { name: 'figures', args: { of: [{ figure: 'share' }], verified: true, per: ['country'] } },
    ],
    ['growing over 2% per month in Italy', top({ country: ['IT'], with: ['growth > 0.02'] })],
    ['lusophones', top({ language: ['pt'] })],
    ['Chilenos en Instagram', top({ country: ['CL'], platform: ['Instagram'] })],
    ['priced over 200', top({ with: ['price > 200'] })],
    ['cheapest in Italy with decent views', top({ country: ['IT'], by: 'price' })],
    ['just one per country', top({ per: 'country', count: 1 })],
    ['average price per 1.000 followers in Italy', figures('mean', '"Price per 1,000 Followers"', { country: ['IT'] })],
    ['% nano', { name: 'figures', args: { of: [{ figure: 'share' }], tier: ['nano'] } }],
    ['Italy + Spain', top({ country: ['IT', 'ES'] })],
    ['price ≤ 400', top({ with: ['price <= 400'] })],
    ['do pricier ones get better engagement', { name: 'relation', args: { measures: ['price', 'engagement'] } }],
    ['smallest number of followers in Italy', top({ country: ['IT'], by: 'followers', lowest: true })],
  ])('%s', (sentence, call) => {
    expect(callOf(sentence)).toEqual(call);
  });
});
