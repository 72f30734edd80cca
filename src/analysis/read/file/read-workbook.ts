import { stringify } from 'csv-stringify/sync';
import readSheets from 'read-excel-file/universal';
import { UserError } from '../../../errors.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import { platformNamed } from '../headers/platforms.js';
import { findHeader } from '../table/find-header.js';
import { currencyIn } from '../values/currencies.js';
import { handleFromUrl } from '../values/handle.js';
import { parseNumber } from '../values/parse-number.js';
import { moneyCellsOf } from './sheet-currencies.js';
import { linksOfSheet, type SheetLinks } from './sheet-links.js';
import { isSameSheet, type SourceFile } from './source-file.js';
import { hiddenSheets } from './workbook-parts.js';

/** One sheet: its cells as texts, and where its header is. */
interface Sheet {
  name: string;
  records: string[][];
  cells: number;
  /** Records above the header; the header itself, where there is one. */
  skip: number;
  headers: string[] | undefined;
  isOfCreators: boolean;
}

const LOOKED_AT = 100;
const FOLLOWERS = 0.4;

/**
 * The sheets of creators in an Excel workbook as CSVs: those with the same columns under each other as one, with a
 * column that names the sheet. Hidden sheets and those about something else are left out, and said; where none speaks
 * of creators, the one with most cells is read.
 *
 * Numbers stand as the workbook stores them, not as it shows them: `0.05` for a cell shown as 5%. Amounts that are shown
 * with a currency have it where their header names none.
 *
 * @param wanted the names of the only sheets to read, if it has them
 * @throws {UserError} where the workbook cannot be opened, or has no cells
 */
export async function readWorkbook({ name, bytes }: SourceFile, wanted: readonly string[] = []): Promise<SourceFile[]> {
  const hidden = hiddenSheets(bytes);
  const all = (await openSheets(name, bytes)).map(({ sheet, data }) => {
    const records = data.map((row) => row.map(textOf));
    return describe(sheet, withLinks(withCurrencies(records, bytes, sheet), bytes, sheet));
  });
  const filled = all.filter(({ cells }) => cells > 0);
  const shown = filled.filter((sheet) => !hidden.has(sheet.name));
  const candidates = shown.length > 0 ? shown : filled;
  const counting = candidates.filter(({ isOfCreators }) => isOfCreators);
  // Beside lists of people, a sheet of tiers or of sums per platform names nobody.
  const naming = counting.filter(namesCreators);
  const ofCreators = naming.length > 0 ? naming : counting;
  const named = filled.filter((sheet) => wanted.some((each) => isSameSheet(sheet.name, each)));
  const read = [named, ofCreators, largest(candidates)].find((sheets) => sheets.length > 0);
  if (!read) throw noCells(name);
  const notes = whatWasRead(all, read, { hidden, isChosen: named.length > 0 });
  const sheets = filled.map((sheet) => ({ name: sheet.name, isRead: read.includes(sheet) }));
  return groupsOf(read).map((group, g) => ({
    name: all.length === 1 ? name : `${name} (${group.length === 1 ? 'sheet' : 'sheets'} ${listed(group)})`,
    bytes: Buffer.from(stringify(together(group))),
    ...(group.length === 1 && { title: group[0]!.name }),
    ...(g === 0 && notes.length > 0 && { notes }),
    ...(g === 0 && { sheets }),
  }));
}

function describe(name: string, records: string[][]): Sheet {
  const filled = records.flat().filter((cell) => cell.trim() !== '').length;
  const { skip, headers } = findHeader(records.slice(0, LOOKED_AT));
  const first = records.slice(0, LOOKED_AT).flatMap((cells) => cells.slice(0, 1));
  const counts = [...(headers ?? []), ...first].some(
    (cell) => (fieldsOfHeader(cell).get('followers') ?? 0) >= FOLLOWERS,
  );
  return { name, records, cells: filled, skip, headers, isOfCreators: counts && records.length > skip + 1 };
}

/** Whether a sheet has a column of words for who somebody is. */
function namesCreators({ headers, records, skip }: Sheet): boolean {
  const below = records.slice(skip + 1, skip + 1 + LOOKED_AT);
  return (headers ?? []).some((header, column) => {
    const means = fieldsOfHeader(header);
    if (!NAMES.some((field) => (means.get(field) ?? 0) > FOLLOWERS)) return false;
    const filled = below.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
    return filled.filter((cell) => Number.isNaN(parseNumber(cell))).length > 0.5 * filled.length;
  });
}

const NAMES = ['handle', 'displayName', 'url'] as const;

/** Amounts with the currency that their cells are shown with. */
function withCurrencies(records: string[][], workbook: Uint8Array, sheet: string): string[][] {
  const money = moneyCellsOf(workbook, sheet).filter(({ row, column }) =>
    /^-?[\d.]+$/.test(records[row]?.[column] ?? ''),
  );
  if (money.length === 0) return records;
  const { headers = [] } = findHeader(records.slice(0, LOOKED_AT));
  for (const { row, column, currency } of money) {
    if (currencyIn(headers[column] ?? '') === undefined) records[row]![column] += ` ${currency}`;
  }
  return records;
}

