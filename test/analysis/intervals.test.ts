import { describe, expect, it } from 'vitest';
import { meanInterval, medianInterval, shareInterval, spearmanInterval } from '../../src/analysis/intervals.js';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('medianInterval', () => {
  it.each([
    // Tables of the sign test: fewer than k below the median with at most 2.5%.
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [100, 40, 61],
  ])('of %i values is from the %ith to the %ith', (n, low, high) => {
    expect(medianInterval(upTo(n))).toEqual({ low, high });
  });

  it('is none of five', () => {
    expect(medianInterval(upTo(5))).toBeUndefined();
  });

  it('hardly changes where the normal approximation begins', () => {
    const [below, above] = [medianInterval(upTo(1_000))!, medianInterval(upTo(1_001))!];
    expect(Math.abs(below.low - above.low)).toBeLessThanOrEqual(1);
    expect(Math.abs(below.high - above.high)).toBeLessThanOrEqual(2);
  });
});

it('the interval of an average is 1.96 standard errors wide on each side', () => {
  // 50 zeros and 50 twos: mean 1, variance 100/99, standard error 0.1005.
  const { low, high } = meanInterval([...Array(50).fill(0), ...Array(50).fill(2)])!;
  expect(low).toBeCloseTo(1 - 1.96 * 0.1005, 3);
  expect(high).toBeCloseTo(1 + 1.96 * 0.1005, 3);
  expect(meanInterval(upTo(29))).toBeUndefined();
});

it("Wilson's interval of 8 in 10 is 0.490 to 0.943, and of none of 10 it begins at 0", () => {
  const { low, high } = shareInterval(8, 10)!;
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.490', '0.943']);
  expect(shareInterval(0, 10)!.low).toBeCloseTo(0, 10);
  expect(shareInterval(0, 0)).toBeUndefined();
});

it("Spearman's 0.5 of 53 pairs: z 0.5493 ± 1.96 × √(1.06/50)", () => {
  const { low, high } = spearmanInterval(0.5, 53)!;
  expect(low).toBeCloseTo(Math.tanh(0.5493 - 0.2854), 3);
  expect(high).toBeCloseTo(Math.tanh(0.5493 + 0.2854), 3);
  expect(spearmanInterval(0.5, 9)).toBeUndefined();
});
