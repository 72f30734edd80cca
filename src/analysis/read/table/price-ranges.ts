import { headerSays } from '../headers/header-words.js';
import { tokens } from '../headers/tokens.js';
import { parseNumber } from '../values/parse-number.js';
import { Column } from './column.js';

/** What stands beside the same words over the lower and over the upper end of a price. */
const BOUNDS: readonly [lower: ReadonlySet<string>, upper: ReadonlySet<string>] = [
  new Set(
    'from min minimum mini minimo minima minimal minimalna minimale low lowest lower von ab mindestens de desde da dal od vanaf van fra fran ot от мин минимум від 下限 最低 最小 최소 dari tu en az'.split(
      ' ',
    ),
  ),
  new Set(
    'to max maximum maxi maximo maxima maximal maksymalna maximale high highest upper bis hochstens a hasta ate al do tot til till до макс максимум 上限 最高 最大 최대 hingga den en cok'.split(
      ' ',
    ),
  ),
];
/** So many rows have an upper end that is one. */
const MOSTLY = 0.9;

export interface PriceRange {
  header: string;
  column: Column;
  /** The columns of its ends. */
  ends: readonly [lower: number, upper: number];
}

/**
 * Prices whose ends stand in two columns, "Est. price from, USD" and "Est. price to, USD", as one: `140 – 220`. Of ranges
 * everything else takes the middle, and says so.
 */
export function priceRanges(headers: readonly string[], columns: readonly Column[], rowCount: number): PriceRange[] {
  const ends = headers.map((header) => (headerSays(header, 'price') ? endOf(header) : undefined));
  return ends.flatMap((lower, from): PriceRange[] => {
    if (lower?.end !== 0) return [];
    const to = ends.findIndex((upper) => upper?.end === 1 && upper.words === lower.words);
    if (to < 0 || lower.words === '') return [];
    const column = joined(columns[from]!, columns[to]!, rowCount);
    return column ? [{ header: without(headers[from]!, lower.word), column, ends: [from, to] }] : [];
  });
}

function endOf(header: string): { end: number; word: string; words: string } | undefined {
  const said = tokens(header);
  for (const [end, words] of BOUNDS.entries()) {
    const word = said.find((each) => words.has(each));
    if (word !== undefined) return { end, word, words: said.filter((each) => each !== word).join(' ') };
  }
  return undefined;
}

/** @returns undefined where these are no ends of something */
function joined(lower: Column, upper: Column, rowCount: number): Column | undefined {
  const column = new Column();
  let both = 0;
  let inOrder = 0;
  for (let row = 0; row < rowCount; row++) {
    const [from, to] = [lower.textAt(row), upper.textAt(row)];
    const [least, most] = [parseNumber(from), parseNumber(to)];
    const areNumbers = !Number.isNaN(least) && !Number.isNaN(most);
    if (areNumbers) both++;
    if (areNumbers && least <= most) inOrder++;
    column.put(row, areNumbers && least !== most ? `${from} – ${to}` : Number.isNaN(least) ? to : from);
  }
  return both > 0 && inOrder >= MOSTLY * both ? column : undefined;
}

/** A header without one of its words, and without what has parted it from the others. */
function without(header: string, word: string): string {
  const left = header
    .split(/(?<=[^\p{L}\p{M}])|(?=[^\p{L}\p{M}])/u)
    .filter((part) => tokens(part).join(' ') !== word)
    .join('');
  return left
    .replace(/[([]\s*[)\]]/g, '')
    .replace(/\s+(?=[,;)\]])/g, '')
    .replace(/[\s_]{2,}/g, ' ')
    .replace(/^[\s_,;.-]+|[\s_,;-]+$/g, '');
}
