/** In the order of their numbers in what is stored: only ever append. */
const KINDS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
] as const;

export type TypedArray = NodeJS.TypedArray;

/** @returns −1 for everything else, also for Buffers and other subclasses, which would come back as another class. */
export function kindOf(value: unknown): number {
  return ArrayBuffer.isView(value) ? KINDS.indexOf(value.constructor as (typeof KINDS)[number]) : -1;
}

/** Zeros, in a buffer of their own that has exactly their size. */
export function newTypedArray(kind: number, length: number): TypedArray {
  return new (kindNamed(kind))(length);
}

/** The numbers that the bytes are, in the same buffer. */
export function typedArrayOver(kind: number, buffer: ArrayBuffer): TypedArray {
  return new (kindNamed(kind))(buffer);
}

/** @throws {RangeError} for a number that no kind has */
export function elementBytes(kind: number): number {
  return kindNamed(kind).BYTES_PER_ELEMENT;
}

function kindNamed(kind: number): (typeof KINDS)[number] {
  const Kind = KINDS[kind];
  if (!Kind) throw new RangeError(`A typed array of unknown kind ${kind}: written by a newer version?`);
  return Kind;
}
