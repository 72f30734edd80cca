import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../src/analysis/cluster/adjusted-rand.js';

describe('adjustedRandIndex', () => {
  it('is scikit-learn’s: 4/7 of its documentation’s example', () => {
    expect(adjustedRandIndex(Int32Array.of(0, 0, 1, 2), Int32Array.of(0, 0, 1, 1))).toBeCloseTo(4 / 7, 12);
  });

  it('is 1 whatever the clusters are numbered, 0 where one says everything and the other nothing', () => {
    expect(adjustedRandIndex(Int32Array.of(0, 0, 1, 1), Int32Array.of(1, 1, 0, 0))).toBe(1);
    expect(adjustedRandIndex(Int32Array.of(0, 0, 0, 0), Int32Array.of(0, 1, 2, 3))).toBe(0);
    expect(adjustedRandIndex(Int32Array.of(0, 0, 0), Int32Array.of(2, 2, 2))).toBe(1);
  });

  it('may be below 0: pairs together in one are apart in the other', () => {
    // Together in both: none; expected (2 · 2) / 6, at most 2.
    expect(adjustedRandIndex(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 0, 1))).toBeCloseTo(-0.5, 12);
  });

  it('refuses labels of other rows', () => {
    expect(() => adjustedRandIndex(Int32Array.of(0), Int32Array.of(0, 1))).toThrow(RangeError);
  });
});
