import { describe, expect, it } from 'vitest';
import { createFonts } from '../../src/render/fonts.js';
import { textIn, withSupportedText } from '../../src/render/supported-text.js';

const { isSupported } = createFonts(() => undefined);

describe('withSupportedText', () => {
  it.each([
    ['@mario.r35 · 33.5% − ×', '@mario.r35 · 33.5% − ×'],
    ['Ążśź Привет Ελλάδα tiếng Việt', 'Ążśź Привет Ελλάδα tiếng Việt'],
    ['@anna🔥👩🏽‍🎨🇧🇷', '@anna'],
    ['@小明_food 한국 สวัสดี नमस्ते', '@小明_food 한국 สวัสดี नमस्ते'],
    ['@𝒻𝒶𝓃𝒸𝓎 ⓐ', '@fancy a'],
    ['@ⲁⲃⲅ_food', '@…_food'],
    ['@ⲁⲃⲅ', '@…'],
    ['@🔥🔥', '@…'],
    ['jzt███_ar███', 'jzt…_ar…'],
    ['@ⲁⲃⲅ…', '@…'],
    ['', ''],
  ])('writes %s as %s', (text, written) => expect(withSupportedText(text, isSupported)).toBe(written));

  it('keeps the figures after a name that is written from right to left behind it', () => {
    expect(withSupportedText('2 @ليلى.حسن, 850K', isSupported)).toBe('2 @ليلى.حسن\u200e, 850K');
    expect(withSupportedText('@שלום עולם 8%', isSupported)).toBe('@שלום עולם\u200e 8%');
  });

  it('piles no more marks on a letter than writing has', () => {
    const piled = `e${'\u0304'.repeat(40)}`;
    expect(withSupportedText(piled, () => true)).toBe(`ē${'\u0304'.repeat(4)}`);
  });

  it('reaches every string of a chart and leaves the rest as it is', () => {
    const config = { title: ['ⲁ', 'b'], data: [{ x: 1, y: null, label: '1 @ⲁ' }], display: false };
    expect(withSupportedText(config, isSupported)).toEqual({
      title: ['…', 'b'],
      data: [{ x: 1, y: null, label: '1 @…' }],
      display: false,
    });
    expect(textIn(config)).toBe('ⲁb1 @ⲁ');
  });
});
