import type { Language } from '../language.js';
import { CANNOT_TELL, PRIVACY, SMALL_TALK } from './cannot-tell.js';
import { DEEDS, FOLLOW_UPS } from './deeds.js';
import { DIMENSIONS, FIGURES, PER, RELATIONS } from './figures.js';
import {
  ARTICLES,
  BEING,
  CONJUNCTIONS,
  FOCUS,
  NEGATIONS,
  PREPOSITIONS,
  QUESTIONS,
  SPEAKERS,
} from './function-words.js';
import { type Phrases, phrasesByLanguage } from './lexicon.js';
import { MEASURES } from './measures.js';
import {
  APIECE,
  COMPARATORS,
  CURRENCIES,
  MAGNITUDES,
  NUMBERS,
  OPEN_ENDED,
  PERCENT,
  POSITIONS,
  RANGES,
  UP_TO,
} from './numbers.js';
import { BEST, BY, EXTREMES, ORDERS } from './order.js';
import { addPlaces } from './places.js';
import { EMPTY, FILLED } from './states.js';
import { AIMS, ASKERS, ASKING, HEADS, LINKS, POLITENESS } from './talk.js';
import { NICHES, PLATFORMS, REGIONS, TIERS, VERIFIED } from './who.js';

/** Every lexicon by the name of its class, as patterns and the guard use it. */
const LEXICONS = {
  article: ARTICLES,
  prep: PREPOSITIONS,
  conj: CONJUNCTIONS,
  be: BEING,
  question: QUESTIONS,
  not: NEGATIONS,
  speaker: SPEAKERS,
  focus: FOCUS,
  polite: POLITENESS,
  ask: ASKING,
  asker: ASKERS,
  head: HEADS,
  link: LINKS,
  measure: MEASURES,
  extreme: EXTREMES,
  best: BEST,
  order: ORDERS,
  by: BY,
  figure: FIGURES,
  per: PER,
  dimension: DIMENSIONS,
  relation: RELATIONS,
  number: NUMBERS,
  magnitude: MAGNITUDES,
  currency: CURRENCIES,
  percent: PERCENT,
  position: POSITIONS,
  comparator: COMPARATORS,
  between: RANGES,
  to: UP_TO,
  open: OPEN_ENDED,
  apiece: APIECE,
  aim: AIMS,
  tier: TIERS,
  verified: VERIFIED,
  region: REGIONS,
  platform: PLATFORMS,
  niche: NICHES,
  deed: DEEDS,
  follow: FOLLOW_UPS,
  empty: EMPTY,
  filled: FILLED,
  cannot: CANNOT_TELL,
  talk: SMALL_TALK,
  privacy: PRIVACY,
};

let made: Record<Language, Phrases> | undefined;

/** What every phrase of a language can be. Made when it is first needed: some 20 ms. */
export function lexicon(): Record<Language, Phrases> {
  if (!made) {
    made = phrasesByLanguage(LEXICONS);
    addPlaces(made);
  }
  return made;
}
