import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RawTable, readTable } from '../../../src/analysis/read/table/read-table.js';

/** Text of Western letters, which every encoding here can write, with everything that has to be quoted. */
const cell = fc
  .string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCÄÖÜäöüßéèñçãØå0123456789 .,;|\t"\'-_@#%&+/:\n'),
    maxLength: 12,
  })
  // A lone mark under a country says that it is the one above: tested with cells that hold more than themselves.
  .filter((text) => !/^["']+$/.test(text.trim()));
/** A first cell with a word in it: a row without any text is no row. */
const row = fc
  .tuple(fc.integer({ min: 0, max: 1e9 }), fc.array(cell, { minLength: 3, maxLength: 3 }))
  .map(([id, cells]) => [`creator${id}`, String(id), ...cells]);
const table = fc.array(row, { minLength: 1, maxLength: 30 });

const HEADER = ['username', 'followers', 'bio', 'country', 'notes'];
const ENCODINGS = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'Windows-1252': (text: string) => Buffer.from(text, 'latin1'),
};

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  quoted: fc.boolean(),
  encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
});

function written(
  rows: string[][],
  { delimiter, newline, quoted }: { delimiter: string; newline: string; quoted: boolean },
) {
  // Of itself it quotes only its own line ends.
  return stringify([HEADER, ...rows], { delimiter, record_delimiter: newline, quoted, quoted_match: /[\r\n]/ });
}

function read(bytes: Buffer): RawTable {
  return readTable({ name: 'list.csv', bytes });
}

function cellsOf({ columns, rowCount }: RawTable): string[][] {
  return Array.from({ length: rowCount }, (_, r) => columns.map((column) => column.textAt(r)));
}

const trimmed = (rows: string[][]) => rows.map((cells) => cells.map((text) => text.trim()));

describe('readTable', () => {
  it('reads back any table, in whatever dialect and encoding it was written', () => {
    fc.assert(
      fc.property(table, dialect, (rows, { encoding, ...how }) => {
        const found = read(ENCODINGS[encoding](written(rows, how)));
        expect(found.headers).toEqual(HEADER);
        expect(cellsOf(found)).toEqual(trimmed(rows));
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  it('reads a table of several windows, with quotes here and there, as one of a single row each', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), fc.integer({ min: 500, max: 4_000 }), (few, count) => {
        const plain = ['plain.one', '12', 'words', 'BR', 'more words'];
        const rows = Array.from({ length: count }, (_, i) => (i % 37 === 0 ? few[i % few.length]! : plain));
        expect(cellsOf(read(Buffer.from(written(rows, { delimiter: ',', newline: '\n', quoted: false }))))).toEqual(
          trimmed(rows),
        );
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('finds the same cells with and without quotes around them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^-?[0-9]{1,16}(\.[0-9]{1,6})?$/), { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 20,
        }),
        (rows) => {
          const how = { delimiter: ',', newline: '\n' };
          const bare = read(Buffer.from(written(rows, { ...how, quoted: false })));
          const quoted = read(Buffer.from(written(rows, { ...how, quoted: true })));
          expect(cellsOf(bare)).toEqual(rows);
          expect(quoted).toEqual(bare);
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });

  it.each([
    [
      'blank rows and titles above the header',
      'Top creators\n\n,,\nusername,followers\na,1\nb,2\n',
      ['username', 'followers'],
      2,
    ],
    ['no header', '@ada,1200\n@bob,950\n', ['column 1', 'column 2'], 2],
    ['what spreadsheets say of the delimiter', 'sep=;\nusername;followers\na;1\n', ['username', 'followers'], 1],
    ['carriage returns alone', 'username,followers\ra,1\rb,2\r', ['username', 'followers'], 2],
    ['a line break in a header', '"user\nname","\nFollowers"\na,1\n', ['user name', 'Followers'], 1],
    ['ragged rows', 'username,followers,likes\na,1\nb,2,3,4,5\n', ['username', 'followers', 'likes'], 2],
    ['a quotation mark that is never closed', 'username,followers\na,1\n"b,2\nc,3\n', ['username', 'followers'], 3],
  ])('reads a file with %s', (_, text, headers, rows) => {
    const found = read(Buffer.from(text));
    expect(found.headers).toEqual(headers);
    expect(found.rowCount).toBe(rows);
  });
});
