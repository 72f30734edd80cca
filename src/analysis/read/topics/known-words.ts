import { once } from '../headers/remembered.js';
import { rewritten } from './fold.js';
import { NAME_WORDS, NOT_TOPICS, TAG_WORDS } from './lexicon/not-topics.js';
import { LEXICON } from './lexicon.js';
import { type Phrase, type PhraseKind, type PhraseTree, phraseTree } from './phrase-tree.js';

/** The lexicon, ready to be looked up. */
export interface KnownWords {
  /** The word of each meaning and its topic, which is '' where it only looks like one. */
  words: readonly { topic: string; word: string }[];
  /** Which words count where; their meanings are indexes into `words`. */
  tree: PhraseTree;
  /** By code point. */
  signs: ReadonlyMap<number, number>;
  /** What hashtags are put together from, as they are written there; −1 for what stands beside a topic's word. */
  parts(): ReadonlyMap<string, number>;
}

const LANGUAGES = ['en', 'de', 'es', 'pt', 'fr'] as const;
/** A shorter word has no plural that is told by its -s. */
const PLURAL_FROM = 4;
/** The meaning of what only looks like a topic. */
export const NOT = 0;

export function knownWords(): KnownWords {
  const words: { topic: string; word: string }[] = [{ topic: '', word: '' }];
  const phrases: Phrase[] = [];
  const signs = new Map<number, number>();
  const inNames = new Set(split(NAME_WORDS));
  const add = (topic: string, word: string) => words.push({ topic, word }) - 1;
  const put = (text: string, meaning: number, kinds: readonly PhraseKind[]) =>
    phrases.push({ text, meaning, kinds, hasPlural: text.length >= PLURAL_FROM && !/[^\p{L}]$|s$/u.test(text) });
  for (const text of split(NOT_TOPICS)) put(text, NOT, ['text', 'label', 'name']);
  for (const [topic, entry] of Object.entries(LEXICON)) {
    for (const word of LANGUAGES.flatMap((language) => split(entry[language])))
      put(word, add(topic, word), inNames.has(word) ? ['text', 'label', 'name'] : ['text', 'label']);
    for (const word of split(entry.labels)) put(word, add(topic, word), ['label']);
    for (const word of split(entry.names)) put(word, add(topic, word), ['name']);
    for (const sign of entry.emoji?.split(' ') ?? []) signs.set(sign.codePointAt(0)!, add(topic, sign));
  }
  return { words, tree: phraseTree(phrases), signs, parts: once(() => partsOfTags(phrases)) };
}

function split(list: string | undefined): string[] {
  return list === undefined ? [] : list.split('|');
}

function partsOfTags(phrases: readonly Phrase[]): Map<string, number> {
  const parts = new Map<string, number>();
  const teach = (part: string, meaning: number) => {
    if (!parts.has(part)) parts.set(part, meaning);
  };
  for (const { text, meaning, kinds, hasPlural } of phrases) {
    if (meaning === NOT || !kinds.includes('label')) continue;
    const part = tagged(text);
    teach(part, meaning);
    if (hasPlural) teach(`${part}s`, meaning);
  }
  for (const word of TAG_WORDS.split(' ')) teach(tagged(word), -1);
  return parts;
}

/** As it stands in a hashtag: letters and digits, without accents. */
export function tagged(text: string): string {
  const plain = /^[a-z0-9 ]*$/.test(text) ? text : rewritten(text).normalize('NFD').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}
