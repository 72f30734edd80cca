import { UserError } from '../../../errors.js';
import { whole } from '../../whole.js';
import { READ_LIMITS } from '../file/limits.js';

export function notTable(kind: string): UserError {
  return new UserError('not-csv', `This is ${kind}, not a CSV.`, 'Export the table as CSV and drop it here again.');
}

export function emptyFile(): UserError {
  return new UserError('empty-file', 'This file is empty.', 'Drop a CSV with one creator per row and a header line.');
}

export function headerOnly(headers: readonly string[]): UserError {
  return new UserError(
    'header-only',
    `This file has a header (${headers.length} ${headers.length === 1 ? 'column' : 'columns'}) and no rows under it.`,
    'Export it again with the creators in it, and drop it here.',
  );
}

export function tooWide(width: number): UserError {
  return new UserError(
    'too-wide',
    `This file has ${whole(width)} columns; I read at most ${whole(READ_LIMITS.columns)}.`,
    'Keep the columns about the creators and drop it here again.',
  );
}

export function tooLong(): UserError {
  return new UserError(
    'too-long',
    `This file has more than ${whole(READ_LIMITS.rows)} rows.`,
    'Split it, and drop the parts one by one.',
  );
}
