import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignToNearest } from '../../../src/analysis/cluster/centroids.js';
import { kMeans, kMeansSweep } from '../../../src/analysis/cluster/k-means.js';
import { fromColumns } from '../../../src/analysis/prepare/feature-matrix.js';
import { golden, hasShared, unlessShared } from '../../shared.js';
import { brightData, matrixOf, standardised, standardisedLogs, tides } from './shared-tables.js';

describe('kMeans', () => {
  it('minimises the sum of squared distances, and numbers clusters by size', () => {
    // {10, 11, 12} around 11: 1 + 0 + 1 = 2; {0, 1} around 0.5: 0.25 + 0.25 = 0.5
    const { labels, centroids, inertia } = kMeans(fromColumns([[0, 1, 10, 11, 12]]), 2, { seed: 42 });
    expect([...labels]).toEqual([1, 1, 0, 0, 0]);
    expect([...centroids]).toEqual([11, 0.5]);
    expect(inertia).toBeCloseTo(2.5, 12);
  });

  it('has one cluster at the mean for k = 1', () => {
    const { centroids, inertia } = kMeans(fromColumns([[0, 3, 6]]), 1, { seed: 1 });
    expect([...centroids]).toEqual([3]);
    expect(inertia).toBe(18);
  });

  it('makes every distinct row a cluster where fewer than k differ', () => {
    const { labels, centroids, inertia } = kMeans(fromColumns([[7, 5, 7, 7]]), 3, { seed: 1 });
    expect([...centroids]).toEqual([7, 5]);
    expect([...labels]).toEqual([0, 1, 0, 0]);
    expect(inertia).toBe(0);
  });

  it('refuses a k that the rows cannot fill', () => {
    const X = fromColumns([[1, 2]]);
    expect(() => kMeans(X, 3, { seed: 1 })).toThrow(RangeError);
    expect(() => kMeans(X, 0, { seed: 1 })).toThrow(RangeError);
    expect(() => kMeans(X, 1.5, { seed: 1 })).toThrow(RangeError);
    expect(() => kMeans({ nSamples: 2, nFeatures: 0, values: new Float64Array() }, 1, { seed: 1 })).toThrow(RangeError);
  });

  it('labels every row with its nearest centroid, the same for the same seed', () => {
    const value = fc.double({ min: -5, max: 5, noNaN: true });
    const points = fc.array(fc.tuple(value, value), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 4 }), fc.nat(), (rows, k, seed) => {
        const X = fromColumns([rows.map(([x]) => x), rows.map(([, y]) => y)]);
        const found = kMeans(X, k, { seed });
        const nearest = assignToNearest(X, found.centroids);
        expect(found.labels).toEqual(nearest.labels);
        expect(found.inertia).toBe(nearest.inertia);
        expect(new Set(found.labels).size).toBeLessThanOrEqual(k);
        expect(kMeans(X, k, { seed })).toEqual(found);
      }),
      { numRuns: 50 },
    );
  });
});

describe.skipIf(!hasShared)(`kMeansSweep on real files${unlessShared}`, () => {
  const ks = [2, 3, 4, 5, 6, 7, 8, 9, 10];

  it.each([42, 1])('reaches scikit-learn’s inertia (50 starts) within 0.5 %, seed %i', (seed) => {
    const table = brightData();
    const { study, robust } = golden()['brightdata-profiles-1000'];
    expectWithin(standardised(matrixOf(table, study.features)), study.clustering, seed);
    expectWithin(standardisedLogs(matrixOf(table, robust.features)), robust.clustering, seed);
    const { robust: other } = golden()['tides-profiles-5000'];
    expectWithin(standardisedLogs(matrixOf(tides(), other.features)), other.clustering, seed);
  });

  function expectWithin(X: ReturnType<typeof matrixOf>, expected: { k: number; inertia: number }[], seed: number) {
    const found = kMeansSweep(X, ks, { seed });
    for (const { k, inertia } of expected) expect(found[k - 2]!.inertia, `k = ${k}`).toBeLessThan(inertia * 1.005);
  }

  it('computes the inertia of scikit-learn’s own clusters as it does', () => {
    const { study, robust } = golden()['brightdata-profiles-1000'];
    const table = brightData();
    const X = standardised(matrixOf(table, study.features));
    const found = assignToNearest(X, centroidsOf(X, study.labelled.labels, 8));
    expect([...found.labels]).toEqual(study.labelled.labels);
    expect(found.inertia).toBeCloseTo(study.labelled.inertia, 9);
    // There it stopped a step before its centroids were the means of its labels: ours can only be lower.
    const logs = standardisedLogs(matrixOf(table, robust.features));
    const { inertia } = assignToNearest(logs, centroidsOf(logs, robust.labelled.labels, 4));
    expect(inertia).toBeLessThan(robust.labelled.inertia);
    expect(inertia).toBeGreaterThan(robust.labelled.inertia * 0.9999);
  });
});

function centroidsOf(X: ReturnType<typeof matrixOf>, labels: number[], k: number): Float64Array {
  const centroids = new Float64Array(k * X.nFeatures);
  for (let label = 0; label < k; label++) {
    const rows = labels.flatMap((of, row) => (of === label ? [row] : []));
    for (let f = 0; f < X.nFeatures; f++) {
      const sum = rows.reduce((total, row) => total + X.values[row * X.nFeatures + f]!, 0);
      centroids[label * X.nFeatures + f] = sum / rows.length;
    }
  }
  return centroids;
}
