import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, ColumnFormat } from '../../src/answers/answer.js';
import { formatCell, oneLine } from '../../src/answers/format.js';

describe('formatCell', () => {
  it.each<[ColumnFormat, Cell, string]>([
    ['count', 166_000, '166K'],
    ['count', 1_300_000, '1.3M'],
    ['count', 812_300, '812K'],
    ['count', 950, '950'],
    ['count', 999.4, '999'],
    ['count', 999.6, '1K'],
    ['count', 999_600, '1M'],
    ['count', 0, '0'],
    ['integer', 66_880, '66,880'],
    ['integer', -1_200, '−1,200'],
    ['integer', -0.2, '0'],
    ['percent', 0.335, '33.5%'],
    ['percent', 0.13, '13.0%'],
    ['percent', 0.0006, '0.06%'],
    ['percent', 0.000123, '0.012%'],
    ['percent', 0.00996, '1.0%'],
    ['percent', 0, '0%'],
    ['percent', 1, '100%'],
    ['percent', 80.58, '8,058%'],
    ['ratio', 0.2849, '0.28'],
    ['ratio', -0.5, '−0.50'],
    ['ratio', -0.001, '0.00'],
    ['score', 90.6, '91'],
    ['money', 1834, '$1.8k'],
    ['money', 15_000, '$15k'],
    ['money', 950, '$950'],
    ['money', 999.9, '$1k'],
    ['money', 2_300_000, '$2.3M'],
    ['money', -40, '−$40'],
    ['handle', 'mario.r35', '@mario.r35'],
    ['handle', '@mario.r35', '@mario.r35'],
    ['handle', 'row 12', 'row 12'],
    ['handle', 'Maria Rossi', 'Maria Rossi'],
    ['handle', 12345, '@12345'],
    ['text', 2024, '2024'],
    ['text', 'two\nlines\u001b[31m', 'two lines [31m'],
    ['text', true, 'yes'],
  ])('writes %s %j as %s', (format, value, text) => {
    expect(formatCell(value, format)).toBe(text);
  });

  it.each<[ColumnFormat, Cell]>([
    ['count', null],
    ['handle', null],
    ['handle', ' '],
    ['text', ''],
    ['percent', Number.NaN],
    ['money', Number.POSITIVE_INFINITY],
  ])('writes a dash where there is no %s: %j', (format, value) => {
    expect(formatCell(value, format)).toBe('–');
  });

  it('leaves words in a column of numbers as they are', () => {
    expect(formatCell('unknown', 'count')).toBe('unknown');
  });
});

describe('oneLine', () => {
  it('leaves nothing that tears a line, turns it round, or cannot be sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e]/u);
      }),
    );
    expect(oneLine('evil\u202egpj.\ud800')).toBe('evil gpj.\ufffd');
  });
});
