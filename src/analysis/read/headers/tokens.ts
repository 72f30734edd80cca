import { foldScripts } from './fold-scripts.js';
import { remembered } from './remembered.js';

const MARKS_OF_LATIN = /[\u0300-\u036f]/;
const LETTERS: readonly [RegExp, string][] = [
  [/ı/g, 'i'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
];
/** Without width, or telling only how the sign before them is drawn. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u061c]|\ufe0e|\ufe0f/g;
/** What stands in a Hebrew abbreviation, and parts no words: ש"ח. */
const GERSHAYIM = /(?<=\p{Script=Hebrew})["״](?=\p{Script=Hebrew})/gu;
/** `IGアカウント` is two words. */
const SCRIPTS_MEET =
  /(?<=[a-z])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])(?=[a-z])/gu;
const WORDS = /[\p{L}\p{M}\p{N}%$€£¥₹₽₺₩฿₫/⌀]+/gu;
/** In a list: all that is in no word, but commas. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}%$€£¥₹₽₺₩฿₫/⌀,]+/gu;

/**
 * Lower-case words without Latin accents. camelCase, a digit after a letter and every separator part them; `%`, `/` and
 * signs of currencies are words of their own. Invisible marks are not there; letters that are typed in two ways in one
 * language are one.
 */
export const tokens = remembered((header): readonly string[] => folded(header).match(WORDS) ?? []);

/** The tokens of each phrase between commas, joined by spaces; as one text, since one by one they take far longer. */
export function phrasesIn(list: string): string[] {
  return folded(list)
    .replace(BETWEEN_WORDS, ' ')
    .split(',')
    .map((phrase) => phrase.trim());
}

function folded(header: string): string {
  let text = header
    .replace(/(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(GERSHAYIM, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, (marks) => (MARKS_OF_LATIN.test(marks) ? '' : marks))
    .normalize('NFC')
    .toLowerCase();
  for (const [letter, written] of LETTERS) text = text.replace(letter, written);
  return foldScripts(text)
    .replace(/٪/g, '%')
    .replace(/\+\s*\/?\s*[-−–]|±/g, ' delta ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(SCRIPTS_MEET, ' ')
    .replace(/[%$€£¥₹₽₺₩฿₫/⌀]/g, ' $& ');
}
