import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/understand/clauses.js';
import { tagsOf } from '../../src/understand/tag/items-of.js';
import { tokensOf } from '../../src/understand/tokens.js';
import { understand } from '../../src/understand/understand.js';
import { VOCABULARY } from './vocabulary.js';

function clausesIn(sentence: string): string[] {
  const { items, stops } = tagsOf(tokensOf(sentence, VOCABULARY.isHandle), VOCABULARY);
  return clausesOf(items, stops).map(({ from, to }) =>
    items
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );
}

describe('a message is cut into clauses', () => {
  it.each([
    ['who is best? i hope there are some.', ['who is best ?', 'i hope there are some']],
    ['our boss likes them so who is best', ['our boss likes them', 'so who is best']],
    ['Food and Beauty creators', ['Food and Beauty creators']],
    [
      'we ship in May, because it sells then; show me Food',
      ['we ship in May ,', 'because it sells then ;', 'show me Food'],
    ],
    ['over 2.5k followers', ['over 2.5 k followers']],
  ])('%s', (sentence, clauses) => {
    expect(clausesIn(sentence)).toEqual(clauses);
  });
});

/** What is asked for, whatever is told around it. */
describe('what asks for nothing does not change what is asked', () => {
  it.each([
    [
      "Hi there! My colleague and I put this list together last week and we're rather pleased with it. Can you give me an overview before I show it to my director?",
      { name: 'summary', args: {} },
    ],
    [
      "Who are our best Food people? It's the obvious choice for us, but I have a feeling there aren't many of them.",
      { name: 'top', args: { category: ['Food'] } },
    ],
    [
      'Could we go with fitness creators instead? The product has no sugar and my boss keeps mentioning gym people.',
      { name: 'top', args: { category: ['Fitness'] } },
    ],
    [
      "I really don't want a repeat of last year, when nobody answered and I got the blame, so top 5 in Beauty please",
      { name: 'top', args: { category: ['Beauty'], count: 5 } },
    ],
  ])('%s', (sentence, call) => {
    expect(understand(sentence, VOCABULARY).call).toEqual(call);
  });

  it('who is asked about may be named in another clause', () => {
    const { call } = understand('lunabakes was my favourite from those first ones, why is she so high?', VOCABULARY);
    expect(call).toEqual({ name: 'why', args: { handles: ['lunabakes'] } });
  });

  it('what there is to spend is never a mere story', () => {
    const { call } = understand(
      'My director was in a good mood today, we have 3000 pounds. Who should we book?',
      VOCABULARY,
    );
    expect(call).toMatchObject({ name: 'budget', args: { amount: 3000 } });
  });
});

it('what is charted of each group is the figure that is named', () => {
  const { call } = understand('I have one slide for the meeting. Can you chart engagement by platform?', VOCABULARY);
  expect(call).toMatchObject({ name: 'figures', args: { of: [{ measure: 'engagement' }], per: ['platform'] } });
});
