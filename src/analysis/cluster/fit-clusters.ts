import type { FeatureMatrix } from '../prepare/feature-matrix.js';
import { type Appraisal, appraiseClusters } from './appraise-clusters.js';
import { assignToNearest, clusterSizes } from './centroids.js';
import { chooseK } from './choose-k.js';
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
  /** Of the number of clusters that is best in the sample. */
  appraised?: { k: number; appraisal: Appraisal } | undefined;
}

/** All that is fitted to find segments: its cost does not grow with the table. */
export function fitClusters({ sample, k, seed, isAppraised }: ClusterTask): FittedClusters {
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
  const tried = different.map(({ centroids }, i) => ({ centroids, silhouette: scores[i] ?? null }));
  return {
    tried,
    silhouetteSampled: sampled,
    projection: project(sample, { seed, maxPoints: MAX_POINTS }),
    appraised: isAppraised ? appraised(sample, tried, k, seed) : undefined,
  };
}

function appraised(sample: FeatureMatrix, tried: FittedClusters['tried'], wanted: number | undefined, seed: number) {
  const candidates = tried.map(({ centroids, silhouette }) => {
    const k = centroids.length / sample.nFeatures;
    const { labels, inertia } = assignToNearest(sample, centroids);
    return { k, silhouette, inertia, smallest: Math.min(...clusterSizes(labels, k)) };
  });
  const { k } = chooseK(candidates, sample.nSamples, wanted);
  const { centroids, silhouette } = tried[candidates.findIndex((candidate) => candidate.k === k)]!;
  const appraisal = appraiseClusters(sample, centroids, silhouette ?? 0, seed);
  return appraisal && { k, appraisal };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
