import { LEXICON, type Meaning } from './lexicon.js';
import { remembered } from './remembered.js';
import { segment } from './segment.js';
import { phrasesIn } from './tokens.js';

/**
 * Every phrase of the lexicon as `tokens` gives it, with its meanings between spaces. Plain data, made of nothing but the
 * lexicon: the terminal's bundle has it ready.
 */
export const KNOWN_PHRASES: readonly (readonly [phrase: string, meanings: string])[] = Array.from(
  phrases(),
  ([phrase, meanings]) => [phrase, [...meanings].join(' ')] as const,
);

function phrases(): ReadonlyMap<string, ReadonlySet<Meaning>> {
  const known = new Map<string, Set<Meaning>>([['/', new Set<Meaning>(['of'])]]);
  const teach = (text: string, meaning: Meaning) => {
    const before = known.get(text);
    if (before) before.add(meaning);
    else known.set(text, new Set([meaning]));
  };
  const taught = (Object.entries(LEXICON) as [Meaning, string][]).flatMap(([meaning, list]) => {
    const said = phrasesIn(list);
    // An emoji is no word for `tokens`.
    return list.split(',').map((phrase, i) => ({ meaning, said: said[i] || phrase.trim() }));
  });
  for (const { meaning, said } of taught) if (said !== '') teach(said, meaning);
  // Phrases are looked for among the parts of words.
  const words = new Set([...known.keys()].filter((text) => !text.includes(' ')));
  const partsOf = remembered((word) => segment(word, (part) => words.has(part)));
  for (const { meaning, said } of taught) {
    if (!said.includes(' ')) continue;
    const parts = said.split(' ').flatMap(partsOf);
    teach(parts.join(' '), meaning);
  }
  return known;
}
