import { describe, expect, it } from 'vitest';
import { decide, thresholdsOf } from '../../../src/analysis/classify/decision-threshold.js';
import { confusionMatrix, precisionRecall } from '../../../src/analysis/classify/metrics/confusion.js';
import { rankedGroups } from '../../../src/analysis/classify/metrics/ranked-groups.js';
import { seededRandom } from '../../../src/analysis/random.js';

const thresholds = (labels: Uint8Array, heldOut: Float64Array) => thresholdsOf(rankedGroups(labels, heldOut));

describe('thresholdsOf', () => {
  it('is where F1 is highest', () => {
    // In order: 1, 0, 1, 0, 0. F1 = 2/3 (1 of 1, 1 of 2), 1/2, 4/5 (2 of 3), 4/6, 4/7.
    const labels = Uint8Array.of(1, 0, 1, 0, 0);
    expect(thresholds(labels, Float64Array.of(0.9, 0.8, 0.7, 0.6, 0.5)).bestF1).toBe(0.7);
  });

  it('is the surest of equally good ones', () => {
    // 1 of 1: 2/4 · … F1 = 2/3; then 0: 1/2; then 0: 2/5; then 1: 4/6, the same 2/3.
    expect(thresholds(Uint8Array.of(1, 0, 0, 1), Float64Array.of(0.9, 0.8, 0.7, 0.6)).bestF1).toBe(0.9);
  });

  it('is sure from the lowest likelihood with nine of ten, and finds more from the highest with nine of ten', () => {
    // In order: 9 top, 1 other, 1 top, 9 others: 9 of 9, 9 of 10, 10 of 11 (0.909), then 10 of 12 …
    const labels = Uint8Array.from([...Array(9).fill(1), 0, 1, ...Array(9).fill(0)]);
    const heldOut = Float64Array.from(labels, (_, i) => 1 - i / 20);
    expect(thresholds(labels, heldOut)).toMatchObject({ beSure: heldOut[10], findMore: heldOut[8] });
  });

  it('is never sure where nothing is right nine times of ten', () => {
    expect(thresholds(Uint8Array.of(0, 1, 0), Float64Array.of(0.9, 0.8, 0.7)).beSure).toBeUndefined();
  });
});

describe('decide', () => {
  /** Likelihoods that overlap a good deal. */
  function overlapping(n: number, positives: number, seed: number) {
    const random = seededRandom(seed);
    const labels = Uint8Array.from({ length: n }, (_, i) => (i < positives ? 1 : 0));
    return { labels, heldOut: Float64Array.from(labels, (label) => 0.25 * label + 0.75 * random()) };
  }

  it('counts every row once, and draws the line on all of them', () => {
    const { labels, heldOut } = overlapping(500, 40, 3);
    const decision = decide(labels, heldOut, undefined, 1);
    const [[tn, fp], [fn, tp]] = decision.confusionMatrix;
    expect(tn + fp).toBeCloseTo(460, 9);
    expect(fn + tp).toBeCloseTo(40, 9);
    expect(decision.threshold).toBe(thresholds(labels, heldOut).bestF1);
  });

  it('flatters nobody: on average F1 is below that on the rows that the line was chosen on', () => {
    const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
    const gains = seeds.map((seed) => {
      const { labels, heldOut } = overlapping(300, 20, seed);
      const decision = decide(labels, heldOut, undefined, seed);
      const same = precisionRecall(confusionMatrix(labels, heldOut, decision.threshold)).f1!;
      return same - precisionRecall(decision.confusionMatrix).f1!;
    });
    expect(gains.filter((gain) => gain > 0).length).toBeGreaterThan(10);
  });

  it('says what being sure is worth, and of how many', () => {
    const { labels, heldOut } = overlapping(1_000, 300, 5);
    const { beSure, findMore, confusionMatrix: counts } = decide(labels, heldOut, 'precision', 1);
    const [[, fp], [, tp]] = counts;
    expect(beSure).toMatchObject({ precision: tp / (tp + fp), recall: tp / 300, named: fp + tp });
    expect(findMore!.recall).toBeGreaterThan(0.85);
    expect(findMore!.named).toBeGreaterThan(beSure!.named);
  });

  it('says so where it was asked to be sure and nothing is', () => {
    const labels = Uint8Array.from({ length: 60 }, (_, i) => (i % 3 === 1 ? 1 : 0));
    const heldOut = Float64Array.from(labels, (_, i) => 1 - i / 60);
    const decision = decide(labels, heldOut, 'precision', 1);
    expect(decision.beSure).toBeNull();
    expect(decision.rule).toContain('no likelihood is right');
  });
});
