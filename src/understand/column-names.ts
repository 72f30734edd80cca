import { fold } from './language.js';
import { COLUMN_WORDS, type ColumnWords, WORD_OF_HEADER } from './lexicon/columns.js';
import { STATES } from './lexicon/states.js';

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
  return [...new Set(orders.flatMap((order) => [order.join(' '), ...numbersOf(order)]))];
}

/** What people call such a column: by the field it was read as, else by a word of its header. */
export function wordsOfColumn(header: string, field: string | undefined): ColumnWords | undefined {
  if (field !== undefined && COLUMN_WORDS[field]) return COLUMN_WORDS[field];
  const found = field === undefined && WORD_OF_HEADER.find(([pattern]) => pattern.test(fold(header)));
  return found ? COLUMN_WORDS[found[1]] : undefined;
}

/** Other words of the state that a value is: "rejected" is "declined". */
export function wordsOfState(value: string): string[] {
  const rows = Object.values(STATES).map((phrasings) => Object.values(phrasings).flatMap((words) => words.split('|')));
  return rows.find((words) => words.includes(fold(value).trim())) ?? [];
}

function ordersOf(words: readonly string[]): string[][] {
  if (words.length < 2 || words.length > MOST_WORDS) return [[...words]];
  return words.flatMap((word, at) => ordersOf(words.toSpliced(at, 1)).map((rest) => [word, ...rest]));
}

/** The last word as one, or as several. */
function numbersOf(words: readonly string[]): string[] {
  const last = words.at(-1)!;
  const other = /[^s]s$/.test(last) ? last.slice(0, -1) : `${last}s`;
  return last.length < 3 || /\d/.test(last) ? [] : [[...words.slice(0, -1), other].join(' ')];
}
