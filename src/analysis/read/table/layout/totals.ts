import { parseNumber } from '../../values/parse-number.js';
import type { Column } from '../column.js';
import { type Comparison, Figures } from './figures.js';
import { totalLabel } from './total-words.js';

/** The columns of a table, before its rows of totals are taken away. */
export interface Cells {
  headers?: readonly string[] | undefined;
  columns: readonly Column[];
  rowCount: number;
  /** Rows that begin a group: totals may be of one. */
  groupStarts?: ReadonlySet<number> | undefined;
  /** The column that those groups have become. */
  groupColumn?: number | undefined;
}

/** In tables of more rows, a total without a name is looked for among the first and last so many. */
const AT_THE_ENDS = 20;
/** A name stands in one of the first columns. */
const LABEL_COLUMNS = 6;
/** More rows of totals than this share of a table are something else. */
const MOST = 0.5;

/**
 * The rows that sum up others: told by their name and by arithmetic.
 *
 * A row is one if it is called so ("Total", "Average", "Summe Beauty") and a figure of it is the sum, the mean, the
 * median, an extreme or the number of the rows above it, below it, of its group or of the whole table; or, without any
 * name, if its figures are the sums of all others in two columns. Where nothing but its name speaks for it, it has to
 * be empty where creators have words, and larger than all of them.
 *
 * @returns row numbers, ascending
 */
export function totalsRows(cells: Cells): number[] {
  if (cells.rowCount < 3) return [];
  const ends = cells.rowCount > MADE_BY_PEOPLE ? [] : atTheEnds(cells.rowCount);
  const labelled = namedRows(cells);
  // What stands in most rows is a word of the file's: "Max" where all are called so.
  const isWordOfFile = cells.rowCount > 2 * AT_THE_ENDS && labelled.size > MOST * cells.rowCount;
  const named = isWordOfFile ? new Map<number, 'sure' | 'maybe'>() : labelled;
  const unnamed = unnamedRows(cells, named);
  if (named.size + unnamed.length + ends.length === 0) return [];
  const figures = new Figures(cells);
  const bare = new Set([...named.keys()].filter((row) => figures.lacksWords(row)));
  const worded = new Set([...named.keys()].filter((row) => figures.hasWords(row)));
  const sparse = new Set([...named.keys()].filter((row) => figures.isSparse(row)));
  const found = new Set<number>();
  const findAmong = (others: ReadonlySet<number>) => {
    const pending = [...named.keys()].filter((row) => !found.has(row));
    const told = figures.compare(pending, others);
    for (const [i, row] of pending.entries())
      if (
        isTotal(named.get(row)!, told[i]!, {
          lacksWords: bare.has(row),
          hasWords: worded.has(row),
          isSparse: sparse.has(row),
        })
      )
        found.add(row);
  };
  // Totals stand beside totals, and beside creators who are called so: others by name are in a sum, or none of them is.
  findAmong(new Set(named.keys()));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    findAmong(new Set(found));
  }
  const sums = figures.compare(unnamed, found);
  for (const [i, row] of unnamed.entries()) {
    const { sumsOfAll, matched, filled } = sums[i]!;
    // Figures without a word are nobody's: one, or those of a group.
    const isOfGroup =
      filled > 0 && matched === filled && (filled > 1 ? figures.lacksWords(row) : figures.isSparse(row));
    if (sumsOfAll >= 2 || isOfGroup) found.add(row);
  }
  const others = ends.filter((row) => !named.has(row) && !found.has(row));
  const told = figures.compare(others, found);
  for (const [i, row] of others.entries()) if (told[i]!.largeSumsOfAll >= 2) found.add(row);
  return found.size > MOST * cells.rowCount ? [] : [...found].sort((a, b) => a - b);
}

function isTotal(
  label: 'sure' | 'maybe',
  { matched, filled, isBeyondAll, sumsOfAll }: Comparison,
  { lacksWords, hasWords, isSparse }: { lacksWords: boolean; hasWords: boolean; isSparse: boolean },
): boolean {
  // An average of some of them is one, too.
  if (label === 'sure' && isSparse) return true;
  const isBare = lacksWords || sumsOfAll > 0;
  if (filled === 0) return label === 'sure' && isBare;
  // A creator can be called Max, and have as many followers as the median by chance, and the lowest of three fees.
  if (label === 'maybe') return matched > 0 && matched >= 0.5 * filled && (isBare || (matched > 1 && !hasWords));
  return (matched > 0 && (isBare || matched > 1 || filled === 1)) || (isBare && isBeyondAll);
}

/** Rows with a word for totals in one of the first columns, whose first text it is. */
function namedRows({ columns, rowCount }: Cells): Map<number, 'sure' | 'maybe'> {
  const rows = new Map<number, 'sure' | 'maybe'>();
  for (const [c, column] of columns.slice(0, LABEL_COLUMNS).entries()) {
    for (const { row, text } of column.rowsOfTexts((each) => totalLabel(each) !== undefined)) {
      if (row >= rowCount || rows.has(row)) continue;
      const before = columns.slice(0, c).map((each) => each.textAt(row));
      // An index or a sign (`*`) may stand before the name, no other word.
      if (before.every((cell) => !/[\p{L}\p{N}]/u.test(cell) || !Number.isNaN(parseNumber(cell))))
        rows.set(row, totalLabel(text)!);
    }
  }
  return rows;
}

/** At either end, so many rows may be totals that are called otherwise: "ALL CREATORS", "Team Berlin". */
const CALLED_OTHERWISE = 2;
/** In tables up to so many rows: longer ones come from programs. */
const MADE_BY_PEOPLE = 2_000;

function atTheEnds(rowCount: number): number[] {
  const first = Array.from({ length: CALLED_OTHERWISE }, (_, i) => i);
  return [...new Set([...first, ...first.map((i) => rowCount - 1 - i)])];
}

/** Rows without a name among the first and last ones. */
function unnamedRows({ columns, rowCount, groupColumn }: Cells, named: ReadonlyMap<number, unknown>): number[] {
  const own = columns.filter((_, c) => c !== groupColumn);
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (row === AT_THE_ENDS && rowCount > 50 * AT_THE_ENDS) row = rowCount - AT_THE_ENDS;
    if (named.has(row)) continue;
    if (holdsOnlyNumbers(own, row)) rows.push(row);
  }
  return rows.length > 10 ? [] : rows;
}

function holdsOnlyNumbers(columns: readonly Column[], row: number): boolean {
  let isEmpty = true;
  for (const column of columns) {
    const text = column.textAt(row);
    if (text === '') continue;
    if (!isFigure(text)) return false;
    isEmpty = false;
  }
  return !isEmpty;
}

/** A number, or dates: boards sum up a column of these as its first and last. */
function isFigure(text: string): boolean {
  return !Number.isNaN(parseNumber(text)) || (/\d/.test(text) && /^[\d\s.:/–-]*(?:to)?[\d\s.:/–-]*$/.test(text));
}
