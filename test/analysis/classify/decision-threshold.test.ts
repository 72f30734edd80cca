import { describe, expect, it } from 'vitest';
import { decide, decisionPoints } from '../../../src/analysis/classify/decision-threshold.js';

describe('decisionPoints', () => {
  it('is where F1 is highest', () => {
    // In order: 1, 0, 1, 0, 0. F1 = 2/3 (1 of 1, 1 of 2), 1/2, 4/5 (2 of 3), 4/6, 4/7.
    const labels = Uint8Array.of(1, 0, 1, 0, 0);
    expect(decisionPoints(labels, Float64Array.of(0.9, 0.8, 0.7, 0.6, 0.5)).bestF1).toBe(0.7);
  });

  it('is the surest of equally good ones', () => {
    // 1 of 1: 2/4 · … F1 = 2/3; then 0: 1/2; then 0: 2/5; then 1: 4/6, the same 2/3.
    expect(decisionPoints(Uint8Array.of(1, 0, 0, 1), Float64Array.of(0.9, 0.8, 0.7, 0.6)).bestF1).toBe(0.9);
  });

  it('is sure from the lowest likelihood with nine of ten, and finds more from the highest with nine of ten', () => {
    // In order: 9 top, 1 other, 1 top, 9 others: 9 of 9, 9 of 10, 10 of 11 (0.909), then 10 of 12 …
    const labels = Uint8Array.from([...Array(9).fill(1), 0, 1, ...Array(9).fill(0)]);
    const heldOut = Float64Array.from(labels, (_, i) => 1 - i / 20);
    const { beSure, findMore } = decisionPoints(labels, heldOut);
    expect(beSure).toEqual({ threshold: heldOut[10], precision: 10 / 11, recall: 1 });
    expect(findMore).toEqual({ threshold: heldOut[8], precision: 1, recall: 0.9 });
  });

  it('is never sure where nothing is right nine times of ten, and says so when asked', () => {
    const points = decisionPoints(Uint8Array.of(0, 1, 0), Float64Array.of(0.9, 0.8, 0.7));
    expect(points.beSure).toBeNull();
    expect(decide(points, 'precision')).toEqual({
      threshold: 0.8,
      rule: expect.stringContaining('no likelihood is right'),
    });
  });
});
