import type { Classification } from './classification.js';
import type { KeptSummary, UnusedColumn } from './kept-columns.js';
import type { Field, VideoFigure } from './profiles.js';

/** Bumped when the shape of Analysis changes. */
export const SCHEMA_VERSION = 1;
/** Bumped when the same file would give other numbers: part of the cache key. */
export const PIPELINE_VERSION = 12;

export type Method = 'robust' | 'study';

export interface AnalysisOptions extends ReadingChoices {
  method: Method;
  /** Number of clusters; undefined lets the silhouette choose. */
  k?: number | undefined;
  /** A profile is "top" from this quantile of followers on. */
  topQuantile: number;
  /** "Be sure" (precision) or "find more" (recall) where profiles are told apart; undefined: as much of both. */
  prefer?: 'precision' | 'recall' | undefined;
  seed: number;
  /** What a workspace calls nano, micro and so on, and what it pays there; undefined: as published. */
  tiers?: readonly TierChoice[] | undefined;
  /** What views cost, by platform and format; undefined: as published. */
  fees?: FeeRates | undefined;
}

/** How files are to be read, where somebody has said it. The rest is told from the files. */
export interface ReadingChoices extends SaidOfFiles {
  /** Columns that somebody has chosen, by their headers; null: the file has no such column. The others are inferred. */
  columns?: ColumnChoices | undefined;
}

export type ColumnChoices = Partial<Record<Field, string | null>>;

/** What somebody says of whole files. */
export interface SaidOfFiles {
  /** As it is shown: `TikTok`. Rows of several platforms keep what the file says of them. */
  platform?: string | undefined;
  /** Of the prices: ISO 4217. */
  currency?: string | undefined;
  /** The only sheets of a workbook to read, by their names. */
  sheets?: readonly string[] | undefined;
}

export const DEFAULT_OPTIONS: AnalysisOptions = { method: 'robust', topQuantile: 0.95, seed: 42 };

export type TierName = 'under 1k' | 'nano' | 'micro' | 'mid' | 'macro' | 'mega';

/** One tier: always the same six, in this order, of which a workspace chooses where they begin and what they cost. */
export interface TierChoice {
  name: TierName;
  /** Followers from here on. */
  from: number;
  /** What a workspace says that one TikTok post costs, USD; undefined: estimated as everywhere. */
  fee: { low: number; high: number } | undefined;
}

/** What a post costs where nobody has quoted: views × CPM / 1,000. */
export interface FeeRates {
  /** Of every CPM: ISO 4217. */
  currency: string;
  /** The first of a platform is the format that is meant where none is named. */
  rates: readonly FeeRate[];
}

export interface FeeRate {
  /** As it is shown: `TikTok`. */
  platform: string;
  /** `Reel`, `story` */
  format: string;
  /** Per 1,000 views. */
  cpm: number;
  /** Share of the followers who see a post, 0–1, where views are not known. */
  viewShare: number;
}

/** The result of the whole pipeline: plain JSON, written as analysis.json and cached as the trained model's report. */
export interface Analysis {
  schemaVersion: number;
  pipelineVersion: number;
  options: AnalysisOptions;
  dataset: DatasetSummary;
  explore: Exploration;
  clustering: Clustering | { skipped: string };
  classification: Classification;
  tiers: TierSummary[];
  /** What engagement is normal for which size here; undefined where no engagement is known. */
  normalEngagement?: NormalEngagement | undefined;
  top: RankedProfile[];
  emerging: RankedProfile[];
  emergingBasis: EmergingBasis;
  checks: Check[];
  /** Rules that could not run: the file does not tell what they look at. */
  unchecked: CheckRule[];
  /** How many profiles are big enough to book, and how they stand: `count` is the sum of those by standing. */
  bookable: CountsByStanding & {
    count: number;
    minFollowers: number;
    /** Of the profiles that may be ranked; null where none has an engagement. */
    medianEngagement: number | null;
  };
  recommendations: Recommendation[];
  silent: { family: AdviceFamily; title: string; why: string }[];
}

