import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictOutOfFold, stratifiedFolds } from '../../../../src/analysis/classify/logistic/cross-validate.js';
import { fitLogistic, predictLogistic } from '../../../../src/analysis/classify/logistic/fit-logistic.js';
import { topTarget } from '../../../../src/analysis/classify/top-target.js';
import { fromColumns } from '../../../../src/analysis/prepare/feature-matrix.js';
import { hasShared, unlessShared } from '../../../shared.js';
import { brightData, matrixOf } from '../../cluster/shared-tables.js';

describe('fitLogistic', () => {
  it('finds the penalised optimum', () => {
    // log1p(0) = 0 and log1p(e − 1) = 1 standardise to ∓1. With n rows at each end, a share q of positives at the
    // upper and 1 − q at the lower, the intercept is 0 and the coefficient w solves w = 2n (q − 1 / (1 + e^−w)).
    const x = [0, 0, 0, 0, Math.E - 1, Math.E - 1, Math.E - 1, Math.E - 1];
    const { intercept, coefficients } = fitLogistic(fromColumns([x]), Uint8Array.of(0, 0, 0, 1, 0, 1, 1, 1));
    const w = coefficients[0]!;
    expect(intercept).toBeCloseTo(0, 9);
    expect(w).toBeCloseTo(8 * (0.75 - 1 / (1 + Math.exp(-w))), 9);
    expect(w).toBeGreaterThan(0);
  });

  it('stays finite where the classes can be separated', () => {
    const x = Float64Array.from({ length: 100 }, (_, i) => (i < 80 ? i : 1e6 + i));
    const labels = Uint8Array.from(x, (value) => (value > 1e5 ? 1 : 0));
    const model = fitLogistic(fromColumns([x]), labels);
    expect(Number.isFinite(model.coefficients[0])).toBe(true);
    const likelihood = predictLogistic(model, fromColumns([x]));
    for (const [i, p] of likelihood.entries()) expect(p > 0.5 ? 1 : 0).toBe(labels[i]);
  });

  it('gives a constant column no weight, and says the base rate then', () => {
    const model = fitLogistic(fromColumns([new Float64Array(10).fill(7)]), Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    expect(model.coefficients[0]).toBeCloseTo(0, 12);
    expect(predictLogistic(model, fromColumns([[7]]))[0]).toBeCloseTo(0.2, 9);
  });

  it('finds the same optimum from wherever it starts', () => {
    const value = fc.nat(1_000);
    const rows = fc.array(fc.tuple(value, value, fc.nat(1)), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(
        rows.filter((of) => new Set(of.map(([, , label]) => label)).size === 2),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (of, start) => {
          const X = fromColumns([of.map(([x]) => x), of.map(([, x]) => x)]);
          const labels = Uint8Array.from(of, ([, , label]) => label);
          const model = fitLogistic(X, labels);
          const near = { intercept: start, coefficients: [start, -start], means: [], scales: [] };
          const again = fitLogistic(X, labels, near);
          expect(again.intercept).toBeCloseTo(model.intercept, 5);
          for (const [f, w] of again.coefficients.entries()) expect(w).toBeCloseTo(model.coefficients[f]!, 5);
        },
      ),
    );
  });
});

describe('stratifiedFolds', () => {
  it('gives every fold its share of rows and of positives, give or take one', () => {
    const labels = Uint8Array.from({ length: 103 }, (_, i) => (i % 7 === 0 ? 1 : 0));
    const folds = stratifiedFolds(labels, 5, 42);
    const positives = [0, 0, 0, 0, 0];
    const all = [0, 0, 0, 0, 0];
    for (const [row, fold] of folds.entries()) {
      all[fold]!++;
      if (labels[row] === 1) positives[fold]!++;
    }
    expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
    expect(Math.max(...positives) - Math.min(...positives)).toBeLessThanOrEqual(1);
    expect(stratifiedFolds(labels, 5, 42)).toEqual(folds);
    expect(stratifiedFolds(labels, 5, 43)).not.toEqual(folds);
  });
});

describe('predictOutOfFold', () => {
  it('uses fewer folds where positives are fewer', () => {
    const x = Float64Array.from({ length: 30 }, (_, i) => i);
    const labels = Uint8Array.from(x, (value) => (value >= 28 ? 1 : 0));
    const likelihood = predictOutOfFold(fromColumns([x]), labels, fitLogistic(fromColumns([x]), labels), {
      nFolds: 5,
      repeats: 2,
      seed: 1,
    });
    expect(likelihood.every((p) => p > 0 && p < 1)).toBe(true);
  });
});

describe.skipIf(!hasShared)(`fitLogistic on Bright Data’s file${unlessShared}`, () => {
  it('finds scikit-learn’s coefficients', () => {
    const table = brightData();
    const X = matrixOf(table, ['following', 'likes', 'videos_count', 'likes_per_video']);
    const { intercept, coefficients } = fitLogistic(X, topTarget(table.followers!, 0.95).labels);
    // scikit-learn 1.2.1: LogisticRegression(tol=1e-10, max_iter=10000) on standardised np.log1p
    const expected = [-0.01676636, 2.39270618, 2.01009913, 1.66873451];
    for (const [f, value] of expected.entries()) expect(coefficients[f]).toBeCloseTo(value, 4);
    expect(intercept).toBeCloseTo(-9.32094236, 4);
  });
});
