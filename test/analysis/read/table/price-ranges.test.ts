import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';

const read = (lower: string, upper: string, rows: readonly [string, string][]) =>
  readProfiles([
    {
      name: 'list.csv',
      bytes: Buffer.from(
        [
          `Handle,Followers,"${lower}","${upper}"`,
          ...rows.map(([from, to], i) => `u_${i},${1_000 * (i + 2)},${from},${to}`),
        ].join('\n'),
      ),
    },
  ]);

describe('a price whose ends stand in two columns', () => {
  it.each([
    ['Est. price from, USD', 'Est. price to, USD', 'Est. price, USD'],
    ['Price min', 'Price max', 'Price'],
    ['Preis von (€)', 'Preis bis (€)', 'Preis (€)'],
    ['Precio mínimo', 'Precio máximo', 'Precio'],
    ['Tarif min', 'Tarif max', 'Tarif'],
    ['Cena od', 'Cena do', 'Cena'],
    ['Цена от', 'Цена до', 'Цена'],
    ['fee_min', 'fee_max', 'fee'],
  ])('is the middle: %s, %s', (lower, upper, header) => {
    const { profiles, summary } = read(lower, upper, [
      ['100', '200'],
      ['50', ''],
      ['300', '300'],
    ]);
    expect([...profiles.numeric.fee!]).toEqual([150, 50, 300]);
    expect(summary.columns.fee).toBe(header);
    expect(summary.warnings.join(' ')).toContain('the middle was taken');
    expect(summary.warnings.join(' ')).not.toContain('not from');
    expect(summary.kept.map((column) => column.header)).toEqual([lower, upper]);
  });

  it('is none where the upper end is no end', () => {
    const { summary } = read('Price from', 'Price to', [
      ['100', '20'],
      ['50', '3'],
      ['300', '7'],
    ]);
    expect(Object.values(summary.columns)).not.toContain('Price');
  });

  it('is none where these are prices of two things', () => {
    const { summary } = read('Preço do post', 'Preço da story', [
      ['100', '200'],
      ['50', '60'],
    ]);
    expect(summary.columns.fee).toBe('Preço do post');
  });
});
