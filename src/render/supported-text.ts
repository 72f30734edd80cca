/** Emoji with what joins and colours them: left out, a name reads as well without. */
const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{fe00}-\u{fe0f}]|\u{200d}(?=\p{Extended_Pictographic})|\u{20e3}|[\u{e0020}-\u{e007f}])+/gu;
/** Pictographic by Unicode's table, but plain text. */
const PLAIN_SIGNS = /[©®™]/u;
/** A name that is written from right to left, from its first letter to its last, and the dots where it was cut. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}](?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{P}\p{Zs}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}])?(…?)/gu;
const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';
/** More marks than this on one letter are no writing, and would run over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Makes every string of a plain value one that the fonts can write: emoji go, fancy letters become plain ones (𝒻 → f),
 * and a run of what is left over becomes "…". Otherwise boxes would be drawn, or a font of the machine's own, and pictures
 * would differ between machines.
 */
export function withSupportedText<T>(value: T, isSupported: (character: string) => boolean): T {
  if (typeof value === 'string') return supported(value, isSupported) as T;
  if (Array.isArray(value)) return value.map((item) => withSupportedText(item, isSupported)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withSupportedText(item, isSupported)]),
  ) as T;
}

/** All strings of a plain value in one: what fonts it needs. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textIn).join('');
}

function supported(text: string, isSupported: (character: string) => boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything in ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  const plain = text.normalize('NFC').replace(EMOJI, (emoji) => (PLAIN_SIGNS.test(emoji) ? emoji : ''));
  const written = Array.from(plain, (character) => writtenAs(character, isSupported)).join('');
  const shown = written
    .replace(PILED_MARKS, '$1')
    .replace(/(\ufffd+…?|…\ufffd+)/g, '…')
    .trim()
    // Or the figures after a name would go before it.
    .replace(RIGHT_TO_LEFT, (name, dots) => name + (dots && RIGHT_TO_LEFT_MARK) + LEFT_TO_RIGHT_MARK);
  return /[^@\s]/.test(shown) ? shown : `${shown}…`;
}

function writtenAs(character: string, isSupported: (character: string) => boolean): string {
  if (isSupported(character)) return character;
  const plain = character.normalize('NFKC');
  return Array.from(plain).every(isSupported) ? plain : '\ufffd';
}
