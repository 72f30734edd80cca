import { describe, expect, it } from 'vitest';
import { calibrationTest } from '../../../src/analysis/classify/metrics/calibration-test.js';
import { seededRandom } from '../../../src/analysis/random.js';

/** Rows that come true as often as a function of their probability says. */
function rows(n: number, seed: number, truth: (p: number) => number) {
  const random = seededRandom(seed);
  const probabilities = Float64Array.from({ length: n }, () => random() ** 2);
  return { labels: Uint8Array.from(probabilities, (p) => (random() < truth(p) ? 1 : 0)), probabilities };
}

describe('calibrationTest', () => {
  it('rejects right probabilities about as often as it says: one time in twenty', () => {
    const rejected = Array.from({ length: 200 }, (_, seed) => {
      const { labels, probabilities } = rows(400, seed + 1, (p) => p);
      return calibrationTest(labels, probabilities).pValue < 0.05;
    }).filter(Boolean).length;
    expect(rejected).toBeGreaterThan(1);
    expect(rejected).toBeLessThan(22);
  });

  it('finds those that are too high, and those that are too sure', () => {
    const high = rows(2_000, 1, (p) => p / 2);
    expect(calibrationTest(high.labels, high.probabilities).pValue).toBeLessThan(1e-6);
    expect(calibrationTest(high.labels, high.probabilities).intercept).toBeLessThan(0);
    const sure = rows(2_000, 2, (p) => 0.3 + 0.4 * p);
    expect(calibrationTest(sure.labels, sure.probabilities).slope).toBeLessThan(0.6);
    expect(calibrationTest(sure.labels, sure.probabilities).pValue).toBeLessThan(1e-6);
  });

  it('is 1 where the probabilities are the shares that came true', () => {
    // 1 of 4 at 0.25, 3 of 4 at 0.75: intercept 0 and slope 1 are the best there are.
    const found = calibrationTest(
      Uint8Array.of(1, 0, 0, 0, 1, 1, 1, 0),
      Float64Array.of(0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75),
    );
    expect(found.pValue).toBeCloseTo(1, 9);
    expect(found.slope).toBeCloseTo(1, 6);
    expect(found.intercept).toBeCloseTo(0, 6);
  });

  it('stands probabilities of 0 and 1', () => {
    expect(calibrationTest(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0, 0, 1, 1)).pValue).toBeGreaterThan(0.3);
  });
});
