import { describe, expect, it } from 'vitest';
import { eigenSymmetric, solveSymmetric } from '../../src/analysis/linear-algebra.js';

describe('solveSymmetric', () => {
  it('solves a positive definite system', () => {
    // 2x + y = 4, x + 3y = 7: x = 1, y = 2
    const x = solveSymmetric(Float64Array.of(2, 1, 1, 3), [4, 7]);
    expect(x[0]).toBeCloseTo(1, 12);
    expect(x[1]).toBeCloseTo(2, 12);
  });

  it('gives the shortest solution of a singular one', () => {
    const x = solveSymmetric(Float64Array.of(1, 1, 1, 1), [2, 2]);
    expect(x[0]).toBeCloseTo(1, 9);
    expect(x[1]).toBeCloseTo(1, 9);
  });
});

describe('eigenSymmetric', () => {
  it('returns the largest eigenvalue first', () => {
    // [[2, 1], [1, 2]]: 3 along (1, 1)/√2, 1 along (1, −1)/√2
    const { values, vectors } = eigenSymmetric(Float64Array.of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(Math.abs(vectors[0]![0]!)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(vectors[0]![0]).toBeCloseTo(vectors[0]![1]!, 12);
  });

  it('takes numbers below the smallest normal one for zero', () => {
    const A = Float64Array.of(0.005, 5e-324, -5e-324, 5e-324, 0, 0, -5e-324, 0, 0);
    expect(eigenSymmetric(A, 3).values).toEqual([0.005, 0, 0]);
  });
});
