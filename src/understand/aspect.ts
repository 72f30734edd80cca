import { ASPECTS } from './lexicon/aspects.js';
import { type Phrases, phrasesByLanguage } from './lexicon/lexicon.js';
import type { Item } from './tag/item.js';

const LONGEST = 5;
let phrases: Phrases[] | undefined;

/** What of an answer a sentence asks about: the longest phrase that says so. Undefined where none does. */
export function aspectOf(items: readonly Item[]): string | undefined {
  phrases ??= Object.values(phrasesByLanguage({ aspect: ASPECTS }));
  const words = items.flatMap(({ word }) => word.split(' ')).filter((word) => /[\p{L}\p{N}]/u.test(word));
  for (let length = LONGEST; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const key = words.slice(at, at + length).join(' ');
      const tag = phrases.flatMap((known) => known.get(key) ?? [])[0];
      if (tag) return tag.value;
    }
  }
  return undefined;
}
