/** Emoji with what joins and colours them: left out, a name reads as well without. */
const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{fe00}-\u{fe0f}]|\u{200d}|\u{20e3}|[\u{e0020}-\u{e007f}])+/gu;
/** Pictographic by Unicode's table, but plain text. */
const PLAIN_SIGNS = /[©®™]/u;

/**
 * Replaces what the fonts cannot write, in every string of a plain value: a run of such letters becomes "…", emoji go.
 * Otherwise boxes would be drawn, or a font of the machine's own, and pictures would differ between machines.
 */
export function withSupportedText<T>(value: T, isSupported: (character: string) => boolean): T {
  if (typeof value === 'string') return supported(value, isSupported) as T;
  if (Array.isArray(value)) return value.map((item) => withSupportedText(item, isSupported)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withSupportedText(item, isSupported)]),
  ) as T;
}

function supported(text: string, isSupported: (character: string) => boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything in ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  const plain = text.replace(EMOJI, (emoji) => (PLAIN_SIGNS.test(emoji) ? emoji : ''));
  const written = Array.from(plain, (character) => (isSupported(character) ? character : '\ufffd')).join('');
  const shown = written.replace(/(\ufffd+…?|…\ufffd+)/g, '…').trim();
  return /[^@\s]/.test(shown) ? shown : `${shown}…`;
}

/** Reads CSS unicode ranges, such as "U+0000-00FF,U+0131". */
export function parseUnicodeRanges(ranges: string): [number, number][] {
  return ranges.split(',').map((range) => {
    const [first, last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)];
  });
}
