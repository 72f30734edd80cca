import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedSilhouettes, silhouetteScore, silhouetteScores } from '../../../src/analysis/cluster/silhouette.js';
import { fromColumns } from '../../../src/analysis/prepare/feature-matrix.js';
import { golden, hasShared, unlessShared } from '../../shared.js';
import { brightData, matrixOf, standardised, standardisedLogs } from './shared-tables.js';

describe('silhouetteScore', () => {
  it('is the mean over rows of (b − a) / max(a, b)', () => {
    // 0 and 1 in one cluster, 10 alone. For 0: a = 1, b = 10, s = 0.9; for 1: a = 1, b = 9, s = 8/9; for 10: alone, 0.
    const score = silhouetteScore(fromColumns([[0, 1, 10]]), Int32Array.of(0, 0, 1));
    expect(score).toBeCloseTo((0.9 + 8 / 9 + 0) / 3, 12);
  });

  it('is undefined where everything is in one cluster', () => {
    expect(silhouetteScore(fromColumns([[1, 2, 3]]), Int32Array.of(4, 4, 4))).toBeUndefined();
  });

  it('is 0 where all rows are equal', () => {
    expect(silhouetteScore(fromColumns([[1, 1, 1, 1]]), Int32Array.of(0, 0, 1, 1))).toBe(0);
  });

  it('refuses another number of labels than rows', () => {
    expect(() => silhouetteScore(fromColumns([[1, 2]]), Int32Array.of(0))).toThrow(RangeError);
  });

  const labelledPoints = fc.array(fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.nat(2), fc.nat(4)), {
    minLength: 3,
    maxLength: 30,
  });

  it('does not depend on what the clusters are called, and lies in [−1, 1]', () => {
    fc.assert(
      fc.property(labelledPoints, (points) => {
        const X = fromColumns([points.map(([x]) => x)]);
        const labels = points.map(([, label]) => label);
        const score = silhouetteScore(X, Int32Array.from(labels));
        const renamed = silhouetteScore(
          X,
          Int32Array.from(labels, (label) => (label + 1) % 3),
        );
        expect(renamed).toBe(score);
        if (score !== undefined) expect(Math.abs(score)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same for several clusterings at once as one by one', () => {
    fc.assert(
      fc.property(labelledPoints, (points) => {
        const X = fromColumns([points.map(([x]) => x)]);
        const labellings = [points.map(([, a]) => a), points.map(([, , b]) => b)].map((of) => Int32Array.from(of));
        const together = silhouetteScores(X, labellings);
        for (const [i, labels] of labellings.entries()) {
          const alone = silhouetteScore(X, labels);
          if (alone === undefined) expect(together[i]).toBeUndefined();
          else expect(together[i]).toBeCloseTo(alone, 9);
        }
      }),
    );
  });
});

describe('boundedSilhouettes', () => {
  it('is exact to 5,000 rows, and says that it is sampled above', () => {
    const values = (n: number) => Float64Array.from({ length: n }, (_, i) => (i % 2) * 10 + (i % 7) / 7);
    const labels = (n: number) => Int32Array.from({ length: n }, (_, i) => i % 2);
    const exact = boundedSilhouettes(fromColumns([values(600)]), [labels(600)], 42);
    const sampled = boundedSilhouettes(fromColumns([values(5_001)]), [labels(5_001)], 42);
    expect(exact.sampled).toBe(false);
    expect(sampled.sampled).toBe(true);
    expect(sampled.scores[0]).toBeCloseTo(exact.scores[0]!, 2);
    expect(boundedSilhouettes(fromColumns([values(5_001)]), [labels(5_001)], 42)).toEqual(sampled);
  });
});

describe.skipIf(!hasShared)(`silhouetteScore on real files${unlessShared}`, () => {
  it('is scikit-learn’s, for its labels', () => {
    const { study, robust } = golden()['brightdata-profiles-1000'];
    const table = brightData();
    const onStudy = silhouetteScore(
      standardised(matrixOf(table, study.features)),
      Int32Array.from(study.labelled.labels),
    );
    expect(onStudy).toBeCloseTo(study.labelled.silhouette, 9);
    const onLogs = standardisedLogs(matrixOf(table, robust.features));
    expect(silhouetteScore(onLogs, Int32Array.from(robust.labelled.labels))).toBeCloseTo(robust.labelled.silhouette, 9);
  });
});
