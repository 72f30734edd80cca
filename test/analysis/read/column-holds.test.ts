import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/analysis/read/inspect.js';

const holdsOf = (text: string) =>
  Object.fromEntries(
    inspect([{ name: 'list.csv', bytes: Buffer.from(text) }]).columns.map(({ header, holds: { kind, unit } }) => [
      header,
      unit === undefined ? kind : `${kind}, ${unit}`,
    ]),
  );

/** A table with these columns, three rows each. */
const table = (columns: Record<string, [string, string, string]>) =>
  [Object.keys(columns), ...[0, 1, 2].map((row) => Object.values(columns).map((cells) => cells[row]!))]
    .map((cells) => cells.join(';'))
    .join('\n');

describe('what a column holds', () => {
  it('is told by its header and its cells', () => {
    const text = table({
      handle: ['@ada.l', '@bob_k', '@cyd'],
      'Followers (k)': ['12.5', '48', '980'],
      Likes: ['1200', '3.4k', '5,600'],
      'ER %': ['3.2', '5.1', '1.4'],
      Engagement: ['3.2%', '5.1%', '1.4%'],
      'comment rate': ['0.02', '0.01', '0.005'],
      'Rate card (EUR)': ['400', '150', '2500'],
      Budget: ['£10', '£20', '£30'],
      'Last post': ['2026-11-02', '2026-10-30', '2026-11-04'],
      Joined: ['2020-01-02', '2021-03-04', '2022-05-06'],
      Verified: ['yes', 'no', 'yes'],
      Profile: ['https://x.com/ada', 'https://x.com/bob', 'https://x.com/cyd'],
      Mood: ['calm', 'loud', 'calm'],
      Score: ['1.25', '2.5', '3.75'],
      Empty: ['', 'n/a', '-'],
    });
    expect(holdsOf(text)).toEqual({
      handle: 'text',
      'Followers (k)': 'count, thousands',
      Likes: 'count',
      'ER %': 'share, %',
      Engagement: 'share, %',
      'comment rate': 'share, 0 to 1',
      'Rate card (EUR)': 'price, EUR',
      Budget: 'price, GBP',
      'Last post': 'date',
      Joined: 'date',
      Verified: 'yes or no',
      Profile: 'link',
      Mood: 'text',
      Score: 'number',
      Empty: 'nothing',
    });
  });

  it('has the currency that somebody says, where it is the price', () => {
    const text = table({ handle: ['a', 'b', 'c'], followers: ['1200', '3400', '5600'], price: ['10', '20', '30'] });
    const [, , price] = inspect([{ name: 'list.csv', bytes: Buffer.from(text) }], { currency: 'PLN' }).columns;
    expect(price!.holds).toEqual({ kind: 'price', unit: 'PLN' });
  });
});
