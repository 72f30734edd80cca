import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/analysis/read/table/read-table.js';

const TABLES = 10_000;
const LABELS = {
  sum: [
    'Total',
    'TOTAL',
    'Grand total',
    'Totals:',
    'Summe',
    'Razem',
    'Итого',
    '合計',
    'Toplam',
    'Total (12)',
    'Subtotal',
    'Всего',
  ],
  mean: ['Average', 'Avg.', 'Mean', 'Durchschnitt', 'Średnia', 'Среднее', '平均', 'Ortalama', 'Moyenne'],
  count: ['Count', 'Anzahl', 'Количество'],
} as const;
/** Creators that are called like totals, or nearly. */
const NAMESAKES = [
  'total.fitness',
  '@total',
  'sum_41',
  'Max',
  'average.joe',
  'Mina Total',
  'The Average Guy',
  'grand.total.gains',
];

interface Row {
  name: string;
  figures: number[];
}

const name = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .string({ unit: fc.constantFrom(...'abcdefghijklmnop_.'), minLength: 4, maxLength: 12 })
      .map((text) => `k${text}z`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NAMESAKES) },
);
const creators = fc.uniqueArray(
  fc.record({
    name,
    figures: fc.tuple(fc.integer({ min: 900, max: 3_000_000 }), fc.integer({ min: 30, max: 90_000 })),
  }),
  {
    minLength: 3,
    maxLength: 25,
    // Nobody has the very figures of somebody else, as an extreme has.
    selector: (row) => row,
    comparator: (one, other) => one.name === other.name || one.figures.some((figure, c) => figure === other.figures[c]),
  },
);
const table = fc.record({
  creators,
  kind: fc.constantFrom('sum' as const, 'mean' as const, 'count' as const),
  label: fc.nat(),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  hasCountry: fc.boolean(),
  both: fc.boolean(),
});

function summed(rows: readonly Row[], kind: keyof typeof LABELS): number[] {
  const sums = [0, 1].map((c) => rows.reduce((sum, { figures }) => sum + figures[c]!, 0));
  if (kind === 'sum') return sums;
  return kind === 'count' ? sums.map(() => rows.length) : sums.map((sum) => Math.round(sum / rows.length));
}

const csv = (rows: readonly (readonly (string | number)[])[]) =>
  Buffer.from(rows.map((cells) => `${cells.join(',')}\n`).join(''));
const namesIn = (bytes: Buffer) => {
  const { columns, rowCount } = readTable({ name: 'list.csv', bytes });
  return Array.from({ length: rowCount }, (_, row) => columns[0]!.textAt(row));
};

describe('rows of totals', () => {
  it(`are found in any place, and no creator is one, in ${TABLES.toLocaleString('en-US')} tables`, () => {
    fc.assert(
      fc.property(table, ({ creators: rows, kind, label, place, hasCountry, both }) => {
        const country = hasCountry ? ['Brazil'] : [];
        const line = (row: Row) => [row.name, ...row.figures, ...country];
        const labels = LABELS[kind];
        const totals = [[labels[label % labels.length]!, ...summed(rows, kind), ...country.map(() => '')]];
        if (both && kind === 'sum') totals.push(['Average', ...summed(rows, 'mean'), ...country.map(() => '')]);
        const at = Math.round(place * rows.length);
        const all = [...rows.slice(0, at).map(line), ...totals, ...rows.slice(at).map(line)];
        const header = ['username', 'followers', 'avg likes', ...(hasCountry ? ['country'] : [])];
        expect(namesIn(csv([header, ...all]))).toEqual(rows.map((row) => row.name));
      }),
      { numRuns: TABLES, seed: 6 },
    );
  }, 240_000);

  it('are none in tables without them, also if a creator is called so', () => {
    fc.assert(
      fc.property(creators, ([...rows]) => {
        expect(
          namesIn(csv([['username', 'followers', 'avg likes'], ...rows.map((row) => [row.name, ...row.figures])])),
        ).toEqual(rows.map((row) => row.name));
      }),
      { numRuns: 2_000, seed: 6 },
    );
  }, 120_000);
});
