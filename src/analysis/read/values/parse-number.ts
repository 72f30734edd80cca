import { type Figure, readAmount, type WrittenAmount } from './read-amount.js';

export type DecimalSeparator = '.' | ',';

const MISSING = new Set([
  ...['', '-', '--', '---', '–', '—', '.', '?', 'nan', 'null', 'nil', 'none', 'n/a', '#n/a', 'na', 'n.a.', 'undefined'],
  ...['unknown', 'not available', 'tbd', '(blank)', '#value!', '#div/0!', '#ref!', '#name?', '<na>', '\\n', '∅'],
]);

const LONGEST_MISSING = 15;
/** Larger than any count or amount; its square is still exact enough to compute with. */
const LARGEST = 1e15;
/** Read without a look at words around it. */
const PLAIN = /^-?(?:\d+|\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+)$/;

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
  /** Whether a number without a word has no decimals: `23.000` is 23,000 also beside `15.2k`. */
  isWhole?: boolean | undefined;
  /** Words that multiply with something else here: `b` is a billion, or the Turkish "bin", a thousand. */
  magnitudes?: ReadonlyMap<string, number> | undefined;
}

/**
 * A cell as a number: `1234`, `1,234`, `1.234,5`, `1 234`, `12,34,567`, `1.2M`, `1,2 Mio.`, `4.5 million`, `0.91%`,
 * `2.28E+11`, `$1,200`, `10K+`, `~48k`, `11.9k followers`, `%5,2`, `४.१२ लाख`. What only one convention can mean is read
 * by that one; the context's decimal separator decides the others. Of a range it is the middle.
 *
 * @returns NaN where the cell is missing, is no number, or only sets a limit (`<1M`); a percentage as it is written
 *   (`5%` is 5)
 */
export function parseNumber(cell: string, context: DecimalSeparator | NumberContext = '.'): number {
  const known: NumberContext = typeof context === 'string' ? { decimal: context } : context;
  if (PLAIN.test(cell) && !cell.includes(',') && cell.length <= 15) return scaled(Number(cell), known.unit ?? 1);
  const written = readAmount(cell);
  return written ? amountValue(written, known) : Number.NaN;
}

/** The number that an amount stands for; NaN for a limit, and for digits in no convention. */
export function amountValue({ figures, isLimit, isPercent }: WrittenAmount, context: NumberContext): number {
  if (isLimit) return Number.NaN;
  const known = isPercent && context.unit !== undefined && context.unit !== 1 ? { ...context, unit: 1 } : context;
  const [first, second] = figures.map((figure) => figureValue(figure, known));
  return second === undefined ? first! : scaled(first! + second, 0.5);
}

function figureValue({ parts, isNegative }: Figure, { decimal, unit = 1, isWhole, magnitudes }: NumberContext): number {
  let sum = 0;
  for (const { digits, word, magnitude } of parts) {
    const plain = withPoint(digits, isWhole && word === undefined ? groupingIn(digits, decimal) : decimal);
    if (plain === undefined) return Number.NaN;
    const by = word === undefined ? (parts.length > 1 ? 1 : unit) : (magnitudes?.get(word) ?? magnitude);
    sum += scaled(Number(plain), by);
  }
  if (!(sum <= LARGEST)) return Number.NaN;
  return isNegative ? -sum : sum;
}

/** The decimal separator under which the one sign in `23.000` groups. */
function groupingIn(digits: string, decimal: DecimalSeparator): DecimalSeparator {
  const sign = /^\d{1,3}([.,])\d{3}$/.exec(digits)?.[1];
  return sign === undefined ? decimal : sign === '.' ? ',' : '.';
}

/** Through the shortest decimal, so that 1.1k is 1100 and not 1100.0000000000002. */
function scaled(value: number, by: number): number {
  return by === 1 ? value : Number((value * by).toPrecision(15));
}

/**
 * What a cell says of its column's decimal separator; `grouped` is the sign in a cell like `1.234` or `1,234`. A short one
 * has a word that multiplies it: `15.2k`.
 */
export type SeparatorEvidence =
  | { decimal: DecimalSeparator; isShort: boolean; hasDecimals: boolean }
  | { grouped: DecimalSeparator }
  | undefined;

export function separatorEvidence(cell: string): SeparatorEvidence {
  if (!/[.,٫٬．，]/.test(cell)) return undefined;
  const part = readAmount(cell)?.figures[0].parts[0];
  const digits = part?.digits.replace(/e.*$/, '');
  if (!part || digits === undefined || !/[.,]/.test(digits)) return undefined;
  const asPoint = withPoint(digits, '.');
  const asComma = withPoint(digits, ',');
  if (asPoint === undefined) return undefined;
  if (asPoint !== asComma) {
    const sign = digits.includes('.') ? '.' : ',';
    if (part.magnitude === 1) return { grouped: sign };
    // Nobody writes 1234 million as 1.234M; 1,234K tells nothing.
    return sign === '.' ? { decimal: '.', isShort: true, hasDecimals: true } : undefined;
  }
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const sign = digits[last] as DecimalSeparator;
  const isDecimal = digits.indexOf(sign) === last && digits.length - last - 1 > 0 && asPoint.includes('.');
  const isShort = part.magnitude !== 1;
  if (isDecimal) return { decimal: sign, isShort, hasDecimals: true };
  return { decimal: sign === '.' ? ',' : '.', isShort, hasDecimals: false };
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