export interface DatasetSummary {
  rows: { read: number; kept: number; duplicates: number; unusable: number };
  /** How many people the file lists, with a follower count or without. */
  creators: number;
  /** Of these, those without a count that can be read, who are in no figure: with a few of the cells that stand there. */
  unmeasured?: { creators: number; cells: string[] } | undefined;
  /** Which header each canonical field was read from. */
  columns: Partial<Record<Field, string>>;
  /** The other columns that can be asked about under their own headers, in the order of the file. */
  kept: KeptSummary[];
  /** The columns that are not used, and why; protected traits are in `excluded`. */
  unused: UnusedColumn[];
  /** What creators are named by: handles, names, ids of the file, or (where it has none of them) its rows. */
  names: 'handle' | 'name' | 'id' | 'row';
  /** The files that were used, with their rows and creators. */
  files: { name: string; rows: number; creators: number }[];
  /** 'TikTok', 'Instagram', 'YouTube', several as 'Instagram and TikTok', or undefined where nothing tells. */
  platform?: string | undefined;
  /** The currency of the prices: ISO 4217, or `kr`; undefined where nothing tells. */
  feeCurrency?: string | undefined;
  /** Where there are several: how many accounts are on each, most first. */
  platforms?: { name: string; accounts: number }[] | undefined;
  /** Where somebody has several accounts: how many people the rows are. */
  people?: number | undefined;
  /** Where `growth` was computed from figures at several dates: from when to when, as in 'Sep–Nov 2026'. */
  growthWindow?: string | undefined;
  /** Cells filled with the column's mean, by header. */
  imputed: Record<string, number>;
  /** The means that were filled in, by header. */
  imputedMeans: Record<string, number>;
  /** Headers about protected traits, never used. */
  excluded: string[];
  /** How it was read where it could have been read otherwise: for a person to check before anything else. */
  doubts: Doubt[];
  warnings: string[];
  grain: 'profile' | 'video';
  /** SHA-256 of the lower-case handles that were deleted on request. */
  forgotten?: string[] | undefined;
  /** How "engagement" is computed in this analysis, in words; undefined where it cannot be. */
  engagementFormula?: string | undefined;
}

/** What may have been read wrongly, and from which column: a person can choose another for the field. */
export interface Doubt {
  sentence: string;
  field?: Field | undefined;
  header?: string | undefined;
}

export interface Exploration {
  /** Pearson; `features` are headers; `matrix[i][j]` in [−1, 1], null where a column is constant. */
  correlation: { features: string[]; matrix: (number | null)[][] };
  /** One sentence per correlation worth one, strongest first. */
  correlationSentences: string[];
  distributions: Record<string, Distribution>;
}

export interface Distribution {
  min: number;
  p25: number;
  median: number;
  mean: number;
  p75: number;
  max: number;
  /** Bins of equal width in log10(1 + x), so `edges[0]` is 0 or more; counts.length = edges.length − 1. */
  histogram: { edges: number[]; counts: number[] };
}

export interface Clustering {
  method: Method;
  features: string[];
  transform: 'standardize' | 'log, winsorize at 1%, then standardize';
  k: number;
  silhouette: number | null;
  silhouetteSampled: boolean;
  inertia: number;
  candidates: { k: number; silhouette: number | null; inertia: number; smallest: number }[];
  /** How k was chosen, in one sentence. */
  choice: string;
  segments: Segment[];
  /**
   * Of so many clusterings of resamples of the profiles, how many are the same as this one (an adjusted Rand index of 0.8 or
   * more), and the index on average and at its lowest. Of the robust method only, as `chance` is.
   */
  stability?: { resamples: number; same: number; adjustedRandIndex: number; lowest: number } | undefined;
  /** Silhouettes of tables with the same columns and correlations, but no groups: on average, and the highest. */
  chance?: { tables: number; silhouette: number; highest: number; clearer: boolean } | undefined;
  /** Set where one cluster holds over 80%: the silhouette then speaks of outliers, not of segments. */
  oneMass: boolean;
  /**
   * At most 2,000 profiles on the first two principal components; or, of clusters by size and engagement for its size, on
   * log10 followers and log10 engagement in multiples of the usual.
   */
  projection: {
    axes: 'principal components' | 'size and engagement';
    explained: [number, number];
    points: { x: number; y: number; segment: number }[];
  };
}

/** The header of figures of engagement where the file has no column of it. */
export const ENGAGEMENT = 'engagement';

export interface Segment {
  id: number;
  /** True of at least three of four members, and no other segment's. */
  name: string;
  size: number;
  share: number;
  /** Followers that at least four of five members have. */
  range: { low: number; high: number };
  /** Handles of those nearest to its middle, who can be booked if any can. */
  typical: string[];
  /** Medians in the file's own units, by header. */
  medians: Record<string, number>;
}

export interface NormalEngagement {
  /** How many accounts it was learned from. */
  peers: number;
  /** What the rate is multiplied by for every tenfold of followers, along the robust line. */
  perTenfold: number;
  /** Of the rates' natural logarithms around what is normal: 1.4826 median absolute deviations. */
  spread: number;
  /** `rate` as a fraction, from the smallest account to the largest. */
  curve: { followers: number; rate: number }[];
}

export interface TierSummary {
  name: TierName;
  count: number;
  /** Engagement among this file's profiles of the tier, as fractions; null where the file has none. */
  engagement: { p5: number; p25: number; median: number; p75: number; p95: number } | null;
  medianFollowers: number | null;
}

