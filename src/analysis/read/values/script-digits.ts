/** Where the ten digits of scripts begin. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
];
/** Emoji with what joins them, and marks that nobody sees. */
const SIGNS = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]|\ufe0f|\u20e3/gu;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A cell as numbers are read: in lower case, with the digits and signs of every script as ASCII, every space as one
 * space, and no emoji around.
 */
export function normalised(cell: string): string {
  const text = cell.trim().toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.replace(/\s+/g, ' ');
  return (
    text
      .replace(SIGNS, ' ')
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/\p{Nd}/gu, asciiDigit)
      // Arabic signs for decimals and for thousands, and the apostrophes that Swiss and others group with.
      .replaceAll('٫', ',')
      .replace(/[٬’‘ʼ′]/g, "'")
      .replaceAll('٪', '%')
      .replaceAll('−', '-')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
  );
}

/** The digit of any script as 0 to 9. */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const zero = ZEROS.findLast((from) => from <= code && code < from + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** Words for what is counted are kept without Latin accents. */
export function unaccented(part: string): string {
  return /[\u00c0-\u024f\u1e00-\u1eff]/.test(part)
    ? part
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('ı', 'i')
    : part;
}
