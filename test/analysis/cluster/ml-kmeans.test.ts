import { kmeans } from 'ml-kmeans';
import { describe, expect, it } from 'vitest';

/** What ml-kmeans 7.0.1 does, and why lloyd.ts uses as little of it: if one of these changes, look there. */
describe('ml-kmeans 7.0.1', () => {
  const rows = [[0], [2], [10]];

  it('reports a mean as the error of a cluster (7.0.0: a sum), so inertia is computed by us', () => {
    // Around their centroid 1, 0 and 2 are each 1 away, squared: the sum is 2.
    const information = kmeans(rows, 2, { seed: 1 }).computeInformation(rows);
    expect(information.find(({ size }) => size === 2)?.error).toBe(1);
  });

  it('returns an object that cannot cross a thread', () => {
    expect(() => structuredClone(kmeans(rows, 2, { seed: 1 }))).toThrow('could not be cloned');
  });

  it('returns labels of one step before its centroids', () => {
    const result = kmeans([[0], [4], [5], [20]], 2, { initialization: [[0], [4]], maxIterations: 1 });
    expect(result.clusters).toEqual([0, 1, 1, 1]);
    expect(result.nearest([[0], [4], [5], [20]])).toEqual([0, 0, 1, 1]); // the centroids are now 0 and 9.67
  });

  it('returns two equal centroids where fewer rows differ than clusters are asked for', () => {
    expect(kmeans([[1], [1], [1]], 2, { seed: 1 }).centroids).toEqual([[1], [1]]);
  });
});
