import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickSplit } from '../../../../src/analysis/classify/forest/quick-split.js';

/** A node of the library's as it comes: loaded anew, since whoever grows trees changes it. */
function libraryNode() {
  const require = createRequire(import.meta.url);
  for (const path of Object.keys(require.cache)) if (/ml-(cart|random-forest)/.test(path)) delete require.cache[path];
  const { RandomForestRegression } = require('ml-random-forest');
  const forest = new RandomForestRegression({ nEstimators: 1, noOOB: true });
  forest.train([[0], [1]], [0, 1]);
  return forest.estimators[0].root;
}

describe('quickSplit', () => {
  it('is the split that the library finds, to the last bit', () => {
    const node = libraryNode();
    const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    const table = fc
      .record({ rows: fc.integer({ min: 2, max: 40 }), columns: fc.integer({ min: 1, max: 4 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          ones: fc.integer({ min: 0, max: rows }),
          cells: fc.array(fc.array(value, { minLength: rows, maxLength: rows }), {
            minLength: columns,
            maxLength: columns,
          }),
        }),
      );
    fc.assert(
      fc.property(table, ({ ones, cells }) => {
        const values = cells[0]!.map((_, row) => (row < ones ? 1 : 0));
        const theirs = node.bestSplit({ rows: cells.length, getRow: (c: number) => cells[c] }, values);
        expect(
          quickSplit(
            cells.map((column) => Float64Array.from(column)),
            ones,
          ),
        ).toEqual(theirs);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves what it is given as it was', () => {
    const column = Float64Array.of(3, 1, 2, 0);
    quickSplit([column], 2);
    expect([...column]).toEqual([3, 1, 2, 0]);
  });
});
