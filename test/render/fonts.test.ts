import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFonts } from '../../src/render/fonts.js';
import { withSupportedText } from '../../src/render/supported-text.js';
import { parseUnicodeRanges } from '../../src/render/unicode-ranges.js';
import { hasShared, sharedFile, unlessShared } from '../shared.js';

function loadedBy(...texts: string[]) {
  const loaded: string[] = [];
  const fonts = createFonts((path, family) => {
    expect(existsSync(path)).toBe(true);
    loaded.push(family);
  });
  const before = loaded.length;
  return { families: texts.map((text) => fonts.familiesFor(text)), loaded: loaded.slice(before) };
}

describe('the fonts of pictures', () => {
  it('are Inter alone for what Inter writes', () => {
    expect(loadedBy('Ążśź Привет Ελλάδα tiếng Việt 1,234 − ×').loaded).toEqual([]);
  });

  it.each([
    ['ليلى.حسن', ['vazirmatn-arabic']],
    ['ٻ', ['noto-sans-arabic-arabic']],
    ['שלום', ['noto-sans-hebrew-hebrew']],
    ['สวัสดี', ['noto-sans-thai-thai']],
    ['नमस्ते', ['noto-sans-devanagari-devanagari']],
    ['中', ['noto-sans-sc-119']],
    ['かな', ['noto-sans-sc-119']],
  ])('write %s with one file more', (name, files) => expect(loadedBy(name).loaded).toEqual(files));

  it('write Korean with a Korean font, though the Chinese one says that it has those letters', () => {
    const { loaded } = loadedBy('한국');
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.every((family) => family.startsWith('noto-sans-kr-'))).toBe(true);
  });

  it('are loaded once, and named for the text alone, whatever was written before', () => {
    const { families, loaded } = loadedBy('中 ليلى', 'สวัสดี', 'ليلى 中');
    expect(families[2]).toBe(families[0]);
    expect(families[1]).not.toContain('arabic');
    expect(loaded).toHaveLength(3);
  });

  it.skipIf(!hasShared)(`write every name of a file of many scripts${unlessShared}`, () => {
    const { isSupported } = createFonts(() => undefined);
    const handles = sharedFile('cases/14-names-in-charts.csv')
      .toString()
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]!);
    expect(handles.length).toBeGreaterThan(70);
    for (const handle of handles) {
      const letters = handle.match(/\p{L}|\p{N}/gu)!.length;
      const written = withSupportedText(handle, isSupported);
      expect(written).not.toContain('…');
      expect(written.match(/\p{L}|\p{N}/gu)).toHaveLength(letters);
    }
  });
});

it('reads the ranges of a font’s stylesheet', () => {
  expect(parseUnicodeRanges('U+0000-00FF,U+0131')).toEqual([
    [0, 0xff],
    [0x131, 0x131],
  ]);
});
