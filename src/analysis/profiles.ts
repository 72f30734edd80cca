import type { KeptColumn } from './kept-columns.js';
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
  'fakeFollowers',
  'credibility',
  'growth',
  'postsPerWeek',
  'lastPost',
  'audienceCountryShare',
] as const;
export const TEXT_FIELDS = [
  'handle',
  'displayName',
  'country',
  'language',
  'category',
  'url',
  'platform',
  'audienceCountry',
  'status',
  'owner',
] as const;
export const FLAG_FIELDS = ['verified', 'isPrivate', 'isUnderAge', 'hasEmail'] as const;

export type NumericField = (typeof NUMERIC_FIELDS)[number];
export type TextField = (typeof TEXT_FIELDS)[number];
export type FlagField = (typeof FLAG_FIELDS)[number];
export type Field = NumericField | TextField | FlagField;

/** What others say of a creator or of their audience: shown, filtered and checked by, and no measure of what they do. */
export const SAID_BY_OTHERS: ReadonlySet<Field> = new Set([
  'fakeFollowers',
  'credibility',
  'growth',
  'postsPerWeek',
  'lastPost',
  'audienceCountryShare',
]);

/** Values of a flag column. */
export const FLAG = { no: 0, yes: 1, unknown: 2 } as const;

/**
 * A columnar table of creator profiles: one entry per creator in every column, a field that the file does not
 * have is absent. Plain data: it crosses threads and stores as it is.
 */
export interface Profiles {
  count: number;
  /**
   * NaN where a cell is empty or is no number. Rates and shares (`engagementRate`, `fakeFollowers`, `growth`,
   * `audienceCountryShare`, …) are fractions (0.05 = 5%), whatever the file used; `credibility` is 0–1; `lastPost` is
   * in days since 1970-01-01.
   */
  numeric: Partial<Record<NumericField, Float64Array>>;
  /** `handle` is always there. */
  text: Partial<Record<TextField, TextColumn>>;
  /** One of FLAG per row. */
  flags: Partial<Record<FlagField, Uint8Array>>;
  /** Every other column that can be asked about, under its own header, in the order of the file. */
  kept: KeptColumn[];
  /**
   * What each creator is about, with the word that says so and where it stands: `fitness:gym:biography|food:recipe:hashtags`;
   * `-` where their texts name no topic, '' where the file has no text of theirs. Absent where no column tells.
   */
  topics?: TextColumn | undefined;
  /** The header that each field was read from. */
  headers: Partial<Record<Field, string>>;
  /** Rates and shares that the file writes as percentages, so that "under 20" means 20%. */
  inPercent?: NumericField[] | undefined;
  /**
   * The person of each row, numbered in the order they first appear, where somebody has more than one account: a row is
   * an account. Absent where every row is somebody else.
   */
  person?: Int32Array | undefined;
  /** Figures of several dates side by side, oldest first; the newest is the field's own. */
  series?: Series[] | undefined;
  /** Of a table of videos: how each creator's are spread, as numbers or fractions; absent where a row is a creator. */
  ofVideos?: Partial<Record<VideoFigure, Float64Array>> | undefined;
  /** What stands where a follower count should, for those who have none; absent where all have one. */
  followerCells?: TextColumn | undefined;
  /** The currency of the prices: ISO 4217, or `kr` where it could be any of three; absent where nothing tells. */
  feeCurrency?: string | undefined;
}

/** Of the videos of one creator that a file lists: how many, and the median and the middle half of what they got. */
export type VideoFigure = 'videosInFile' | `${'views' | 'engagement' | 'engagementByViews'}${'P25' | 'Median' | 'P75'}`;

/** One measure at several dates: `Followers Sep 2026`, `Followers Oct 2026`, … */
export interface Series {
  field: NumericField;
  /**
   * `header` is the file's; `at` as ISO 8601, as far as it is told: `2026-09-15`, `2026-09`, `2026`, `--09` without a year;
   * `P30D` for 30 days ago, and `now`.
   */
  points: { header: string; at: string; values: Float64Array }[];
}

/** `avgViews` is "avg views". */
export function fieldInWords(field: string): string {
  return field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
