import { UserError } from '../../../../errors.js';
import { fieldsOfHeader } from '../../headers/header-meaning.js';
import { platformNamed } from '../../headers/platforms.js';
import { findHeader } from '../find-header.js';
import { alignHeaders, type Block, countsFollowers, cutIntoBlocks, cutSideBySide } from './blocks.js';
import { mendFormulas, spread } from './cells-with-more.js';
import { areUnits, isDescription, joinHeaders, withUnits } from './header-lines.js';
import { linesAbove, notesLeftOut, quote, short } from './left-out.js';
import { filledCells, headingText, isTier, kindsOf } from './odd-rows.js';
import { totalLabel } from './total-words.js';
import { pivoted, turned } from './turn.js';

/** A file as one table of rows. */
export interface Layout {
  /** Undefined where the file has no header. */
  headers: string[] | undefined;
  rows: string[][];
  emptyRows: number;
  /** Rows that begin a group. */
  groupStarts: Set<number>;
  /** What was left out or put together, in sentences. */
  notes: string[];
  /** False where the rows are the file's own, cell by cell. */
  isChanged: boolean;
}

/** The header is told from the first records. */
const LOOKED_AT = 100;
const SURE_ENOUGH = 0.7;

/**
 * The table that a person means: under one header, without notes, headings of groups and further headers in it, with a
 * row per creator.
 *
 * ```
 * records ─ turn over ─► header ─ cut at further headers ─► blocks ─ notes, headings out ─► put together ─ pivot ─► table
 * ```
 *
 * @throws {UserError} for a list of lines
 */
export function layOut(records: readonly string[][]): Layout {
  const mended = records.map(mendFormulas);
  const over = turned(mended);
  const all = over ?? mended;
  assertNoList(all);
  const place = findHeader(all.slice(0, LOOKED_AT));
  if (!place.headers) {
    return withoutHeader(all.slice(place.skip), all.slice(0, place.skip));
  }
  const notes: string[] = [];
  let headers = [...place.headers];
  let at = place.skip + 1;
  let above = all.slice(0, place.skip);
  const groups = above.at(-1) && joinHeaders(above.at(-1)!, headers);
  if (groups) {
    headers = groups;
    above = above.slice(0, -1);
  }
  if (all[at] && areUnits(all[at]!)) headers = withUnits(headers, all[at++]!);
  else if (all[at] && isDescription(all[at]!, all.slice(at + 1, at + LOOKED_AT))) {
    notes.push(`A line under the header was left out: ${quote(all[at]!)}.`);
    at++;
  }
  const below = all.slice(at);
  headers = named(headers, below);
  const blocks = (cutSideBySide(headers, below) ?? [{ headers, above: [], records: below }]).flatMap((block, b) =>
    cutIntoBlocks(block.headers, b === 0 ? above : [], block.records),
  );
  const table = putTogether(blocks, notes);
  if (over) notes.unshift('The creators stand in columns: the table was turned over.');
  const long = pivoted(table.headers, table.rows);
  if (long)
    notes.push(`One row per figure was made one row per creator: ${long.rows.length.toLocaleString('en-US')} of them.`);
  const { headers: names, rows } = spread(long ?? table);
  const isChanged =
    over !== undefined ||
    groups !== undefined ||
    long !== undefined ||
    blocks.length > 1 ||
    names.length !== table.headers.length ||
    table.isChanged ||
    rows.length + table.emptyRows < below.length;
  return {
    headers: names,
    rows,
    emptyRows: table.emptyRows,
    groupStarts: long ? new Set() : table.groupStarts,
    notes,
    isChanged,
  };
}

/** Without empty columns at its end, and with a name for an index that has none. */
function named(headers: readonly string[], below: readonly string[][]): string[] {
  const isEmpty = (c: number) =>
    (headers[c] ?? '').trim() === '' && below.every((cells) => (cells[c] ?? '').trim() === '');
  let width = headers.length;
  while (width > 1 && isEmpty(width - 1)) width--;
  const numbers = below.map((cells) => (cells[0] ?? '').trim()).filter((cell) => cell !== '');
  const isIndex =
    numbers.length > 2 &&
    (headers[0] ?? '').trim() === '' &&
    numbers.every((cell, i) => /^\d+$/.test(cell) && Number(cell) === Number(numbers[0]) + i);
  return [isIndex ? 'row' : headers[0]!, ...headers.slice(1, width)];
}

interface Together {
  headers: string[];
  rows: string[][];
  emptyRows: number;
  groupStarts: Set<number>;
  isChanged: boolean;
}

