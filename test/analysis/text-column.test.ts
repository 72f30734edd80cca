import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byHandle, isEmptyAt, packTexts, selectTexts, textAt, textsOf } from '../../src/analysis/text-column.js';

const packed = (texts: readonly string[]) => packTexts(texts.length, (row) => texts[row]!);

describe('packTexts', () => {
  it('keeps every text as it is, in whatever script, and the empty ones', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), (texts) => {
        const column = packed(texts);
        expect(textsOf(column)).toEqual(texts);
        expect(texts.every((text, row) => textAt(column, row) === text)).toBe(true);
        expect(texts.every((text, row) => isEmptyAt(column, row) === (text === ''))).toBe(true);
      }),
    );
  });

  it('grows for texts that are longer than most', () => {
    const texts = ['', 'a', '名'.repeat(5_000), 'b'];
    expect(textsOf(packed(texts))).toEqual(texts);
  });

  it('has buffers of its own, which can be moved to a thread', () => {
    const { utf8, ends } = packed(['ada', 'bob']);
    expect(utf8.buffer.byteLength).toBe(utf8.byteLength);
    const moved = structuredClone(
      { utf8, ends },
      { transfer: [utf8.buffer as ArrayBuffer, ends.buffer as ArrayBuffer] },
    );
    expect(textsOf(moved)).toEqual(['ada', 'bob']);
  });
});

it('selectTexts takes rows in the order given', () => {
  expect(textsOf(selectTexts(packed(['a', '', 'c', 'dé']), [3, 1, 0, 0]))).toEqual(['dé', '', 'a', 'a']);
});

it('byHandle orders like strings, and equal ones by row', () => {
  const column = packed(['b', 'B', 'a', 'é', 'a']);
  expect([0, 1, 2, 3, 4].sort(byHandle(column))).toEqual([1, 2, 4, 0, 3]);
});
