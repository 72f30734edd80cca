const MISSING = new Set(['', '-', '–', '—', 'nan', 'null', 'none', 'n/a', 'na', 'undefined', '#n/a']);
const MAGNITUDES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** No number is written longer: texts are told from numbers without reading them. */
const LONGEST = 40;
/** Larger than any count or amount; its square is still exact enough to compute with. */
const LARGEST = 1e15;

export type DecimalSeparator = '.' | ',';

/** Whether a cell says that it has no value. */
export function isMissing(cell: string): boolean {
  return cell.length <= LONGEST && MISSING.has(cell.trim().toLowerCase());
}

/**
 * Which sign separates decimals in a column: decided once, from all its cells, because one cell such as `1.234`
 * cannot tell. A comma is the decimal sign where some cell has it after a dot, or twice dots, or where its groups do
 * not come in threes; `1,234` alone counts as thousands.
 */
export function decimalSeparatorOf(cells: readonly string[]): DecimalSeparator {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    if (cell.length > LONGEST || !/[.,]/.test(cell)) continue;
    const digits = cell.replace(/[^\d.,]/g, '');
    const lastComma = digits.lastIndexOf(',');
    const lastPoint = digits.lastIndexOf('.');
    if (lastComma >= 0 && lastPoint >= 0) lastComma > lastPoint ? comma++ : point++;
    else if (lastComma >= 0 && !/^\d{1,3}(,\d{3})+$/.test(digits)) comma++;
    else if (lastPoint >= 0 && !/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) point++;
    else if (lastPoint >= 0) comma++;
  }
  return comma > point ? ',' : '.';
}

/**
 * A cell as a number: `1234`, `1,234`, `1.2M`, `4.5 million`, `0.91%`, `2.28E+11`.
 *
 * @returns NaN where the cell is missing or is no number; a percentage as it is written (`5%` is 5)
 */
export function parseNumber(cell: string, decimal: DecimalSeparator = '.'): number {
  if (cell.length > LONGEST) return Number.NaN;
  const text = cell.trim().toLowerCase();
  if (MISSING.has(text)) return Number.NaN;
  const match =
    /^([+-]?)[$€£]?\s*([\d.,'\s\u00a0\u202f]*\d[\d.,]*(?:e[+-]?\d+)?)\s*(k|thousand|mn?|million|bn?|billion)?\s*\+?%?$/.exec(
      text,
    );
  if (!match) return Number.NaN;
  const [, sign, digits, suffix] = match;
  const thousands = decimal === '.' ? /[,'\s\u00a0\u202f]/g : /[.'\s\u00a0\u202f]/g;
  const plain = digits!.replace(thousands, '').replace(',', '.');
  const value = Number(plain) * (suffix ? MAGNITUDES[suffix]! : 1);
  if (!(value <= LARGEST)) return Number.NaN;
  return sign === '-' ? -value : value;
}