/** Blocks under each other; titles and headings become a column. */
function putTogether(blocks: readonly Block[], notes: string[]): Together {
  const [first] = blocks as [Block, ...Block[]];
  const ofCreators = blocks.filter(({ headers }) => countsFollowers(headers));
  const used = ofCreators.length === 0 ? [first] : ofCreators;
  const headers = [...used[0]!.headers];
  const rows: string[][] = [];
  const groups: string[] = [];
  const groupStarts = new Set<number>();
  const left: string[][] = [];
  const titles: string[][] = [];
  let emptyRows = 0;
  for (const block of blocks) {
    if (!used.includes(block)) {
      const count = block.records.filter((cells) => filledCells(cells).length > 0).length;
      notes.push(
        `A table without follower counts was left out (${quote(block.headers)}, ${count} ${count === 1 ? 'row' : 'rows'}).`,
      );
      continue;
    }
    const isTitle =
      block.above.length > 0 && (blocks.length > 1 || platformNamed(headingText(block.above.at(-1)!)) !== undefined);
    let group = isTitle ? headingText(block.above.at(-1)!) : '';
    titles.push(...(isTitle ? block.above.slice(0, -1) : block.above));
    const places = block === used[0] ? undefined : alignHeaders(headers, block.headers);
    const kinds = kindsOf(block.records);
    groupStarts.add(rows.length);
    for (const [r, cells] of block.records.entries()) {
      if (kinds[r] === 'blank') emptyRows++;
      else if (kinds[r] === 'note') left.push(cells);
      else if (kinds[r] === 'heading') {
        group = headingText(cells);
        groupStarts.add(rows.length);
      } else {
        rows.push(places ? placed(cells, places) : cells);
        // A grand total is of no group.
        groups.push(group === '' || filledCells(cells).some(({ text }) => totalLabel(text)) ? '' : group);
      }
    }
  }
  notes.push(...linesAbove(titles), ...notesLeftOut(left));
  if (used.length > 1) notes.push(`${used.length} tables in this file were put together.`);
  const named = new Set(groups.filter((group) => group !== ''));
  if (named.size === 0) return { headers, rows, emptyRows, groupStarts, isChanged: used.length > 1 };
  const { header, values } = groupColumn(headers, named);
  notes.push(
    `The headings in the table (${[...named]
      .slice(0, 3)
      .map((name) => `"${short(name)}"`)
      .join(', ')}${named.size > 3 ? ', …' : ''}) became the column \`${header}\`.`,
  );
  const width = headers.length;
  return {
    headers: [...headers, header],
    rows: rows.map((cells, r) => [...Array.from({ length: width }, (_, c) => cells[c] ?? ''), values(groups[r]!)]),
    emptyRows,
    groupStarts,
    isChanged: true,
  };
}

/** What headings of groups are: platforms, topics, or just groups. */
function groupColumn(
  headers: readonly string[],
  named: ReadonlySet<string>,
): { header: string; values: (group: string) => string } {
  const has = (field: 'platform' | 'category') =>
    headers.some((header) => (fieldsOfHeader(header).get(field) ?? 0) > SURE_ENOUGH);
  const names = [...named];
  if (!has('platform') && names.every((name) => platformNamed(name) !== undefined))
    return { header: 'platform', values: (group) => platformNamed(group) ?? '' };
  const isTopic =
    !has('category') && !names.some((name) => isTier(name) || platformNamed(name) !== undefined || /\d/.test(name));
  return {
    header: isTopic ? 'category' : 'group',
    values: (group) => (isTopic && group === group.toUpperCase() ? titled(group) : group),
  };
}

function titled(text: string): string {
  return text.length <= 3 ? text : text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function placed(cells: readonly string[], places: readonly number[]): string[] {
  const own: string[] = [];
  for (const [c, at] of places.entries()) if (at >= 0) own[at] = cells[c] ?? '';
  return Array.from(own, (cell) => cell ?? '');
}

function withoutHeader(records: string[][], above: string[][]): Layout {
  const rows = records.filter((cells) => filledCells(cells).length > 0);
  return {
    headers: undefined,
    rows,
    emptyRows: records.length - rows.length,
    groupStarts: new Set(),
    notes: linesAbove(above),
    isChanged: false,
  };
}

const BULLET = /^\s*(?:[-–—•·*‣▪●○→✓☐]|\d{1,3}[.)])\s+\S/u;

function assertNoList(records: readonly string[][]): void {
  const lines = records.filter((cells) => filledCells(cells).length > 0);
  const bullets = lines.filter((cells) => BULLET.test(cells[0] ?? '')).length;
  // Under a header, "1. Ada" is a name with its place.
  if (lines.length < 2 || bullets < 0.6 * lines.length || (!BULLET.test(lines[0]![0] ?? '') && lines[0]!.length > 1))
    return;
  throw new UserError(
    'not-csv',
    `This is a list of lines, not a table: it begins with ${quote(lines[0]!)}.`,
    'Put the creators into a table with a column per figure, one creator per row, and drop it here again.',
  );
}
