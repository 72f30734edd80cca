import { describe, expect, it } from 'vitest';
import {
  type ClusterOptions,
  clusterProfiles as placeProfiles,
} from '../../../src/analysis/cluster/cluster-profiles.js';
import { clusterTask, FIT_MAX_ROWS } from '../../../src/analysis/cluster/cluster-task.js';
import { fitClusters } from '../../../src/analysis/cluster/fit-clusters.js';
import { type FeatureMatrix, fromColumns } from '../../../src/analysis/prepare/feature-matrix.js';
import { seededRandom } from '../../../src/analysis/random.js';
import { golden, hasShared, unlessShared } from '../../shared.js';
import { brightData, matrixOf, standardised, standardisedLogs } from './shared-tables.js';

const robust = {
  method: 'robust',
  transform: 'log, winsorize at 1%, then standardize',
  seed: 42,
  features: ['a'],
} as const;
const options = { ...robust, features: [...robust.features] };

function clusterProfiles(X: FeatureMatrix, { seed, ...rest }: ClusterOptions & { seed: number }) {
  const task = clusterTask(X, { k: rest.k, seed, isAppraised: rest.method === 'robust' });
  return placeProfiles(X, task, fitClusters(task), rest);
}

/** Three groups around 0, 10 and 20, of which the first is the largest. */
function threeGroups(n: number) {
  const random = seededRandom(7);
  return fromColumns([Float64Array.from({ length: n }, (_, i) => ([0, 0, 10, 20][i % 4] ?? 0) + random())]);
}

describe('clusterProfiles', () => {
  it('finds three groups, the largest first', () => {
    const { report, sizes, labels, centroids } = clusterProfiles(threeGroups(80), options);
    expect(report.k).toBe(3);
    expect(sizes).toEqual([40, 20, 20]);
    expect([labels[0], labels[1]]).toEqual([0, 0]);
    expect(centroids[0]![0]).toBeCloseTo(0.5, 0);
    expect(report.oneMass).toBe(false);
    expect(report.projection.points).toHaveLength(80);
    expect(report.candidates.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it('fits a large table on a sample and assigns every row', () => {
    const n = FIT_MAX_ROWS + 2_000;
    const { report, sizes } = clusterProfiles(threeGroups(n), options);
    expect(sizes).toEqual([n / 2, n / 4, n / 4]);
    expect(report.silhouetteSampled).toBe(true);
    expect(report.projection.points).toHaveLength(2_000);
  });

  it('makes one segment of profiles that do not differ', () => {
    const { report, sizes } = clusterProfiles(fromColumns([new Float64Array(30)]), options);
    expect(report).toMatchObject({ k: 1, silhouette: null, inertia: 0, oneMass: true });
    expect(sizes).toEqual([30]);
  });

  it('makes fewer segments than asked for where fewer profiles differ', () => {
    const { report } = clusterProfiles(fromColumns([[1, 1, 2, 2, 3, 3]]), { ...options, k: 5 });
    expect(report.k).toBe(3);
    expect(report.choice).toBe('You asked for 5 segments, but the profiles differ in only 3 ways.');
  });

  it('tries the k that is asked for, above 8 too', () => {
    const { report, sizes } = clusterProfiles(threeGroups(200), { ...options, k: 12 });
    expect(report.k).toBe(12);
    expect(sizes).toHaveLength(12);
  });

  it('takes a single profile', () => {
    expect(clusterProfiles(fromColumns([[3]]), options).report.k).toBe(1);
  });

  it('gives the same bytes for the same seed', () => {
    const X = threeGroups(300);
    expect(JSON.stringify(clusterProfiles(X, options))).toBe(JSON.stringify(clusterProfiles(X, options)));
  });
});

describe.skipIf(!hasShared)(`clusterProfiles on Bright Data’s file${unlessShared}`, () => {
  it('robust: three segments, silhouette 0.30, as scikit-learn', () => {
    const { features, clustering } = golden()['brightdata-profiles-1000'].robust;
    const { report } = clusterProfiles(standardisedLogs(matrixOf(brightData(), features)), { ...options, features });
    expect(report.k).toBe(3);
    expect(report.silhouette).toBeCloseTo(clustering[1].silhouette, 2);
    expect(report.oneMass).toBe(false);
  });

  it('robust: scikit-learn’s four where four are asked for', () => {
    const { features, clustering } = golden()['brightdata-profiles-1000'].robust;
    const X = standardisedLogs(matrixOf(brightData(), features));
    const { report } = clusterProfiles(X, { ...options, features, k: 4 });
    expect(Math.abs(report.silhouette! - clustering[2].silhouette)).toBeLessThan(0.005);
    expect(report.inertia).toBeLessThan(1.005 * clustering[2].inertia);
  });

  it('study with k = 8: silhouette 0.595–0.598, and one mass', () => {
    const { features } = golden()['brightdata-profiles-1000'].study;
    const X = standardised(matrixOf(brightData(), features));
    const { report, sizes } = clusterProfiles(X, {
      method: 'study',
      transform: 'standardize',
      k: 8,
      seed: 42,
      features,
    });
    expect(report.silhouette).toBeGreaterThan(0.594);
    expect(report.silhouette).toBeLessThan(0.5985);
    expect(report.oneMass).toBe(true);
    expect(sizes[0]).toBeGreaterThan(800);
    expect(report.candidates[0]).toMatchObject({ k: 2, smallest: 1 });
    expect(report.candidates[0]!.silhouette).toBeCloseTo(0.945, 3);
  });
});
