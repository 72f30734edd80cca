import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../../src/analysis/read/file/dialect.js';
import { splitRecords } from '../../../../src/analysis/read/file/split-records.js';
import { wholeRecords } from '../../../../src/analysis/read/table/grid.js';

const dialect: Dialect = { delimiter: ',', quote: '"', escape: '"', newline: '\n', offset: 0 };

function cut(text: string, most = Number.POSITIVE_INFINITY, own: Dialect = dialect): string[][] {
  const records: string[][] = [];
  splitRecords(
    Buffer.from(text),
    own,
    wholeRecords((cells) => records.push(cells) < most),
  );
  return records;
}

/** All of it by csv-parse; undefined where a quote is never closed. */
function parsed(text: string, own: Dialect): string[][] | undefined {
  try {
    return parse(Buffer.from(text), {
      delimiter: own.delimiter,
      quote: own.quote,
      escape: own.escape,
      record_delimiter: own.newline === '\n' ? ['\r\n', '\n'] : '\r',
      ltrim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return undefined;
  }
}

/** As columns take them: without blanks at the ends of cells, and blank records. */
const taken = (records: readonly string[][]) =>
  records.map((cells) => cells.map((cell) => cell.trim())).filter((cells) => cells.some((cell) => cell !== ''));

const PIECES = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u00a0',
  'a',
  'bc',
  '12',
  'é',
  '日本',
  '“',
  '😀',
];
const WHOLE_CELLS = ['"a, b"', '"c\nd"', '"say ""hi"""', '""', '" x "', 'plain', '5" tall', '"odd"x', ' "late"'];

describe('splitRecords', () => {
  it('gives the cells that csv-parse gives, whatever stands in a file', () => {
    const piece = fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...WHOLE_CELLS));
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const dialects = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      quote: fc.constantFrom<Dialect['quote']>('"', "'"),
      newline: fc.constantFrom<Dialect['newline']>('\n', '\r'),
    });
    fc.assert(
      fc.property(text, dialects, (written, { delimiter, quote, newline }) => {
        const own = { delimiter, quote, newline, escape: quote, offset: 0 };
        const expected = parsed(written, own);
        if (expected) expect(taken(cut(written, undefined, own))).toEqual(taken(expected));
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives the cells of tables, most of which are quoted', () => {
    const cell = fc.oneof(
      fc.constantFrom(...WHOLE_CELLS),
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ü') }).map(quoted),
    );
    const records = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(records, fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
        const written = rows.map((cells) => cells.join(',')).join(lineEnd);
        const expected = parsed(written, dialect);
        if (expected) expect(taken(cut(written))).toEqual(taken(expected));
      }),
      { numRuns: 1_000 },
    );
  });

  it('stops where it is told to, among quoted records too', () => {
    const text = 'a,b\n"c","d"\n"e","f"\n"g",h"\ni,j\n';
    for (let most = 1; most <= 5; most++) expect(cut(text, most)).toHaveLength(most);
    expect(cut(text, 3)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('reads a quote that is never closed as text, and a cell that is longer than its window as one', () => {
    expect(cut('a,b\n"c,d\ne,f\n')).toEqual([
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ]);
    const long = 'x, '.repeat(50_000);
    expect(cut(`a,b\n"${long}",1\n"c",2\n`)).toEqual([
      ['a', 'b'],
      [long, '1'],
      ['c', '2'],
    ]);
  });
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
