import { asWritten, mayBeWritten } from './as-written.js';
import { withoutCurrency } from './money.js';

export type DecimalSeparator = '.' | ',';

const MISSING = new Set([
  ...['', '-', '--', '–', '—', '.', '?', 'nan', 'null', 'nil', 'none', 'n/a', '#n/a', 'na', 'n.a.', 'undefined'],
  ...['unknown', 'not available', 'tbd', '(blank)', '#value!', '#div/0!', '#ref!', '#name?', '<na>'],
]);

const LONGEST_MISSING = 15;
/** No number is written longer: texts are told from numbers without reading them. */
const LONGEST = 60;
/** Larger than any count or amount; its square is still exact enough to compute with. */
const LARGEST = 1e15;

const NUMBER =
  /^>?\s*([%٪])?\s*(-|−)?\s*(\d[\d.,'’\s]*(?:e[+-]?\d+)?|[.,]\d+(?:e[+-]?\d+)?)\s*([\p{L}\p{M}][\p{L}\p{M}.]*)?\s*\+?\s*([%٪])?$/u;
/** A cell of this kind is a number without a look at anything around it. */
const PLAIN = /^-?[\d.,]+%?$/;

/** Whether a cell says that it has no value. */
export function isMissing(cell: string): boolean {
  return cell.length <= LONGEST_MISSING && MISSING.has(cell.trim().toLowerCase());
}

/** What a column knows that a single cell does not. */
export interface NumberContext {
  /** What separates decimals where a cell such as `1.234` cannot tell. */
  decimal: DecimalSeparator;
  /** What a number without a word of its own is multiplied with: 1,000 under "Followers (k)". */
  unit?: number | undefined;
  /** What `B` stands for: a billion, or the Turkish "bin", a thousand. */
  b?: number | undefined;
}

/**
 * A cell as a number: `1234`, `1,234`, `1.234,5`, `1 234`, `12,34,567`, `1.2M`, `1,2 Mio.`, `4.5 million`, `0.91%`,
 * `2.28E+11`, `$1,200`, `10K+`, `~48k`, `11.9k followers`, `%5,2`, `४.१२ लाख`. What only one convention can mean is read
 * by that one; `decimal` decides the others. Of a range it is the middle.
 *
 * @returns NaN where the cell is missing, is no number, or only says what it is below; a percentage as it is written
 *   (`5%` is 5)
 */
export function parseNumber(cell: string, context: DecimalSeparator | NumberContext = '.'): number {
  const known: NumberContext = typeof context === 'string' ? { decimal: context } : context;
  if (PLAIN.test(cell)) return amountOf(partsOf(cell), known);
  const value = amountOf(partsOf(cell), known);
  if (!Number.isNaN(value) || !mayBeWritten(cell)) return value;
  const written = asWritten(withoutCurrency(cell));
  switch (written.kind) {
    case 'below':
      return Number.NaN;
    case 'range':
      return (amountOf(partsOf(written.from), known) + amountOf(partsOf(written.to), known)) / 2;
    case 'number':
      return amountOf(partsOf(written.text), known);
  }
}

function amountOf(parts: Parts | undefined, { decimal, unit = 1, b }: NumberContext): number {
  if (!parts) return Number.NaN;
  const plain = withPoint(parts.digits, decimal);
  if (plain === undefined) return Number.NaN;
  const magnitude = parts.word === undefined ? unit : parts.word === 'b' && b !== undefined ? b : parts.magnitude;
  // Through the shortest decimal, so that 1.1k is 1100 and not 1100.0000000000002.
  const value = Number((Number(plain) * magnitude).toPrecision(15));
  if (!(value <= LARGEST)) return Number.NaN;
  return parts.isNegative ? -value : value;
}

/** What a word or letter multiplies with: 1,000 for `k`; undefined for any other. */
export function magnitudeOf(word: string): number | undefined {
  return MAGNITUDES.get(normalised(word).replace(/\.$/, ''));
}

/** Whether a cell says a range, of which the middle is read. */
export function isRange(cell: string): boolean {
  return (
    mayBeWritten(cell) &&
    Number.isNaN(amountOf(partsOf(cell), { decimal: '.' })) &&
    asWritten(withoutCurrency(cell)).kind === 'range'
  );
}

/** What a cell says of its column's decimal separator; `grouped` is the sign in a cell like `1.234` or `1,234`. */
export type SeparatorEvidence = { decimal: DecimalSeparator } | { grouped: DecimalSeparator } | undefined;

export function separatorEvidence(cell: string): SeparatorEvidence {
  const parts = partsOf(cell) ?? partsAsWritten(cell);
  const digits = parts?.digits.replace(/e.*$/, '');
  if (!parts || digits === undefined || !/[.,]/.test(digits)) return undefined;
  const asPoint = withPoint(digits, '.');
  const asComma = withPoint(digits, ',');
  if (asPoint === undefined) return undefined;
  if (asPoint !== asComma) {
    const sign = digits.includes('.') ? '.' : ',';
    if (parts.magnitude === 1) return { grouped: sign };
    // Nobody writes 1234 million as 1.234M; 1,234K tells nothing.
    return sign === '.' ? { decimal: '.' } : undefined;
  }
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const sign = digits[last] as DecimalSeparator;
  const isDecimal = digits.indexOf(sign) === last && digits.length - last - 1 > 0 && asPoint.includes('.');
  if (isDecimal) return { decimal: sign };
  return { decimal: sign === '.' ? ',' : '.' };
}

function partsAsWritten(cell: string): Parts | undefined {
  if (!mayBeWritten(cell)) return undefined;
  const written = asWritten(withoutCurrency(cell));
  return written.kind === 'number' ? partsOf(written.text) : undefined;
}

interface Parts {
  digits: string;
  isNegative: boolean;
  /** The word or letter that multiplies it. */
  word: string | undefined;
  magnitude: number;
}

/** Digits with their separators, sign and magnitude; undefined for what is no number. */
function partsOf(cell: string): Parts | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = normalised(cell);
  if (MISSING.has(text)) return undefined;
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, percentBefore, minus, digits, written, percent] = match;
  const word = written?.replace(/\.$/, '');
  const magnitude = word === undefined ? 1 : MAGNITUDES.get(word);
  if (magnitude === undefined || ((percent || percentBefore) && word !== undefined)) return undefined;
  return { digits: digits!.trim(), isNegative: minus !== undefined, word, magnitude };
}

