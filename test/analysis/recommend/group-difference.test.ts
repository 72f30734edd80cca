import { describe, expect, it } from 'vitest';
import { groupDifference, moreThanChance } from '../../../src/analysis/recommend/group-difference.js';

describe('groupDifference', () => {
  it('is the Mann–Whitney test of scipy', () => {
    // scipy.stats.mannwhitneyu(a, b, alternative='two-sided', method='asymptotic')
    const found = groupDifference([3, 5, 5, 8, 9, 12, 1, 4], [2, 2, 5, 6, 1, 0, 3, 3, 7, 2])!;
    expect(found.larger).toBeCloseTo(0.74375, 12);
    expect(found.pValue).toBeCloseTo(0.08919981875873967, 6);
  });

  it('knows the two ends, and that equals are no difference', () => {
    expect(groupDifference([5, 6], [1, 2])!.larger).toBe(1);
    expect(groupDifference([1, 2], [5, 6])!.larger).toBe(0);
    expect(groupDifference([3, 3], [3, 3])).toBeUndefined();
    expect(groupDifference([], [1])).toBeUndefined();
  });
});

describe('moreThanChance', () => {
  it('is the tail of the binomial distribution', () => {
    // scipy.stats.binom.sf(hits - 1, n, share)
    expect(moreThanChance(12, 50, 0.11)).toBeCloseTo(0.006942596047243946, 12);
    expect(moreThanChance(3, 10, 0.5)).toBeCloseTo(0.9453125, 12);
    expect(moreThanChance(0, 10, 0.5)).toBeCloseTo(1, 12);
    expect(moreThanChance(3, 3, 1)).toBe(1);
  });
});
