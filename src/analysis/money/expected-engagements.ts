import type { AnalysedDataset } from '../analysed-dataset.js';
import { shrunkEngagement } from '../score/engagement-for-size.js';

/** How many engagements may be expected, with an 80% interval. */
export interface Expected {
  about: number;
  low: number;
  high: number;
}

/** Of one post by a creator: followers × the rate that it may keep; undefined where the file tells no rate. */
export function expectedEngagements(
  { profiles, scores }: Pick<AnalysedDataset, 'profiles' | 'scores'>,
  row: number,
): Expected | undefined {
  const { rate, low, high } = shrunkEngagement(profiles, row, scores.engagement[row]!);
  if (Number.isNaN(rate)) return undefined;
  const followers = profiles.numeric.followers![row]!;
  return { about: rate * followers, low: low * followers, high: high * followers };
}

/** Of several posts. What is unsure of one says nothing of the next, so that the sum is surer than its parts. */
export function expectedInAll(parts: readonly Expected[]): Expected {
  const about = parts.reduce((sum, part) => sum + part.about, 0);
  const half = (of: (part: Expected) => number) => Math.sqrt(parts.reduce((sum, part) => sum + of(part) ** 2, 0));
  return {
    about,
    low: Math.max(0, about - half((part) => part.about - part.low)),
    high: about + half((part) => part.high - part.about),
  };
}