/** Where the digits of scripts begin. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
];

/** Lower case; digits of every script as ASCII, every space as a space. */
function normalised(cell: string): string {
  const text = cell.trim().toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = ZEROS.findLast((from) => from <= code && code < from + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/٫/g, ',')
    .replace(/٬/g, "'")
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replace(/[\u200b-\u200f\u061c\u2060\ufeff]/g, '')
    .trim();
}

/** Number words and letters after a number, as `normalised` writes them. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ...each(
    1e3,
    'k thousand thousands thsd tsd mil mila mille miles mille tys tis tisic тыс тысяч тысячи rb ribu bin n nghin nghìn ngàn 千 천 พัน हज़ार हजार ألف الف آلاف هزار אלף ק',
  ),
  ...each(1e4, '万 萬 만 w หมื่น'),
  ...each(1e5, 'lakh lakhs lac lacs लाख แสน'),
  ...each(
    1e6,
    'm mm mn mln mi mio million millions millones millón millon milhões milhao milhão milioni milione millionen mill млн миллион миллионов jt juta milyon tr triệu trieu ล้าน مليون ملايين م میلیون מיליון מ 百万 백만',
  ),
  ...each(1e7, 'crore crores cr करोड़ करोड'),
  ...each(1e8, '亿 億 억'),
  ...each(
    1e9,
    'b bn bi bio billion billions md mrd milliarden mld миллиард млрд milyar miliar tỷ ty مليار میلیارد 십억',
  ),
]);

/** Digits without grouping and with a decimal point; undefined where they are in no convention. */
function withPoint(digits: string, decimal: DecimalSeparator): string | undefined {
  const [mantissa = '', exponent] = digits.split('e');
  const plain = mantissaWithPoint(mantissa, decimal);
  return plain === undefined || exponent === undefined ? plain : `${plain}e${exponent}`;
}

const GROUPS_OF_THREE = /^\d{1,3}(?:(?<sign>[.,'’ ])\d{3})(?:\k<sign>\d{3})*$/;
const INDIAN_GROUPS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

function mantissaWithPoint(text: string, decimal: DecimalSeparator): string | undefined {
  if (/^\d+$/.test(text)) return text;
  const separators = text.replace(/\d/g, '');
  const last = separators.at(-1)!;
  const isDecimalSign = last === '.' || last === ',';
  const lastAt = text.lastIndexOf(last);
  const whole = text.slice(0, lastAt);
  const fraction = text.slice(lastAt + 1);
  const isGrouped = GROUPS_OF_THREE.test(text) || INDIAN_GROUPS.test(text);

  if (separators.length === 1 && isDecimalSign) {
    const mayBeEither = isGrouped && !text.startsWith('0');
    if (mayBeEither && last !== decimal) return whole + fraction;
    return `${whole || '0'}.${fraction || '0'}`;
  }
  if (isGrouped) return text.replace(/\D/g, '');
  const signsBefore = new Set(separators.slice(0, -1));
  const wholeIsGrouped = GROUPS_OF_THREE.test(whole) || INDIAN_GROUPS.test(whole);
  if (isDecimalSign && !signsBefore.has(last) && wholeIsGrouped)
    return `${whole.replace(/\D/g, '')}.${fraction || '0'}`;
  return undefined;
}

function each(magnitude: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [normalised(word), magnitude]);
}
