import { describe, expect, it } from 'vitest';
import { isRequest, isStatement } from '../../src/understand/request.js';
import { createVocabulary } from '../../src/understand/vocabulary.js';

const words = createVocabulary({
  isHandle: (name) => /^(?:luna|mara|theo)\.\d{3}$/.test(name.replace('@', '')),
  categories: ['Beauty', 'Fitness', 'Gaming'],
  segments: [],
  platforms: [],
});
const asks = (text: string) => isRequest(text, words, { last: undefined, named: '' });

describe('what people say to one another', () => {
  it.each([
    'top 10',
    'who should we start with?',
    'I want to see the beauty creators in Brazil',
    "we're looking for gaming creators under 500 dollars",
    'can you show me the top 10 by engagement?',
    'could you compare luna.000 with mara.001?',
    'ok, only verified ones',
    'and in Mexico?',
    'please list everyone with more than 100k followers',
    "let's see the top 20 in India",
    'creators who are verified',
    'what would 5k buy us?',
    'do you have anyone from Germany?',
    'is she verified?',
  ])('asks for something: %s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'I think Brazil is our best bet',
    'we should go with micro creators this time',
    'I like luna.000 more',
    "let's take the top 5 then",
    'the client wants beauty only',
    "that's cheap for a macro",
    "I'll add luna.000 to the shortlist later",
    'our top creators are luna.000 and mara.001',
    'can somebody export this for finance?',
    'does anyone have a contact for luna.000?',
    'do you know mara.001?',
    'what do you think about luna.000?',
    'how was your weekend?',
    'has mara.001 answered?',
    'top work everyone',
    'could you send me the report by Friday?',
    'here is the list',
    'settings are wrong in my calendar',
  ])('does not: %s', (text) => {
    expect(asks(text)).toBe(false);
  });

  it('tells a statement by its subject and verb, whoever is described in between', () => {
    expect(isStatement('engagement matters more than followers')).toBe(true);
    expect(isStatement('show me creators that have prices')).toBe(false);
    expect(isStatement('those from brazil')).toBe(false);
  });
});
