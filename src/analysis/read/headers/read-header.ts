import type { Field } from '../../profiles.js';
import { unitOfHeader } from './header-unit.js';
import { isKnownWord, type Word, wordsIn, wordsOf } from './header-words.js';
import type { Meaning } from './lexicon.js';
import { periodIn, windowIn } from './periods.js';
import { isPlace, placeCodesIn } from './place-words.js';
import { remembered } from './remembered.js';
import type { Counted } from './said.js';
import { Sense } from './sense.js';

/** What a header says of its column. */
export interface HeaderReading {
  /** The fields it can mean, with a confidence 0–1; the values of the column have the last word. */
  fields: ReadonlyMap<Field, number>;
  /** 'Instagram', 'TikTok', …, where the header names one. */
  platform?: string | undefined;
  /** When its figures were taken: ISO 8601, `2026-09`, `2026`, or `--09` where the year is not said. */
  when?: string | undefined;
  /** Days that its figures are about, as in "30d" or "monthly". */
  windowDays?: number | undefined;
  /** What its plain numbers are to be multiplied with: 1,000 under "Followers (k)". */
  unit: number;
  /** Whether it speaks of a share: a percent sign, or a word for one. */
  isRate: boolean;
  /** Of the posts of a creator, what is counted. */
  counts?: Counted | undefined;
  /** A first or a last name: both make a name. */
  namePart?: 'first' | 'last' | undefined;
  /** A place in a ranking, a tier, a class: no measure. */
  isPosition: boolean;
  /** How many words of it are not known. */
  unknown: number;
  /** Whether it means something by itself: what is counted, or who. */
  isKnown: boolean;
}

/** More than this is a sentence: only what asks for something ("How many followers do you have?") is read. */
const LONGEST_HEADER = 16;
/** How sure the words make, and what every unknown word among them takes off. */
const UNKNOWN_WORD = 0.6;
/** A question has words of its own around what it asks for. */
const UNKNOWN_IN_QUESTION = 0.8;
const QUESTION = /[?？¿؟;]\s*(?:[*(（].*)?$|^¿/u;
/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/**
 * Reads a header word by word: what is counted, of whom, as a total, an average or a share, on which platform and when.
 * Every word counts: "Sponsored Posts" are not the posts, "Cost per View" is not the price, "Male Followers" are not the
 * followers.
 */
export const readHeader = remembered((header): HeaderReading => {
  const said = wordsIn(header);
  const period = periodOf(said);
  const window = windowIn(period ? said.map((word, i) => (period.words.has(i) ? '' : word)) : said);
  const timed = new Set([...(period?.words ?? []), ...(window?.words ?? [])]);
  const { words, platforms } = wordsOf(said.map((word, i) => (timed.has(i) && !isKnownWord(word) ? '' : word)));
  const named = period && words.length > 1 ? words.filter(({ text }) => !isTimeWord(text, said, timed)) : words;
  const platform = platforms.size === 1 ? [...platforms][0] : undefined;
  const isOfPlace = namesPlace(header, named);
  const unknown = isOfPlace ? 0 : named.filter(({ meanings }) => meanings.size === 0).length;
  const reader = new Sense(named, {
    windowDays: window?.days,
    namesPlatform: platforms.size > 0,
    isOfPlace,
    isDated: period !== undefined,
  });
  const fields = new Map<Field, number>();
  if (said.length > 0 && said.length <= LONGEST_HEADER && unknown <= (QUESTION.test(header) ? 5 : 3)) {
    const each = QUESTION.test(header) && said.length > 3 ? UNKNOWN_IN_QUESTION : UNKNOWN_WORD;
    for (const [field, sure] of reader.fields()) fields.set(field, sure * each ** unknown);
  }
  return {
    fields,
    platform,
    when: period?.at,
    windowDays: window?.days,
    unit: unitOfHeader(header),
    isRate: reader.isRate,
    counts: unknown > 1 ? undefined : reader.counts,
    namePart: reader.namePart,
    isPosition: reader.isPosition,
    unknown,
    isKnown: fields.size > 0 || reader.meansSomething,
  };
});
/** Of followers or of an audience in one country, or of a share and nothing else: "% audience in Singapore", "Anteil DE". */
function namesPlace(header: string, words: readonly Word[]): boolean {
  const isOfPeople = words.some(({ meanings }) => meanings.has('audience') || meanings.has('followers'));
  const codes = placeCodesIn(header);
  const isOpen = ({ text, meanings }: Word) =>
    meanings.size === 0 || (codes.has(text) && [...meanings].every((meaning) => meaning === 'of' || meaning === 'us'));
  const place = words.filter(
    (word) => isOpen(word) || (UNSPACED.test(word.text) && onlySays(word, 'country', 'time', 'count')),
  );
  if (place.length === 0 || place.length > 3) return false;
  const isShareOnly = words.every((word) => place.includes(word) || onlySays(word, 'rate', 'percent', 'of', 'count'));
  if (!isOfPeople && !(isShareOnly && words.some((word) => onlySays(word, 'rate')))) return false;
  const said = place.map(({ text }) => text);
  return said.some((text) => codes.has(text)) || isPlace(said.join(UNSPACED.test(said[0]!) ? '' : ' '));
}

function onlySays({ meanings }: Word, ...allowed: readonly Meaning[]): boolean {
  return meanings.size > 0 && [...meanings].every((meaning) => allowed.some((each) => each === meaning));
}

/** A month without a year that is a word of another language as well is that: "pro" is no December, as in Czech. */
function periodOf(said: readonly string[]): ReturnType<typeof periodIn> {
  const period = periodIn(said);
  const isWord = period?.at.startsWith('--') && [...period.words].every((at) => isKnownWord(said[at]!));
  return isWord ? undefined : period;
}

/** Words that a period has been read from are no words of the rest: "Mai" is nobody's. */
function isTimeWord(text: string, said: readonly string[], timed: ReadonlySet<number>): boolean {
  const at = said.indexOf(text);
  return at >= 0 && timed.has(at);
}
