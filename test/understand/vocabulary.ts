import { createVocabulary } from '../../src/understand/vocabulary.js';

const HANDLES = new Set(['lunabakes', 'gigi.glow', 'mama_rosa', 'selena gomez']);

/** What words mean in the file that sentences here are about. */
export const VOCABULARY = createVocabulary({
  isHandle: (name) => HANDLES.has(name.toLowerCase()),
  categories: ['DIY', 'Fitness', 'Food', 'Beauty'],
  segments: ['Nano · quiet', 'Micro · busy', 'Mid · loved'],
  platforms: ['Instagram', 'TikTok'],
  columns: [
    { header: 'Growth 30d %', kind: 'number' },
    { header: 'Fake followers %', kind: 'number' },
    { header: 'Agency', kind: 'label', values: ['Bright', 'Northlight'] },
  ],
});
