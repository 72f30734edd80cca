import { gunzipSync } from 'node:zlib';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { UserError } from '../../../errors.js';
import { decodeText } from './decode-text.js';
import { csvOfJson } from './json-table.js';
import { READ_LIMITS } from './limits.js';
import { isSameSheet, type SourceFile } from './source-file.js';

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b];
/** Excel before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const WORKBOOK_PART = '[Content_Types].xml';
/** At the end of a gzip archive: how large it is unpacked. */
const GZIP_SIZE_BYTES = 4;
const GZIP_LEAST = 4;
/** In a sentence. */
const SHEETS_NAMED = 10;
/** So many bytes tell whether a text is JSON. */
const LOOKED_AT = 1_000;

/**
 * The tables in what people drop: of an archive the CSVs in it, of a workbook its sheets of creators, of JSON its list of
 * objects, as CSV; told from the content, not from the name. Other files are handed on as they are.
 *
 * @param sheets the only ones to read of a workbook that has them; another is read as if nothing had been said
 * @throws {UserError} for what holds no table, is damaged, or would be too large, and where no file has these sheets
 */
export async function unpack(files: readonly SourceFile[], sheets?: readonly string[]): Promise<SourceFile[]> {
  const unpacked: SourceFile[] = [];
  let bytes = 0;
  for (const file of files) {
    for (const each of await unpackFile(file, sheets)) {
      bytes += each.bytes.length;
      if (bytes > READ_LIMITS.unpackedBytes) throw tooLarge(file.name, READ_LIMITS.unpackedBytes);
      unpacked.push(each);
    }
  }
  if (sheets !== undefined) assertRead(sheets, files, unpacked);
  return unpacked;
}

/**
 * What a file says that it takes unpacked, in bytes: known before it is unpacked. A gzip archive can say less than it is
 * (its size modulo 2³², of its last part only), so it counts as several times its own at least.
 */
export function sizeUnpacked(file: SourceFile): { bytes: number; isWorkbook: boolean } {
  const { bytes } = file;
  const own = { bytes: bytes.length, isWorkbook: false };
  if (startsWith(bytes, GZIP) && bytes.length >= GZIP_SIZE_BYTES) {
    const said = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUInt32LE(bytes.length - GZIP_SIZE_BYTES);
    return { ...own, bytes: Math.min(READ_LIMITS.unpackedBytes, Math.max(said, GZIP_LEAST * bytes.length)) };
  }
  if (!startsWith(bytes, ZIP)) return own;
  try {
    const entries = listEntries(file);
    const size = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
    const isWorkbook = entries.some(({ name }) => name === WORKBOOK_PART);
    return { isWorkbook, bytes: Math.min(size, isWorkbook ? READ_LIMITS.workbookBytes : READ_LIMITS.unpackedBytes) };
  } catch {
    return own; // damaged: it won't be unpacked
  }
}

async function unpackFile(file: SourceFile, sheets?: readonly string[]): Promise<SourceFile[]> {
  const { name, bytes } = file;
  if (startsWith(bytes, GZIP)) return [asTable({ name: name.replace(/\.gz(ip)?$/i, ''), bytes: gunzip(file) })];
  if (startsWith(bytes, ZIP)) return unzip(file, sheets);
  if (startsWith(bytes, OLE)) {
    throw new UserError(
      'old-excel',
      `${name} is an old Excel workbook (.xls).`,
      'Save it as .xlsx or as CSV and drop it here again.',
    );
  }
  return [asTable(file)];
}

/** A list of objects in JSON as a CSV; other files as they are. */
function asTable(file: SourceFile): SourceFile {
  if (!looksLikeJson(file.bytes)) return file;
  const csv = csvOfJson(decodeText(file.bytes).utf8.toString());
  return csv === undefined ? file : { ...file, bytes: Buffer.from(csv) };
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT))
    .toString('latin1')
    .replace(/^(?:ï»¿|\s|\0)+/, '');
  return bytes.length <= READ_LIMITS.jsonBytes && /^(?:\[\s*\{|\{\s*")/.test(start);
}

function gunzip({ name, bytes }: SourceFile): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: READ_LIMITS.unpackedBytes });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name, READ_LIMITS.unpackedBytes);
    throw damaged(name, 'gzip archive');
  }
}

async function unzip(file: SourceFile, sheets?: readonly string[]): Promise<SourceFile[]> {
  const entries = listEntries(file);
  // An archive says itself how large its parts are; what is larger than it says is cut off there by fflate.
  const size = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isWorkbook = entries.some(({ name }) => name === WORKBOOK_PART);
  const limit = isWorkbook ? READ_LIMITS.workbookBytes : READ_LIMITS.unpackedBytes;
  if (size > limit) throw tooLarge(file.name, limit);
  if (isWorkbook) {
    const { readWorkbook } = await import('./read-workbook.js');
    return readWorkbook(file, sheets);
  }
  const tables = entries.filter(
    ({ name }) => /\.(csv|tsv|txt|tab|json)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name),
  );
  if (tables.length === 0) {
    throw new UserError('no-table', `There is no CSV in ${file.name}.`, 'Put the CSV in it, or drop the CSV itself.');
  }
  if (tables.length > READ_LIMITS.filesInArchive) {
    throw new UserError(
      'too-many-files',
      `There are ${tables.length} CSVs in ${file.name}; I read at most ${READ_LIMITS.filesInArchive} at once.`,
      'Drop the ones you want to know about.',
    );
  }
  const wanted = new Set(tables.map(({ name }) => name));
  const contents = unzipEntries(file, ({ name }) => wanted.has(name));
  return tables.map(({ name }) => asTable({ name: name.split('/').at(-1)!, bytes: contents[name]! }));
}

function listEntries(file: SourceFile): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  unzipEntries(file, (entry) => {
    entries.push(entry);
    return false;
  });
  return entries;
}

function unzipEntries(
  { name, bytes }: SourceFile,
  filter: (entry: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw damaged(name, 'zip archive');
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** @throws {UserError} where one of these sheets is in none of the files */
function assertRead(wanted: readonly string[], files: readonly SourceFile[], unpacked: readonly SourceFile[]): void {
  const there = unpacked.flatMap(({ sheets = [] }) => sheets);
  const missing = wanted.find((name) => !there.some((sheet) => sheet.isRead && isSameSheet(sheet.name, name)));
  if (missing === undefined) return;
  const file = files.length === 1 ? `${files[0]!.name} has` : 'These files have';
  if (there.length === 0)
    throw new UserError('no-sheet', `${file} no sheets to choose from.`, 'Leave the sheet out, and I read it whole.');
  const names = there.slice(0, SHEETS_NAMED).map(({ name }) => `"${name}"`);
  const more = there.length > names.length ? ` and ${there.length - names.length} more` : '';
  throw new UserError(
    'no-sheet',
    `${file} no sheet "${missing}" with anything in it. The sheets are ${names.join(', ')}${more}.`,
    'Name one of these.',
  );
}

function damaged(name: string, kind: string): UserError {
  return new UserError(
    'damaged-archive',
    `${name} is a ${kind} that cannot be opened: it is damaged, or needs a password.`,
    'Pack it again, or drop the CSV itself.',
  );
}

function tooLarge(name: string, limitBytes: number): UserError {
  return new UserError(
    'too-large',
    `${name} holds more than ${limitBytes / 1_048_576} MB unpacked.`,
    'Split it, and drop the parts one by one.',
  );
}
