import type { Item } from '../tag/item.js';
import { hash } from './hash.js';
import type { Label } from './labels.js';
import { isPlain, symbolOf, tagNames } from './symbols.js';

const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;

/** What a sentence is recognised by, each once, as hashes: words, classes, pairs, letters, its ends, its length, and what was asked before. */
export function sentenceFeatures(items: readonly Item[], before: Label | undefined): Uint32Array {
  const symbols = items.map(symbolOf);
  const classes = items.map(({ tags }, i) => tags[0]?.class ?? (isPlain(symbols[i]!) ? '?' : symbols[i]!));
  const features = new Set<number>();
  const add = (feature: string) => features.add(hash(feature));
  for (const [i, item] of items.entries()) {
    add(`w ${symbols[i]}`);
    for (const name of tagNames(item)) add(`t ${name}`);
    if (isPlain(symbols[i]!)) for (const word of symbols[i]!.split(' ')) addLetters(add, word);
  }
  for (let i = 0; i <= items.length; i++) {
    add(`2 ${symbols[i - 1] ?? '^'} ${symbols[i] ?? '$'}`);
    add(`c ${classes[i - 1] ?? '^'} ${classes[i] ?? '$'}`);
    add(`3 ${classes[i - 2] ?? '^'} ${classes[i - 1] ?? '^'} ${classes[i] ?? '$'}`);
  }
  const words = symbols.filter((symbol) => /[\p{L}<]/u.test(symbol));
  add(`first ${words[0]}`);
  add(`first ${words[0]} ${words[1]}`);
  add(`last ${words.at(-1)}`);
  const length = lengthOf(words.length);
  add(`length ${length}`);
  add(`before ${before}`);
  add(`before ${before} ${length}`);
  add(`before ${before} ${words[0]}`);
  return Uint32Array.from(features);
}

function addLetters(add: (feature: string) => void, word: string): void {
  add(`u ${word}`);
  const whole = `^${word}$`;
  for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) {
    for (let at = 0; at + size <= whole.length; at++) add(`l ${whole.slice(at, at + size)}`);
  }
}

function lengthOf(words: number): string {
  if (words <= 4) return String(words);
  if (words <= 6) return '5';
  if (words <= 9) return '7';
  return words <= 14 ? '10' : '15';
}
