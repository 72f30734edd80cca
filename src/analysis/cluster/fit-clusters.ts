import { type FeatureMatrix, selectRows } from '../prepare/feature-matrix.js';
import { sampleIndices, seededRandom } from '../random.js';
import { kMeansSweep } from './k-means.js';
import { type Projection, project } from './project.js';
import { boundedSilhouettes } from './silhouette.js';

/** Above this many rows the clusters are fitted on a sample: more rows would move the centroids by next to nothing. */
export const FIT_MAX_ROWS = 10_000;
/** Numbers of clusters that are tried. */
const FEWEST = 2;
const MOST = 8;
const MAX_POINTS = 2_000;

/** What the clusters are found on. Plain data: it can be fitted in another thread. */
export interface ClusterTask {
  /** Standardised features of all rows, or of a seeded sample of 10,000. */
  sample: FeatureMatrix;
  /** The sample's rows in the table, ascending. */
  rows: Int32Array;
  /** A number of clusters to try beside 2 to 8. */
  k: number | undefined;
  seed: number;
}

export interface FittedClusters {
  /** One per number of clusters that was tried, ascending; none has more clusters than rows that differ. */
  tried: { centroids: Float64Array; silhouette: number | null }[];
  /** Whether the silhouettes are of fewer rows than the table has. */
  silhouetteSampled: boolean;
  /** Its rows are those of the sample. */
  projection: Projection;
}

/** @param X standardised features of the whole table, at least one row and one column */
export function clusterTask(X: FeatureMatrix, k: number | undefined, seed: number): ClusterTask {
  const rows = sampleIndices(X.nSamples, FIT_MAX_ROWS, seededRandom(seed));
  return { sample: rows.length === X.nSamples ? X : selectRows(X, rows), rows, k, seed };
}

/** All that is fitted to find segments: its cost does not grow with the table. */
export function fitClusters({ sample, k, seed }: ClusterTask): FittedClusters {
  const ks = [...new Set([...range(FEWEST, MOST), k ?? FEWEST])]
    .filter((tried) => tried <= sample.nSamples)
    .sort((a, b) => a - b);
  const clusterings = kMeansSweep(sample, ks.length > 0 ? ks : [1], { seed });
  const different = [...new Map(clusterings.map((each) => [each.centroids.length, each])).values()];
  const { scores, sampled } = boundedSilhouettes(
    sample,
    different.map(({ labels }) => labels),
    seed,
  );
  return {
    tried: different.map(({ centroids }, i) => ({ centroids, silhouette: scores[i] ?? null })),
    silhouetteSampled: sampled,
    projection: project(sample, { seed, maxPoints: MAX_POINTS }),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
