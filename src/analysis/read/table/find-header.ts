import { fieldsOfHeader } from '../headers/header-meaning.js';
import { headerSays } from '../headers/header-words.js';
import { readHeader } from '../headers/read-header.js';
import { parseNumber } from '../values/parse-number.js';
import { wordOf } from '../values/read-amount.js';

/** Where a table begins. */
export interface HeaderPlace {
  /** Records before the header, or before the first row where there is none. */
  skip: number;
  /** Names of the columns; undefined where the file has no header. */
  headers: string[] | undefined;
}

/** A header is looked for in the first records only. */
const SEARCHED = 30;
/** "Instagram" may be a header, and is a cell more often. */
const SURE_ENOUGH = 0.7;

/**
 * Tells the header from what people put above it (titles, dates, blank rows), and sees where there is none.
 *
 * The header is the first of the records as wide as the table that knows most column names, and is words where the
 * rows below are numbers.
 *
 * @param records the first records of the file, blank ones included
 */
export function findHeader(records: readonly string[][]): HeaderPlace {
  const widths = records.map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  const width = commonWidth(widths);
  const candidates = records
    .slice(0, SEARCHED)
    .map((cells, at) => ({ at, cells }))
    .filter(({ at, cells }) => {
      const filled = cells.filter((cell) => cell.trim() !== '').length;
      return widths[at]! > 0 && filled >= Math.min(width, Math.max(1, Math.ceil(0.5 * width))) && looksLikeNames(cells);
    });
  let best = candidates[0];
  let most = 0;
  for (const candidate of candidates) {
    const known = namesKnown(withoutRepeated(records, candidate.at), most);
    if (known === undefined) continue;
    best = candidate;
    most = known;
  }
  const header = best && (candidates.find((candidate) => isOfFirstTable(candidate, best.at, records)) ?? best);
  const firstRow = widths.findIndex((cells) => cells > 0 && cells >= Math.ceil(0.5 * width));
  // A line of names that nobody knows is a header only if it is the table's first line and not a row like the others.
  const isHeader =
    header !== undefined &&
    (most > 0 || (header.at === firstRow && !isRowLike(header.cells, records.slice(header.at + 1))));
  if (!isHeader) return { skip: Math.max(0, firstRow), headers: undefined };
  return { skip: header.at, headers: header.cells };
}

/** The width that most records have, of those with more than one cell where there are any. */
function commonWidth(widths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const width of widths) if (width > 0) times.set(width, (times.get(width) ?? 0) + 1);
  const wide = [...times].filter(([width]) => width > 1);
  return (wide.length > 0 ? wide : [...times]).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

/** Without cells that stand in other rows below each other as well: in a row per figure, "followers" is a value. */
function withoutRepeated(records: readonly string[][], at: number): string[] {
  const cells = records[at]!;
  const isSameLine = (other: readonly string[]) =>
    cells.filter((cell, c) => cell.trim() === (other[c] ?? '').trim()).length >= 0.8 * cells.length;
  const others = records.filter((other, r) => r !== at && !isSameLine(other));
  return cells.filter(
    (cell, c) => cell.trim() === '' || !others.some((other) => (other[c] ?? '').trim() === cell.trim()),
  );
}

/** How many of these are names that are known; undefined where they are no more than `most`, which is soon told. */
function namesKnown(cells: readonly string[], most: number): number | undefined {
  let left = cells.length;
  const canBeMore = cells.every((cell) => (isKnownName(cell) ? left : --left) > most);
  return canBeMore && left > most ? left : undefined;
}

function isKnownName(cell: string): boolean {
  return Math.max(0, ...fieldsOfHeader(cell).values()) > SURE_ENOUGH;
}

/** Short words, hardly any of them a number, a handle or an address. */
function looksLikeNames(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  let names = filled.length;
  // Most records are told from a header by their first few cells.
  return filled.every((cell) => (looksLikeName(cell) ? names : --names) >= 0.7 * filled.length);
}

function looksLikeName(cell: string): boolean {
  if (cell.length > 120 || /^@.|:\/\/|^\S+@\S+\.\S+$/.test(cell)) return false;
  return Number.isNaN(parseNumber(cell)) || isDatedName(cell) || isDeliverable(cell);
}

/** "2026 Followers" is the name of a column, not so many of them. */
function isDatedName(cell: string): boolean {
  if (!/[^\d\s.,%+-]/.test(cell)) return false;
  const { when, fields } = readHeader(cell);
  return when !== undefined && Math.max(0, ...fields.values()) > SURE_ENOUGH;
}

/** "1 Reel", "3 Stories": what a price is for, and not so many of them. */
function isDeliverable(cell: string): boolean {
  return /^\d{1,2}x?\s*\p{L}/u.test(cell) && wordOf(cell) === undefined && headerSays(cell, 'post', 'story', 'format');
}

/** Whether a record has numbers and words in the same columns as those below it. */
function isRowLike(cells: readonly string[], below: readonly string[][]): boolean {
  if (below.length === 0) return false;
  let same = 0;
  let numeric = 0;
  for (const [c, cell] of cells.entries()) {
    const filled = below.map((row) => row[c]?.trim() ?? '').filter((text) => text !== '');
    const share = filled.filter((text) => !Number.isNaN(parseNumber(text))).length / Math.max(1, filled.length);
    if (share <= 0.5) continue;
    numeric++;
    if (!Number.isNaN(parseNumber(cell))) same++;
  }
  return numeric > 0 && same > 0.5 * numeric;
}

/** A second table below may know more names than the first: that one's header counts followers, over rows with figures. */
function isOfFirstTable(
  { at, cells }: { at: number; cells: readonly string[] },
  best: number,
  records: readonly string[][],
) {
  if (at >= best) return false;
  const known = cells.filter(isKnownName).length;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const counts = cells.findIndex((cell) => (fieldsOfHeader(cell).get('followers') ?? 0) > SURE_ENOUGH);
  if (counts < 0 || known < 2 || known < 0.5 * filled) return false;
  return records.slice(at + 1, best).some((row) => !Number.isNaN(parseNumber((row[counts] ?? '').trim())));
}
