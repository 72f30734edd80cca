import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestFirst, rowsWhere } from '../../src/analysis/order.js';

describe('largestFirst', () => {
  it('is the order of a stable sort with a comparator', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const column = Float64Array.from(values);
        const rows = rowsWhere(values.length, (row) => row % 3 !== 1);
        const expected = [...rows].sort((a, b) => (column[a] === column[b] ? 0 : column[b]! - column[a]! || 1));
        expect([...largestFirst(rows, column)]).toEqual(expected);
      }),
    );
  });

  it('orders equal values by the tie, and only those', () => {
    const values = Float64Array.of(5, 7, 5, 7, 5);
    const last = (a: number, b: number) => b - a;
    expect([...largestFirst(Int32Array.of(0, 1, 2, 3, 4), values, last)]).toEqual([3, 1, 4, 2, 0]);
  });

  it('takes no rows', () => {
    expect(largestFirst(new Int32Array(0), Float64Array.of(1))).toHaveLength(0);
  });
});