/** Links to profiles that lie under other texts become columns of their own beside them: `Creator URL`. */
function withLinks(records: string[][], workbook: Uint8Array, sheet: string): string[][] {
  const links = linksOfSheet(workbook, sheet, (row, column) => records[row]?.[column] ?? '');
  if (links.size === 0) return records;
  for (const [row, ofRow] of links) {
    for (const [column, { text }] of ofRow) {
      const cells = records[row];
      if (cells && !cells[column]?.trim()) cells[column] = text ?? '';
    }
  }
  const isNews = (row: number, column: number) => handleFromUrl(records[row]?.[column] ?? '') === undefined;
  const linked = new Set<number>();
  for (const [row, ofRow] of links) for (const column of ofRow.keys()) if (isNews(row, column)) linked.add(column);
  if (linked.size === 0) return records;
  const [only, ...others] = links.keys();
  // A table on its side has those of all creators in one row.
  if (only !== undefined && others.length === 0 && linked.size > 1) return withLinksBelow(records, only, links);
  const { skip, headers } = findHeader(records.slice(0, LOOKED_AT));
  const width = Math.max(...records.map((cells) => cells.length));
  const isHeader = (row: number) => headers !== undefined && row === skip;
  return records.map((cells, row) =>
    Array.from({ length: width }, (_, column) => {
      const own = cells[column] ?? '';
      if (!linked.has(column)) return [own];
      return [own, isHeader(row) ? `${own.trim()} URL` : (links.get(row)?.get(column)?.url ?? '')];
    }).flat(),
  );
}

/** Links under the cells of one row, as a row of their own. */
function withLinksBelow(records: string[][], at: number, links: SheetLinks): string[][] {
  const [label = '', ...cells] = records[at]!;
  const urls = cells.map((_, c) => links.get(at)?.get(c + 1)?.url ?? '');
  return [...records.slice(0, at + 1), [`${label.trim()} URL`, ...urls], ...records.slice(at + 1)];
}

/** Sheets with the same columns, in whatever order, are of one kind. */
function groupsOf(sheets: readonly Sheet[]): Sheet[][] {
  const groups = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const names = (sheet.headers ?? [sheet.name])
      .map((header) => header.trim().toLowerCase())
      .filter((header) => header !== '');
    const key = JSON.stringify([...new Set(names)].sort());
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  return [...groups.values()];
}

/** The rows of sheets of one kind under the first one's header, with a column that names the sheet. */
function together(sheets: readonly Sheet[]): string[][] {
  const [first] = sheets as [Sheet, ...Sheet[]];
  if (sheets.length === 1 || !first.headers) return first.records;
  const { headers } = first;
  const arePlatforms = sheets.every(({ name }) => platformNamed(name) !== undefined);
  const isKnown = headers.some((header) => (fieldsOfHeader(header).get('platform') ?? 0) > FOLLOWERS);
  const rows = sheets.flatMap((sheet) => {
    const places = headers.map((header) => sheet.headers!.findIndex((each) => sameText(each, header)));
    const label = arePlatforms && !isKnown ? platformNamed(sheet.name)! : sheet.name;
    return (
      sheet.records
        .slice(sheet.skip + 1)
        // A blank row, or a total, is of no sheet.
        .map((cells) => [
          ...places.map((at) => cells[at] ?? ''),
          cells.filter((cell) => cell.trim() !== '').length > 1 ? label : '',
        ])
    );
  });
  return [[...headers, arePlatforms && !isKnown ? 'platform' : 'sheet'], ...rows];
}

function whatWasRead(
  all: readonly Sheet[],
  read: readonly Sheet[],
  { hidden, isChosen }: { hidden: ReadonlySet<string>; isChosen: boolean },
): string[] {
  const left = all.filter((sheet) => sheet.cells > 0 && !read.includes(sheet) && !hidden.has(sheet.name));
  const unseen = all.filter((sheet) => sheet.cells > 0 && !read.includes(sheet) && hidden.has(sheet.name));
  const sheets = (of: readonly Sheet[]) =>
    `${of.length === 1 ? 'Sheet' : 'Sheets'} ${listed(of)} ${of.length === 1 ? 'was' : 'were'}`;
  return [
    read.length > 1 ? `${sheets(read)} read together.` : '',
    read.length === 1 && left.length > 0 ? `${sheets(read)} read.` : '',
    left.length > 0 ? `${sheets(left)} left out${isChosen ? '' : ': no follower counts there'}.` : '',
    unseen.length > 0 ? `Hidden ${sheets(unseen).replace(/^S/, 's')} not read.` : '',
  ].filter((sentence) => sentence !== '');
}

function listed(sheets: readonly Sheet[]): string {
  const names = sheets.slice(0, 5).map(({ name }) => `"${name}"`);
  return `${names.join(', ')}${sheets.length > 5 ? ` and ${sheets.length - 5} more` : ''}`;
}

function largest(sheets: readonly Sheet[]): Sheet[] {
  return [...sheets].sort((a, b) => b.cells - a.cells).slice(0, 1);
}

function sameText(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

async function openSheets(name: string, bytes: Uint8Array) {
  try {
    // A copy of its own: the file may be a part of a larger buffer.
    return await readSheets(Uint8Array.from(bytes).buffer, { parseNumber: (text) => text });
  } catch {
    throw new UserError(
      'damaged-workbook',
      `${name} cannot be opened as an Excel workbook: it is damaged, or needs a password.`,
      'Save it as CSV and drop it here again.',
    );
  }
}

function noCells(name: string): UserError {
  return new UserError(
    'empty-file',
    `${name} has no cells with anything in them.`,
    'Drop a workbook with one creator per row and a header line.',
  );
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
