import { UserError } from '../errors.js';
import type { TrainedModel } from './analysed-dataset.js';
import { type AnalysisOptions, type Clustering, ENGAGEMENT, type Segment } from './analysis.js';
import { clusterProfiles } from './cluster/cluster-profiles.js';
import { type ClusterTask, clusterTask } from './cluster/cluster-task.js';
import type { FittedClusters } from './cluster/fit-clusters.js';
import { largestFew, rowsWhere, valuesAt } from './order.js';
import type { FeatureMatrix } from './prepare/feature-matrix.js';
import { imputeLogMean } from './prepare/impute.js';
import { type Measure, MOST_MISSING } from './prepare/measures.js';
import { logOfCount, type Scaler, standardisedMatrix } from './prepare/standardise.js';
import { type Bounds, winsorised } from './prepare/winsorise.js';
import type { NumericField, Profiles } from './profiles.js';
import { quantileOfSorted, sortedKnown } from './quantile.js';
import { engagementOf } from './score/engagement.js';
import { normalOf, postsOf } from './score/engagement-for-size.js';
import { type Engaged, nameSegments } from './score/name-segments.js';
import { deviationForSize } from './score/normal-for-size.js';
import { textReader } from './text-column.js';

/** Counts that are canonical: where no engagement is known the robust method clusters on them, as far as a file has them. */
const COUNTS: readonly NumericField[] = [
  'followers',
  'following',
  'likesTotal',
  'videos',
  'avgViews',
  'avgLikes',
  'avgComments',
  'avgShares',
  'viewsTotal',
  'avgEngagements',
];
/** The name of the column that is computed for it. */
const FOR_SIZE = 'engagement for their size';
/** Fewer profiles than this make no segments. */
const MIN_PROFILES = 10;
const TYPICAL = 3;

interface Column {
  name: string;
  values: Float64Array;
}

/** The table as it is clustered, and what of it is to be fitted. */
export interface SegmentTask {
  columns: Column[];
  /** Of the robust method: between which values each column counts. */
  bounds: Bounds[] | undefined;
  /** Whether the columns are followers and engagement for its size. */
  isBySize: boolean;
  X: FeatureMatrix;
  scaler: Scaler;
  toFit: ClusterTask;
}

export interface Segmentation {
  report: Clustering | { skipped: string };
  /** One per row; −1 where there are no segments. */
  labels: Int32Array;
  /** Of each row to the middle of its segment. */
  squaredDistances: Float64Array;
  model: TrainedModel['clustering'];
}

/**
 * Transforms and standardises what the method clusters on: the study every column as it is; the robust method followers and
 * engagement for its size, or, where no engagement is known, the logarithms of what counts there are.
 *
 * @throws {UserError} where more segments are asked for than there are profiles
 */
export function segmentTask(
  profiles: Profiles,
  measures: readonly Measure[],
  { method, k, seed }: AnalysisOptions,
): SegmentTask | { skipped: string } {
  const { count } = profiles;
  if (k !== undefined && k > count) {
    throw new UserError(
      'too-many-segments',
      `${k} segments were asked for, but the file has only ${count} usable ${count === 1 ? 'profile' : 'profiles'}.`,
      'Leave the number of segments to me, or ask for fewer.',
    );
  }
  if (count < MIN_PROFILES) {
    const few = count === 1 ? 'one profile is' : `${count} profiles are`;
    return { skipped: `No segments: ${few} too few; ${MIN_PROFILES} are needed.` };
  }
  const isRobust = method === 'robust';
  const bySize = isRobust ? sizeAndEngagement(profiles) : undefined;
  const columns = bySize ?? (isRobust ? logsOfCounts(profiles, measures) : measures.map(asColumn));
  if (columns.every(({ values }) => values.every((value) => value === values[0]))) {
    return { skipped: 'No segments: every column has the same value in all rows.' };
  }
  const drawnIn = isRobust ? columns.map(({ values }) => winsorised(values)) : undefined;
  const used = drawnIn ? columns.map(({ name }, i) => ({ name, values: drawnIn[i]!.values })) : columns;
  const { X, scaler } = standardisedMatrix(used.map(({ values }) => values));
  return {
    columns: used,
    bounds: drawnIn?.map(({ bounds }) => bounds),
    isBySize: bySize !== undefined,
    X,
    scaler,
    toFit: clusterTask(X, { k, seed, isAppraised: isRobust }),
  };
}

function asColumn({ header, values }: Measure): Column {
  return { name: header, values };
}

