import { describe, expect, it } from 'vitest';
import { bestF1Threshold } from '../../../src/analysis/classify/decision-threshold.js';

describe('bestF1Threshold', () => {
  it('is where F1 is highest', () => {
    // In order: 1, 0, 1, 0, 0. F1 = 2/3 (1 of 1, 1 of 2), 1/2, 4/5 (2 of 3), 4/6, 4/7.
    const labels = Uint8Array.of(1, 0, 1, 0, 0);
    expect(bestF1Threshold(labels, Float64Array.of(0.9, 0.8, 0.7, 0.6, 0.5))).toBe(0.7);
  });

  it('is the surest of equally good ones', () => {
    // 1 of 1: 2/4 · … F1 = 2/3; then 0: 1/2; then 0: 2/5; then 1: 4/6, the same 2/3.
    expect(bestF1Threshold(Uint8Array.of(1, 0, 0, 1), Float64Array.of(0.9, 0.8, 0.7, 0.6))).toBe(0.9);
  });
});
