import { exactNumbers, isMeasure } from '../kept-columns.js';
import { NUMERIC_FIELDS, type NumericField, type Profiles, SAID_BY_OTHERS } from '../profiles.js';
import { imputeMean } from './impute.js';

/** A numeric column without gaps, as the models and the exploration take it. */
export interface Measure {
  /** The file's own header, or the name of a derived column. */
  header: string;
  /** undefined for a column that only the study method uses. */
  field: NumericField | 'totalEngagement' | undefined;
  values: Float64Array;
  /** The mean that was filled in, and into how many cells. */
  mean: number;
  missing: number;
  constant: boolean;
}

/** What a creator asks for or has earned somebody, not what it is. */
const ABOUT_MONEY: ReadonlySet<NumericField> = new Set(['fee', 'spend', 'conversions']);

/** The forest of the study takes as long as it has columns, and nobody reads a matrix of more. */
export const MOST_OTHERS = 60;

/** A column with more gaps than this is no feature of the robust method. */
export const MOST_MISSING = 0.3;

/**
 * Every numeric column of the file with its gaps filled by the mean, in the order of the study: the known fields,
 * `total_engagement` where all three rates are there, then the others, of which so many are taken that they can be
 * fitted at once. Money is no measure, nor is what others say.
 */
export function measuresOf(profiles: Profiles): Measure[] {
  const known = NUMERIC_FIELDS.filter(
    (field) => !ABOUT_MONEY.has(field) && !SAID_BY_OTHERS.has(field) && profiles.numeric[field],
  ).map((field) => measure(profiles.headers[field]!, field, profiles.numeric[field]!));
  const { engagementRate, commentRate, likeRate } = profiles.numeric;
  if (engagementRate && commentRate && likeRate) {
    const sum = engagementRate.map((rate, row) => rate + commentRate[row]! + likeRate[row]!);
    known.push(measure('total_engagement', 'totalEngagement', sum));
  }
  return [...known, ...otherMeasures(profiles)];
}

/** The fullest of the columns that are measures without a meaning, in their order. */
function otherMeasures({ kept }: Profiles): Measure[] {
  const all = kept.filter(isMeasure).map(({ header, values }) => measure(header, undefined, exactNumbers(values)));
  if (all.length <= MOST_OTHERS) return all;
  const fullest = [...all]
    .sort((a, b) => Number(a.constant) - Number(b.constant) || a.missing - b.missing)
    .slice(0, MOST_OTHERS);
  const taken = new Set(fullest);
  return all.filter((one) => taken.has(one));
}

/** How many columns of a file were no measures because there are too many. */
export function measuresLeftOut({ kept }: Profiles): number {
  return Math.max(0, kept.filter(isMeasure).length - MOST_OTHERS);
}

function measure(header: string, field: Measure['field'], column: Float64Array): Measure {
  const imputed = imputeMean(column);
  return { header, field, ...imputed, constant: imputed.values.every((value) => value === imputed.values[0]) };
}
