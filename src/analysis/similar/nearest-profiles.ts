import type { AnalysedDataset } from '../analysed-dataset.js';
import { largestFirst } from '../order.js';
import type { NumericField } from '../profiles.js';

/** What likeness is measured by, of what the file has. */
const FIELDS = [
  'followers',
  'likesTotal',
  'videos',
  'following',
  'avgViews',
  'viewsTotal',
  'avgLikes',
  'avgComments',
  'avgShares',
] as const satisfies readonly NumericField[];

/** One measure of likeness, standardised over all profiles. */
export interface LikenessMeasure {
  field: (typeof FIELDS)[number] | 'engagement';
  /** As the file gives it; NaN where it is not known. */
  values: Float64Array;
  /** (log(1 + value) − mean) / deviation; NaN where it is not known. */
  standardised: Float64Array;
}

export interface Neighbour {
  row: number;
  /** Root mean square difference over the measures that both have: 0 the same, 1 a standard deviation apart. */
  distance: number;
}

type Dataset = Pick<AnalysedDataset, 'profiles' | 'scores'>;

const measured = new WeakMap<object, LikenessMeasure[]>();

/** Rates are small: in thousandths, so that log(1 + x) tells 1 % from 5 %. */
const RATE_UNIT = 1_000;

/** The measures that this file has, made once a dataset: a logarithm for each of 100,000 × 6 cells takes some 20 ms. */
export function likenessMeasures({ profiles, scores }: Dataset): readonly LikenessMeasure[] {
  const known = measured.get(profiles);
  if (known) return known;
  const made = [
    ...FIELDS.flatMap((field) => {
      const values = profiles.numeric[field];
      return values ? [{ field, values, standardised: standardisedLog(values, 1) }] : [];
    }),
    { field: 'engagement' as const, values: scores.engagement, standardised: standardisedLog(scores.engagement, RATE_UNIT) },
  ].filter(({ standardised }) => standardised.some((value) => !Number.isNaN(value)));
  measured.set(profiles, made);
  return made;
}

/**
 * The profiles nearest to one in the standardised log space, nearest first.
 *
 * A measure that either lacks does not count; those with fewer than half of its measures are not compared.
 *
 * @param among rows to choose from
 */
export function nearestProfiles(dataset: Dataset, row: number, among: Int32Array, most: number): Neighbour[] {
  const measures = likenessMeasures(dataset).filter(({ standardised }) => !Number.isNaN(standardised[row]!));
  const distances = new Float64Array(dataset.profiles.count).fill(Number.NaN);
  for (const other of among) {
    if (other === row) continue;
    let sum = 0;
    let known = 0;
    for (const { standardised } of measures) {
      const difference = standardised[other]! - standardised[row]!;
      if (Number.isNaN(difference)) continue;
      sum += difference * difference;
      known++;
    }
    if (known * 2 >= measures.length && known > 0) distances[other] = -Math.sqrt(sum / known);
  }
  const compared = among.filter((other) => !Number.isNaN(distances[other]!));
  return Array.from(largestFirst(compared, distances).subarray(0, most), (other) => ({
    row: other,
    distance: -distances[other]!,
  }));
}

/** All NaN where the column is constant: it tells nobody from anybody. */
function standardisedLog(values: Float64Array, unit: number): Float64Array {
  const logs = values.map((value) => Math.log1p(Math.max(0, value) * unit));
  let sum = 0;
  let count = 0;
  for (const log of logs) {
    if (Number.isNaN(log)) continue;
    sum += log;
    count++;
  }
  const mean = sum / count;
  let squares = 0;
  for (const log of logs) if (!Number.isNaN(log)) squares += (log - mean) ** 2;
  const deviation = Math.sqrt(squares / count);
  return deviation > 0 ? logs.map((log) => (log - mean) / deviation) : logs.fill(Number.NaN);
}
