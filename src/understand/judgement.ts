import { longestPhrase } from './aspect.js';
import { JUDGEMENTS } from './lexicon/judgements.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { REQUESTS } from './lexicon/requests.js';
import type { Item } from './tag/item.js';

type Said =
  | 'place'
  | 'level'
  | 'real'
  | 'fair'
  | 'twice'
  | 'blank'
  | 'chase'
  | 'averages'
  | 'source'
  | 'short'
  | 'there';

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map(
  Object.entries({ ...JUDGEMENTS, ...REQUESTS }).map(([name, phrases]) => [name, { [name]: phrases }]),
);

/** Whether a sentence says one of these in so many words. */
export function says(items: readonly Item[], what: Said): boolean {
  return longestPhrase(items, LEXICONS.get(what)!) !== undefined;
}

/** The words that say it are what is asked, and bound nobody. */
export function takeSaid(items: readonly Item[], what: Said): void {
  const words = longestPhrase(items, LEXICONS.get(what)!)?.words ?? [];
  for (const item of items) if (item.word.split(' ').every((word) => words.includes(word))) item.taken = true;
}
