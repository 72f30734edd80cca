import type { Segment } from '../analysis.js';
import { rowsWhere, valuesAt } from '../order.js';
import type { FeatureMatrix } from '../prepare/feature-matrix.js';
import { median } from '../quantile.js';
import { type Tier, tierOf } from './tiers.js';

/** A centroid this many standard deviations from the mean of all stands out. */
const STANDS_OUT = 0.5;

interface NamedFeature {
  header: string;
  /** Its meaning where it has one, e.g. 'followers', 'engagementRate'. */
  field: string;
  values: Float64Array;
}

/** [more than others, less than others] by field. */
const TRAITS: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    following: ['follow many', 'follow few'],
    likesTotal: ['well liked', 'few likes'],
    videos: ['post a lot', 'post little'],
    engagementRate: ['high engagement', 'low engagement'],
    avgViews: ['many views', 'few views'],
    avgLikes: ['many likes a post', 'few likes a post'],
    avgComments: ['much commented', 'few comments'],
    avgShares: ['much shared', 'few shares'],
  } as const),
);

/**
 * Names every cluster by the size of its typical account and by what sets it apart, and gives its medians.
 *
 * @param X the standardised features that were clustered; columns in the order of `features`
 * @param labels cluster per row, 0 … k−1
 */
export function nameSegments(
  features: NamedFeature[],
  X: FeatureMatrix,
  labels: Int32Array,
  k: number,
  tiers: readonly Tier[],
): Segment[] {
  const followers = features.find(({ field }) => field === 'followers')!;
  const segments: Segment[] = [];
  const used = new Set<string>();
  for (let id = 0; id < k; id++) {
    const rows = rowsWhere(labels.length, (row) => labels[row] === id);
    const medians = Object.fromEntries(
      features.map(({ header, values }) => [header, rows.length ? median(valuesAt(values, rows)) : 0]),
    );
    const size = capitalise(tierOf(medians[followers.header]!, tiers).name);
    const traits = traitsOf(features, X, rows);
    const candidates = [
      [size, ...traits.slice(0, 1)],
      [size, ...traits.slice(0, 2)],
      [size, ...traits],
    ].map((words) => words.join(', '));
    const name = candidates.find((candidate) => !used.has(candidate)) ?? `${candidates.at(-1)} (${id + 1})`;
    used.add(name);
    segments.push({ id, name, size: rows.length, share: rows.length / labels.length, medians });
  }
  return segments;
}

/** What sets these rows apart, strongest first. */
function traitsOf(features: NamedFeature[], X: FeatureMatrix, rows: Int32Array): string[] {
  return features
    .map(({ field }, f) => {
      const mean = rows.reduce((sum, row) => sum + X.values[row * X.nFeatures + f]!, 0) / (rows.length || 1);
      return { words: TRAITS.get(field), mean };
    })
    .filter(({ words, mean }) => words !== undefined && Math.abs(mean) >= STANDS_OUT)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .map(({ words, mean }) => words![mean > 0 ? 0 : 1]);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
