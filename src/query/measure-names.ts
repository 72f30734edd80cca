/** Figures of a creator that are called by a name of their own, whatever a file calls its columns. */
export const MEASURES = [
  'score',
  'followers',
  'engagement',
  'likelihood',
  'following',
  'videos',
  'likes',
  'views',
  'price',
  'engagement by views',
  'likes per video',
  'views per follower',
  'price per engagement',
  'growth',
] as const;
export type MeasureName = (typeof MEASURES)[number];

/** One of those, or a column of the file by its header in quotes: `"Growth 30d %"`. */
export type Measure = MeasureName | `"${string}`;

/** The header that a measure or a dimension names; undefined where it is a name of our own. */
export function headerIn(name: string): string | undefined {
  return /^"([^"]+)"$/.exec(name)?.[1];
}

/** Of a price the smaller one is the better one. */
export function isCheapestFirst(by: string): boolean {
  return by === 'price' || by === 'price per engagement';
}
