import type { Profiles } from '../../profiles.js';
import { quantileOfSorted, sortedKnown } from '../../quantile.js';
import { engagementOf } from '../../score/engagement.js';
import { engagementByViews } from '../../score/engagement-by-views.js';
import type { Creators } from './rows-of-creators.js';

/**
 * How many videos of each creator a table lists, with the median and the middle half of what they got: views, engagement
 * under the same formula as a profile's, and engagement by views, as far as the table tells them.
 *
 * @param videos the figures of one video per row, under the fields of the averages that they make; `followers` is its creator's
 * @returns one value per creator; NaN where none of their videos tells
 */
export function spreadOfVideos(
  videos: Pick<Profiles, 'numeric' | 'headers'>,
  creators: Creators,
): NonNullable<Profiles['ofVideos']> {
  const { count, ofRow } = creators;
  const asProfiles: Profiles = { ...videos, count: ofRow.length, text: {}, flags: {}, kept: [] };
  const byCreator = rowsByCreator(creators);
  const figures: NonNullable<Profiles['ofVideos']> = {
    videosInFile: Float64Array.from({ length: count }, (_, one) => byCreator.from[one + 1]! - byCreator.from[one]!),
  };
  const add = (measure: 'views' | 'engagement' | 'engagementByViews', values: Float64Array | undefined) => {
    if (!values) return;
    const [low, middle, high] = QUARTILES.map((q) => [q, new Float64Array(count)] as const);
    for (let one = 0; one < count; one++) {
      const rows = byCreator.rows.subarray(byCreator.from[one], byCreator.from[one + 1]);
      const sorted = sortedKnown(Float64Array.from(rows, (row) => values[row]!));
      for (const [q, quantiles] of [low!, middle!, high!]) quantiles[one] = quantileOfSorted(sorted, q);
    }
    figures[`${measure}P25`] = low![1];
    figures[`${measure}Median`] = middle![1];
    figures[`${measure}P75`] = high![1];
  };
  add('views', videos.numeric.avgViews);
  add('engagement', engagementOf(asProfiles)?.values);
  add('engagementByViews', engagementByViews(asProfiles));
  return figures;
}

const QUARTILES = [0.25, 0.5, 0.75] as const;

/** Rows in the order of their creators: those of creator `one` are `rows[from[one] … from[one + 1])`. */
function rowsByCreator({ count, ofRow }: Creators): { rows: Int32Array; from: Int32Array } {
  const from = new Int32Array(count + 1);
  for (const one of ofRow) from[one + 1]!++;
  for (let one = 0; one < count; one++) from[one + 1]! += from[one]!;
  const next = from.slice();
  const rows = new Int32Array(ofRow.length);
  for (let row = 0; row < ofRow.length; row++) rows[next[ofRow[row]!]!++] = row;
  return { rows, from };
}
