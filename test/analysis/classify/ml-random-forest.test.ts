import { RandomForestClassifier, RandomForestRegression } from 'ml-random-forest';
import { describe, expect, it } from 'vitest';

const base = {
  nEstimators: 1,
  useSampleBagging: false,
  noOOB: true,
  replacement: false,
  maxFeatures: 2,
  seed: 1,
  treeOptions: {},
  isClassifier: true,
};
/** The first column tells the classes apart, at 10; the second is noise. */
const rows = Array.from({ length: 20 }, (_, i) => [i, (i * 7) % 20]);
const labels = rows.map((_, i) => (i >= 10 ? 1 : 0));

/** Members that the library's types leave out. */
// biome-ignore lint/suspicious/noExplicitAny: this file looks at what is not declared
function trained(options: object, y = labels): any {
  const forest = new RandomForestClassifier({ ...base, ...options });
  forest.train(rows, y);
  return forest;
}

/** What ml-random-forest 2.1.0 does, and why train-tree.ts uses as little of it: if one of these changes, look there. */
describe('ml-random-forest 2.1.0', () => {
  it('tries a split at every change of label, each in a pass over all rows: the cost is the square of the rows', () => {
    const { root } = trained({}).estimators[0];
    let passes = 0;
    const split = root.split.bind(root);
    root.split = (...args: unknown[]) => {
      passes++;
      return split(...args);
    };
    const alternating = rows.map((_, i) => i % 2);
    const transposed = { rows: 1, getRow: () => rows.map(([x]) => x) };
    root.bestSplit(transposed, alternating);
    expect(passes).toBe(19);
  });

  it('loses the first tree’s vote in predictProbability', () => {
    expect(trained({}).predict([[15, 0]])).toEqual([1]);
    expect(trained({}).predictProbability([[15, 0]], 1)[0]).toBeCloseTo(0, 5); // one tree, one vote: 1
    expect(trained({ nEstimators: 2 }).predictProbability([[15, 0]], 1)[0]).toBeCloseTo(0.5, 5); // two of two: 1
  });

  it('has an importance of NaN where nothing is split, and below 0 elsewhere', () => {
    expect(
      trained(
        {},
        labels.map(() => 0),
      ).featureImportance(),
    ).toEqual([NaN, NaN]);
    const mixed = rows.map((_, i) => ((i * i * 3) % 5 < 2 ? 1 : 0));
    expect(
      Math.min(...trained({ seed: 0, treeOptions: { gainThreshold: 0 } }, mixed).featureImportance()),
    ).toBeLessThan(0);
  });

  it('has predicted labels as the rows of its confusion matrix', () => {
    const y = labels.map((label, i) => ([2, 3, 4, 6].includes(i) ? 1 : label));
    const forest = trained({ nEstimators: 50, seed: 3, useSampleBagging: true, noOOB: false }, y);
    const byTruth = [
      [0, 0],
      [0, 0],
    ];
    for (const result of forest.oobResults) byTruth[result.true]![result.predicted]!++;
    const [[tn, fp], [fn, tp]] = byTruth as [[number, number], [number, number]];
    expect(fp).not.toBe(fn);
    expect(forest.getConfusionMatrix()).toEqual([
      [tn, fn],
      [fp, tp],
    ]);
  });

  it('takes the first rows for maxSamples, not random ones', () => {
    // The first five are of class 0, so class 1 is never seen.
    expect(trained({ maxSamples: 5 }).predict([[15, 0]])).toEqual([0]);
  });

  it('takes maxFeatures: 1 for all', () => {
    expect(trained({ maxFeatures: 1 }).indexes[0]).toHaveLength(2);
  });

  it('draws columns per tree, with replacement unless told otherwise', () => {
    const forest = new RandomForestClassifier({ nEstimators: 30, noOOB: true, maxFeatures: 2, seed: 1 } as typeof base);
    forest.train(rows, labels);
    const drawn = forest.indexes as number[][];
    expect(drawn.some(([a, b]) => a === b)).toBe(true);
    expect(trained({ nEstimators: 30 }).indexes.every(([a, b]: number[]) => a !== b)).toBe(true);
  });

  it('crashes in its out-of-bag step with few trees', () => {
    expect(() => trained({ nEstimators: 2, seed: 42, useSampleBagging: true, noOOB: false })).toThrow(
      'must not be empty',
    );
  });

  it('keeps one column in a leaf of class 0 only, and shares that do not quite sum to 1', () => {
    const { left, right } = trained({}).estimators[0].root;
    expect([left.distribution.columns, right.distribution.columns]).toEqual([1, 2]);
    expect(left.distribution.get(0, 0)).not.toBe(1);
    expect(left.distribution.get(0, 0)).toBeCloseTo(1, 12);
  });

  it('refuses a regression tree a split without error at the root, taking it for one without gain', () => {
    const forest = new RandomForestRegression({ ...base, treeOptions: { gainThreshold: -1 } });
    forest.train(rows, labels);
    expect(forest.predict([[15, 0]])).toEqual([0.5]);
  });
});
