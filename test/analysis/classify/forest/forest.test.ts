import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsByClass, sampleDrawer, sampleSize } from '../../../../src/analysis/classify/forest/draw-sample.js';
import { fitForest } from '../../../../src/analysis/classify/forest/fit-forest.js';
import { flatten, predictForest } from '../../../../src/analysis/classify/forest/flat-forest.js';
import { impurityImportance } from '../../../../src/analysis/classify/forest/impurity-importance.js';
import { predictOutOfBag } from '../../../../src/analysis/classify/forest/out-of-bag.js';
import { permutationImportance } from '../../../../src/analysis/classify/forest/permutation-importance.js';
import { separatingColumns } from '../../../../src/analysis/classify/forest/separating-columns.js';
import { type Tree, trainTree } from '../../../../src/analysis/classify/forest/train-tree.js';
import { fromColumns } from '../../../../src/analysis/prepare/feature-matrix.js';
import { seededRandom } from '../../../../src/analysis/random.js';

/** Whether feature 0 is 5 or more decides; above, feature 1 moves it. */
const stump: Tree = {
  feature: 0,
  threshold: 5,
  less: { positiveShare: 0 },
  notLess: { feature: 1, threshold: 1, less: { positiveShare: 0.5 }, notLess: { positiveShare: 1 } },
};

describe('predictForest', () => {
  it('is the mean of the leaves’ shares; equal to the threshold goes right', () => {
    const forest = flatten([stump, { positiveShare: 0.2 }]);
    const X = fromColumns([
      [4, 5, 9],
      [9, 0, 1],
    ]);
    expect([...predictForest(forest, X)]).toEqual([0.1, 0.35, 0.6]);
  });
});

describe('predictOutOfBag', () => {
  it('asks only the trees that have not seen a row, and all where every tree has', () => {
    const fitted = {
      forest: flatten([{ positiveShare: 1 }, { positiveShare: 0 }]),
      samples: [Int32Array.of(0, 2), Int32Array.of(1, 2)],
    };
    const X = fromColumns([[1, 2, 3, 4]]);
    // Row 0: tree 1; row 1: tree 0; row 2: none is left, so both; row 3: both.
    expect([...predictOutOfBag(fitted, X, Int32Array.of(0, 1, 2, 3))]).toEqual([0, 1, 0.5, 0.5]);
  });
});

