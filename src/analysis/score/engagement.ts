import type { Profiles } from '../profiles.js';

/** One engagement rate per profile, and the formula it stands for. */
export interface Engagement {
  /** Fractions; NaN where it cannot be known. */
  values: Float64Array;
  formula: string;
  /** Lifetime rates compare with the published TIDES percentiles, others do not. */
  lifetime: boolean;
}

/** Of a million rows it takes some 10 ms and 8 MB, and is asked for at every step: once a table. */
const computed = new WeakMap<Profiles, Engagement | undefined>();

/**
 * Engagement under one named formula: the file's own rate; else its average engagements a post by
 * followers; else average likes and comments a post by followers; else
 * lifetime likes by followers and videos.
 *
 * @returns undefined where the file has the columns for none of them
 */
export function engagementOf(profiles: Profiles): Engagement | undefined {
  if (!computed.has(profiles)) computed.set(profiles, compute(profiles));
  return computed.get(profiles);
}

function compute({ numeric, headers, count }: Profiles): Engagement | undefined {
  const followers = numeric.followers!;
  if (numeric.engagementRate) {
    const parts = numeric.likeRate && numeric.commentRate;
    const formula = parts ? '(likes + comments) / followers' : `\`${headers.engagementRate}\``;
    return { values: numeric.engagementRate, formula: `${formula}, as the file gives it`, lifetime: false };
  }
  const rate = (of: (row: number) => number) =>
    Float64Array.from({ length: count }, (_, row) => (followers[row]! > 0 ? of(row) / followers[row]! : Number.NaN));
  const { avgLikes, avgComments, avgEngagements, likesTotal, videos } = numeric;
  if (avgEngagements) {
    const formula = `\`${headers.avgEngagements}\` / followers`;
    return { values: rate((row) => avgEngagements[row]!), formula, lifetime: false };
  }
  if (avgLikes && avgComments) {
    const formula = '(average likes + average comments) / followers';
    return { values: rate((row) => avgLikes[row]! + avgComments[row]!), formula, lifetime: false };
  }
  if (avgLikes) return { values: rate((row) => avgLikes[row]!), formula: 'average likes / followers', lifetime: false };
  if (likesTotal && videos) {
    const perVideo = (row: number) => (videos[row]! > 0 ? likesTotal[row]! / videos[row]! : Number.NaN);
    return { values: rate(perVideo), formula: 'likes / (followers × videos), over the whole life', lifetime: true };
  }
  return undefined;
}
