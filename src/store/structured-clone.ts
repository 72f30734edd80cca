import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import { kindOf, newTypedArray, type TypedArray } from './typed-arrays.js';

/** Smaller typed arrays stay in the skeleton: a read of their own would cost more. */
const COLUMN_FROM_BYTES = 32 * 1024;
/** In place of a typed array: this, or one more than its kind and its length. */
const INLINE = 0;

/** A value taken apart: its large typed arrays, and everything else with gaps where they were. */
export interface TakenApart {
  skeleton: Uint8Array;
  /** Each one once, also where the value refers to it twice. */
  columns: TypedArray[];
}

/** Any value that V8 can clone. The columns are the value's own, not copies. */
export function takeApart(value: unknown): TakenApart {
  const serializer = new SkeletonSerializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  const { buffer, byteOffset, byteLength } = serializer.releaseBuffer();
  return { skeleton: new Uint8Array(buffer, byteOffset, byteLength), columns: serializer.columns };
}

/**
 * The value, with columns of zeros that are to be filled: each owns a buffer of exactly its size, and they are in the
 * order in which they were taken out.
 */
export function putTogether(skeleton: Uint8Array): { value: unknown; columns: TypedArray[] } {
  const deserializer = new SkeletonDeserializer(skeleton);
  deserializer.readHeader();
  return { value: deserializer.readValue(), columns: deserializer.columns };
}

/** What v8.serialize wrote. */
export function deserializeOwned(bytes: Uint8Array): unknown {
  const deserializer = new OwningDeserializer(bytes);
  deserializer.readHeader();
  return deserializer.readValue();
}

/** Documented, but not in @types/node: called for each typed array, Buffer and DataView. */
interface HostObjects {
  _writeHostObject(view: ArrayBufferView): void;
  _readHostObject(): ArrayBufferView;
}
const writeView = (DefaultSerializer.prototype as unknown as HostObjects)._writeHostObject;
const readView = (DefaultDeserializer.prototype as unknown as HostObjects)._readHostObject;

class SkeletonSerializer extends DefaultSerializer {
  readonly columns: TypedArray[] = [];

  _writeHostObject(view: ArrayBufferView): void {
    const kind = kindOf(view);
    if (kind === -1 || view.byteLength < COLUMN_FROM_BYTES) {
      this.writeUint32(INLINE);
      writeView.call(this, view);
      return;
    }
    const column = view as TypedArray;
    this.writeUint32(kind + 1);
    this.writeUint32(column.length);
    this.columns.push(column);
  }
}

/**
 * Node's own reads typed arrays as views of the bytes it was given: one small column would keep the whole value in
 * memory, and sending it to a thread would copy all of it. Here each has a buffer of its own.
 */
class OwningDeserializer extends DefaultDeserializer {
  _readHostObject(): ArrayBufferView {
    const view = readView.call(this);
    const own = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
    if (Buffer.isBuffer(view)) return Buffer.from(own as ArrayBuffer);
    const ViewClass = view.constructor as new (buffer: ArrayBufferLike) => ArrayBufferView;
    return new ViewClass(own);
  }
}

class SkeletonDeserializer extends OwningDeserializer {
  readonly columns: TypedArray[] = [];

  override _readHostObject(): ArrayBufferView {
    const tag = this.readUint32();
    if (tag === INLINE) return super._readHostObject();
    const column = newTypedArray(tag - 1, this.readUint32());
    this.columns.push(column);
    return column;
  }
}