/** A row of every ranked list. Keys are part of the public JSON. */
export interface RankedProfile {
  rank: number;
  handle: string;
  displayName?: string | undefined;
  url?: string | undefined;
  /** Where the file tells it row by row. */
  platform?: string | undefined;
  /** The person's other accounts, largest first. */
  others?: { platform?: string | undefined; handle: string; followers: number }[] | undefined;
  followers: number;
  /** As a fraction, over dataset.growthWindow; undefined where the file does not tell it. */
  growth?: number | undefined;
  tier: TierName;
  segment: string | null;
  /** Of behaving like a top account, 0–1; null where no behaviour model was fitted. */
  likelihood: number | null;
  /** As a fraction, under dataset.engagementFormula; null where it cannot be known. */
  engagement: number | null;
  /** Engagement for its size: of the accounts of about its size in this file, the share with less, 0–1. */
  engagementPercentile: number | null;
  /** What accounts of its size have here, as a fraction. */
  expectedEngagement: number | null;
  /** 0–100. */
  score: number;
  /** Half of an 80% interval around it, in points. */
  scoreSpread: number;
  scoreParts: ScoreParts;
  /** Rules that speak against booking without a closer look, and what follows from them. */
  flags: CheckRule[];
  standing: Standing;
  /** Where the file lists videos: of theirs, how many there are, their median and their middle half. */
  ofVideos?: Partial<Record<VideoFigure, number>> | undefined;
}

/** Points that each part adds to the score; they sum to it. null: the file cannot tell, the others carry its weight. */
export interface ScoreParts {
  reach: number | null;
  engagement: number | null;
  behaviour: number | null;
}

/** In the order of their bits in `Scores.flags`. */
export const CHECK_RULES = [
  'under-1k',
  'few-posts',
  'private',
  'under-age',
  'mass-follower',
  'engagement-low',
  'engagement-high',
  'likes-out-of-proportion',
  'shop-or-brand',
  'fake-followers',
  'inactive',
  'declined',
  'credibility-low',
  'shrinking',
  'engagement-far-below',
] as const;
export type CheckRule = (typeof CHECK_RULES)[number];

/** What follows from the checks: put forward, or listed last with a warning or without one, or not ranked. */
export type Standing = 'clear' | 'flagged' | 'held-back' | 'left-out';

/** Profiles by how they stand: everybody is counted once, whatever number of checks speaks against them. */
export interface CountsByStanding {
  /** No check speaks against them. */
  passing: number;
  /** Ranked, with a warning. */
  flagged: number;
  /** Ranked, without a warning, but never put forward. */
  heldBack: number;
  /** Not ranked. */
  leftOut: number;
  /** Pass, but are too small: only in lists of those who fit a brief. */
  small?: number | undefined;
}

export interface Check {
  rule: CheckRule;
  /** Whether the rule leaves a profile out of ranked lists, is a warning, or keeps it from being put forward without being one. */
  effect: 'left-out' | 'flagged' | 'held-back';
  /** Over all profiles kept. */
  count: number;
  /** Over profiles that are big enough to book; of people with several accounts, each once. */
  bigEnough: number;
  /** The rule with its figures, in words: of one profile, and of many. */
  says: string;
  saysMany: string;
}

export interface EmergingBasis {
  by: 'behaviour model' | 'views' | 'growth' | 'none';
  /** Followers below which a creator may be emerging at all. */
  below?: number | undefined;
  sentence: string;
  /** How many qualify in all (`emerging` holds the first ones). */
  count: number;
}

export type AdviceFamily = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What one post by each of some creators would cost, together. */
export interface Cost {
  low: number;
  high: number;
  /** Quotes, and the middle of the ranges for the others. */
  about: number;
  /** ISO 4217 */
  currency: string;
  /** How many of them have a quote in the file, how many are estimated, and how many neither: those are not in the sums. */
  quotes: number;
  estimates: number;
  unknown: number;
  assumption: string;
}

export type AdvisedCreator = Pick<
  RankedProfile,
  'followers' | 'engagement' | 'expectedEngagement' | 'engagementPercentile' | 'score' | 'scoreSpread'
>;

export interface Recommendation {
  family: AdviceFamily;
  title: string;
  /** What to do, in one imperative sentence with figures of this file. */
  action: string;
  handles: string[];
  evidence: string;
  /** What the sentences were written from, besides the cost and the creators' own figures. */
  figures: Record<string, number>;
  /** Those of `handles`, in that order: for whoever wants to do the sums again. */
  creators: AdvisedCreator[];
  cost?: Cost | undefined;
  confidence: 'high' | 'medium' | 'low';
}

export function isSkipped<T extends object>(part: T | { skipped: string }): part is { skipped: string } {
  return 'skipped' in part;
}
