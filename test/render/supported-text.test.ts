import { describe, expect, it } from 'vitest';
import { fontCoverage } from '../../src/render/fonts.js';
import { parseUnicodeRanges, withSupportedText } from '../../src/render/supported-text.js';

const isSupported = fontCoverage();

describe('withSupportedText', () => {
  it.each([
    ['@mario.r35 · 33.5% − ×', '@mario.r35 · 33.5% − ×'],
    ['Ążśź Привет Ελλάδα tiếng Việt', 'Ążśź Привет Ελλάδα tiếng Việt'],
    ['@anna🔥👩🏽‍🎨🇧🇷', '@anna'],
    ['@小明_food', '@…_food'],
    ['@小明', '@…'],
    ['@🔥🔥', '@…'],
    ['jzt███_ar███', 'jzt…_ar…'],
    ['@小明…', '@…'],
    ['', ''],
  ])('writes %s as %s', (text, written) => expect(withSupportedText(text, isSupported)).toBe(written));

  it('reaches every string of a chart and leaves the rest as it is', () => {
    const config = { title: ['小', 'b'], data: [{ x: 1, y: null, label: '1 @小' }], display: false };
    expect(withSupportedText(config, isSupported)).toEqual({
      title: ['…', 'b'],
      data: [{ x: 1, y: null, label: '1 @…' }],
      display: false,
    });
  });
});

it('reads the ranges of a font’s stylesheet', () => {
  expect(parseUnicodeRanges('U+0000-00FF,U+0131')).toEqual([
    [0, 0xff],
    [0x131, 0x131],
  ]);
});
