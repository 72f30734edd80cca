import { fold } from './language.js';
import { COLUMN_WORDS, type ColumnWords, WORD_OF_HEADER } from './lexicon/columns.js';

/** Of what a figure is, and over which days: nobody says it who asks for the figure. */
const UNIT =
  /^(?:avg|average|mean|median|o|moy|media|promedio|number|no|nr|num|count|total|of|\d+d|\d+|pct|percent|percentage|usd|eur|gbp|in)$/;
const MOST_WORDS = 3;

/** Other names of a header: its words in any order, without its unit or window, one or several. */
export function namesOfHeader(header: string): string[] {
  const words = fold(header)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const core = words.filter((word) => !UNIT.test(word));
  const orders = [words, core].filter(({ length }) => length > 0).flatMap((list) => ordersOf(list));
  // "last contact", of "Last contacted"
  const acts = core.map((word) => (word.length > 5 ? word.replace(/ed$/, '') : word));
  return [...new Set([...orders, acts].flatMap((order) => [order.join(' '), ...numbersOf(order)]))].filter(
    (name) => name !== '',
  );
}

/** How a column of yes and no is called: its header without "has", "is" and "(y/n)". */
export function namesOfFlag(header: string): string[] {
  const words = fold(header)
    .replace(/\b(?:y ?\/ ?n|yes ?\/ ?no|true ?\/ ?false)\b|[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
  const core = words.replace(/^(?:has|have|is|are|can|does|do|did|was|will|hat|ist|tiene|tem|a|est) /, '');
  return [...new Set([words, core].flatMap((name) => [name, ...numbersOf(name.split(' '))]))];
}

/** What people call such a column: by the field it was read as, else by a word of its header. */
export function wordsOfColumn(header: string, field: string | undefined): ColumnWords | undefined {
  if (field !== undefined && COLUMN_WORDS[field]) return COLUMN_WORDS[field];
  const found = field === undefined && WORD_OF_HEADER.find(([pattern]) => pattern.test(fold(header)));
  return found ? COLUMN_WORDS[found[1]] : undefined;
}

function ordersOf(words: readonly string[]): string[][] {
  if (words.length < 2 || words.length > MOST_WORDS) return [[...words]];
  return words.flatMap((word, at) => ordersOf(words.toSpliced(at, 1)).map((rest) => [word, ...rest]));
}

/** The last word as one, or as several. */
export function numbersOf(words: readonly string[]): string[] {
  const last = words.at(-1)!;
  const other = /[^s]s$/.test(last) ? last.slice(0, -1) : `${last}s`;
  return last.length < 3 || /\d/.test(last) ? [] : [[...words.slice(0, -1), other].join(' ')];
}
