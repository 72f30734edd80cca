import { handleFromUrl } from '../values/handle.js';
import { partOfWorkbook, pathOfSheet, relationsOf, unescaped } from './workbook-parts.js';

/** What is behind a cell: a link to somebody's profile, and what a formula shows of it, for not every writer stores that. */
export interface CellLink {
  url: string;
  text: string | undefined;
}

/** By row and column, counted from 0. */
export type SheetLinks = ReadonlyMap<number, ReadonlyMap<number, CellLink>>;

/** Of one sheet: beyond, it is no list that people have linked. */
const MOST_LINKS = 200_000;
/** Of one formula or tag, in bytes. */
const LONGEST = 5_000;

/**
 * The links to profiles that lie under the cells of a sheet, as hyperlinks or as HYPERLINK formulas. One sheet is
 * unpacked at a time, and searched as bytes: its XML may have a hundred megabytes.
 *
 * @param cellAt the text of a cell, for formulas that refer to one
 */
export function linksOfSheet(
  workbook: Uint8Array,
  sheet: string,
  cellAt: (row: number, column: number) => string,
): SheetLinks {
  const path = pathOfSheet(workbook, sheet);
  const xml = path === undefined ? undefined : partOfWorkbook(workbook, path);
  if (path === undefined || xml === undefined) return new Map();
  const links = new Map<number, Map<number, CellLink>>();
  let count = 0;
  const put = (ref: string | undefined, link: CellLink) => {
    const place = placeOf(ref ?? '');
    if (!place || handleFromUrl(link.url) === undefined) return;
    const row = links.get(place.row) ?? new Map<number, CellLink>();
    links.set(place.row, row.set(place.column, link));
    count++;
  };

  const targets = relationsOf(workbook, path.replace(/([^/]+)$/, '_rels/$1.rels'));
  if (targets.size > 0) {
    for (let at = xml.indexOf('hyperlink '); at >= 0 && count < MOST_LINKS; at = xml.indexOf('hyperlink ', at + 1)) {
      const tag = textUntil(xml, at, '>');
      const target = targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '');
      // One that lies under several cells is read under the first.
      if (target !== undefined) put(/\sref="([A-Z]+\d+)/.exec(tag)?.[1], { url: target, text: undefined });
    }
  }
  for (let at = xml.indexOf('HYPERLINK('); at >= 0 && count < MOST_LINKS; at = xml.indexOf('HYPERLINK(', at + 1)) {
    const cell = xml.lastIndexOf('<c ', at);
    const before = cell < 0 || at - cell > LONGEST ? '' : xml.toString('utf8', cell, at);
    if (!/<f[\s>][^<]*$/.test(before)) continue;
    const ref = /\sr="([A-Z]+\d+)"/.exec(before)?.[1];
    const formula = unescaped(textUntil(xml, at, '<'));
    const [url, text] = argumentsOf(formula, cellAt);
    if (url !== undefined) put(ref, { url, text });
    const shared = /<f\s(?=[^>]*t="shared")[^>]*si="(\d+)"/.exec(before)?.[1];
    if (shared !== undefined)
      for (const other of cellsSharing(xml, shared, at)) put(other, linkAt(formula, { from: ref, to: other }, cellAt));
  }
  return links;
}

/** Cells below that have no formula of their own but share one: `<c r="B3"><f t="shared" si="0"/>`. */
function cellsSharing(xml: Buffer, id: string, from: number): string[] {
  const refs: string[] = [];
  const said = `si="${id}"`;
  for (let at = xml.indexOf(said, from); at >= 0 && refs.length < MOST_LINKS; at = xml.indexOf(said, at + 1)) {
    const cell = xml.lastIndexOf('<c ', at);
    const ref =
      cell < 0 || at - cell > LONGEST ? undefined : /\sr="([A-Z]+\d+)"/.exec(xml.toString('utf8', cell, at))?.[1];
    if (ref !== undefined) refs.push(ref);
  }
  return refs;
}

/** What a shared formula comes to in another cell: references without a `$` move with it. */
function linkAt(
  formula: string,
  cells: { from: string | undefined; to: string },
  cellAt: (row: number, column: number) => string,
): CellLink {
  const [from, to] = [placeOf(cells.from ?? ''), placeOf(cells.to)];
  if (!from || !to) return { url: '', text: undefined };
  const moved = formula.replace(
    /("[^"]*")|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g,
    (written, text: string | undefined, isFixedColumn: string, letters: string, isFixedRow: string, digits: string) => {
      if (text !== undefined) return written;
      const column = isFixedColumn ? letters : lettersOf(placeOf(`${letters}1`)!.column + to.column - from.column);
      return `${column}${isFixedRow ? digits : Number(digits) + to.row - from.row}`;
    },
  );
  const [url = '', text] = argumentsOf(moved, cellAt);
  return { url, text };
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** What both arguments of the formula come to; undefined where that would take a spreadsheet. */
function argumentsOf(formula: string, cellAt: (row: number, column: number) => string): (string | undefined)[] {
  const inside = /^HYPERLINK\(((?:"[^"]*"|[^")])*)\)/.exec(formula)?.[1] ?? '';
  const parts = inside.match(/(?:"[^"]*"|[^",;])+/g) ?? [];
  return parts.slice(0, 2).map((part) => {
    const pieces = part.match(/"[^"]*"|[^"&\s]+/g) ?? [];
    const values = pieces.map((piece) => {
      if (piece.startsWith('"')) return piece.slice(1, -1);
      const place = placeOf(piece.replaceAll('$', ''));
      return place && cellAt(place.row, place.column);
    });
    return values.some((value) => value === undefined) ? undefined : values.join('').trim();
  });
}

/** `C5` is row 4, column 2. */
function placeOf(ref: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function textUntil(xml: Buffer, from: number, end: string): string {
  const to = xml.indexOf(end, from);
  return xml.toString('utf8', from, Math.min(to < 0 ? xml.length : to, from + LONGEST));
}
