import { saysNothing } from './guard.js';
import { tagsOf } from './tag/items-of.js';
import { tokensOf } from './tokens.js';
import { NO_WORDS } from './vocabulary.js';

/** The words of a text that may say something: all but those of grammar and politeness. */
export function openWords(text: string): string[] {
  const { items } = tagsOf(tokensOf(text, NO_WORDS.isHandle), NO_WORDS);
  return items.filter((item) => /[\p{L}\p{N}]/u.test(item.word) && !saysNothing(item)).map((item) => item.text);
}
