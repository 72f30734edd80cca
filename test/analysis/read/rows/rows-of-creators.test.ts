import { describe, expect, it } from 'vitest';
import type { Profiles } from '../../../../src/analysis/profiles.js';
import { groupByCreator, repeatedRows } from '../../../../src/analysis/read/rows/rows-of-creators.js';
import { packTexts } from '../../../../src/analysis/text-column.js';

describe('rows of the same creator', () => {
  it.each([
    ['in whatever case', ['ada', 'bo', 'ADA', 'cleo', 'Bo', 'dan'], [0, 1, 0, 2, 1, 3]],
    ['not where only signs between letters differ', ['a.da', 'ada', 'a_da', 'A.DA'], [0, 1, 2, 0]],
    ['in any script', ['日本', 'éva', 'ÉVA', '日本', '中国'], [0, 1, 1, 0, 2]],
    [
      'where a capital of no ASCII becomes a Latin letter',
      ['kim', '\u212aim', 'x', 'i\u0307', '\u0130'],
      [0, 0, 1, 2, 2],
    ],
    ['where both are empty', ['', 'ada', ''], [0, 1, 0]],
  ])('are found %s', (_, handles, expected) => {
    const creators = groupByCreator(profilesOf(handles), true);
    expect([...creators.ofRow]).toEqual(expected);
    expect(creators.count).toBe(new Set(expected).size);
  });

  it('are on one platform', () => {
    const platforms = ['TikTok', 'TikTok', 'X', 'tiktok'];
    const creators = groupByCreator(profilesOf(['ada', 'bo', 'ada', 'ada'], platforms), true);
    expect([...creators.ofRow]).toEqual([0, 1, 2, 0]);
    expect(repeatedRows(creators)).toEqual([[0, 3]]);
  });
});

function profilesOf(handles: string[], platforms?: string[]): Profiles {
  const text = {
    handle: packTexts(handles.length, (row) => handles[row]!),
    ...(platforms && { platform: packTexts(handles.length, (row) => platforms[row]!) }),
  };
  return { count: handles.length, numeric: {}, text, flags: {}, kept: [], headers: {} };
}
