import type { Doubt } from '../../analysis.js';
import type { NumericField } from '../../profiles.js';
import type { RawTable } from '../table/read-table.js';
import { wordOf } from '../values/read-amount.js';
import type { ColumnMapping } from './map-columns.js';

/** Where so many counts have decimals, they are counts of thousands or millions. */
const MOSTLY = 0.5;
/** Larger ones with decimals are averages. */
const SMALL = 10_000;
/** What is typical of a post, and hardly ever more than the followers. */
const OF_A_POST = ['avgLikes', 'avgEngagements', 'avgComments', 'avgViews'] as const satisfies NumericField[];
const UNITS = [
  [1e3, 'thousands'],
  [1e6, 'millions'],
] as const;

/**
 * The unit of follower counts such as `50.1` under a header that says none. Nobody has a tenth of a follower: where a post
 * has more likes than that, they are read in the least unit that makes sense; where nothing tells, as they stand.
 *
 * @returns undefined where they are written as counts are
 */
export function unsaidUnit(
  table: RawTable,
  mapping: ColumnMapping,
  column: number,
): { unit: number; doubt: Doubt } | undefined {
  const { evidence, values, fields, unitColumns } = mapping;
  const { median, samples } = values[column]!;
  const written = evidence[column]!.written;
  if (median >= SMALL || unitColumns.has(column) || written === 0 || written < MOSTLY * table.columns[column]!.filled)
    return undefined;
  const header = table.headers[column]!;
  const example = samples.find((sample) => /[.,]\d/.test(sample) && wordOf(sample) === undefined) ?? samples[0];
  const ofPost = OF_A_POST.flatMap((field) => fields[field]?.column ?? []).find((at) => values[at]!.median > median);
  const of = ofPost === undefined ? undefined : values[ofPost]!.median;
  const found = of === undefined ? undefined : UNITS.find(([unit]) => of <= unit * median);
  const as =
    found === undefined
      ? 'they were read as they stand. Are they thousands?'
      : `they were read as ${found[1]}, for \`${table.headers[ofPost!]}\` is larger.`;
  const sentence = `\`${header}\` has decimals ("${example}"), and counts of people have none: ${as}`;
  return { unit: found?.[0] ?? 1, doubt: { sentence, field: 'followers', header } };
}
