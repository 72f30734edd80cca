import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../src/answers/answer.js';
import { commandNamed } from '../../src/commands/commands.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { lexicon } from '../../src/understand/lexicon/all.js';
import { VOCABULARY } from './vocabulary.js';

/** Every word that means something, and what arguments are made of. */
const WORDS = [
  ...new Set([
    ...[...lexicon().en.keys()].flatMap((phrase) => phrase.split(' ')),
    ...'50k 3% $500 10 @a gigi.glow micro brazil beauty portuguese verified nobody average charging between , . ! ? or than'.split(
      ' ',
    ),
  ]),
];
const LAST: (CommandCall | undefined)[] = [
  undefined,
  { name: 'top', args: { count: 10, tier: ['micro'] } },
  { name: 'profile', args: { handle: 'gigi.glow' } },
  { name: 'compare', args: { handles: ['a', 'b'] } },
];
const word = fc.constantFrom(...WORDS);
/** Many different words; and two or three, again and again, which ambiguous patterns take exponential time for. */
const sentence = fc.oneof(
  fc.array(word, { maxLength: 120 }),
  fc
    .array(word, { minLength: 1, maxLength: 3 })
    .chain((few) => fc.array(fc.constantFrom(...few), { minLength: 60, maxLength: 120 })),
);

describe('readSentence', () => {
  it('reads any words as a command, in no time that grows beyond their number', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...LAST), (words, last) => {
        const call = readSentence(words.join(' '), { known: VOCABULARY, last }).call;
        expect(commandNamed(call.name)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
