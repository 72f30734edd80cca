import type { AnalysedDataset } from '../analysed-dataset.js';
import type { NumericField, Series } from '../profiles.js';
import type { ChangeMeasure, SharedCreators } from './compare-snapshots.js';

type Snapshot = Pick<AnalysedDataset, 'profiles' | 'scores'>;

/** The first and the last date of a measure, as if they were two files. */
export interface SeriesSnapshots<S extends Snapshot> {
  series: Series;
  before: S;
  after: S;
  /** Creators with a figure at both dates; nobody comes or goes. */
  shared: SharedCreators;
}

/** Fields that tell a measure, best first. */
const FIELDS: Record<ChangeMeasure, readonly NumericField[]> = {
  followers: ['followers'],
  percent: ['followers'],
  likes: ['likesTotal', 'avgLikes'],
  views: ['avgViews', 'viewsTotal'],
  engagement: ['engagementRate'],
  rank: [],
};

/** Measures that a file tells at several dates. */
export function measuresInSeries({ series }: Snapshot['profiles']): ChangeMeasure[] {
  return (Object.keys(FIELDS) as ChangeMeasure[]).filter((measure) =>
    FIELDS[measure].some((field) => series?.some((one) => one.field === field)),
  );
}

/** @returns undefined where the file has this measure at one date only */
export function seriesSnapshots<S extends Snapshot>(
  subject: S,
  measure: ChangeMeasure,
): SeriesSnapshots<S> | undefined {
  const { profiles } = subject;
  const field = FIELDS[measure].find((one) => profiles.series?.some((series) => series.field === one));
  const series = profiles.series?.find((one) => one.field === field);
  if (field === undefined || !series) return undefined;
  const [first, last] = [series.points[0]!.values, series.points.at(-1)!.values];
  const rows = Int32Array.from({ length: profiles.count }, (_, row) => row).filter(
    (row) => !Number.isNaN(first[row]! + last[row]!),
  );
  return {
    series,
    before: at(subject, field, measure, first),
    after: at(subject, field, measure, last),
    shared: { before: rows, after: rows, newcomers: new Int32Array(0), gone: new Int32Array(0) },
  };
}

/** The same with what was measured at one date. */
function at<S extends Snapshot>(subject: S, field: NumericField, measure: ChangeMeasure, values: Float64Array): S {
  const { profiles, scores } = subject;
  const read: NumericField = measure === 'likes' ? 'likesTotal' : measure === 'views' ? 'avgViews' : field;
  return {
    ...subject,
    profiles: { ...profiles, numeric: { ...profiles.numeric, [read]: values } },
    scores: measure === 'engagement' ? { ...scores, engagement: values } : scores,
  };
}
