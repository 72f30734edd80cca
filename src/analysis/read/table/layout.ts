import { fieldsOfHeader } from '../headers/header-meaning.js';
import { platformNamed } from '../headers/platforms.js';
import { parseNumber } from '../values/parse-number.js';
import { findHeader } from './find-header.js';
import { transpose, widen } from './reshape.js';
import { totalsIn } from './totals.js';

/** A table as a person keeps it, made plain: a header, and one row each. */
export interface LaidOut {
  headers: string[];
  rows: string[][];
  /** What stands above it, where that is a name: `TIKTOK`. */
  title: string | undefined;
  /** What was left out or moved, in sentences. */
  notes: string[];
}

/** Titles and notes hold words; more than this is prose. */
const TITLE_CHARACTERS = 40;
const QUOTED_CHARACTERS = 60;
/** A header of another table knows so many of its names at least. */
const NAMES_OF_A_HEADER = 2;
const KNOWN = 0.7;
const LONGEST_HEADER = 80;
/** The column that the headings of groups become. */
const GROUP = 'group';

/**
 * Takes apart what people put into one sheet: several header lines, tables below and beside each other, headings of
 * groups, totals and averages, notes, creators in columns, a row per figure.
 *
 * @param records of the whole file, blank ones included
 * @returns the tables in it; undefined where it is a plain table, which is read as it stands
 */
export function layOut(records: readonly string[][]): LaidOut[] | undefined {
  const lines = records.map((cells) => cells.map((cell) => cell.trim()));
  const turned = transpose(lines);
  if (turned) return [{ ...turned, title: undefined }];
  const sides = sideBySide(lines);
  const tables = sides.flatMap(tablesIn);
  const [only] = tables;
  if (only === undefined) return undefined;
  if (tables.length === 1) {
    const wide = widen(only);
    if (wide) return [wide];
    return only.isPlain ? undefined : [only];
  }
  return joined(tables);
}

interface Part extends LaidOut {
  /** Nothing was moved or left out. */
  isPlain: boolean;
}

/** Tables below each other. */
function tablesIn(lines: readonly string[][]): Part[] {
  const place = findHeader(lines.slice(0, 100));
  if (!place.headers) return [];
  const starts = [place.skip];
  for (let i = place.skip + 1; i < lines.length; i++) if (isHeader(lines[i]!)) starts.push(i);
  return starts.map((start, s) => {
    const end = starts[s + 1] ?? lines.length;
    const above = lines.slice(s === 0 ? 0 : lastRowBefore(lines, start), start);
    return tableAt(lines, start, end, above, s === 0);
  });
}

/** Where the lines above a header begin: after the last full row. */
function lastRowBefore(lines: readonly string[][], start: number): number {
  let at = start;
  while (at > 0 && filled(lines[at - 1]!) <= 1) at--;
  return at;
}

function tableAt(
  lines: readonly string[][],
  start: number,
  end: number,
  above: readonly string[][],
  isFirst: boolean,
): Part {
  const notes: string[] = [];
  const header = lines[start]!;
  const over = above.findLast((line) => filled(line) > 0);
  const groups = over && isGroupLine(over, header) ? over : undefined;
  const headers = groups ? withGroups(groups, header) : header;
  const width = headers.findLastIndex((cell) => cell !== '') + 1;
  const titles = above
    .filter((line) => line !== groups && filled(line) === 1)
    .map((line) => line.find((cell) => cell !== '')!);
  const title = titles.findLast((text) => text.length <= TITLE_CHARACTERS);
  const left = isFirst ? above.filter((line) => line !== groups && filled(line) > 0).length : 0;
  if (left > 0)
    notes.push(
      `${left === 1 ? 'One line' : `${left} lines`} above the header ${left === 1 ? 'was' : 'were'} left out.`,
    );

  const body = bodyOf(lines, start + 1, end, width);
  notes.push(...body.notes);
  const totals = totalsIn(body.rows);
  const rows = body.rows.filter((_, row) => !totals.has(row));
  const headings = body.groups.filter((_, row) => !totals.has(row));
  if (totals.size > 0)
    notes.push(
      `${totals.size === 1 ? '1 row of totals was' : `${totals.size} rows of totals were`} left out (${quoted(body.rows[[...totals][0]!]!)}).`,
    );
  const hasGroups = headings.some((heading) => heading !== '');
  return {
    headers: hasGroups ? [...headers.slice(0, width), GROUP] : headers,
    rows: hasGroups ? rows.map((cells, row) => [...padded(cells, width), headings[row]!]) : rows,
    title: title !== undefined && platformNamed(title) !== undefined ? title : (title ?? undefined),
    notes,
    isPlain: notes.length === left && left <= 1 && groups === undefined && !hasGroups,
  };
}

