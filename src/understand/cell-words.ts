import { numbersOf } from './column-names.js';
import { fold } from './language.js';
import { addPhrase, type Phrases } from './lexicon/lexicon.js';
import type { FileColumn } from './vocabulary.js';

const SHORTEST = 2;

/** Each word of a cell of several: "budget" of "Declined – budget", "Anna" of "Anna Kowalski", "kids" of a note. */
export function addCellWords(words: Phrases, { header, kind, values = [] }: FileColumn): void {
  if (kind !== 'label' && kind !== 'text') return;
  const valuesOf = new Map<string, string[]>();
  for (const value of values) {
    const own = new Set(wordsIn(value));
    if (own.size < 2 && kind === 'label') continue;
    for (const word of own) valuesOf.set(word, [...(valuesOf.get(word) ?? []), value]);
  }
  for (const [word, some] of valuesOf) {
    const value =
      kind === 'text'
        ? `"${header}" contains ${word}`
        : `"${header}" = ${some.map((one) => JSON.stringify(one)).join(' or ')}`;
    for (const name of [word, ...numbersOf([word])]) addPhrase(words, name, { class: 'value', value });
  }
}

function wordsIn(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST);
}
