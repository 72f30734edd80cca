import { UserError } from '../errors.js';
import type { TrainedModel } from './analysed-dataset.js';
import type { AnalysisOptions, Clustering } from './analysis.js';
import { clusterProfiles } from './cluster/cluster-profiles.js';
import { type ClusterTask, clusterTask } from './cluster/cluster-task.js';
import type { FittedClusters } from './cluster/fit-clusters.js';
import type { FeatureMatrix } from './prepare/feature-matrix.js';
import { type Measure, MOST_MISSING } from './prepare/measures.js';
import { logOfCount, type Scaler, standardisedMatrix } from './prepare/standardise.js';
import type { NumericField } from './profiles.js';
import { nameSegments } from './score/name-segments.js';
import { tiersOf } from './score/tiers.js';

/** Canonical counts and the rate of engagement: what the robust method clusters on, as far as a file has them. */
const ROBUST_FIELDS: readonly NumericField[] = [
  'followers',
  'following',
  'likesTotal',
  'videos',
  'engagementRate',
  'avgViews',
  'avgLikes',
  'avgComments',
  'avgShares',
  'viewsTotal',
  'avgEngagements',
];
/** Fewer profiles than this make no segments. */
const MIN_PROFILES = 10;

/** The table as it is clustered, and what of it is to be fitted. */
export interface SegmentTask {
  used: readonly Measure[];
  X: FeatureMatrix;
  scaler: Scaler;
  toFit: ClusterTask;
}

export interface Segmentation {
  report: Clustering | { skipped: string };
  /** One per row; −1 where there are no segments. */
  labels: Int32Array;
  model: TrainedModel['clustering'];
}

/**
 * Transforms and standardises what the method clusters on.
 *
 * @throws {UserError} where more segments are asked for than there are profiles
 */
export function segmentTask(
  measures: readonly Measure[],
  count: number,
  { method, k, seed }: AnalysisOptions,
): SegmentTask | { skipped: string } {
  if (k !== undefined && k > count) {
    throw new UserError(
      'too-many-segments',
      `${k} segments were asked for, but the file has only ${count} usable ${count === 1 ? 'profile' : 'profiles'}.`,
      'Leave the number of segments to me, or ask for fewer.',
    );
  }
  if (count < MIN_PROFILES) {
    const few = count === 1 ? 'one profile is' : `${count} profiles are`;
    return { skipped: `No segments: ${few} too few (at least ${MIN_PROFILES}).` };
  }
  const used =
    method === 'study'
      ? measures
      : measures.filter(
          ({ field, missing }) => missing / count <= MOST_MISSING && ROBUST_FIELDS.includes(field as NumericField),
        );
  if (used.every(({ constant }) => constant)) {
    return { skipped: 'No segments: every column has the same value in all rows.' };
  }
  const columns = used.map(({ values }) => values);
  const { X, scaler } = standardisedMatrix(columns, method === 'study' ? undefined : logOfCount);
  return { used, X, scaler, toFit: clusterTask(X, k, seed) };
}

/** Puts every profile into its segment, and names the segments. */
export function segmentProfiles(
  { used, X, scaler, toFit }: SegmentTask,
  fitted: FittedClusters,
  { method, k, tiers }: AnalysisOptions,
): Segmentation {
  const found = clusterProfiles(X, toFit, fitted, { method, k, features: used.map(({ header }) => header) });
  const segments = nameSegments(
    used.map(({ header, field, values }) => ({ header, field: field ?? header, values })),
    X,
    found.labels,
    found.report.k,
    tiersOf({ tiers }),
  );
  return {
    report: { ...found.report, segments },
    labels: found.labels,
    model: { means: scaler.means, scales: scaler.scales, centroids: found.centroids },
  };
}

export function noSegments(count: number, skipped: string): Segmentation {
  return { report: { skipped }, labels: new Int32Array(count).fill(-1), model: null };
}
