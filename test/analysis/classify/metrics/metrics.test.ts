import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagePrecision } from '../../../../src/analysis/classify/metrics/average-precision.js';
import { brierScore, brierSkill } from '../../../../src/analysis/classify/metrics/brier.js';
import { confusionMatrix, precisionRecall } from '../../../../src/analysis/classify/metrics/confusion.js';
import { rocAuc } from '../../../../src/analysis/classify/metrics/roc-auc.js';

const labels = Uint8Array.of(0, 0, 1, 1);
const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8);

/** Both classes present; few distinct scores, so that there are ties. */
const scored = fc
  .array(fc.record({ label: fc.nat(1), score: fc.nat(6) }), { minLength: 2, maxLength: 40 })
  .filter((rows) => new Set(rows.map(({ label }) => label)).size === 2)
  .map((rows) => ({
    labels: Uint8Array.from(rows, ({ label }) => label),
    scores: Float64Array.from(rows, ({ score }) => score / 6),
  }));

describe('averagePrecision', () => {
  it('is the sum of precisions at each step of recall', () => {
    // In order 1, 0, 1, 0: precision 1 at recall 1/2, 2/3 at recall 1.
    expect(averagePrecision(labels, scores)).toBeCloseTo((1 + 2 / 3) / 2, 12);
  });

  it('lets rows with equal scores in together', () => {
    // All at once: precision 2/4 at recall 1.
    expect(averagePrecision(labels, Float64Array.of(1, 1, 1, 1))).toBe(0.5);
  });

  it('is undefined without positives', () => {
    expect(averagePrecision(Uint8Array.of(0), Float64Array.of(1))).toBeNaN();
  });

  it('depends on the order of scores only, and is 1 for a perfect one', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const ap = averagePrecision(labels, scores);
        expect(ap).toBeGreaterThan(0);
        expect(ap).toBeLessThanOrEqual(1);
        expect(
          averagePrecision(
            labels,
            scores.map((score) => Math.exp(3 * score) - 7),
          ),
        ).toBe(ap);
        expect(averagePrecision(labels, Float64Array.from(labels))).toBe(1);
      }),
    );
  });

  it('refuses another number of scores than rows', () => {
    expect(() => averagePrecision(labels, Float64Array.of(1))).toThrow(RangeError);
  });
});

describe('rocAuc', () => {
  it('is the share of pairs in the right order', () => {
    // 0.35 > 0.1, 0.35 < 0.4, 0.8 above both: 3 of 4.
    expect(rocAuc(labels, scores)).toBe(0.75);
  });

  it('counts a tie half', () => {
    expect(rocAuc(labels, Float64Array.of(1, 1, 1, 1))).toBe(0.5);
  });

  it('is undefined where one class is missing', () => {
    expect(rocAuc(Uint8Array.of(1, 1), Float64Array.of(0, 1))).toBeNaN();
  });

  it('equals the count of all pairs, and turns around with the scores', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        let wins = 0;
        let pairs = 0;
        for (const [i, positive] of scores.entries()) {
          for (const [j, negative] of scores.entries()) {
            if (labels[i] !== 1 || labels[j] !== 0) continue;
            pairs++;
            wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
          }
        }
        expect(rocAuc(labels, scores)).toBeCloseTo(wins / pairs, 12);
        expect(
          rocAuc(
            labels,
            scores.map((score) => -score),
          ),
        ).toBeCloseTo(1 - wins / pairs, 12);
      }),
    );
  });
});

describe('brierScore and brierSkill', () => {
  it('is the mean squared error of probabilities', () => {
    // 0.1² + 0.4² + 0.65² + 0.2² = 0.6325
    expect(brierScore(labels, scores)).toBeCloseTo(0.6325 / 4, 12);
    expect(brierSkill(labels, scores)).toBeCloseTo(1 - 0.6325 / 4 / 0.25, 12);
  });

  it('has no skill for the base rate, full skill for the truth', () => {
    fc.assert(
      fc.property(scored, ({ labels }) => {
        const baseRate = labels.reduce((sum, label) => sum + label, 0) / labels.length;
        expect(brierSkill(labels, new Float64Array(labels.length).fill(baseRate))).toBeCloseTo(0, 9);
        expect(brierSkill(labels, Float64Array.from(labels))).toBe(1);
      }),
    );
  });

  it('refuses another number of probabilities than rows', () => {
    expect(() => brierScore(labels, Float64Array.of(1))).toThrow(RangeError);
  });
});

describe('confusionMatrix', () => {
  it('has true labels as rows, and counts the threshold itself as positive', () => {
    expect(confusionMatrix(labels, scores, 0.4)).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(confusionMatrix(Uint8Array.of(1, 1, 1, 0, 0, 0), Float64Array.of(1, 1, 0, 1, 0, 0), 0.5)).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  it('counts every row once', () => {
    fc.assert(
      fc.property(scored, fc.double({ min: 0, max: 1, noNaN: true }), ({ labels, scores }, threshold) => {
        const [[tn, fp], [fn, tp]] = confusionMatrix(labels, scores, threshold);
        expect(tn + fp + fn + tp).toBe(labels.length);
        expect(fn + tp).toBe(labels.reduce((sum, label) => sum + label, 0));
      }),
    );
  });
});

describe('precisionRecall', () => {
  it('reads precision, recall and F1 off the matrix', () => {
    // TP 3, FP 1, FN 2: 3/4, 3/5, 6/9
    expect(
      precisionRecall([
        [10, 1],
        [2, 3],
      ]),
    ).toEqual({ precision: 0.75, recall: 0.6, f1: 6 / 9 });
  });

  it('is null where there is nothing to divide by', () => {
    expect(
      precisionRecall([
        [5, 0],
        [2, 0],
      ]),
    ).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(
      precisionRecall([
        [5, 0],
        [0, 0],
      ]),
    ).toEqual({ precision: null, recall: null, f1: null });
  });
});
