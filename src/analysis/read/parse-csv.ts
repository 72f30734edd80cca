import { parse } from 'csv-parse/sync';
import { UserError } from '../../errors.js';

/** A CSV as it stands: columns of cells, every column as long as the file has rows. */
export interface RawTable {
  headers: string[];
  columns: string[][];
  rowCount: number;
  /** Rows that had no text in any cell: read, and left out of `columns`. */
  emptyRows: number;
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Splits CSV text into columns. The delimiter is told from the text; short rows are padded, surplus cells dropped,
 * rows without any text are counted and left out.
 *
 * @throws {UserError} where there is no header, or nothing under it
 */
export function parseCsv(text: string): RawTable {
  if (text.trim() === '') {
    throw new UserError('empty-file', 'This file is empty.', 'Drop a CSV with one creator per row and a header line.');
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw new UserError('not-csv', 'This is a web page, not a CSV.', 'Export the table as CSV and drop it here again.');
  }
  const records = parseRecords(text);
  const filled = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = filled.shift();
  if (!header)
    throw new UserError('empty-file', 'This file is empty.', 'Drop a CSV with a header and one creator per row.');
  if (filled.length === 0) {
    throw new UserError(
      'header-only',
      `This file has a header (${header.length} ${header.length === 1 ? 'column' : 'columns'}) and no rows under it.`,
      'Export it again with the creators in it, and drop it here.',
    );
  }
  const headers = header.map((name) => name.replace(/\s+/g, ' ').trim());
  const columns = headers.map((_, c) => filled.map((cells) => (cells[c] ?? '').trim()));
  const leading = records.indexOf(header);
  return { headers, columns, rowCount: filled.length, emptyRows: records.length - 1 - leading - filled.length };
}

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: sniffDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new UserError(
      'not-csv',
      `This file cannot be read as a CSV: ${(error as Error).message.split('\n')[0]}.`,
      'Open it in a spreadsheet, save it as CSV and drop it here again.',
    );
  }
}

/** The delimiter that the first lines hold most of, outside quotes. */
function sniffDelimiter(text: string): string {
  const unquoted = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? ',' : DELIMITERS[counts.indexOf(most)]!;
}