describe('sampleDrawer', () => {
  it('has the natural prevalence, but at least 10 positives, and at most 63 % of a class', () => {
    const labels = (positives: number, n: number) => Uint8Array.from({ length: n }, (_, i) => (i < positives ? 1 : 0));
    expect(sampleSize(labels(500, 10_000), 200)).toEqual({ positives: 10, negatives: 190 });
    expect(sampleSize(labels(2_000, 10_000), 200)).toEqual({ positives: 40, negatives: 160 });
    expect(sampleSize(labels(20, 10_000), 200)).toEqual({ positives: 10, negatives: 190 });
    expect(sampleSize(labels(20, 60), 200)).toEqual({ positives: 12, negatives: 25 });
    expect(sampleSize(labels(1, 3), 200)).toEqual({ positives: 1, negatives: 1 });
  });

  it('draws distinct rows of each class, each row as often as the others', () => {
    const isTop = fc.array(fc.nat(1), { minLength: 4, maxLength: 60 }).filter((of) => new Set(of).size === 2);
    fc.assert(
      fc.property(isTop, fc.nat(), (of, seed) => {
        const labels = Uint8Array.from(of);
        const size = sampleSize(labels, 20);
        const rowsOf = rowsByClass(labels);
        const draw = sampleDrawer(rowsOf, size, seededRandom(seed));
        const drawn = new Uint8Array(labels.length);
        for (let i = 0; i < 12; i++) {
          const sample = draw();
          expect(new Set(sample).size).toBe(sample.length);
          expect(sample.filter((row) => labels[row] === 1)).toHaveLength(size.positives);
          expect(sample.filter((row) => labels[row] === 0)).toHaveLength(size.negatives);
          for (const row of sample) drawn[row]!++;
        }
        for (const rows of [rowsOf.positives, rowsOf.negatives]) {
          const times = Array.from(rows, (row) => drawn[row]!);
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

/** 300 rows: "signal" decides, "noise" and "constant" do not. */
function signalAndNoise() {
  const random = seededRandom(3);
  const signal = Float64Array.from({ length: 300 }, random);
  const noise = Float64Array.from({ length: 300 }, random);
  return {
    X: fromColumns([noise, signal, new Float64Array(300).fill(2)]),
    labels: Uint8Array.from(signal, (value) => (value > 0.9 ? 1 : 0)),
    rows: Int32Array.from(signal, (_, i) => i),
  };
}

describe('separatingColumns', () => {
  it('are those of which one threshold tells the classes apart, whichever side is which', () => {
    const X = fromColumns([
      [1, 2, 3, 4],
      [1, 3, 3, 4],
      [9, 8, 2, 1],
      [1, 3, 2, 4],
    ]);
    const rows = Int32Array.of(0, 1, 2, 3);
    expect(separatingColumns(X, Uint8Array.of(0, 0, 1, 1), rows, rows)).toEqual([
      { column: 0, threshold: 2.5, arePositivesBelow: false },
      { column: 2, threshold: 5, arePositivesBelow: true },
    ]);
  });
});

describe('trainTree', () => {
  const options = { maxDepth: 12, minRows: 5, seed: 1 };
  const all = (n: number) => Int32Array.from({ length: n }, (_, i) => i);

  it('is one split where a column separates, though the library refuses that to a regression', () => {
    const X = fromColumns([new Float64Array(8).fill(1), [1, 2, 3, 4, 7, 8, 9, 10]]);
    const tree = trainTree(X, Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1), all(8), Int32Array.of(0, 1), options);
    expect(tree).toMatchObject({ feature: 1, threshold: 5.5, less: { positiveShare: 0 } });
    expect('notLess' in tree && 'positiveShare' in tree.notLess && tree.notLess.positiveShare).toBeCloseTo(1, 12);
  });

  it('minimises Gini impurity, and its leaves hold shares', () => {
    // Below 4 are 1 of 4 positive, from 4 on 4 of 4; no other threshold leaves less impurity. 4 rows are not split.
    const X = fromColumns([[0, 1, 2, 3, 5, 6, 7, 8]]);
    const tree = trainTree(X, Uint8Array.of(0, 1, 0, 0, 1, 1, 1, 1), all(8), Int32Array.of(0), options);
    expect(tree).toEqual({ feature: 0, threshold: 4, less: { positiveShare: 0.25 }, notLess: { positiveShare: 1 } });
  });

  it('splits on the columns it was given only', () => {
    const X = fromColumns([
      [0, 1, 2, 3, 5, 6, 7, 8],
      [0, 9, 0, 0, 9, 9, 9, 9],
      [5, 1, 2, 2, 3, 7, 8, 9],
    ]);
    const tree = trainTree(X, Uint8Array.of(0, 1, 0, 0, 1, 1, 1, 1), all(8), Int32Array.of(2), options);
    expect(tree).toMatchObject({ feature: 2 });
  });

  it('is a leaf where nothing varies', () => {
    const X = fromColumns([new Float64Array(8)]);
    const tree = trainTree(X, Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 1), all(8), Int32Array.of(0), options);
    expect(tree).toEqual({ positiveShare: 0.25 });
  });
});

describe('fitForest', () => {
  const { X, labels, rows } = signalAndNoise();
  const options = { nTrees: 60, rowsPerTree: 150, columnsPerTree: 3, seed: 42 };
  const fitted = fitForest(X, labels, options);

  it('finds what decides, on rows it has not seen', () => {
    const likelihood = predictOutOfBag(fitted, X, rows);
    const wrong = rows.filter((row) => (likelihood[row]! >= 0.5 ? 1 : 0) !== labels[row]);
    expect(wrong.length).toBeLessThanOrEqual(2);
  });

  it('is the same for the same seed, and plain data', () => {
    expect(fitForest(X, labels, options)).toEqual(fitted);
    expect(structuredClone(fitted)).toEqual(fitted);
    expect(fitForest(X, labels, { ...options, seed: 43 })).not.toEqual(fitted);
  });

  it('gives likelihoods in [0, 1]', () => {
    for (const value of predictForest(fitted.forest, X)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  it('names what decides as most important, by impurity and by permutation', () => {
    const byImpurity = impurityImportance(fitted, X, labels, ['noise', 'signal', 'constant']);
    expect(byImpurity[0]!.feature).toBe('signal');
    expect(byImpurity.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 9);
    expect(byImpurity.find(({ feature }) => feature === 'constant')).toEqual({ feature: 'constant', mean: 0, std: 0 });
    const byPermutation = permutationImportance(fitted, X, labels, ['noise', 'signal', 'constant'], 1);
    expect(byPermutation[0]!.feature).toBe('signal');
    expect(byPermutation[0]!.mean).toBeGreaterThan(0.5);
    expect(byPermutation.find(({ feature }) => feature === 'constant')).toEqual({
      feature: 'constant',
      mean: 0,
      std: 0,
    });
  });
});

describe('impurityImportance', () => {
  it('weighs a split by the rows that reach it', () => {
    // Root: 2 of 4 positive, n·2p(1 − p) = 2. Feature 0 at 5 leaves row 0 (pure, 0) and 1 of 3 negative: 4/3, a
    // decrease of 2/3. Feature 1 at 1 then separates: a decrease of 4/3. Shares 1/3 and 2/3.
    const X = fromColumns([
      [0, 6, 6, 6],
      [0, 0, 1, 2],
    ]);
    const fitted = { forest: flatten([stump]), samples: [Int32Array.of(0, 1, 2, 3)] };
    const importance = impurityImportance(fitted, X, Uint8Array.of(0, 0, 1, 1), ['a', 'b']);
    expect(importance.map(({ feature }) => feature)).toEqual(['b', 'a']);
    expect(importance[0]!.mean).toBeCloseTo(2 / 3, 12);
    expect(importance[1]!.mean).toBeCloseTo(1 / 3, 12);
  });

  it('is 0, not NaN, where no tree splits', () => {
    const fitted = { forest: flatten([{ positiveShare: 0.5 }]), samples: [Int32Array.of(0, 1)] };
    expect(impurityImportance(fitted, fromColumns([[1, 1]]), Uint8Array.of(0, 1), ['a'])).toEqual([
      { feature: 'a', mean: 0, std: 0 },
    ]);
  });
});
