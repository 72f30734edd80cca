import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structuredCodec } from '../../src/store/codec.js';

const roundTrip = async (value: unknown) => structuredCodec.decode(await structuredCodec.encode(value));

describe('structuredCodec', () => {
  it('gives back any structure, typed arrays included', async () => {
    const typedArray = fc.oneof(
      fc.float64Array(),
      fc.float32Array(),
      fc.int32Array(),
      fc.uint8Array(),
      fc.uint8ClampedArray(),
      fc.uint16Array(),
      fc.bigInt64Array(),
    );
    const anything = fc.anything({
      values: [
        fc.boolean(),
        fc.double(),
        fc.string({ unit: 'binary' }),
        fc.bigInt(),
        fc.constant(undefined),
        typedArray,
      ],
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        expect(await roundTrip(value)).toEqual(value);
      }),
    );
  });

  it.each([
    Float64Array,
    Float32Array,
    Int32Array,
    Uint8Array,
    Uint8ClampedArray,
    Int8Array,
    Uint16Array,
    Int16Array,
    Uint32Array,
  ])('%o keeps its class and its numbers, at any offset', async (TypedArray) => {
    // The text in front shifts where the numbers begin: not aligned for all but one length in eight.
    for (const text of ['', 'a', 'ab', 'abc', 'abcdefg']) {
      const read = (await roundTrip({ text, numbers: TypedArray.of(1, 2, 250) })) as { numbers: unknown };
      expect(read.numbers).toBeInstanceOf(TypedArray);
      expect(read.numbers).toEqual(TypedArray.of(1, 2, 250));
    }
  });

  it('keeps NaN, −0, infinities, undefined and __proto__ as an own key', async () => {
    const value = {
      numbers: Float64Array.of(Number.NaN, -0, Number.NEGATIVE_INFINITY),
      nan: Number.NaN,
      no: undefined,
    };
    Object.defineProperty(value, '__proto__', { value: 'own', enumerable: true, writable: true, configurable: true });
    const read = (await roundTrip(value)) as typeof value;
    expect(read).toEqual(value);
    expect(Object.keys(read)).toEqual(['numbers', 'nan', 'no', '__proto__']);
    expect(Object.is(read.numbers[1], -0)).toBe(true);
  });

  it('keeps Buffers and DataViews', async () => {
    expect(await roundTrip(Buffer.from('é'))).toEqual(Buffer.from('é'));
    expect(Buffer.isBuffer(await roundTrip(Buffer.from('é')))).toBe(true);
    expect(await roundTrip(new DataView(Uint8Array.of(1, 2, 3).buffer, 1))).toEqual(
      new DataView(Uint8Array.of(2, 3).buffer),
    );
  });

  it('stores of a view what it shows, not the buffer behind it', async () => {
    const view = new Float64Array(1_000_000).subarray(10, 13);
    expect((await structuredCodec.encode(view)).length).toBeLessThan(200);
  });

  it.each([3, 5000])('gives each column of %i numbers a buffer of its own', async (length) => {
    const read = (await roundTrip({ a: new Float64Array(length), b: new Int32Array(length) })) as {
      a: Float64Array;
      b: Int32Array;
    };
    expect(read.a.buffer.byteLength).toBe(length * 8);
    expect(read.b.buffer.byteLength).toBe(length * 4);
  });

  it('compresses what is large', async () => {
    const encoded = await structuredCodec.encode(Array.from({ length: 10_000 }, () => 'the same again'));
    expect(encoded.length).toBeLessThan(10_000);
  });

  it('gives a column of its own format back, bit for bit, also from within a buffer', async () => {
    const numbers = Float64Array.of(Number.NaN, -0, 1e-310, Number.NEGATIVE_INFINITY, ...Array(500).fill(0.1));
    for (const column of [numbers, numbers.subarray(1), new Uint8Array(numbers.buffer).subarray(3, 2003)]) {
      const read = (await roundTrip(column)) as typeof column;
      expect(read).toBeInstanceOf(column.constructor);
      expect(Buffer.from(read.buffer)).toEqual(Buffer.from(column.buffer, column.byteOffset, column.byteLength));
    }
  });

  it('packs columns of whole numbers well', async () => {
    const followers = Float64Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007);
    expect((await structuredCodec.encode(followers)).length).toBeLessThan(followers.byteLength / 3);
  });

  it('refuses a column that was cut off, and one of a kind that it does not know', async () => {
    const encoded = await structuredCodec.encode(new Float64Array(1000).map(Math.sqrt));
    await expect(structuredCodec.decode(encoded.subarray(0, -20))).rejects.toThrow(/unexpected end/);
    encoded[1] = 99;
    await expect(structuredCodec.decode(encoded)).rejects.toThrow(/newer version/);
  });

  it('refuses what another version wrote', async () => {
    await expect(structuredCodec.decode(Buffer.of(99, 1, 2))).rejects.toThrow(/newer version/);
  });
});
