import { AFTER_NUMBERS, type AmountLexicon, BEFORE_NUMBERS, BETWEEN_NUMBERS } from './amount-lexicon.js';
import { normalised, unaccented } from './script-digits.js';

/** What a word or sign beside a number says of it. */
export type AmountWord =
  | { says: 'magnitude'; word: string; by: number }
  | { says: 'currency'; code: string }
  /** Not exact, from there on, only a limit, or nothing that changes it. */
  | { says: 'percent' | 'about' | 'at-least' | 'limit' | 'nothing' | 'minus' };

const BEFORE = known(BEFORE_NUMBERS);
const AFTER = known(AFTER_NUMBERS);
const BETWEEN = known(BETWEEN_NUMBERS);
const NOTHING: AmountWord = { says: 'nothing' };
/** Scripts whose words are written without spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]$/u;
const LETTER = /[\p{L}\p{M}]/u;

/** A word or sign that can stand before a number, at `at` of a normalised text. */
export function wordBefore(text: string, at: number): { word: AmountWord; end: number } | undefined {
  return longest(text, at, BEFORE);
}

/** One that can stand after it. */
export function wordAfter(text: string, at: number): { word: AmountWord; end: number } | undefined {
  return longest(text, at, AFTER);
}

/** Where a sign or word between the two ends of a range ends. */
export function rangeSignEnd(text: string, at: number): number | undefined {
  return longest(text, at, BETWEEN)?.end;
}

/** What a word or letter multiplies with: 1,000 for `k`; undefined for any other. */
export function magnitudeOf(word: string): number | undefined {
  const found = AFTER.of.get(normalised(word).replace(/\.$/, ''));
  return found?.says === 'magnitude' ? found.by : undefined;
}

/** The longest of the words that stands at `at`, and ends there. */
function longest(text: string, at: number, words: Known): { word: AmountWord; end: number } | undefined {
  const first = text[at];
  const lengths = first === undefined ? undefined : words.lengths.get(unaccented(first));
  if (!lengths) return undefined;
  for (const length of lengths) {
    const end = at + length;
    if (end > text.length) continue;
    const part = text.slice(at, end);
    const word = wordIn(words, part) ?? wordIn(words, unaccented(part));
    if (word === undefined) continue;
    const next = text[end] ?? '';
    // `12k人`: the scripts are different words.
    const isWhole = !LETTER.test(part.at(-1)!) || UNSPACED.test(part) || !LETTER.test(next) || UNSPACED.test(next);
    if (isWhole) return { word, end };
  }
  return undefined;
}

function wordIn({ of, pairs }: Known, part: string): AmountWord | undefined {
  const word = of.get(part);
  if (word !== undefined) return word;
  const isPair = pairs
    .get(part[0]!)
    ?.some(([begins, ends]) => part.startsWith(begins) && ends.has(part.slice(begins.length)));
  return isPair ? NOTHING : undefined;
}

/** Words, and how long those are that begin with a letter: most texts are told after one look. */
interface Known {
  of: ReadonlyMap<string, AmountWord>;
  /** By the letter they begin with: a beginning, and the words that say nothing behind it. */
  pairs: ReadonlyMap<string, readonly (readonly [begins: string, ends: ReadonlySet<string>])[]>;
  /** Longest first. */
  lengths: ReadonlyMap<string, readonly number[]>;
}

function known({ words, pairs, lengths }: AmountLexicon): Known {
  const byLetter = new Map<string, [string, ReadonlySet<string>][]>();
  for (const { begins, ends } of pairs) {
    const set = new Set(ends);
    for (const begin of begins) byLetter.set(begin[0]!, [...(byLetter.get(begin[0]!) ?? []), [begin, set]]);
  }
  const of = new Map(words.flatMap(({ says, words: all }) => all.map((word) => [word, says] as const)));
  return { of, pairs: byLetter, lengths: new Map(lengths) };
}
