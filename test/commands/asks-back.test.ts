import { describe, expect, it } from 'vitest';
import { readSentence } from '../../src/commands/read-sentence.js';
import { VOCABULARY } from './vocabulary.js';

/** Conditions that no file of profiles can express, things that no command does: never answered as if they were. */
const SENTENCES = [
  'creators in LA',
  'top 10 from CA',
  'best creators who work with competitors',
  'creators who posted this week',
  'top creators that started this year',
  'which influencers launched their own brand',
  'top vegan food creators',
  'female beauty creators',
  'creators over 40 years old',
  'influencers with kids',
  'creators available next week',
  'creators with good audience quality',
  'who replied to our email',
  'creators who use sponsored posts',
  'influencers in the midwest',
  'creators near london',
  'black creators in beauty',
  'christian influencers',
  'creators with a podcast',
  'influencers who already work with nike',
  'who has worked with us before',
  'creators with real followers',
  'influencers who post daily',
  'how much did we pay lunabakes last year',
  'message mama_rosa that we want to work together',
  'send kpopkev a contract',
  'is lunabakes still working with adidas',
  "what is lunabakes' phone number",
  'does gigi.glow have kids',
  'compare lunabakes with competitors',
  'who is the cutest',
  'top 10 by age',
  'add budget column',
  'make a presentation of the top 10',
  'translate this to german',
  'top creators under 18',
  'best creators for teenagers',
  'creators with at least 3 videos per week',
  'show me old creators',
  'newest creators',
  'similar to lunabakes but bigger',
  'show me lunabakes and her manager',
  'delete the last message',
  'remind me tomorrow',
  'remind every day',
  'why is engagement low',
  'why are there no brazilian creators',
  'who should I not work with',
  'should we use lunabakes for christmas',
  'budget for lunabakes',
];

describe('what cannot be answered', () => {
  it.each(SENTENCES)('asks back: "%s"', (sentence) => {
    expect(['unclear', 'cannot-tell']).toContain(readSentence(sentence, { known: VOCABULARY }).call.name);
  });
});
