import type { AnalysedDataset } from '../analysed-dataset.js';
import { largestFew } from '../order.js';
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

/** Of a constant column, the deviation that rounding leaves. */
const ROUNDING = 1e-9;

/** Rates are small: in thousandths, so that log(1 + x) tells 1% from 5%. */
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
    {
      field: 'engagement' as const,
      values: scores.engagement,
      standardised: standardisedLog(scores.engagement, RATE_UNIT),
    },
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
  const sums = new Float64Array(among.length);
  const known = new Uint8Array(among.length);
  for (const { standardised } of measures) {
    const own = standardised[row]!;
    for (let i = 0; i < among.length; i++) {
      const difference = standardised[among[i]!]! - own;
      if (Number.isNaN(difference)) continue;
      sums[i]! += difference * difference;
      known[i]!++;
    }
  }
  const distances = sums.map((sum, i) =>
    among[i] === row || known[i] === 0 || known[i]! * 2 < measures.length ? Number.NaN : Math.sqrt(sum / known[i]!),
  );
  const places = Int32Array.from({ length: among.length }, (_, i) => i);
  return largestFew(places, (i) => -distances[i]!, most).map((i) => ({ row: among[i]!, distance: distances[i]! }));
}

/** All NaN where the column is constant: it tells nobody from anybody. */
function standardisedLog(values: Float64Array, unit: number): Float64Array {
  const logs = new Float64Array(values.length);
  let sum = 0;
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const log = Math.log1p(Math.max(0, values[row]!) * unit);
    logs[row] = log;
    if (Number.isNaN(log)) continue;
    sum += log;
    count++;
  }
  const mean = sum / count;
  let squares = 0;
  for (let row = 0; row < logs.length; row++) {
    logs[row]! -= mean;
    if (!Number.isNaN(logs[row]!)) squares += logs[row]! ** 2;
  }
  const deviation = Math.sqrt(squares / count);
  if (!(deviation > ROUNDING)) return logs.fill(Number.NaN);
  for (let row = 0; row < logs.length; row++) logs[row]! /= deviation;
  return logs;
}
