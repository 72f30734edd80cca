import { CREATORS } from './lexicon/creators.js';
import { FIGURES } from './lexicon/figures.js';
import { GRAMMAR } from './lexicon/grammar.js';
import { OUTREACH } from './lexicon/outreach.js';

/**
 * What words in a header mean, in the languages that exports and spreadsheets come in: phrases between commas, each
 * script on lines of its own. They are compared as `tokens` gives them: without case, Latin accents, and differences
 * between traditional and simplified Chinese. To teach a word, add it to its line.
 */
export const LEXICON = { ...FIGURES, ...CREATORS, ...OUTREACH, ...GRAMMAR } as const;

export type Meaning = keyof typeof LEXICON;
