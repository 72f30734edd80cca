import { describe, expect, it } from 'vitest';
import { correlationMatrix } from '../../../src/analysis/explore/correlation.js';
import { correlationSentences } from '../../../src/analysis/explore/correlation-sentences.js';
import { describe as describeColumn } from '../../../src/analysis/explore/distribution.js';
import { quantileOfSorted } from '../../../src/analysis/quantile.js';

describe('correlationMatrix', () => {
  it('is Pearson’s r', () => {
    // x = −1, 0, 1; y = 0, −1, 1 around their means: r = (0 + 0 + 1) / (√2 · √2) = 0.5
    const matrix = correlationMatrix([Float64Array.of(1, 2, 3), Float64Array.of(1, 0, 2)]);
    expect(matrix[0]![1]).toBeCloseTo(0.5, 12);
    expect(matrix[0]![0]).toBe(1);
  });

  it('is null for a constant column', () => {
    expect(correlationMatrix([Float64Array.of(1, 2, 3), Float64Array.of(7, 7, 7)])[0]![1]).toBeNull();
  });
});

describe('correlationSentences', () => {
  const matrix = [
    [1, 0.78, -0.6],
    [0.78, 1, 0.1],
    [-0.6, 0.1, 1],
  ];

  it('says each pair worth a sentence, strongest first', () => {
    expect(correlationSentences(['followers', 'likes', 'following'], matrix, new Set())).toEqual([
      '`followers` and `likes` rise together (correlation 0.78).',
      'Where `followers` is higher, `following` is lower (correlation −0.60).',
    ]);
  });

  it('leaves out columns that would mislead', () => {
    expect(correlationSentences(['followers', 'likes', 'following'], matrix, new Set(['likes']))).toHaveLength(1);
  });
});

describe('distribution', () => {
  it('has numpy’s quantiles and counts every value once', () => {
    const found = describeColumn(Float64Array.of(4, 1, 3, 2, Number.NaN))!;
    // sorted 1 2 3 4: p25 at 0.75 → 1.75; median 2.5
    expect(found).toMatchObject({ min: 1, p25: 1.75, median: 2.5, mean: 2.5, p75: 3.25, max: 4 });
    expect(found.histogram.counts.reduce((a, b) => a + b)).toBe(4);
    expect(found.histogram.edges).toHaveLength(found.histogram.counts.length + 1);
  });

  it('is undefined without a value, and one bar for one', () => {
    expect(describeColumn(Float64Array.of(Number.NaN))).toBeUndefined();
    expect(describeColumn(Float64Array.of(5, 5))!.histogram.counts[0]).toBe(2);
  });
});

it('quantileOfSorted interpolates linearly', () => {
  expect(quantileOfSorted([0, 10], 0.95)).toBeCloseTo(9.5, 12);
  expect(quantileOfSorted([], 0.5)).toBeNaN();
});
