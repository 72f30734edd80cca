import { UserError } from '../../errors.js';

const BINARY_SIGNATURES: [kind: string, bytes: number[]][] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['an Excel workbook or a zip', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
];

/**
 * Bytes of a text file as a string without its byte-order mark.
 *
 * UTF-16 is told by its mark. What is not valid UTF-8 is read as Windows-1252, which spreadsheets still write and in
 * which every byte means something.
 *
 * @throws {UserError} where the bytes are no text at all, saying what they are
 */
export function decodeText(bytes: Uint8Array): string {
  for (const [kind, signature] of BINARY_SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) throw notCsv(kind);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0)) throw notCsv('binary data');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function notCsv(kind: string): UserError {
  return new UserError('not-csv', `This is ${kind}, not a CSV.`, 'Export the table as CSV and drop it here again.');
}
