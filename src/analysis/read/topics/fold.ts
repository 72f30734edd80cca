const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** What a UTF-16 unit is to a word: a–z and 0–9 whatever their case and accents are 1 to 36; and the rest is one of these. */
export const GAP = 0;
/** Stands for a gap within a phrase. */
export const SPACE = 37;
/** A phrase has places below this one. */
export const PLACES = 38;
/** A letter that no word of the lexicon has, and `_`, which only handles have. */
export const OTHER = 38;
/** What has to be written otherwise before it can be read: `ß`, `œ`, `𝓯`, an accent of its own. */
export const REWRITTEN = 39;
/** Above these are gaps that more may begin at. */
export const AT = 40;
export const HASH = 41;
export const SIGN = 42;

const LATIN_END = 0x250;
/** Half of a mathematical letter, which people write names of their own in: `𝓯𝓲𝓽`. */
const STYLED = 0xd835;

/** By UTF-16 unit. */
const PLACE_OF = new Uint8Array(0x10000)
  .fill(OTHER)
  .fill(REWRITTEN, 0x300, 0x370) // accents of their own
  .fill(GAP, 0x2000, 0x2c00) // punctuation, arrows, symbols
  .fill(SIGN, 0x2600, 0x2800)
  .fill(GAP, 0x3000, 0x3040)
  .fill(GAP, 0xd800, 0xe000) // halves of emoji
  .fill(SIGN, 0xd83c, 0xd83f)
  .fill(REWRITTEN, STYLED, STYLED + 1)
  .fill(GAP, 0xfe00)
  .fill(REWRITTEN, 0xff21, 0xff5b); // wide letters
for (let code = 0; code < LATIN_END; code++) PLACE_OF[code] = placeOfLatin(String.fromCharCode(code));

function placeOfLatin(character: string): number {
  if (character === '@') return AT;
  if (character === '#') return HASH;
  if (character === '_') return OTHER;
  if (/[ßæœÆŒ]/.test(character)) return REWRITTEN;
  if (!/[\p{L}\p{N}]/u.test(character)) return GAP;
  return ALPHABET.indexOf(character.normalize('NFD')[0]!.toLowerCase()) + 1 || OTHER;
}

export function placeAt(text: string, at: number): number {
  return PLACE_OF[text.charCodeAt(at)]!;
}

export function isOfWord(place: number): boolean {
  return place !== GAP && place < AT;
}

/** Composed, with the letters of another style as plain ones. */
export function rewritten(text: string): string {
  return text.normalize('NFKC').replace(/ß/g, 'ss').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').replace(/\p{M}/gu, '');
}
