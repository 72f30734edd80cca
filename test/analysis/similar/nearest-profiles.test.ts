import { describe, expect, it } from 'vitest';
import { likenessMeasures, nearestProfiles } from '../../../src/analysis/similar/nearest-profiles.js';
import { packTexts } from '../../../src/analysis/text-column.js';

/** Followers and likes by hand; engagement unknown. */
function datasetOf(followers: number[], likes: number[]) {
  const count = followers.length;
  return {
    profiles: {
      count,
      numeric: { followers: Float64Array.from(followers), likesTotal: Float64Array.from(likes) },
      text: { handle: packTexts(count, (i) => `h${i}`) },
      flags: {},
      kept: [],
      headers: {},
    },
    scores: { engagement: new Float64Array(count).fill(Number.NaN) },
  } as unknown as Parameters<typeof nearestProfiles>[0];
}

describe('nearestProfiles', () => {
  it('are nearest in the standardised log space, as computed by hand', () => {
    const followers = [1_000, 1_200, 50_000, 900, 1_000_000];
    const likes = [10_000, 9_000, 400_000, 80_000, 5_000_000];
    const dataset = datasetOf(followers, likes);
    const z = (values: number[]) => {
      const logs = values.map((value) => Math.log(1 + value));
      const mean = logs.reduce((a, b) => a + b) / logs.length;
      const deviation = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length);
      return logs.map((log) => (log - mean) / deviation);
    };
    const [f, l] = [z(followers), z(likes)];
    const byHand = [1, 2, 3, 4]
      .map((row) => ({ row, distance: Math.sqrt(((f[row]! - f[0]!) ** 2 + (l[row]! - l[0]!) ** 2) / 2) }))
      .sort((a, b) => a.distance - b.distance);
    const found = nearestProfiles(dataset, 0, Int32Array.of(0, 1, 2, 3, 4), 3);
    expect(found.map(({ row }) => row)).toEqual(byHand.slice(0, 3).map(({ row }) => row));
    for (const [i, { distance }] of found.entries()) expect(distance).toBeCloseTo(byHand[i]!.distance, 12);
  });

  it('compares by what both have, and leaves out a measure that is constant', () => {
    const dataset = datasetOf([1_000, 1_100, 9_000, 1_050], [10_000, Number.NaN, 12_000, 11_000]);
    expect(nearestProfiles(dataset, 0, Int32Array.of(1, 2, 3), 9).map(({ row }) => row)).toEqual([1, 3, 2]);
    const constant = datasetOf([1_000, 1_100, 9_000], [5, 5, 5]);
    expect(likenessMeasures(constant).map(({ field }) => field)).toEqual(['followers']);
  });

  it('chooses only among those it is given, never itself', () => {
    const dataset = datasetOf([1_000, 1_001, 1_002, 5_000], [1, 2, 3, 4]);
    expect(nearestProfiles(dataset, 0, Int32Array.of(0, 2, 3), 9).map(({ row }) => row)).toEqual([2, 3]);
    expect(nearestProfiles(dataset, 0, new Int32Array(0), 9)).toEqual([]);
  });
});
