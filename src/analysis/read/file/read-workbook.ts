import { stringify } from 'csv-stringify/sync';
import readSheets from 'read-excel-file/universal';
import { UserError } from '../../../errors.js';
import type { SourceFile } from './source-file.js';

/**
 * The sheet of an Excel workbook as CSV: the one with most cells, where it has several.
 *
 * Numbers stand as the workbook stores them, not as it shows them: `0.05` for a cell shown as 5 %.
 *
 * @throws {UserError} where the workbook cannot be opened or has no cells
 */
export async function readWorkbook({ name, bytes }: SourceFile): Promise<SourceFile> {
  const sheets = await openSheets(name, bytes);
  const sizes = sheets.map(({ data }) =>
    data.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0),
  );
  const largest = sizes.indexOf(Math.max(...sizes));
  if (sheets.length === 0 || sizes[largest] === 0) {
    throw new UserError(
      'empty-file',
      `${name} has no cells with anything in them.`,
      'Drop a workbook with one creator per row and a header line.',
    );
  }
  const { sheet, data } = sheets[largest]!;
  const csv = stringify(data.map((row) => row.map(textOf)));
  return { name: sheets.length === 1 ? name : `${name} (sheet "${sheet}")`, bytes: Buffer.from(csv) };
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

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
