import type { Profiles } from '../profiles.js';
import { engagementOf } from './engagement.js';
import {
  type ExpectedRate,
  expectedRate,
  learnNormal,
  type NormalForSize,
  percentileForSize,
  shrunkRate,
} from './normal-for-size.js';

/** One per profile: the share of accounts of about its size with less engagement, with an 80% interval. */
export interface SizePercentiles {
  percentile: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** The rate that accounts of its size have, as a fraction. */
  expected: Float64Array;
}

/** Learning takes some 100 ms for a million rows, so once a dataset. */
const learned = new WeakMap<Profiles, NormalForSize | undefined>();

/** What engagement is normal for a size in this file; undefined where the file tells no engagement. */
export function normalOf(profiles: Profiles): NormalForSize | undefined {
  if (!learned.has(profiles)) {
    const engagement = engagementOf(profiles);
    const { followers, videos } = profiles.numeric;
    const posts = profiles.ofVideos
      ? Float64Array.from({ length: profiles.count }, (_, row) => postsOf(profiles, row) ?? 0)
      : videos;
    learned.set(
      profiles,
      engagement &&
        learnNormal({
          followers: followers!,
          rates: engagement.values,
          posts,
          isLifetime: engagement.lifetime,
        }),
    );
  }
  return learned.get(profiles);
}

/** Every profile's engagement among those of its size; undefined where the file tells no engagement. */
export function engagementForSize(profiles: Profiles, rates: Float64Array): SizePercentiles | undefined {
  const normal = normalOf(profiles);
  if (!normal) return undefined;
  const { count } = profiles;
  const followers = profiles.numeric.followers!;
  const all: SizePercentiles = {
    percentile: new Float64Array(count),
    low: new Float64Array(count),
    high: new Float64Array(count),
    expected: new Float64Array(count),
  };
  for (let row = 0; row < count; row++) {
    const { percentile, low, high } = percentileForSize(normal, followers[row]!, rates[row]!, postsOf(profiles, row));
    all.percentile[row] = percentile;
    all.low[row] = low;
    all.high[row] = high;
    all.expected[row] = expectedRate(normal, followers[row]!);
  }
  return all;
}

/** Averages are of recent posts, however many there ever were: of about so many, for what they foretell. */
const RECENT_POSTS = 12;

/** The engagement that a profile's next posts may be expected to have; NaN where it tells none. */
export function shrunkEngagement(profiles: Profiles, row: number, rate: number): ExpectedRate {
  const normal = normalOf(profiles);
  if (!normal) return { rate: Number.NaN, low: Number.NaN, high: Number.NaN };
  const posts = postsOf(profiles, row) ?? RECENT_POSTS;
  const behind = normal.isLifetime ? posts : Math.min(posts, RECENT_POSTS);
  return shrunkRate(normal, profiles.numeric.followers![row]!, rate, behind);
}

/** The posts behind a profile's rate: those that the file lists, else all; undefined where it does not count them. */
export function postsOf(profiles: Profiles, row: number): number | undefined {
  const { videos } = profiles.numeric;
  const listed = profiles.ofVideos?.videosInFile?.[row] ?? 0;
  return listed > 0 && !engagementOf(profiles)?.lifetime ? listed : videos && (videos[row]! || 0);
}
