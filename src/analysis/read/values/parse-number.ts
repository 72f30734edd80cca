export type DecimalSeparator = '.' | ',';

const MISSING = new Set([
  ...['', '-', '--', '–', '—', '.', '?', 'nan', 'null', 'nil', 'none', 'n/a', '#n/a', 'na', 'n.a.', 'undefined'],
  ...['unknown', 'not available', 'tbd', '(blank)', '#value!', '#div/0!', '#ref!', '#name?', '<na>'],
]);

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ...each(1e3, ['k', 'thousand', 'thsd', 'tsd', 'mil', 'mila', 'tys', 'тыс', 'rb', 'ribu', 'bin', '千', '천']),
  ...each(1e4, ['万', '萬', '만']),
  ...each(1e5, ['lakh', 'lac']),
  ...each(1e6, ['m', 'mm', 'mn', 'mln', 'mi', 'mio', 'million', 'millions', 'millones', 'millón', 'milhões', 'milhão']),
  ...each(1e6, ['milioni', 'millionen', 'mill', 'млн', 'jt', 'juta', 'milyon']),
  ...each(1e7, ['crore', 'cr']),
  ...each(1e8, ['亿', '億', '억']),
  ...each(1e9, ['b', 'bn', 'bi', 'bio', 'billion', 'billions', 'md', 'mrd', 'milliarden', 'mld', 'миллиард', 'млрд']),
  ...each(1e9, ['milyar', 'miliar']),
]);

const LONGEST_MISSING = 15;
/** No number is written longer: texts are told from numbers without reading them. */
const LONGEST = 40;
/** Larger than any count or amount; its square is still exact enough to compute with. */
const LARGEST = 1e15;

const NUMBER =
  /^(?:[~≈>+]|ca\.?\s)?\s*(-|−)?\s*(?:(?:[a-z]{0,3}[$€£¥₹₦₱₽₺₩]|usd|eur|gbp|idr|inr|brl|ngn|rp\.?|rs\.?|kr\.?)\s*)?(-)?(\d[\d.,'’\s]*(?:e[+-]?\d+)?|[.,]\d+(?:e[+-]?\d+)?)\s*(\p{L}[\p{L}.]*)?\s*(?:[$€£¥₹₦₱₽₺₩]|usd|eur|gbp)?\s*\+?\s*([%٪])?$/u;

/** Whether a cell says that it has no value. */
export function isMissing(cell: string): boolean {
  return cell.length <= LONGEST_MISSING && MISSING.has(cell.trim().toLowerCase());
}

/**
 * A cell as a number: `1234`, `1,234`, `1.234,5`, `1 234`, `12,34,567`, `1.2M`, `1,2 Mio.`, `4.5 million`, `0.91%`,
 * `2.28E+11`, `$1,200`, `10K+`. What only one convention can mean is read by that one; `decimal` decides the others.
 *
 * @param decimal what separates decimals where a cell such as `1.234` cannot tell
 * @returns NaN where the cell is missing or is no number; a percentage as it is written (`5%` is 5)
 */
export function parseNumber(cell: string, decimal: DecimalSeparator = '.'): number {
  const parts = partsOf(cell);
  if (!parts) return Number.NaN;
  const plain = withPoint(parts.digits, decimal);
  if (plain === undefined) return Number.NaN;
  // Through the shortest decimal, so that 1.1k is 1100 and not 1100.0000000000002.
  const value = Number((Number(plain) * parts.magnitude).toPrecision(15));
  if (!(value <= LARGEST)) return Number.NaN;
  return parts.isNegative ? -value : value;
}

/** What a cell says of its column's decimal separator; `grouped` is the sign in a cell like `1.234` or `1,234`. */
export type SeparatorEvidence = { decimal: DecimalSeparator } | { grouped: DecimalSeparator } | undefined;

export function separatorEvidence(cell: string): SeparatorEvidence {
  const parts = partsOf(cell);
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

/** Digits with their separators, sign and magnitude; undefined for what is no number. */
function partsOf(cell: string): { digits: string; isNegative: boolean; magnitude: number } | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = normalised(cell);
  if (MISSING.has(text)) return undefined;
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, minus, innerMinus, digits, word, percent] = match;
  const magnitude = word === undefined ? 1 : MAGNITUDES.get(word.replace(/\.$/, ''));
  if (magnitude === undefined || (percent && word !== undefined)) return undefined;
  return { digits: digits!.trim(), isNegative: minus !== undefined || innerMinus !== undefined, magnitude };
}

/** Lower case; full-width and Arabic-Indic digits as ASCII, every space as a space. */
function normalised(cell: string): string {
  const text = cell.trim().toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, ',')
    .replace(/٬/g, '.')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
}

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

function each(magnitude: number, words: string[]): [string, number][] {
  return words.map((word) => [word, magnitude]);
}
