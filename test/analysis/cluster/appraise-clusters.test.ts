import { describe, expect, it } from 'vitest';
import { appraiseClusters } from '../../../src/analysis/cluster/appraise-clusters.js';
import { kMeans } from '../../../src/analysis/cluster/k-means.js';
import { silhouetteScore } from '../../../src/analysis/cluster/silhouette.js';
import { type FeatureMatrix, fromColumns } from '../../../src/analysis/prepare/feature-matrix.js';
import { fitScaler, transformScaler } from '../../../src/analysis/prepare/standardise.js';
import { seededRandom, standardNormal } from '../../../src/analysis/random.js';

function appraised(table: FeatureMatrix, k: number) {
  const X = transformScaler(fitScaler(table), table);
  const { centroids, labels } = kMeans(X, k, { seed: 1 });
  return appraiseClusters(X, centroids, silhouetteScore(X, labels) ?? 0, 1);
}

/** Two columns of normals around as many middles as are given. */
function around(middles: readonly [number, number][], n: number): FeatureMatrix {
  const random = seededRandom(3);
  const of = (axis: 0 | 1) =>
    Float64Array.from({ length: n }, (_, i) => middles[i % middles.length]![axis] + standardNormal(random));
  return fromColumns([of(0), of(1)]);
}

describe('appraiseClusters', () => {
  it('finds real groups stable, and clearer than chance', () => {
    const groups = around([[0, 0], [12, 0], [0, 12]], 900); // biome-ignore format: three middles
    const { stability, chance } = appraised(groups, 3)!;
    expect(stability).toMatchObject({ resamples: 10, same: 10 });
    expect(stability.lowest).toBeGreaterThan(0.99);
    expect(chance.clearer).toBe(true);
    expect(chance.highest).toBeGreaterThanOrEqual(chance.silhouette);
  });

  it('finds one cloud no clearer than chance, and its pieces unstable', () => {
    const { stability, chance } = appraised(around([[0, 0]], 900), 4)!;
    expect(chance.clearer).toBe(false);
    expect(stability.same).toBeLessThan(10);
    expect(stability.lowest).toBeLessThan(stability.adjustedRandIndex);
  });

  it('says nothing of one cluster, or of one for every row that differs', () => {
    expect(appraised(around([[0, 0]], 50), 1)).toBeUndefined();
    expect(appraised(fromColumns([[0, 0, 0, 5, 5, 9, 9]]), 3)).toBeUndefined();
  });
});
