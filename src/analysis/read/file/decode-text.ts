import { isUtf8 } from 'node:buffer';
import { UserError } from '../../../errors.js';
import { decodeLegacy } from './decode-legacy.js';
import { legacyEncodingOf } from './legacy-encoding.js';

const BINARY_SIGNATURES: [kind: string, bytes: number[]][] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
];

export interface Decoded {
  /** The text as UTF-8, without a byte-order mark and without NUL. */
  utf8: Buffer;
  /** What it was written in: 'UTF-8', 'UTF-16', 'Windows-1252', … */
  encoding: string;
}

/**
 * Bytes of a text file as UTF-8.
 *
 * UTF-16 is told by its mark, or by a zero in every second byte. What is not valid UTF-8 is in one of the encodings that
 * spreadsheets still write (legacy-encoding.ts). A few broken bytes in UTF-8 become U+FFFD.
 *
 * @throws {UserError} where the bytes are no text at all, saying what they are
 */
export function decodeText(bytes: Uint8Array): Decoded {
  for (const [kind, signature] of BINARY_SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) throw notCsv(kind);
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf16 = utf16Of(buffer);
  if (utf16) return { utf8: Buffer.from(withoutNul(new TextDecoder(utf16).decode(buffer))), encoding: 'UTF-16' };
  if (isUtf8(buffer)) return { utf8: withoutNulBytes(withoutMark(buffer)), encoding: 'UTF-8' };

  const asUtf8 = new TextDecoder('utf-8').decode(buffer);
  if (isMostlyUtf8(asUtf8)) return { utf8: Buffer.from(withoutNul(asUtf8)), encoding: 'UTF-8' };
  const encoding = legacyEncodingOf(buffer);
  const text = withSignOfMoney(decodeLegacy(buffer, encoding), encoding);
  return { utf8: Buffer.from(withoutNul(text)), encoding: encoding.replace(/^windows/, 'Windows') };
}

/** Where it stands before a figure, the backslash of Japan and Korea is drawn as their money. */
function withSignOfMoney(text: string, encoding: string): string {
  const sign = /jis/i.test(encoding) ? '¥' : /kr|949/i.test(encoding) ? '₩' : undefined;
  return sign === undefined ? text : text.replace(/\\(?=\d)/g, sign);
}

/** By its mark; without one, by the zeros that Latin letters leave in every second byte. */
function utf16Of(buffer: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  const start = buffer.subarray(0, 4_096);
  if (start.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2]!++;
  const half = start.length / 2;
  if (zeros[1]! > 0.5 * half && zeros[0]! < 0.05 * half) return 'utf-16le';
  if (zeros[0]! > 0.5 * half && zeros[1]! < 0.05 * half) return 'utf-16be';
  return undefined;
}

function withoutMark(buffer: Buffer): Buffer {
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? buffer.subarray(3) : buffer;
}

/** Zeros are what a crashed export leaves; many of them are no text. */
function withoutNulBytes(buffer: Buffer): Buffer {
  if (!buffer.includes(0)) return buffer;
  const rest = buffer.filter((byte) => byte !== 0);
  if (rest.length < 0.9 * buffer.length) throw notCsv('binary data');
  return Buffer.from(rest.buffer, rest.byteOffset, rest.byteLength);
}

function withoutNul(text: string): string {
  if (!text.includes('\0')) return text.replace(/^\ufeff/, '');
  const rest = text.replace(/\0/g, '').replace(/^\ufeff/, '');
  if (rest.length < 0.9 * text.length) throw notCsv('binary data');
  return rest;
}

/** UTF-8 that was cut off or damaged here and there: most of its foreign characters are whole. */
function isMostlyUtf8(text: string): boolean {
  let broken = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    foreign++;
    if (code === 0xfffd) broken++;
  }
  return broken <= 0.2 * foreign;
}

function notCsv(kind: string): UserError {
  return new UserError('not-csv', `This is ${kind}, not a CSV.`, 'Export the table as CSV and drop it here again.');
}