/** undefined where engagement is unknown of many. */
function sizeAndEngagement(profiles: Profiles): Column[] | undefined {
  const { count, numeric, headers } = profiles;
  const rates = engagementOf(profiles)?.values;
  const normal = normalOf(profiles);
  if (!rates || !normal) return undefined;
  let unknown = 0;
  for (const rate of rates) if (Number.isNaN(rate)) unknown++;
  if (unknown / count > MOST_MISSING) return undefined;
  const followers = numeric.followers!;
  const deviation = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    deviation[row] = deviationForSize(normal, followers[row]!, rates[row]!, postsOf(profiles, row));
  }
  return [
    { name: headers.followers!, values: followers.map((value) => Math.log10(Math.max(1, value))) },
    { name: FOR_SIZE, values: deviation },
  ];
}

function logsOfCounts({ count, numeric }: Profiles, measures: readonly Measure[]): Column[] {
  return measures
    .filter(({ field, missing }) => missing / count <= MOST_MISSING && COUNTS.includes(field as NumericField))
    .map(({ header, field }) => ({
      name: header,
      values: imputeLogMean(numeric[field as NumericField]!).map(logOfCount),
    }));
}

/** Puts every profile into its segment, and names the segments. */
export function segmentProfiles(
  profiles: Profiles,
  engaged: Engaged | undefined,
  { columns, bounds, isBySize, X, scaler, toFit }: SegmentTask,
  fitted: FittedClusters,
  { method, k }: AnalysisOptions,
): Segmentation {
  const { report, labels, squaredDistances, projectedRows, centroids } = clusterProfiles(X, toFit, fitted, {
    method,
    transform: method === 'study' ? 'standardize' : 'log, winsorize at 1%, then standardize',
    k,
    features: columns.map(({ name }) => name),
  });
  const named = nameSegments(profiles, labels, report.k, engaged);
  const told = toldOf(profiles, engaged?.rates);
  const segments = named.map((segment): Segment => {
    const rows = rowsWhere(profiles.count, (row) => labels[row] === segment.id);
    return { ...segment, typical: [], medians: mediansOf(told, rows) };
  });
  const projection = isBySize
    ? { ...report.projection, ...onSizeAndEngagement(columns, projectedRows, labels) }
    : report.projection;
  return {
    report: { ...report, projection, segments },
    labels,
    squaredDistances,
    model: { means: scaler.means, scales: scaler.scales, ...(bounds && { bounds }), centroids },
  };
}

export function noSegments(count: number, skipped: string): Segmentation {
  return {
    report: { skipped },
    labels: new Int32Array(count).fill(-1),
    squaredDistances: new Float64Array(count),
    model: null,
  };
}

/** The segments with the handles of those nearest to their middle: of those who can be booked, where any can. */
export function withTypical(
  { report, labels, squaredDistances }: Segmentation,
  { count, text }: Profiles,
  bookable: Uint8Array,
): Segmentation['report'] {
  if ('skipped' in report) return report;
  const handleOf = textReader(text.handle!);
  const segments = report.segments.map((segment) => {
    const members = rowsWhere(count, (row) => labels[row] === segment.id);
    const preferred = members.filter((row) => bookable[row] === 1);
    const nearest = largestFew(preferred.length > 0 ? preferred : members, (row) => -squaredDistances[row]!, TYPICAL);
    return { ...segment, typical: nearest.map(handleOf) };
  });
  return { ...report, segments };
}

/** The figures whose medians tell what is typical: the file's counts, and engagement. */
function toldOf({ numeric, headers }: Profiles, engagement: Float64Array | undefined): Column[] {
  const counts = COUNTS.flatMap((field) => {
    const values = numeric[field];
    return values ? [{ name: headers[field]!, values }] : [];
  });
  return engagement ? [...counts, { name: headers.engagementRate ?? ENGAGEMENT, values: engagement }] : counts;
}

/** By header; without those of which nothing is known. */
function mediansOf(columns: readonly Column[], rows: Int32Array): Record<string, number> {
  return Object.fromEntries(
    columns.flatMap(({ name, values }) => {
      const known = sortedKnown(valuesAt(values, rows));
      return known.length > 0 ? [[name, quantileOfSorted(known, 0.5)]] : [];
    }),
  );
}

function onSizeAndEngagement([size, engagement]: readonly Column[], rows: Int32Array, labels: Int32Array) {
  return {
    axes: 'size and engagement' as const,
    points: Array.from(rows, (row) => ({
      x: size!.values[row]!,
      y: engagement!.values[row]! / Math.LN10,
      segment: labels[row]!,
    })),
  };
}
