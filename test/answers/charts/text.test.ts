import { describe, expect, it } from 'vitest';
import { compact, handleLabel, shorten } from '../../../src/answers/charts/chart-text.js';
import { wrapBalanced, wrapText } from '../../../src/answers/charts/measure-text.js';
import { placeLabels } from '../../../src/answers/charts/place-labels.js';
import { thin } from '../../../src/answers/charts/thin.js';

describe('figures', () => {
  it.each([
    [872, '872'],
    [999.7, '1K'],
    [66_880, '66.9K'],
    [1_240_000, '1.24M'],
  ])('writes %d as %s', (count, written) => expect(compact(count)).toBe(written));
});

describe('shorten', () => {
  it('cuts visibly and between whole characters', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdefg', 6)).toBe('abcde…');
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
  });

  it('keeps a handle on one line, in one direction', () => {
    expect(handleLabel('an\u202ena\nbob')).toBe('an na bob');
    expect(handleLabel('@known')).toBe('@known');
  });
});

describe('wrapping', () => {
  it('keeps every word, in order', () => {
    const text = 'Half of the profiles have fewer than 872 followers; the top 5 % starts at 66.7K';
    expect(wrapText(text, 300, 19).join(' ')).toBe(text);
    expect(wrapBalanced(text, 300, 19).join(' ')).toBe(text);
  });

  it('leaves no word alone on the last line, and adds no line', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    const width = 400;
    const balanced = wrapBalanced(text, width, 19);
    expect(balanced).toHaveLength(wrapText(text, width, 19).length);
    expect(balanced.at(-1)!.split(' ').length).toBeGreaterThan(1);
  });
});

describe('placeLabels', () => {
  it('puts the labels of neighbours on different sides', () => {
    const area = { left: 0, right: 700, top: 0, bottom: 400 };
    const points = [
      { x: 300, y: 200, text: '1 @first_creator' },
      { x: 330, y: 200, text: '2 @second_creator' },
    ];
    const [first, second] = placeLabels(points, area, 14);
    expect(first!.align).toBe(180); // to its right lies the other point
    expect(second!.align).toBe(0);
  });

  it('stays inside the picture', () => {
    const area = { left: 0, right: 700, top: 0, bottom: 400 };
    expect(placeLabels([{ x: 690, y: 200, text: '@creator' }], area, 14)[0]!.align).toBe(180);
  });
});

describe('thin', () => {
  it('takes the same rows every time, in proportion', () => {
    const rows = Int32Array.from({ length: 10_000 }, (_, i) => i);
    const thinned = thin(rows, 100);
    expect(thinned).toHaveLength(100);
    expect(new Set(thinned).size).toBe(100);
    expect(thinned.filter((row) => row < 5_000).length).toBeGreaterThan(45);
    expect(thin(rows, 100)).toEqual(thinned);
  });
});
