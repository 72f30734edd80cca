import type { Vocabulary } from '../../src/commands/vocabulary.js';
import { createVocabulary } from '../../src/understand/vocabulary.js';

const HANDLES = new Set(
  'lunabakes fitwithtomas gigi.glow the.pixel.pirate mama_rosa jonas_trips dr.amina kpopkev sushi.sato ola_styles codewithmei barkandbella'.split(
    ' ',
  ),
);

const WORDS: Vocabulary = {
  isHandle: (word) => HANDLES.has(word.toLowerCase()),
  categories: 'Beauty Fashion Food Fitness Gaming Music Comedy Travel Education Tech Parenting Pets'.split(' '),
  segments: ['Nano · quiet', 'Micro · busy', 'Mid · loved'],
  platforms: [],
  labelsOf: () => [],
};

/** What words mean in the file that phrasings are about. */
export const VOCABULARY: Vocabulary = { ...WORDS, sentences: createVocabulary(WORDS) };
