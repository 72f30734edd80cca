import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickSplit } from '../../../../src/analysis/classify/forest/quick-split.js';
import { separatingColumns } from '../../../../src/analysis/classify/forest/separating-columns.js';
import { type Tree, trainTree } from '../../../../src/analysis/classify/forest/train-tree.js';
import { fromColumns } from '../../../../src/analysis/prepare/feature-matrix.js';

/** The library as it comes: loaded anew, since whoever grows trees changes it. */
function library() {
  const require = createRequire(import.meta.url);
  for (const path of Object.keys(require.cache)) if (/ml-(cart|random-forest)/.test(path)) delete require.cache[path];
  return require('ml-random-forest').RandomForestRegression;
}

/** A column by column table whose first rows are of value 1. */
function tables({ least, most }: { least: number; most: number }) {
  const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  return fc
    .record({ rows: fc.integer({ min: least, max: most }), columns: fc.integer({ min: 1, max: 4 }) })
    .chain(({ rows, columns }) =>
      fc.record({
        ones: fc.integer({ min: 0, max: rows }),
        cells: fc.array(fc.array(value, { minLength: rows, maxLength: rows }), {
          minLength: columns,
          maxLength: columns,
        }),
      }),
    );
}

describe('quickSplit', () => {
  it('is the split that the library finds, to the last bit', () => {
    const Forest = library();
    const forest = new Forest({ nEstimators: 1, noOOB: true });
    forest.train([[0], [1]], [0, 1]);
    const node = forest.estimators[0].root;
    fc.assert(
      fc.property(tables({ least: 2, most: 40 }), ({ ones, cells }) => {
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

describe('trainTree', () => {
  it('is the tree that the library grows, to the last bit', () => {
    const Forest = library();
    fc.assert(
      fc.property(tables({ least: 6, most: 60 }), fc.nat(), ({ ones, cells }, seed) => {
        const labels = Uint8Array.from(cells[0]!, (_, row) => (row < ones ? 1 : 0));
        const [X, rows, columns] = [fromColumns(cells), indices(labels.length), indices(cells.length)];
        fc.pre(separatingColumns(X, labels, rows, columns).length === 0);
        const forest = new Forest({
          nEstimators: 1,
          useSampleBagging: false,
          noOOB: true,
          replacement: false,
          maxFeatures: cells.length,
          seed,
          treeOptions: { maxDepth: 4, minNumSamples: 5, gainThreshold: -1 },
        });
        forest.train(
          cells[0]!.map((_, row) => cells.map((column) => column[row]!)),
          [...labels],
        );
        const tree = trainTree(X, labels, rows, columns, { maxDepth: 4, minRows: 5, seed });
        expect(tree).toEqual(plain(forest.estimators[0].root, forest.indexes[0]));
      }),
      { numRuns: 500 },
    );
  });
});

function indices(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}

// biome-ignore lint/suspicious/noExplicitAny: a node of the library's is not declared
function plain(node: any, order: number[]): Tree {
  if (!node.left || !node.right) return { positiveShare: node.distribution };
  const [less, notLess] = [plain(node.left, order), plain(node.right, order)];
  return { feature: order[node.splitColumn]!, threshold: node.splitValue, less, notLess };
}
