import { platformNamed } from '../../headers/platforms.js';
import { parseNumber } from '../../values/parse-number.js';
import { totalLabel } from './total-words.js';

/** What a record under a header is. */
export type RowKind = 'blank' | 'row' | 'note' | 'heading';

type Records = readonly (readonly string[])[];

const NOTE =
  /^(?:[*†‡•©→✓!]|\(?(?:note|notes|n\.?b\.?|ps|source|sources|legend|key|disclaimer|caveat|comment|comments|updated|last updated|as of|prepared|exported|generated|created|data|figures|target|remarks?|hinweis|anmerkung|quelle|legende|stand|nota|notas|fuente|fonte|remarque|quelle|uwaga|źródło|примечание|источник|poznámka|kaynak|not|opmerking|bron|obs|注|備考|备注|出典|来源|참고|출처|ملاحظة|المصدر|הערה)\b|(?:注|備考|备注|出典|来源|참고|출처)[:：])/iu;
const TIER =
  /^(?:tier|level|group|list|phase|wave|batch|prio(?:rity)?|segment|week|class|cluster|gruppe|stufe|niveau|grupa|группа|グループ)?\s*[#:]?\s*(?:[a-z]|\d{1,2}|i{1,3}|iv|v)$|^(?:tier|group|phase|wave|batch)\b|\b(?:tier|list)$|^(?:nano|micro|mid|macro|mega)(?:[ -]\w+){0,2}$/iu;
/** Words of a sentence. */
const PROSE_WORDS = 5;
const LONGEST_HEADING = 60;
/** A row has at least this share of what the others have. */
const SPARSE = 0.6;

/**
 * Tells notes and group headings from rows of creators, by their being nearly empty and by where they stand.
 *
 * @param records all below a header
 */
export function kindsOf(records: Records): RowKind[] {
  const filledOf = records.map(filledCells);
  const counts = filledOf.map((cells) => cells.length).filter((count) => count > 0);
  const usual = counts.length === 0 ? 0 : [...counts].sort((a, b) => a - b)[counts.length >> 1]!;
  const isSparse = (r: number) =>
    filledOf[r]!.length > 0 && filledOf[r]!.length <= Math.max(2, 0.4 * usual) && filledOf[r]!.length < SPARSE * usual;
  const full = records.filter((_, r) => filledOf[r]!.length > 0 && !isSparse(r));
  const names = nameColumn(full);
  const kinds = records.map((_, r): RowKind => (filledOf[r]!.length === 0 ? 'blank' : 'row'));
  const headings: number[] = [];
  const lastFull = filledOf.findLastIndex((cells, r) => cells.length > 0 && !isSparse(r));
  for (let r = 0; r < records.length; r++) {
    if (!isSparse(r)) continue;
    const cells = filledOf[r]!;
    const [label] = cells as [Cell, ...Cell[]];
    if (totalLabel(label.text) || looksLikeHandle(label.text) || isLink(label.text)) continue;
    if (!Number.isNaN(parseNumber(label.text))) continue;
    const afterBlank = r > lastFull && kinds.slice(lastFull + 1, r).some((kind) => kind === 'blank' || kind === 'note');
    const isStranger = names.areHandles && /\s/.test(label.text);
    if (isProse(label.text) || (r > lastFull && (afterBlank || isStranger))) kinds[r] = 'note';
    else if (cells.length === 1 && label.text.length <= LONGEST_HEADING && leadsOn(r, filledOf, isSparse))
      headings.push(r);
  }
  const firstRow = kinds.findIndex((kind, r) => kind === 'row' && !isSparse(r));
  const fromTheStart = headings.length > 1 && headings[0]! < firstRow;
  for (const r of headings) {
    const { text, column } = filledOf[r]![0]!;
    const before = r > 0 ? kinds[r - 1] : 'row';
    const isSpoken =
      fromTheStart ||
      (usual > 2 && TIER.test(text)) ||
      text.endsWith(':') ||
      /^[-=*#–—]{2,}/.test(text) ||
      platformNamed(text) !== undefined;
    const looksSo = names.column !== column || (isUpperCase(text) && !names.areUpperCase);
    const isApart = r > 0 && (before === 'blank' || (totalAbove(r, filledOf) && headings.length > 1));
    if (isSpoken || looksSo || isApart) kinds[r] = 'heading';
  }
  return kinds;
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
function nameColumn(rows: Records): { column: number; areHandles: boolean; areUpperCase: boolean } {
  const firstWord = rows.map((cells) => filledCells(cells).find(({ text }) => Number.isNaN(parseNumber(text))));
  const times = new Map<number, number>();
  for (const cell of firstWord) if (cell) times.set(cell.column, (times.get(cell.column) ?? 0) + 1);
  const column = [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const texts = rows.map((cells) => (cells[column] ?? '').trim()).filter((text) => text !== '' && !totalLabel(text));
  const share = (is: (text: string) => boolean) => texts.filter(is).length / Math.max(1, texts.length);
  return { column, areHandles: share((text) => !/\s/.test(text)) > 0.9, areUpperCase: share(isUpperCase) > 0.5 };
}

function isUpperCase(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

function isProse(text: string): boolean {
  const words = text.split(/\s+/).length;
  return NOTE.test(text)
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
function leadsOn(at: number, filledOf: readonly Cell[][], isSparse: (r: number) => boolean): boolean {
  for (let r = at + 1; r < Math.min(filledOf.length, at + 4); r++) {
    if (filledOf[r]!.length === 0) continue;
    if (!isSparse(r)) return true;
    if (filledOf[r]!.length > 1) return false;
  }
  return false;
}

function totalAbove(at: number, filledOf: readonly Cell[][]): boolean {
  return filledOf[at - 1]!.some(({ text }) => totalLabel(text) !== undefined);
}
