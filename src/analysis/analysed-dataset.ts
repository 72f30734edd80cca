import type { Analysis } from './analysis.js';
import type { Profiles } from './profiles.js';

/** Every profile's scores, one entry per row of `profiles`. Plain data. */
export interface Scores {
  /** Index into TIER_NAMES. */
  tier: Uint8Array;
  /** Index into clustering.segments; −1 where there are none. */
  segment: Int32Array;
  /** NaN where no behaviour model was fitted. */
  likelihood: Float64Array;
  /** NaN where it cannot be known. */
  engagement: Float64Array;
  /** Of the accounts of about its size, the share with less engagement, 0–1. */
  engagementPercentile: Float64Array;
  /** What accounts of its size have in this file; NaN where no engagement is known. */
  expectedEngagement: Float64Array;
  /** 0–100. */
  score: Float64Array;
  reachPoints: Float64Array;
  engagementPoints: Float64Array;
  behaviourPoints: Float64Array;
  /** Half of an 80% interval around the score, in points: what few posts leave open. */
  scoreSpread: Float64Array;
  /** The rules that speak against a profile: bit i is CHECK_RULES[i]. */
  flags: Uint16Array;
  /** 1 where the profile may appear in a ranked list. */
  bookable: Uint8Array;
  /**
   * Bookable rows, best score first; those that something speaks against come after all others (`standingOf`). Of a person with several
   * accounts the best one.
   */
  ranking: Int32Array;
  /** The same with all accounts of everybody, where somebody has several. */
  accounts?: Int32Array | undefined;
  /** Whom to start with: the first rows of `ranking` that nothing speaks against, at most five. */
  shortlist: Int32Array;
  /** Emerging rows, best first. */
  emerging: Int32Array;
}

/**
 * The creators of a file who have no follower count that can be read: on the list, and in no figure, model or ranking.
 * Plain data.
 */
export interface Unmeasured {
  /** The same columns as the others', with `followerCells`; `followers` is NaN throughout. */
  profiles: Profiles;
  /** Where it is another account of somebody who has followers: that one's row among the others; −1 elsewhere. */
  knownAs: Int32Array;
}

/** What every follow-up question is answered from: the report, the table it is about, and each row's scores. */
export interface AnalysedDataset {
  analysis: Analysis;
  /** Whoever has a follower count: all that is computed is about them. */
  profiles: Profiles;
  /** Absent where everybody has one. */
  unmeasured?: Unmeasured | undefined;
  scores: Scores;
  model: TrainedModel;
}

/** What was fitted, so that a new profile could be scored without training again. */
export interface TrainedModel {
  forest: FlatForest | null;
  logistic: { intercept: number; coefficients: number[]; means: number[]; scales: number[] } | null;
  clustering: {
    /** Between which values each column counts, before it is standardised; absent of the study method. */
    bounds?: { low: number; high: number }[] | undefined;
    means: number[];
    scales: number[];
    centroids: number[][];
  } | null;
}

/**
 * A forest flattened into arrays: node n of the forest tests feature[n] < threshold[n] (go to left[n], else right[n]);
 * a leaf has feature −1 and holds its share of positives in value[n]. Tree t starts at roots[t].
 */
export interface FlatForest {
  roots: Int32Array;
  feature: Int32Array;
  threshold: Float64Array;
  left: Int32Array;
  right: Int32Array;
  value: Float64Array;
}
