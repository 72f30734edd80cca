import { describe, expect, it } from 'vitest';
import { firstAlike } from '../../../src/analysis/classify/distinct-profiles.js';
import { seededRandom } from '../../../src/analysis/random.js';

const allRows = (n: number) => Int32Array.from({ length: n }, (_, row) => row);

describe('firstAlike', () => {
  it('gives every row the first one with its figures', () => {
    const columns = [Float64Array.of(5, 6, 5, 5, 6), Float64Array.of(1, 1, 1, 2, 1)];
    expect([...firstAlike(columns, allRows(5))]).toEqual([0, 1, 0, 3, 1]);
  });

  it('speaks of places among the rows that are asked for', () => {
    const columns = [Float64Array.of(5, 6, 5, 5, 6)];
    expect([...firstAlike(columns, Int32Array.of(1, 2, 3, 4))]).toEqual([0, 1, 1, 0]);
  });

  it('takes none for another among many', () => {
    const random = seededRandom(1);
    const columns = [1, 2, 3].map(() => Float64Array.from({ length: 3_000 }, () => Math.floor(20 * random())));
    const seen = new Map<string, number>();
    const expected = Array.from({ length: 3_000 }, (_, row) => {
      const key = columns.map((column) => column[row]).join();
      if (!seen.has(key)) seen.set(key, row);
      return seen.get(key)!;
    });
    expect([...firstAlike(columns, allRows(3_000))]).toEqual(expected);
  });
});