/** The rows of a table, without headings of groups and without notes. */
function bodyOf(lines: readonly string[][], from: number, to: number, width: number) {
  const rows: string[][] = [];
  const groups: string[] = [];
  const notes: string[] = [];
  let group = '';
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    const count = filled(line);
    if (count === 0) continue;
    if (width >= 3 && count === 1 && Number.isNaN(parseNumber(line.find((cell) => cell !== '')!))) {
      const text = line.find((cell) => cell !== '')!;
      const isHeading =
        text.length <= TITLE_CHARACTERS && !isNote(text) && lines.slice(i + 1, to).some((next) => filled(next) >= 2);
      // A title of the next table, or of a group of this one.
      if (isHeading && isFollowedByRows(lines, i + 1, to)) group = text;
      else if (!isTitleOfNext(lines, i, to)) notes.push(text);
      continue;
    }
    if (count <= 2 && width >= 4 && isNote(line.find((cell) => cell !== '')!)) {
      notes.push(line.filter((cell) => cell !== '').join(' '));
      continue;
    }
    rows.push(line);
    groups.push(group);
  }
  const said =
    notes.length > 0
      ? [
          `${notes.length === 1 ? 'A note was' : `${notes.length} notes were`} left out ("${notes[0]!.slice(0, QUOTED_CHARACTERS)}").`,
        ]
      : [];
  return { rows, groups, notes: said };
}

function isFollowedByRows(lines: readonly string[][], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const count = filled(lines[i]!);
    if (count >= 2) return true;
    if (count === 1) return false;
  }
  return false;
}

/** The last line before the next table's header. */
function isTitleOfNext(lines: readonly string[][], at: number, to: number): boolean {
  return to < lines.length && lines.slice(at + 1, to).every((line) => filled(line) <= 1);
}

