import { LANGUAGES, type Language } from '../language.js';
import { lexicon } from '../lexicon/all.js';
import type { Tag } from '../lexicon/lexicon.js';
import { countryOfCapitals } from '../lexicon/places.js';
import type { Token } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import { type Item, tagOf } from './item.js';
import { numbersOf } from './numbers-of.js';
import { withoutTypos } from './typos.js';

const LONGEST = 8;
/** Words that say what another language's sentence is made of: not borrowed from English by the others. */
const OWN_GRAMMAR = new Set(['article', 'prep', 'conj', 'be', 'not', 'question', 'focus', 'speaker', 'to', 'between']);

export interface Tagged {
  items: Item[];
  language: Language;
  /** What was taken for another word. */
  corrected: { from: string; to: string }[];
  /** Where a full stop stands. */
  stops: number[];
}

/** Every piece of a sentence with what it can be: the longest phrase of any lexicon first. */
export function tagsOf(tokens: readonly Token[], vocabulary: Vocabulary): Tagged {
  const language = languageOf(tokens);
  const words = tokens.filter((token, i) => !isInside(tokens, token, i));
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    const { length, tags } = longestAt(words, at, language, vocabulary);
    const taken = words.slice(at, at + length);
    items.push({
      text: taken.map(({ text }) => text).join(' '),
      word: taken.map(({ word }) => word).join(' '),
      start: taken[0]!.start,
      end: taken.at(-1)!.end,
      tags,
      taken: false,
    });
    at += length;
  }
  readUs(items);
  const corrected = withoutTypos(items, language, vocabulary);
  const stops = tokens.filter(({ text }) => text === '.').map(({ start }) => start);
  return { items: numbersOf(namesOf(items, vocabulary)), language, corrected, stops };
}

/** "us or uk", "from us": the country, where it is listed with others or stands behind "in" and "from". */
function readUs(items: readonly Item[]): void {
  for (const [at, item] of items.entries()) {
    if (item.word !== 'us') continue;
    const [before, after] = [items[at - 1], items[at + 1]];
    const isListed = (joint: Item | undefined, other: Item | undefined) =>
      (tagOf(joint, 'conj') ?? tagOf(joint, 'deed', 'versus')) !== undefined && tagOf(other, 'place') !== undefined;
    if (/^(?:in|from)$/.test(before?.word ?? '') || isListed(before, items[at - 2]) || isListed(after, items[at + 2])) {
      item.tags = [{ class: 'place', value: 'US' }];
    }
  }
}

/** A hyphen or a full stop within a word: "mid-tier". */
function isInside(tokens: readonly Token[], token: Token, i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (token.text === '.') return true;
  if (token.kind !== 'sign' || !before || !after || !/[-.·]/.test(token.text)) return false;
  return before.kind === 'word' && after.kind === 'word' && before.end === token.start && token.end === after.start;
}

/** Letters and signs that English does without. */
const LETTERS: Partial<Record<Language, RegExp>> = {
  de: /[äöüß]/i,
  es: /[áíóúñ¿¡]/i,
  pt: /[ãõçáâêóéíú]/i,
  fr: /[çèêàùœéâîô]/i,
};

/** The language most of its words are of; English where that is open. */
function languageOf(tokens: readonly Token[]): Language {
  const known = LANGUAGES.map((language) => {
    const phrases = lexicon()[language];
    const own = LETTERS[language];
    const marks = tokens.filter(({ text }) => own?.test(text)).length;
    return marks + tokens.filter(({ kind, word }) => kind === 'word' && phrases.has(word)).length;
  });
  return LANGUAGES[known.indexOf(Math.max(...known))]!;
}

function longestAt(words: readonly Token[], at: number, language: Language, vocabulary: Vocabulary) {
  const first = words[at]!;
  const hasSmall = words.some(({ text }) => /^\p{Ll}{2}/u.test(text));
  if (first.kind === 'handle') {
    return { length: 1, tags: [{ class: 'handle', value: first.text.replace(/^@/, '') }] };
  }
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const key = keyOf(words.slice(at, at + length));
    const tags = tagsOfPhrase(key, language, vocabulary);
    const code = length === 1 && hasSmall ? countryOfCapitals(first.text) : undefined;
    if (code !== undefined && !tags.some((tag) => tag.class === 'measure')) {
      return { length, tags: [{ class: 'place', value: code }] };
    }
    // "for US creators" is not "for us".
    const hidesPlace =
      hasSmall && words.slice(at, at + length).some(({ text }) => countryOfCapitals(text) !== undefined);
    if (hidesPlace && !tags.some((tag) => tag.class === 'place' || tag.class === 'measure')) continue;
    if (tags.length > 0) return { length, tags };
  }
  return { length: 1, tags: [] };
}

/** Words with spaces between, signs that touch without: ">=". */
function keyOf(words: readonly Token[]): string {
  return words.reduce((key, { word, kind, start }, i) => {
    const before = words[i - 1];
    const touches = before?.kind === 'sign' && kind === 'sign' && before.end === start;
    return key === '' || touches ? key + word : `${key} ${word}`;
  }, '');
}

export function tagsOfPhrase(key: string, language: Language, { phrases }: Vocabulary): Tag[] {
  const own = lexicon()[language].get(key) ?? [];
  const english = language === 'en' ? [] : (lexicon().en.get(key) ?? []);
  return [...(phrases.get(key) ?? []), ...own, ...english.filter((tag) => !OWN_GRAMMAR.has(tag.class))];
}

/** Names that no lexicon knows, of one word or two: "lunabakes", "selena gomez". */
function namesOf(items: readonly Item[], { isHandle }: Vocabulary): Item[] {
  const named: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const [item, next] = [items[at]!, items[at + 1]];
    const isOpen = item.tags.length === 0 && /\p{L}/u.test(item.word);
    if (isOpen && next?.tags.length === 0 && isHandle(`${item.text} ${next.text}`)) {
      const text = `${item.text} ${next.text}`;
      named.push({
        ...item,
        text,
        end: next.end,
        word: text.toLowerCase(),
        tags: [{ class: 'handle', value: text }],
        taken: false,
      });
      at++;
    } else if (isOpen && isHandle(item.text)) {
      named.push({ ...item, tags: [{ class: 'handle', value: item.text }] });
    } else named.push(item);
  }
  return named;
}
