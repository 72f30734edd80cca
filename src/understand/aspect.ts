import { ASPECTS } from './lexicon/aspects.js';
import { type Lexicon, type Phrases, phrasesByLanguage } from './lexicon/lexicon.js';
import type { Item } from './tag/item.js';

const LONGEST = 5;
const known = new WeakMap<Lexicon, Phrases[]>();

/** What of an answer a sentence asks about: the longest phrase that says so. Undefined where none does. */
export function aspectOf(items: readonly Item[]): string | undefined {
  return longestPhrase(items, ASPECTS)?.value;
}

/** The longest phrase of a lexicon in a sentence, with its value; undefined where there is none. */
export function longestPhrase(
  items: readonly Item[],
  lexicon: Lexicon,
): { value: string; words: readonly string[] } | undefined {
  const phrases = known.get(lexicon) ?? Object.values(phrasesByLanguage({ phrase: lexicon }));
  known.set(lexicon, phrases);
  const words = items.flatMap(({ word }) => word.split(' ')).filter((word) => /[\p{L}\p{N}]/u.test(word));
  for (let length = LONGEST; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const key = words.slice(at, at + length).join(' ');
      const tag = phrases.flatMap((all) => all.get(key) ?? [])[0];
      if (tag) return { value: tag.value, words: words.slice(at, at + length) };
    }
  }
  return undefined;
}
