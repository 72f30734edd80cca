import type { Meaning } from './lexicon.js';
import { once, remembered } from './remembered.js';
import { consonants } from './spelling.js';
import { tokens } from './tokens.js';

/** A word that ends in a point before another word, a bracket or the end: "Coment. méd.", "Tx. engaj. (%)". */
const ABBREVIATED = /([\p{L}\p{M}]{3,})\.(?=$|[^\p{L}\p{M}\p{N}_])/gu;
/** What tables abbreviate; names of people and things are not told by their first letters. */
const MAY_BE: ReadonlySet<Meaning> = new Set<Meaning>(
  'followers following likes views comments shares saves posts engagement reach price spend average total rate count time latest category country language audience growth status owner date platform verified'.split(
    ' ',
  ) as Meaning[],
);
/** Of the words that begin so, so many have to mean the same. */
const AGREED = 2 / 3;

/** The words of a header that are abbreviated by a point, as `tokens` writes them. */
export const abbreviatedIn = remembered(
  (header): ReadonlySet<string> =>
    new Set([...header.normalize('NFC').matchAll(ABBREVIATED)].flatMap(([, word]) => tokens(word!))),
);

/**
 * What an abbreviation stands for: the shortest known word that begins so and means what most of them mean. "Engaj." is
 * "engajamento"; "seg." could be followers, following or a segment, and stays what it is.
 *
 * @param words every known word with what it can mean
 */
export function writtenOut(abbreviation: string, words: ReadonlyMap<string, ReadonlySet<Meaning>>): string | undefined {
  return meantByMost([...words].filter(([word]) => word.startsWith(abbreviation) && !word.includes(' ')));
}

/** A word of consonants only; three letters are rather initials. */
const WITHOUT_VOWELS = /^[b-df-hj-np-tv-z]{4,9}$/;

/**
 * What words without their vowels stand for, as systems with narrow columns write them: "Cntry", "Ctgry", "Pltfrm".
 *
 * @param words every known word with what it can mean
 */
export function vowelsPutBack(words: ReadonlyMap<string, ReadonlySet<Meaning>>): (word: string) => string | undefined {
  const written = once(() => withoutVowels(words));
  return (word) => (WITHOUT_VOWELS.test(word) ? meantByMost(written().get(consonants(word)) ?? []) : undefined);
}

function withoutVowels(words: ReadonlyMap<string, ReadonlySet<Meaning>>) {
  const written = new Map<string, [string, ReadonlySet<Meaning>][]>();
  for (const one of words) {
    if (!/^[a-z]{5,14}$/.test(one[0])) continue;
    const bare = consonants(one[0]);
    written.set(bare, [...(written.get(bare) ?? []), one]);
  }
  return written;
}

/** So many letters, and so much of a word, are its stem; what differs is an ending of so many at most. */
const STEM = { letters: 5, share: 0.7, ending: 4 };

/**
 * The known word that an unknown one is another form of, by its stem: "αναρτήσεως" of "ανάρτηση", "оглядами" of "огляди".
 * In English, words of one stem often mean something else: it is for headers in other languages.
 *
 * @param words every known word with what it can mean
 */
export function formsOf(words: ReadonlyMap<string, ReadonlySet<Meaning>>): (word: string) => string | undefined {
  const byStem = once(() => {
    const found = new Map<string, [string, ReadonlySet<Meaning>][]>();
    for (const one of words) {
      if (!isWord(one[0])) continue;
      const stem = one[0].slice(0, STEM.letters);
      found.set(stem, [...(found.get(stem) ?? []), one]);
    }
    return found;
  });
  return (word) => {
    if (!isWord(word)) return undefined;
    const known = (byStem().get(word.slice(0, STEM.letters)) ?? []).filter(([other]) => isForm(word, other));
    return known.length > 0 ? meantByMost(known) : undefined;
  };
}

function isWord(text: string): boolean {
  return text.length >= STEM.letters && !text.includes(' ') && /^[\p{L}\p{M}]+$/u.test(text);
}

function isForm(word: string, other: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  const longer = Math.max(word.length, other.length);
  return shared >= STEM.share * longer && longer - shared <= STEM.ending;
}

/** The shortest of the words that mean what most of them mean. */
function meantByMost(begun: readonly [string, ReadonlySet<Meaning>][]): string | undefined {
  const times = new Map<Meaning, number>();
  for (const [, meanings] of begun) for (const one of meanings) times.set(one, (times.get(one) ?? 0) + 1);
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  if (!most || !MAY_BE.has(most[0]) || most[1] < AGREED * begun.length) return undefined;
  const meant = begun.filter(([, meanings]) => meanings.has(most[0]));
  return meant.sort(([a, ofA], [b, ofB]) => ofA.size - ofB.size || a.length - b.length || (a < b ? -1 : 1))[0]![0];
}
