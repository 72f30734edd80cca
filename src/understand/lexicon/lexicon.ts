import { fold, LANGUAGES, type Language } from '../language.js';

/** Phrases by language, `|` between them. */
export type Phrasings = Partial<Record<Language, string>>;
/** What each value of a class is called. */
export type Lexicon<Value extends string = string> = Record<Value, Phrasings>;

/** What a phrase can be: a class of words, and which of the class. */
export interface Tag {
  class: string;
  value: string;
  /** A figure, where it has one. */
  number?: number;
  unit?: string | undefined;
}

/** Tags by folded phrase, one space between its words. */
export type Phrases = Map<string, Tag[]>;

/** As a phrase is looked up: signs that say something are words of their own. */
export function keyOfPhrase(phrase: string): string {
  return fold(phrase)
    .replace(/[^\p{L}\p{N}%#+$€£₹<>=~&≤≥]+/gu, ' ')
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .replace(/ *& */g, ' & ')
    .trim();
}

export function addPhrase(phrases: Phrases, phrase: string, tag: Tag): void {
  const key = keyOfPhrase(phrase);
  if (key === '') return;
  const tags = phrases.get(key);
  if (tags?.some((one) => one.class === tag.class && one.value === tag.value)) return;
  if (tags) tags.push(tag);
  else phrases.set(key, [tag]);
}

/** One map a language: a phrase of one is often another word in the next ("no", "mais", "die"). */
export function phrasesByLanguage(lexicons: Record<string, Lexicon>): Record<Language, Phrases> {
  const all = Object.fromEntries(LANGUAGES.map((language) => [language, new Map()])) as Record<Language, Phrases>;
  for (const [name, lexicon] of Object.entries(lexicons)) {
    for (const [value, phrasings] of Object.entries(lexicon)) {
      for (const [language, phrases] of Object.entries(phrasings)) {
        for (const phrase of phrases!.split('|')) addPhrase(all[language as Language], phrase, { class: name, value });
      }
    }
  }
  return all;
}