const NOTE =
  /^(?:\*|#\s|note|nb[:.]|n\.b\.|source|sources|prepared|generated|exported|updated|last updated|as of|data|legend|key|target|disclaimer|©|confidential|hinweis|stand|quelle|anmerkung|fuente|nota|fonte|source|remarque|źródło|uwaga|bron|opmerking|kaynak|not:|примечание|источник|注|备注|出典)(?:\b|[:：\s*])/iu;

function isNote(text: string): boolean {
  return NOTE.test(text) || text.length > TITLE_CHARACTERS || /[.!?]$/.test(text) || text.split(/\s+/).length > 6;
}

/** A line of names over a header: `Instagram,,TikTok,` or `Creator` over an empty cell. */
function isGroupLine(over: readonly string[], header: readonly string[]): boolean {
  const cells = over.filter((cell) => cell !== '');
  if (cells.length === 0 || cells.some((cell) => cell.length > TITLE_CHARACTERS || !Number.isNaN(parseNumber(cell))))
    return false;
  const overEmpty = over.some((cell, c) => cell !== '' && (header[c] ?? '') === '');
  const names = header.filter((cell) => cell !== '').map((cell) => cell.toLowerCase());
  const repeats = new Set(names).size < names.length;
  const platforms = cells.filter((cell) => platformNamed(cell) !== undefined).length;
  return cells.length >= 2 ? overEmpty || repeats || platforms >= 1 : overEmpty && header.length > 1;
}

/** `Instagram` over `Followers` is "Instagram Followers", as far as the merged cell reached. */
function withGroups(over: readonly string[], header: readonly string[]): string[] {
  const names = header.map((cell) => cell.toLowerCase());
  const width = Math.max(over.length, header.length);
  let group = '';
  return Array.from({ length: width }, (_, c) => {
    const own = header[c] ?? '';
    if ((over[c] ?? '') !== '') group = over[c]!;
    if (own === '') return over[c] ?? '';
    const isRepeated = names.filter((name) => name === own.toLowerCase()).length > 1;
    const isOfGroup = platformNamed(group) !== undefined ? isFigure(own) : isRepeated;
    return group !== '' && (isOfGroup || isRepeated) && !isShared(own) ? `${group} ${own}` : own;
  });
}

/** What a person has once, whatever the platform: the merged cell over it reached too far. */
function isShared(header: string): boolean {
  const fields = fieldsOfHeader(header);
  return ['fee', 'country', 'category', 'language', 'status', 'owner', 'hasEmail'].some(
    (field) => (fields.get(field as never) ?? 0) > KNOWN,
  );
}

function isFigure(header: string): boolean {
  const fields = fieldsOfHeader(header);
  return Math.max(0, ...fields.values()) > 0.4;
}

/** A header in the middle of a file: names that are known, and no figures. */
function isHeader(line: readonly string[]): boolean {
  const cells = line.filter((cell) => cell !== '');
  if (cells.some((cell) => cell.length > LONGEST_HEADER)) return false;
  if (
    cells.length < 2 ||
    cells.some((cell) => !Number.isNaN(parseNumber(cell)) || cell.startsWith('@') || cell.includes('://'))
  )
    return false;
  const known = cells.filter((cell) => Math.max(0, ...fieldsOfHeader(cell).values()) > KNOWN).length;
  return known >= NAMES_OF_A_HEADER && known >= 0.6 * cells.length;
}

/** Two tables beside each other: a blank column between two headers that say the same. */
function sideBySide(lines: readonly string[][]): (readonly string[][])[] {
  const place = findHeader(lines.slice(0, 100));
  const header = place.headers;
  if (!header) return [lines];
  const body = lines.slice(place.skip);
  for (let c = 1; c < header.length - 1; c++) {
    if (body.some((line) => (line[c] ?? '') !== '')) continue;
    const [left, right] = [header.slice(0, c), header.slice(c + 1)];
    if (countKnown(left) < 2 || countKnown(right) < 2 || !sharesNames(left, right)) continue;
    const rightLines = lines.map((line) => line.slice(c + 1));
    return [lines.map((line) => line.slice(0, c)), ...sideBySide(rightLines)];
  }
  return [lines];
}

function sharesNames(left: readonly string[], right: readonly string[]): boolean {
  const names = new Set(left.filter((cell) => cell !== '').map((cell) => cell.toLowerCase()));
  return right.some((cell) => names.has(cell.toLowerCase()));
}

function countKnown(headers: readonly string[]): number {
  return headers.filter((cell) => Math.max(0, ...fieldsOfHeader(cell).values()) > KNOWN).length;
}

/** Parts with the same columns are one table, and what they are headed with a column of it. */
function joined(parts: readonly Part[]): LaidOut[] {
  const tables: LaidOut[] = [];
  for (const part of parts) {
    if (part.rows.length === 0) continue;
    const titled = part.title === undefined ? part : withTitle(part, part.title);
    const same = tables.find(
      ({ headers }) => headers.join('\n').toLowerCase() === titled.headers.join('\n').toLowerCase(),
    );
    if (same) {
      same.rows.push(...titled.rows);
      same.notes.push(...titled.notes);
    } else
      tables.push({
        headers: [...titled.headers],
        rows: [...titled.rows],
        title: part.title,
        notes: [...titled.notes],
      });
  }
  // One part without a title among titled ones: the others' title is no column of it.
  return tables;
}

function withTitle(part: Part, title: string): LaidOut {
  const header = platformNamed(title) === undefined ? GROUP : 'platform';
  if (part.headers.some((name) => name.toLowerCase() === header)) return part;
  const width = part.headers.length;
  return {
    ...part,
    headers: [...part.headers, header],
    rows: part.rows.map((cells) => [...padded(cells, width), title]),
  };
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, c) => cells[c] ?? '');
}

function filled(line: readonly string[]): number {
  return line.reduce((count, cell) => count + (cell === '' ? 0 : 1), 0);
}

function quoted(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .map((cell) => `"${cell.slice(0, QUOTED_CHARACTERS)}"`)
    .join(', ');
}
