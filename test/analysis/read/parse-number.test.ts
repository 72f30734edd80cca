import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Column } from '../../../src/analysis/read/table/column.js';
import { formatEvidence, type NumberKind, numberFormatOf } from '../../../src/analysis/read/values/number-format.js';
import { parseNumber } from '../../../src/analysis/read/values/parse-number.js';

describe('parseNumber', () => {
  it.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['1.2M', 1_200_000],
    ['953', 953],
    ['1.7K', 1700],
    ['1.7k', 1700],
    ['4.5 million', 4_500_000],
    ['2B', 2e9],
    ['0.91%', 0.91],
    ['2.28E+11', 2.28e11],
    ['-12', -12],
    ['$1,500', 1500],
    [' 42 ', 42],
    ['10k+', 10_000],
  ])('reads %s as %d', (cell, value) => {
    expect(parseNumber(cell)).toBeCloseTo(value, 9);
  });

  it.each(['', '-', 'N1001', 'N12', 'nan', 'NULL', 'None', 'N/A', 'abc', '12 apples', 'k', '1.2.x'])(
    'has no number in "%s"',
    (cell) => {
      expect(parseNumber(cell)).toBeNaN();
    },
  );

  it('reads a decimal comma where the column has one', () => {
    expect(parseNumber('1.234,5', ',')).toBe(1234.5);
    expect(parseNumber('12,5', ',')).toBe(12.5);
  });

  it('reads back any integer written with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(parseNumber(value.toLocaleString('en-US'))).toBe(value);
        expect(parseNumber(String(value))).toBe(value);
      }),
    );
  });
});

describe('numberFormatOf', () => {
  const decimalOf = (cells: string[], kind: NumberKind = 'rate', ofFile?: '.' | ',') => {
    const column = new Column();
    for (const [row, cell] of cells.entries()) column.put(row, cell);
    return numberFormatOf(formatEvidence(column), kind, ofFile);
  };

  it('decides once for a column, from all its cells', () => {
    expect(decimalOf(['1,234', '12', '7,000,000'])).toMatchObject({ decimal: '.', from: 'column' });
    expect(decimalOf(['1.234,5', '12', '7,1'])).toMatchObject({ decimal: ',', from: 'column' });
    expect(decimalOf(['1.5', '2.25'])).toMatchObject({ decimal: '.', from: 'column' });
    expect(decimalOf(['1.234.567', '12'])).toMatchObject({ decimal: ',', from: 'column' });
  });

  it('reads the sign in 1.234 as grouping in a count, and as a decimal in a rate, and says that nothing else tells', () => {
    expect(decimalOf(['1.234', '950'], 'count')).toMatchObject({ decimal: ',', from: 'column' });
    expect(decimalOf(['1.234', '9.500'])).toMatchObject({ decimal: '.', from: 'nothing', example: '1.234' });
  });

  it('follows the other columns of the file where its own cells do not tell', () => {
    expect(decimalOf(['1.234', '9.500'], 'rate', ',')).toMatchObject({ decimal: ',', from: 'file' });
  });

  it('never takes 1.234M for 1234 million', () => {
    expect(decimalOf(['1.234M', '950K'], 'count')).toMatchObject({ decimal: '.' });
  });
});
