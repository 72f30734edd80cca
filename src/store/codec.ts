import { promisify } from 'node:util';
import { DefaultDeserializer, serialize } from 'node:v8';
import { deflate, inflate } from 'node:zlib';

/** How a value becomes bytes and comes back: the one place where stored values are serialised. */
export interface Codec {
  encode(value: unknown): Promise<Buffer>;
  decode(bytes: Buffer): Promise<unknown>;
}

/** The first byte of everything that is stored, so that the format can change. */
const FORMAT = { plain: 1, deflated: 2 } as const;
/** Smaller values gain nothing, and would wait for a thread of the pool. */
const COMPRESS_FROM_BYTES = 1024;

const deflateAsync = promisify(deflate);
const inflateAsync = promisify(inflate);

/**
 * V8's structured clone: typed arrays keep their class, and NaN, undefined, Map, Date and Buffer survive, which JSON
 * loses. Level 1, off the main thread: higher levels take several times as long for a few per cent.
 */
export const structuredCodec: Codec = {
  async encode(value) {
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
      default:
        throw new Error(`A stored value of unknown format ${bytes[0]}: written by a newer version?`);
    }
  },
};

function deserializeOwned(bytes: Buffer): unknown {
  const deserializer = new OwningDeserializer(bytes);
  deserializer.readHeader();
  return deserializer.readValue();
}

/**
 * Node's own reads typed arrays as views of the bytes it was given: one small column would keep the whole value in
 * memory, and sending it to a thread would copy all of it. Here each has a buffer of its own.
 */
class OwningDeserializer extends DefaultDeserializer {
  /** Documented, but not in @types/node: called for each typed array, Buffer and DataView. */
  _readHostObject(): ArrayBufferView {
    const read = (DefaultDeserializer.prototype as unknown as OwningDeserializer)._readHostObject;
    const view = read.call(this);
    const own = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
    if (Buffer.isBuffer(view)) return Buffer.from(own as ArrayBuffer);
    const ViewClass = view.constructor as new (buffer: ArrayBufferLike) => ArrayBufferView;
    return new ViewClass(own);
  }
}
