import type { Profiles } from '../profiles.js';

/**
 * Average likes by average views: how TikTok and YouTube are judged elsewhere, beside the rate by followers.
 *
 * @returns fractions, NaN where a profile lacks either; undefined where the file does
 */
export function engagementByViews({ numeric: { avgLikes, avgViews } }: Profiles): Float64Array | undefined {
  if (!avgLikes || !avgViews) return undefined;
  return avgLikes.map((likes, row) => (avgViews[row]! > 0 ? likes / avgViews[row]! : Number.NaN));
}
