import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Column } from '../../../src/analysis/read/table/column.js';
import {
  fileDecimal,
  formatEvidence,
  type NumberKind,
  numberFormatOf,
  readNumbers,
} from '../../../src/analysis/read/values/number-format.js';

const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'pt-BR', 'es-ES', 'sv-SE', 'id-ID', 'it-IT'];

function columnOf(cells: readonly string[]): Column {
  const column = new Column();
  for (const [row, cell] of cells.entries()) column.put(row, cell);
  return column;
}

function readBack(cells: readonly string[], kind: NumberKind): number[] {
  const column = columnOf(cells);
  const evidence = formatEvidence(column);
  return [...readNumbers(column, cells.length, numberFormatOf(evidence, kind, fileDecimal([evidence])))];
}

describe('numbers of a column', () => {
  it.each(LOCALES)('are read back as %s writes counts', (locale) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 40 }), (values) => {
        expect(
          readBack(
            values.map((value) => value.toLocaleString(locale)),
            'count',
          ),
        ).toEqual(values);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it.each(LOCALES)('are read back as %s writes amounts with cents', (locale) => {
    const cents = fc.integer({ min: 0, max: 1_000_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 40 }), (values) => {
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
        expect(
          readBack(
            values.map((value) => format.format(value)),
            'rate',
          ),
        ).toEqual(values);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it.each(LOCALES)('are read back as %s writes percentages', (locale) => {
    const tenths = fc.integer({ min: 0, max: 9_999 }).map((value) => value / 10);
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 1, maxLength: 40 }), (values) => {
        const format = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1 });
        const cells = values.map((value) => format.format(value / 100));
        for (const [i, value] of readBack(cells, 'rate').entries()) expect(value).toBeCloseTo(values[i]!, 9);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('are read back where they are shortened, in either case, beside plain ones', () => {
    const shortened = fc
      .record({
        tenths: fc.integer({ min: 1, max: 9_999 }),
        suffix: fc.constantFrom(['K', 1e3], ['k', 1e3], ['M', 1e6], ['m', 1e6], [' million', 1e6], ['B', 1e9], ['', 1]),
        decimal: fc.constant('.'),
      })
      .map(({ tenths, suffix: [word, magnitude] }) => {
        const value = word === '' ? tenths : (tenths * (magnitude as number)) / 10;
        return { cell: word === '' ? String(tenths) : `${tenths / 10}${word}`, value };
      });
    fc.assert(
      fc.property(fc.array(shortened, { minLength: 1, maxLength: 40 }), (cells) => {
        expect(
          readBack(
            cells.map(({ cell }) => cell),
            'count',
          ),
        ).toEqual(cells.map(({ value }) => value));
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('are read back with exponents', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-9, max: 1e14, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const read = readBack(
            values.map((value) => value.toExponential()),
            'rate',
          );
          for (const [i, value] of read.entries()) expect(value / values[i]!).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  it('stand in a column as they stand in the file, up to the digits that a number holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.stringMatching(/^-?\d{0,17}(\.\d{0,7})?$/).filter((cell) => !cell.includes('.') || cell.length <= 16),
          { maxLength: 30 },
        ),
        (cells) => {
          const column = columnOf(cells);
          expect(cells.map((_, row) => column.textAt(row))).toEqual(cells.map((cell) => cell.trim()));
        },
      ),
      { numRuns: 1_000, seed: 6 },
    );
  });
});
