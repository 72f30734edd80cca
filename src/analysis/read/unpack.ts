import type { SourceFile } from './source-file.js';

/**
 * The tables in what people drop: of an archive the CSVs in it, of a workbook its sheet, as CSV.
 *
 * @throws {UserError} for what holds no table, or would not fit
 */
export async function unpack(files: readonly SourceFile[]): Promise<SourceFile[]> {
  return [...files];
}
