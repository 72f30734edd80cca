import { platformNamed } from '../../headers/platforms.js';
import { parseNumber } from '../../values/parse-number.js';
import type { Grid } from '../grid.js';
import { totalLabel } from './total-words.js';

/** What a row is that is none of a creator. */
export type OddRow = 'note' | 'heading';

const NOTE =
  /^(?:[*†‡•©→✓!]|\(?(?:note|notes|n\.?b\.?|ps|source|sources|legend|key|disclaimer|caveat|comment|comments|updated|last updated|as of|prepared|exported|generated|created|data|figures|target|remarks?|hinweis|anmerkung|quelle|legende|stand|nota|notas|fuente|fonte|remarque|quelle|uwaga|źródło|примечание|источник|poznámka|kaynak|not|opmerking|bron|obs|注|備考|备注|出典|来源|참고|출처|ملاحظة|المصدر|הערה)\b|(?:注|備考|备注|出典|来源|참고|출처)[:：])/iu;
const TIER =
  /^(?:tier|level|group|list|phase|wave|batch|prio(?:rity)?|segment|week|class|cluster|gruppe|stufe|niveau|grupa|группа|グループ)?\s*[#:]?\s*(?:[a-z]|\d{1,2}|i{1,3}|iv|v)$|^(?:tier|group|phase|wave|batch)\b|\b(?:tier|list)$|^(?:nano|micro|mid|macro|mega)(?:[ -]\w+){0,2}$/iu;
/** Words of a sentence. */
const PROSE_WORDS = 5;
const LONGEST_HEADING = 60;
/** A row has at least this share of what the others have. */
const SPARSE = 0.6;

/** So many full rows tell where names stand and what they look like. */
const LOOKED_AT = 2_000;

/**
 * Tells notes and group headings from rows of creators, by their being nearly empty and by where they stand.
 *
 * @param rows of the grid, ascending: all of a table
 * @returns those that are no creators
 */
export function oddRows(grid: Grid, rows: RowRange): Map<number, OddRow> {
  const odd = new Map<number, OddRow>();
  const usual = usuallyFilled(grid, rows);
  const most = Math.max(2, 0.4 * usual);
  const isSparse = (row: number) => grid.filledOf(row) <= most && grid.filledOf(row) < SPARSE * usual;
  const sparse = rowsIn(rows, isSparse);
  if (sparse.length === 0) return odd;
  const names = nameColumn(grid, rows, isSparse);
  let lastFull = rows.to - 1;
  while (lastFull >= rows.from && isSparse(lastFull)) lastFull--;
  const headings: { row: number; label: Cell }[] = [];
  let isAfterNote = false;
  for (const row of sparse) {
    const cells = filledCells(grid.cells(row));
    const [label] = cells;
    if (row > lastFull) isAfterNote ||= grid.isAfterBlank(row) || odd.get(row - 1) === 'note';
    if (!label || totalLabel(label.text) || looksLikeHandle(label.text) || isLink(label.text)) continue;
    if (!Number.isNaN(parseNumber(label.text))) continue;
    const isStranger = names.areHandles && /\s/.test(label.text);
    if (isProse(label.text) || (row > lastFull && (isAfterNote || isStranger))) odd.set(row, 'note');
    else if (cells.length === 1 && label.text.length <= LONGEST_HEADING && leadsOn(grid, row, rows, isSparse))
      headings.push({ row, label });
  }
  if (headings.length === 0) return odd;
  const isHeading = new Set(headings.map(({ row }) => row));
  let firstRow = rows.from;
  while (firstRow < rows.to && isSparse(firstRow)) firstRow++;
  const fromTheStart = headings.length > 1 && headings[0]!.row < firstRow;
  for (const { row, label } of headings) {
    const { text, column } = label;
    const isSpoken =
      fromTheStart ||
      (usual > 2 && TIER.test(text)) ||
      text.endsWith(':') ||
      /^[-=*#–—]{2,}/.test(text) ||
      platformNamed(text) !== undefined;
    const looksSo = names.column !== column || (isUpperCase(text) && !names.areUpperCase);
    const isApart =
      grid.isAfterBlank(row) || (row > rows.from && isHeading.size > 1 && hasTotal(filledCells(grid.cells(row - 1))));
    if (isSpoken || looksSo || isApart) odd.set(row, 'heading');
  }
  return odd;
}

/** Rows of a grid, the last one not among them. */
export interface RowRange {
  from: number;
  to: number;
}

function rowsIn({ from, to }: RowRange, is: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = from; row < to; row++) if (is(row)) rows.push(row);
  return rows;
}

/** The median of how many cells are filled. */
function usuallyFilled(grid: Grid, { from, to }: RowRange): number {
  const times: number[] = [];
  for (let row = from; row < to; row++) times[grid.filledOf(row)] = (times[grid.filledOf(row)] ?? 0) + 1;
  let before = 0;
  return Math.max(
    0,
    times.findIndex((count = 0) => {
      before += count;
      return before > (to - from) >> 1;
    }),
  );
}

/** A heading as a value: without the signs around it. */
export function headingText(cells: readonly string[]): string {
  const text = filledCells(cells)[0]?.text ?? '';
  return text.replace(/^[-=*#–—\s]+|[-=*#–—:：\s]+$/gu, '') || text;
}

/** Groups that are a measure of size or importance, not a topic. */
export function isTier(text: string): boolean {
  return TIER.test(text.trim());
}

interface Cell {
  text: string;
  column: number;
}

export function filledCells(cells: readonly string[]): Cell[] {
  const filled: Cell[] = [];
  for (let column = 0; column < cells.length; column++) {
    const text = cells[column]!.trim();
    if (text !== '') filled.push({ text, column });
  }
  return filled;
}

/** Where most full rows have their first word, and what stands there. */
function nameColumn(grid: Grid, { from, to }: RowRange, isSparse: (row: number) => boolean) {
  const step = Math.max(1, Math.floor((to - from) / LOOKED_AT));
  const rows: number[] = [];
  for (let row = from; row < to; row += step) if (!isSparse(row)) rows.push(row);
  const times: number[] = [];
  for (const row of rows) {
    const at = grid.columns.findIndex((column) => isWord(column.textAt(row)));
    if (at >= 0) times[at] = (times[at] ?? 0) + 1;
  }
  const column = Math.max(0, times.indexOf(Math.max(0, ...times.filter((count) => count > 0))));
  const texts = rows.map((row) => grid.textAt(row, column)).filter((text) => text !== '' && !totalLabel(text));
  const share = (is: (text: string) => boolean) => texts.filter(is).length / Math.max(1, texts.length);
  return { column, areHandles: share((text) => !/\s/.test(text)) > 0.9, areUpperCase: share(isUpperCase) > 0.5 };
}

function isWord(text: string): boolean {
  return text !== '' && Number.isNaN(parseNumber(text));
}

function isUpperCase(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** Whether a text begins as notes do: "Source", "Updated". */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

function isProse(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
  return isNote(text)
    ? words > 1
    : words >= PROSE_WORDS || (words > 2 && /[.!]$/.test(text)) || /\S\s*=\s*\S+\s+\S/.test(text);
}

function looksLikeHandle(text: string): boolean {
  return /^@\S+$/.test(text) || (/^[\p{Ll}\d._]+$/u.test(text) && /[._\d]/.test(text));
}

function isLink(text: string): boolean {
  return /^\S+:\/\/\S+$|^www\.\S+$/i.test(text);
}

/** Whether full rows follow: directly, or under another heading. */
function leadsOn(grid: Grid, at: number, { to }: RowRange, isSparse: (row: number) => boolean): boolean {
  for (let row = at + 1; row < Math.min(to, at + 4); row++) {
    if (!isSparse(row)) return true;
    if (grid.filledOf(row) > 1) return false;
  }
  return false;
}

/** Whether one of its cells is called so. */
export function hasTotal(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => totalLabel(text) !== undefined);
}
