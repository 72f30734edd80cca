import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { deflate, inflate } from 'node:zlib';
import { shuffleBytes, unshuffleBytes } from './byte-shuffle.js';
import { deserializeOwned } from './structured-clone.js';
import { elementBytes, kindOf, type TypedArray, typedArrayOver } from './typed-arrays.js';

/** How a value becomes bytes and comes back: the one place that everything stored passes through. */
export interface Codec {
  encode(value: unknown): Promise<Buffer>;
  decode(bytes: Buffer): Promise<unknown>;
}

/** The first byte of everything that is stored, so that the format can change. */
const FORMAT = { plain: 1, deflated: 2, column: 3 } as const;
/** Of a column: its format, its kind, and how many bytes it has when inflated, as a little-endian Uint32. */
const COLUMN_HEADER_BYTES = 6;
/** Smaller values gain nothing, and would wait for a thread of the pool. */
const COMPRESS_FROM_BYTES = 1024;

/** Deflate's limit: what claims to hold more is damaged, and would be given the memory that it asks for. */
const MAX_INFLATION = 1032;

const deflateAsync = promisify(deflate);
const inflateAsync = promisify(inflate);

/**
 * V8's structured clone: typed arrays keep their class, and NaN, undefined, Map, Date and Buffer survive, which JSON
 * loses. Level 1, off the main thread: higher levels take several times as long for a few per cent. A value that is one
 * large typed array has a format of its own, shuffled, which is an eighth smaller and no slower.
 */
export const structuredCodec: Codec = {
  async encode(value) {
    if (isColumn(value)) return encodeColumn(value);
    const plain = serialize(value);
    if (plain.length < COMPRESS_FROM_BYTES) return Buffer.concat([Buffer.of(FORMAT.plain), plain]);
    return Buffer.concat([Buffer.of(FORMAT.deflated), await deflateAsync(plain, { level: 1 })]);
  },

  async decode(bytes) {
    const content = bytes.subarray(1);
    switch (bytes[0]) {
      case FORMAT.plain:
        return deserializeOwned(content);
      case FORMAT.deflated:
        return deserializeOwned(await inflateAsync(content));
      case FORMAT.column:
        return decodeColumn(bytes);
      default:
        throw new Error(`A stored value of unknown format ${bytes[0]}: written by a newer version?`);
    }
  },
};

function isColumn(value: unknown): value is TypedArray {
  return kindOf(value) !== -1 && (value as TypedArray).byteLength >= COMPRESS_FROM_BYTES;
}

async function encodeColumn(column: TypedArray): Promise<Buffer> {
  const { buffer, byteOffset, byteLength } = column;
  const shuffled = shuffleBytes(new Uint8Array(buffer, byteOffset, byteLength), column.BYTES_PER_ELEMENT);
  const header = Buffer.alloc(COLUMN_HEADER_BYTES);
  header[0] = FORMAT.column;
  header[1] = kindOf(column);
  header.writeUInt32LE(byteLength, 2);
  return Buffer.concat([header, await deflateAsync(shuffled, { level: 1, chunkSize: inOnePiece(byteLength) })]);
}

/** @returns a typed array that has a buffer of its own */
async function decodeColumn(bytes: Buffer): Promise<TypedArray> {
  const kind = bytes.readUInt8(1);
  const rawBytes = bytes.readUInt32LE(2);
  if (rawBytes > bytes.length * MAX_INFLATION) throw new Error(`A stored column of ${rawBytes} bytes that cannot be`);
  const chunkSize = inOnePiece(rawBytes);
  const shuffled = await inflateAsync(bytes.subarray(COLUMN_HEADER_BYTES), { chunkSize });
  return typedArrayOver(kind, unshuffleBytes(shuffled, elementBytes(kind)).buffer);
}

/** By default zlib comes back to the main thread after every 16 kB of output. */
function inOnePiece(rawBytes: number): number {
  return rawBytes + (rawBytes >> 10) + 64;
}
