import { packTexts, type TextColumn } from '../../text-column.js';
import type { RawTable } from '../table/read-table.js';
import { isPlaceholder, readCreatorCell } from '../values/creator-cell.js';
import { handleFromUrl, nameFromUrl } from '../values/handle.js';
import type { ColumnMapping } from './map-columns.js';

/** What the creators of a table are called. */
export interface CreatorNames {
  /** One per row asked for: a handle, a name, or `row 12`. */
  handles: TextColumn;
  /** Beside the handle; undefined where the table has none. */
  displayNames: TextColumn | undefined;
}

/**
 * What every row's creator is called. Where a cell has no handle ("tbc"), the name stands for it; where names make up
 * for handles, two that are called the same are told apart by their rows.
 *
 * @param rows of the table
 */
export function creatorNames(table: RawTable, mapping: ColumnMapping, rows: Int32Array): CreatorNames {
  const nameAt = displayNameReader(table, mapping);
  const handleAt = handleReader(table, mapping);
  const otherAt = otherNameReader(table, mapping);
  const isNamed = mapping.names === 'name';
  const known = isNamed || (mapping.names === 'row' && nameAt) ? new Map<string, number>() : undefined;
  const embedded: string[] | undefined = mapping.hasNamesInHandles && !nameAt ? new Array(rows.length) : undefined;
  const handles = packTexts(rows.length, (i) => {
    const row = rows[i]!;
    const { handle, name } = handleAt?.(row) ?? {};
    if (embedded) embedded[i] = name ?? '';
    const called = handle || nameAt?.(row) || otherAt(row) || `row ${row + 1}`;
    return known ? toldApart(called, row, known, { table, mapping }) : called;
  });
  // Where the name stands for the handle, it is not said twice.
  return { handles, displayNames: handleAt ? displayNames(rows, nameAt, embedded) : undefined };
}

function displayNames(rows: Int32Array, nameAt: ((row: number) => string) | undefined, embedded: string[] | undefined) {
  if (nameAt) return packTexts(rows.length, (i) => nameAt(rows[i]!));
  return embedded?.some((name) => name !== '') ? packTexts(rows.length, (i) => embedded[i]!) : undefined;
}

/**
 * Whether two of the same name are the same person nobody can tell: rows that agree are merged later. What is told apart
 * by its platform needs no row.
 */
function toldApart(
  name: string,
  row: number,
  known: Map<string, number>,
  { table, mapping }: { table: RawTable; mapping: ColumnMapping },
): string {
  const { platform } = mapping.fields;
  const key = `${name}\n${platform ? table.columns[platform.column]!.textAt(row) : ''}`.toLowerCase();
  const first = known.get(key);
  if (first === undefined) {
    known.set(key, row);
    return name;
  }
  return mapping.isSamePerson(first, row) ? name : `${name} (row ${row + 1})`;
}

function handleReader(table: RawTable, { fields, names, counted }: ColumnMapping) {
  const at = fields.handle?.column;
  if (at === undefined || names === 'row') return undefined;
  const column = table.columns[at]!;
  const header = table.headers[at]!;
  const isUrl = at === fields.url?.column;
  return (row: number): { handle?: string | undefined; name?: string | undefined } => {
    const cell = column.textAt(row);
    // Where a link is asked for, some write their handle.
    if (isUrl && !cell.startsWith('@')) return { handle: nameFromUrl(cell) };
    if (names === 'id') return isPlaceholder(cell) ? {} : { handle: `${header} ${cell}` };
    return readCreatorCell(cell, counted);
  };
}

/**
 * Whoever has no name where the others have theirs is called as their link says, as where a scraper found no profile, or as
 * another column of handles, as where two tables were put together.
 */
function otherNameReader(
  { columns }: RawTable,
  { values, rivals }: ColumnMapping,
): (row: number) => string | undefined {
  const links = columns.filter((_, at) => values[at]!.profileUrls > 0.5);
  const handles = (rivals.handle ?? []).map((at) => columns[at]!);
  return (row) => {
    const ofLink = links.map((column) => handleFromUrl(column.textAt(row))).find((handle) => handle !== undefined);
    return ofLink ?? handles.map((column) => readCreatorCell(column.textAt(row)).handle).find((handle) => handle);
  };
}

/** From one column, or from a first and a last name. */
function displayNameReader(
  table: RawTable,
  { fields, nameParts }: ColumnMapping,
): ((row: number) => string) | undefined {
  if (nameParts) {
    const parts = nameParts.map((at) => table.columns[at]!);
    return (row) =>
      parts
        .map((column) => column.textAt(row))
        .filter((text) => !isPlaceholder(text))
        .join(' ');
  }
  const at = fields.displayName?.column;
  if (at === undefined) return undefined;
  const column = table.columns[at]!;
  return (row) => {
    const cell = column.textAt(row);
    return isPlaceholder(cell) ? '' : nameIn(cell);
  };
}

function nameIn(cell: string): string {
  const link = /^=\s*hyperlink\(\s*"[^"]*"\s*[,;]\s*"([^"]*)"\s*\)$/i.exec(cell);
  return link ? link[1]! : cell;
}
