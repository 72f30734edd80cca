import type { ClusterTask } from './cluster-task.js';
import { kMeansSweep } from './k-means.js';
import { type Projection, project } from './project.js';
import { boundedSilhouettes } from './silhouette.js';

/** Numbers of clusters that are tried. */
const FEWEST = 2;
const MOST = 8;
const MAX_POINTS = 2_000;

export interface FittedClusters {
  /** One per number of clusters that was tried, ascending; none has more clusters than rows that differ. */
  tried: { centroids: Float64Array; silhouette: number | null }[];
  /** Whether the silhouettes are of fewer rows than the table has. */
  silhouetteSampled: boolean;
  /** Its rows are those of the sample. */
  projection: Projection;
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
