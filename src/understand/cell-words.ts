import { numbersOf } from './column-names.js';
import { fold } from './language.js';
import { addPhrase, type Phrases } from './lexicon/lexicon.js';
import type { FileColumn } from './vocabulary.js';

const SHORTEST = 2;

/** Each word of a cell of several: "budget" of "Declined – budget", "Anna" of "Anna Kowalski", "kids" of a note. */
export function addCellWords(words: Phrases, { header, kind, values = [] }: FileColumn): void {
  const add = (word: string, value: string) => {
    for (const name of [word, ...numbersOf([word])]) addPhrase(words, name, { class: 'value', value });
  };
  if (kind === 'text') {
    for (const word of new Set(values.flatMap(wordsIn))) add(word, `"${header}" contains ${word}`);
  } else if (kind === 'label') {
    for (const [word, some] of labelsByWord(values))
      add(word, `"${header}" = ${some.map((one) => JSON.stringify(one)).join(' or ')}`);
  }
}

function labelsByWord(labels: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const label of labels) {
    const own = new Set(wordsIn(label));
    for (const word of own.size < 2 ? [] : own) found.set(word, [...(found.get(word) ?? []), label]);
  }
  return found;
}

function wordsIn(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST);
}
