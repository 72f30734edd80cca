import { UserError } from '../../../errors.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import type { RawTable } from '../table/read-table.js';
import { kindOfTable } from './kinds-of-tables.js';
import { likelyColumns } from './likely-columns.js';
import type { ColumnMapping } from './map-columns.js';

const QUOTED = 3;
const CELL_CHARACTERS = 30;
const HEADER_CHARACTERS = 40;
const HEADERS_LISTED = 5;
/** How sure a header makes that its column is meant for the followers. */
const MEANT = 0.6;

/** Somebody's figures and names, and no follower counts: what there is instead, and which column could hold them. */
export function noFollowers(table: RawTable, mapping: ColumnMapping): UserError {
  const meant = table.headers.findIndex((header) => (fieldsOfHeader(header).get('followers') ?? 0) >= MEANT);
  if (meant >= 0) return noCounts(table, mapping, meant);
  const kind = onlyNames(table, mapping) ?? kindOfTable(table.headers);
  const likely = offered(table, mapping);
  const seen = `No column holds follower counts${likely === '' ? '' : ' by its header'}.`;
  const what = kind ? `This looks like ${kind.says} (${quotedHeaders(kind.by)}).` : '';
  const columns = kind ? '' : `The columns are ${columnList(table)}.`;
  return new UserError(
    'no-followers',
    [what, seen, columns].filter((part) => part !== '').join(' '),
    likely === ''
      ? "Add a column `followers` with each creator's count, and drop the file here again."
      : `${likely} Choose the column that holds them, or rename it to \`followers\` and drop the file here again.`,
  );
}

/** A column that is meant for follower counts, and holds none. */
export function noCounts(table: RawTable, mapping: ColumnMapping, column: number): UserError {
  const header = shown(table.headers[column]!);
  const cells = [...new Set(cellsOf(table, column))].filter((cell) => cell !== '');
  const { numeric, percentSigns, max } = mapping.values[column]!;
  const rows = table.rowCount === 1 ? 'its only row' : `all ${table.rowCount.toLocaleString('en-US')} rows`;
  const why =
    cells.length === 0
      ? `is empty in ${rows}`
      : percentSigns > 0.05 || (numeric > 0.5 && max <= 1)
        ? `holds shares, not counts: ${quotedCells(cells)}`
        : `has ${numeric > 0 ? 'hardly any' : 'no'} cell that I can read as a follower count: ${quotedCells(cells)}`;
  const likely = offered(table, mapping, column);
  return new UserError(
    'no-followers',
    `The column ${header} ${why}.`,
    likely === ''
      ? 'Fill it with counts like 12300 or 12.3K, or choose another column.'
      : `${likely} Choose the column that holds the followers, or fill this one with counts like 12300 or 12.3K.`,
  );
}

/** Nothing speaks of creators. */
export function notCreators(table: RawTable, mapping: ColumnMapping): UserError {
  const kind = kindOfTable(table.headers);
  if (kind)
    return new UserError(
      'not-creators',
      `This looks like ${kind.says} (${quotedHeaders(kind.by)}), not like creators: no column holds follower counts or handles.`,
      'Drop a CSV with one creator per row. If this is one, choose the column that holds the followers.',
    );
  const likely = offered(table, mapping);
  return new UserError(
    'not-creators',
    `This does not look like a list of creators: no column holds follower counts or handles by its header. The columns are ${columnList(table)}.`,
    `Drop a CSV with one creator per row. If this is one, choose the column that holds the followers.${likely === '' ? '' : ` ${likely}`}`,
  );
}

/**
 * Videos or posts of nobody in particular, whose followers are those that each has brought.
 *
 * @returns undefined where a table is something else
 */
export function nobodysPosts(table: RawTable, { names, fields }: ColumnMapping): UserError | undefined {
  if (names !== 'row' || fields.url || fields.displayName) return undefined;
  const kind = kindOfTable(table.headers);
  if (!kind || !OF_POSTS.has(kind.says)) return undefined;
  return new UserError(
    'not-creators',
    `This looks like ${kind.says} (${quotedHeaders(kind.by)}), and no column says whose they are: its followers are not a creator's.`,
    'Drop a CSV with one creator per row. If this is one, choose the column that names the creators.',
  );
}

const OF_POSTS: ReadonlySet<string> = new Set(['a list of videos', 'a list of posts']);

/** Handles or links, and no figures at all. */
function onlyNames(table: RawTable, { fields, values }: ColumnMapping): { says: string; by: string[] } | undefined {
  const at = fields.handle?.column ?? fields.url?.column;
  if (at === undefined || values.some(({ numeric, cells }, column) => column !== at && cells > 0 && numeric > 0.5))
    return undefined;
  const { profileUrls, postUrls } = values[at]!;
  if (postUrls > 0.5) return undefined;
  return { says: profileUrls > 0.5 ? 'a list of profile links' : 'a list of handles', by: [table.headers[at]!] };
}

/** "Is it `Fans` ("12300") or `Audience` ("5400")?" */
function offered(table: RawTable, mapping: ColumnMapping, except?: number): string {
  const likely = likelyColumns(table, mapping, 'followers').filter((column) => column !== except);
  if (likely.length === 0) return '';
  const named = likely.map((column) => {
    const [cell] = cellsOf(table, column).filter((text) => text !== '');
    return `${shown(table.headers[column]!)} ("${shorten(cell ?? '', CELL_CHARACTERS)}")`;
  });
  return `Is it ${named.join(' or ')}?`;
}

function cellsOf({ columns, rowCount }: RawTable, column: number): string[] {
  return Array.from({ length: Math.min(rowCount, 1_000) }, (_, row) => columns[column]!.textAt(row).trim());
}

function quotedCells(cells: readonly string[]): string {
  return cells
    .slice(0, QUOTED)
    .map((cell) => `"${shorten(cell, CELL_CHARACTERS)}"`)
    .join(', ');
}

function quotedHeaders(headers: readonly string[]): string {
  return headers.map(shown).join(', ');
}

function columnList({ headers }: RawTable): string {
  const listed = quotedHeaders(headers.slice(0, HEADERS_LISTED));
  return headers.length > HEADERS_LISTED ? `${listed} and ${headers.length - HEADERS_LISTED} more` : listed;
}

function shown(header: string): string {
  return `\`${shorten(header, HEADER_CHARACTERS)}\``;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
