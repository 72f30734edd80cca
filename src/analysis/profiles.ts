import type { TextColumn } from './text-column.js';

/** Numeric fields the analysis knows by meaning, in the order they are shown. */
export const NUMERIC_FIELDS = [
  'followers',
  'following',
  'likesTotal',
  'videos',
  'engagementRate',
  'commentRate',
  'likeRate',
  'avgViews',
  'avgLikes',
  'avgComments',
  'avgShares',
  'viewsTotal',
  'avgEngagements',
  'fee',
  'spend',
  'conversions',
] as const;
export const TEXT_FIELDS = ['handle', 'displayName', 'country', 'language', 'category', 'url', 'platform'] as const;
export const FLAG_FIELDS = ['verified', 'isPrivate', 'isUnderAge'] as const;

export type NumericField = (typeof NUMERIC_FIELDS)[number];
export type TextField = (typeof TEXT_FIELDS)[number];
export type FlagField = (typeof FLAG_FIELDS)[number];
export type Field = NumericField | TextField | FlagField;

/** Values of a flag column. */
export const FLAG = { no: 0, yes: 1, unknown: 2 } as const;

/**
 * A columnar table of creator profiles: one entry per creator in every column, a field that the file does not
 * have is absent. Plain data: it crosses threads and stores as it is.
 */
export interface Profiles {
  count: number;
  /** NaN where a cell is empty or is no number. Rates are fractions (0.05 = 5 %), whatever the file used. */
  numeric: Partial<Record<NumericField, Float64Array>>;
  /** `handle` is always there. */
  text: Partial<Record<TextField, TextColumn>>;
  /** One of FLAG per row. */
  flags: Partial<Record<FlagField, Uint8Array>>;
  /** Other numeric columns of the file, under their own headers, for the study method. */
  extras: { header: string; values: Float64Array }[];
  /** The header that each field was read from. */
  headers: Partial<Record<Field, string>>;
}
