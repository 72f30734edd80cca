import { UserError } from '../../errors.js';
import type { DatasetSummary } from '../analysis.js';
import { FLAG, FLAG_FIELDS, NUMERIC_FIELDS, type NumericField, type Profiles, TEXT_FIELDS } from '../profiles.js';
import { decodeText } from './decode-text.js';
import { cleanHandle, handleFromUrl, normaliseHandle, platformFromUrl } from './handle.js';
import { HEADER_SPELLINGS, normaliseHeader } from './header-spellings.js';
import { type ColumnMapping, mapColumns, readNumbers } from './map-columns.js';
import { parseCsv, type RawTable } from './parse-csv.js';
import { isMissing } from './parse-number.js';
import { rateUnitOf } from './rate-unit.js';

export type ReadSummary = Pick<DatasetSummary, 'rows' | 'columns' | 'platform' | 'excluded' | 'warnings' | 'grain'>;

const RATES: NumericField[] = ['engagementRate', 'commentRate', 'likeRate'];

/**
 * A creator CSV as a table of canonical fields, one row per creator. Rows without followers and repeated rows are
 * left out and counted; rates become fractions.
 *
 * @throws {UserError} where the bytes are no CSV, or hold no creators with followers
 */
export function readProfiles(bytes: Uint8Array): { profiles: Profiles; summary: ReadSummary } {
  const table = parseCsv(decodeText(bytes));
  const mapping = mapColumns(table);
  const column = mapping.fields.followers;
  if (column === undefined) throw noFollowers(table);
  const followers = readNumbers(table.columns[column]!);

  const handles = handlesOf(table, mapping);
  const { kept, duplicates, unusable } = rowsToKeep(table, followers, handles);
  if (kept.length === 0) throw noFollowers(table);
  const warnings: string[] = [];
  const pick = <T>(values: ArrayLike<T>): T[] => Array.from(kept, (row) => values[row]!);

  const profiles: Profiles = { count: kept.length, numeric: {}, text: {}, flags: {}, extras: [], headers: {} };
  for (const field of NUMERIC_FIELDS) {
    const at = mapping.fields[field];
    if (at === undefined) continue;
    // Nobody has fewer than no followers, likes or views: a negative figure is a missing one.
    const values = Float64Array.from(pick(readNumbers(table.columns[at]!)), (value) =>
      value < 0 ? Number.NaN : value,
    );
    if (RATES.includes(field)) {
      const unit = rateUnitOf(table.columns[at]!, values);
      if (unit.divisor !== 1) for (let i = 0; i < values.length; i++) values[i]! /= unit.divisor;
      if (field === 'engagementRate') warnings.push(`\`${table.headers[at]}\` was read as a ${unit.name}.`);
    }
    profiles.numeric[field] = values;
    profiles.headers[field] = table.headers[at]!;
  }
  for (const field of TEXT_FIELDS) {
    const at = mapping.fields[field];
    if (at === undefined || field === 'handle') continue;
    profiles.text[field] = pick(table.columns[at]!).map((cell) => (isMissing(cell) ? '' : cell));
    profiles.headers[field] = table.headers[at]!;
  }
  profiles.text.handle = pick(handles.values);
  if (handles.header !== undefined) profiles.headers.handle = handles.header;
  else warnings.push('No column holds handles: creators are named by their row in the file.');
  for (const field of FLAG_FIELDS) {
    const at = mapping.fields[field];
    if (at === undefined) continue;
    profiles.flags[field] = Uint8Array.from(pick(table.columns[at]!), readFlag);
    profiles.headers[field] = table.headers[at]!;
  }
  profiles.extras = mapping.extras.map((at) => ({
    header: table.headers[at]!,
    values: Float64Array.from(pick(readNumbers(table.columns[at]!))),
  }));

  return {
    profiles,
    summary: {
      rows: {
        read: table.rowCount + table.emptyRows,
        kept: kept.length,
        duplicates,
        unusable: unusable + table.emptyRows,
      },
      columns: { ...profiles.headers },
      platform: platformOf(profiles),
      excluded: mapping.excluded.map((at) => table.headers[at]!),
      warnings,
      grain: 'profile',
    },
  };
}

function noFollowers(table: RawTable): UserError {
  const empty = table.headers.find((header) => HEADER_SPELLINGS.followers.includes(normaliseHeader(header)));
  if (empty !== undefined) {
    const rows = table.rowCount === 1 ? 'its only row' : `all ${table.rowCount.toLocaleString('en-US')} rows`;
    return new UserError(
      'no-values',
      `The column \`${empty}\` holds no follower counts: they are missing in ${rows}.`,
      'Export the file again with follower counts, and drop it here.',
    );
  }
  const shown = table.headers.slice(0, 8).map((header) => `\`${header}\``);
  const more = table.headers.length > 8 ? ` and ${table.headers.length - 8} more` : '';
  return new UserError(
    'no-followers',
    `No column of this file holds follower counts. Its columns are ${shown.join(', ')}${more}.`,
    'Rename the column with the follower counts to `followers` and drop the file here again.',
  );
}

function handlesOf(table: RawTable, mapping: ColumnMapping): { header?: string; values: string[] } {
  const at = mapping.fields.handle;
  if (at === undefined) return { values: Array.from({ length: table.rowCount }, (_, row) => `row ${row + 1}`) };
  const cells = table.columns[at]!;
  const values = cells.map((cell, row) => {
    const handle = mapping.handleInUrl ? (handleFromUrl(cell) ?? '') : cleanHandle(cell);
    return handle === '' ? `row ${row + 1}` : handle;
  });
  return { header: table.headers[at]!, values };
}

/** The first row of each handle that has followers. Rows named by their number are never each other's duplicates. */
function rowsToKeep(table: RawTable, followers: Float64Array, handles: { values: string[] }) {
  const kept: number[] = [];
  const seen = new Set<string>();
  let duplicates = 0;
  let unusable = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const handle = normaliseHandle(handles.values[row]!);
    if (!(followers[row]! >= 0)) unusable++;
    else if (seen.has(handle)) duplicates++;
    else {
      seen.add(handle);
      kept.push(row);
    }
  }
  return { kept, duplicates, unusable };
}

function readFlag(cell: string): number {
  const text = cell.trim().toLowerCase();
  if (['true', 'yes', 'y', '1', 't'].includes(text)) return FLAG.yes;
  if (['false', 'no', 'n', '0', 'f'].includes(text)) return FLAG.no;
  return FLAG.unknown;
}

function platformOf(profiles: Profiles): string | undefined {
  const named = profiles.text.platform?.find((cell) => cell !== '');
  if (named !== undefined) return named;
  for (const url of profiles.text.url ?? []) {
    const platform = platformFromUrl(url);
    if (platform !== undefined) return platform;
  }
  const tiktok = Object.values(profiles.headers).some((header) => /tiktok/i.test(header));
  return tiktok ? 'TikTok' : undefined;
}
