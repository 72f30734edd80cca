import { describe, expect, it } from 'vitest';
import { binomialBand, reliabilityCurve } from '../../../src/analysis/classify/metrics/reliability.js';
import { seededRandom } from '../../../src/analysis/random.js';

describe('binomialBand', () => {
  it.each([
    // scipy 1.10: binom.ppf([.025, .975], n, p) / n
    [20, 0.3, 2 / 20, 10 / 20],
    [1, 0.5, 0, 1],
    [100, 0.05, 1 / 100, 10 / 100],
    [19_000, 0.001, 11 / 19_000, 28 / 19_000],
    [50_000, 0.5, 24_781 / 50_000, 25_219 / 50_000],
  ])('%d trials at %f', (n, p, low, high) => {
    const [from, to] = binomialBand(n, p);
    expect(from).toBeCloseTo(low, 9);
    expect(to).toBeCloseTo(high, 9);
  });

  it('is a point where nothing is left to chance', () => {
    expect(binomialBand(10, 0)).toEqual([0, 0]);
    expect(binomialBand(10, 1)).toEqual([1, 1]);
  });
});

describe('reliabilityCurve', () => {
  it('groups by likelihood and counts what came true', () => {
    const bins = reliabilityCurve(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.05, 0.1, 0.15, 1));
    expect(bins.map(({ from, count, observed }) => [from, count, observed])).toEqual([
      [0, 1, 0],
      [0.1, 2, 0.5],
      [0.8, 1, 1],
    ]);
    expect(bins[1]!.predicted).toBeCloseTo(0.125, 12);
  });

  it('stays in its band for likelihoods that are right, and leaves it for those that are not', () => {
    const random = seededRandom(3);
    const probabilities = Float64Array.from({ length: 5_000 }, () => random());
    const right = probabilities.map((p) => (random() < p ? 1 : 0));
    const bins = reliabilityCurve(Uint8Array.from(right), probabilities);
    expect(bins.every(({ observed, low, high }) => observed >= low && observed <= high)).toBe(true);
    const tooLow = reliabilityCurve(
      Uint8Array.from(right),
      probabilities.map((p) => p / 2),
    );
    expect(tooLow.every(({ observed, high }) => observed > high)).toBe(true);
  });
});
