import { describe, expect, it } from 'vitest';
import { topicFinder } from '../../../../src/analysis/read/topics/find-topics.js';
import { TOPICS } from '../../../../src/analysis/read/topics/lexicon.js';
import { type TopicSource, toldTopicsIn } from '../../../../src/analysis/read/topics/told-topics.js';
import { topicNamed } from '../../../../src/analysis/read/topics/topic-named.js';

const find = topicFinder();
const topics = (text: string, source: TopicSource = 'biography') =>
  toldTopicsIn(find(text, source)).map(({ topic, word }) => `${topic}: ${word}`);

describe('topics of a biography', () => {
  it.each([
    ['Fitness coach and foodie', ['fitness: fitness coach', 'food: foodie']],
    ['GYM | recipes | travels', ['fitness: gym', 'food: recipe', 'travel: travel']],
    ['Gamer & video games', ['gaming: gamer']],
    ['Mom of 3, dog mom', ['parenting: mom of', 'pets: dog mom']],
    ['Singer-songwriter from Leeds', ['music: singer songwriter']],
    ['Fußballer aus Köln, liebt Kaffee', ['football: fußballer', 'sports: fußballer', 'coffee: kaffee']],
    ['Backen, Bücher und Reisen', ['baking: backen', 'food: backen', 'books: bücher', 'travel: reisen']],
    ['Zweifach-Mama, Krafttraining', ['parenting: zweifach mama', 'fitness: krafttraining']],
    ['Amante del café y los viajes', ['coffee: café', 'travel: viaje']],
    ['Maquilladora, moda y belleza', ['makeup: maquilladora', 'beauty: maquilladora', 'fashion: moda']],
    ['Receitas fáceis, mãe de dois', ['food: receita', 'parenting: mãe de']],
    ['Maquiagem e finanças pessoais', ['makeup: maquiagem', 'beauty: maquiagem', 'finance: finanças pessoais']],
    [
      'Pâtisserie, voyages, jeux vidéo',
      ['baking: pâtisserie', 'food: pâtisserie', 'travel: voyage', 'gaming: jeux vidéo'],
    ],
    ['œnologie et bien-être', ['drinks: œnologie', 'health: bien être']],
    ['𝗙𝗶𝘁𝗻𝗲𝘀𝘀 ☕ 🎮', ['fitness: fitness', 'coffee: ☕', 'gaming: 🎮']],
    ['cafe\u0301', ['coffee: café']],
  ])('%s', (text, expected) => {
    expect(topics(text)).toEqual(expected);
  });

  it.each([
    'party, cookie, category, startle, carpet',
    'the art of living',
    'beast mode',
    'IG: yoga.anna',
    'snap - gym',
    '@fitness_anna',
    'jztang_art',
    'mail@food.com www.travel.com',
    'no politics please',
    'a company, not the singer',
    'For business inquiries and advertising',
    'For business inquiries: anna',
    'DM for music promo',
    'mental health matters',
    'unas ideas',
    'Subway surfers',
    'high school',
    '',
    'https://fitness.com/gym',
  ])('are none of %s', (text) => {
    expect(topics(text)).toEqual([]);
  });

  it('are never what somebody is', () => {
    for (const trait of [
      'muslim christian jewish hindu catholic church jesus god bible',
      'black white asian latina african native',
      'gay lesbian trans bi queer lgbtq nonbinary she/her',
      'diabetes cancer autism adhd depression bipolar disabled pregnant vaccinated',
      'republican democrat liberal conservative socialist',
      '18 teen single married grandma retired veteran',
    ])
      expect(topics(trait), trait).toEqual([]);
  });
});

describe('topics of hashtags', () => {
  it.each([
    ['#fitnessmotivation #love', ['fitness: fitness', 'motivation: motivation']],
    ['#foodblogger', ['food: food blogger']],
    ['#gymlife #BookTok #dogsofinstagram', ['fitness: gymlife', 'books: booktok', 'pets: dogs']],
    ['#mode', ['fashion: mode']],
    ['#party #cookie #partyart #gymshark #heart', []],
  ])('%s', (text, expected) => {
    expect(topics(text, 'hashtags')).toEqual(expected);
  });

  it('are read without their sign in a column of them', () => {
    expect(topics('["fitnessmotivation","viral"]', 'hashtags')).toEqual(['fitness: fitness', 'motivation: motivation']);
  });
});

describe('topics of a category', () => {
  it.each([
    ['Food & Drink', ['food: food']],
    ['Health/Beauty', ['health: health', 'beauty: beauty']],
    ['Mode', ['fashion: mode']],
    ['News & Politics', ['news: news', 'politics: politics']],
    ['Shows', []],
  ])('%s', (text, expected) => {
    expect(topics(text, 'category')).toEqual(expected);
  });
});

describe('topics of a name', () => {
  it.each([
    ['Fit with Tomas', ['fitness: fit with']],
    ['Coffee with Anna', ['coffee: coffee']],
    ['Cooking with Mia', ['food: cooking with']],
    ['Tom Baker', []],
    ['Art Garfunkel', []],
    ['Cookie', []],
    ['fitnessanna', []],
  ])('%s', (text, expected) => {
    expect(topics(text, 'name')).toEqual(expected);
  });
});

it('a topic is asked for by its words in any language', () => {
  const named = ['gym', 'Kaffee', 'café', 'skin care', 'fitness', 'real estate', 'Fußball', 'jeux vidéo', 'nonsense'];
  expect(named.map(topicNamed)).toEqual([
    'fitness',
    'coffee',
    'coffee',
    'skincare',
    'fitness',
    'real estate',
    'football',
    'gaming',
    undefined,
  ]);
  for (const topic of TOPICS) expect(topicNamed(topic)).toBe(topic);
});
