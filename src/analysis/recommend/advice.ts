import type { Scores } from '../analysed-dataset.js';
import type { AdviceFamily, Analysis, Recommendation } from '../analysis.js';
import type { Profiles } from '../profiles.js';
import { quantileOfSorted } from '../quantile.js';
import { isClear } from '../score/standing.js';

/** What a rule of advice looks at: the whole analysis but the advice itself. */
export interface Evidence {
  profiles: Profiles;
  scores: Scores;
  analysis: Omit<Analysis, 'recommendations' | 'silent'>;
}

/** Advice, and the rows that it names. */
export interface Advice extends Omit<Recommendation, 'family' | 'title' | 'handles' | 'creators'> {
  rows: readonly number[];
}

/** One of the study's eight families: either advice with figures of this file, or why it stays silent. */
export interface AdviceRule {
  family: AdviceFamily;
  /** @param isNamed whether another family names the row already: the same few in all of them are one piece of advice */
  advise(evidence: Evidence, isNamed: (row: number) => boolean): Advice | { silent: string };
}

/** Scores whose 80% intervals lie above this share of all that nothing speaks against are surely good; above the other, likely. */
const SURELY_ABOVE = 0.75;
const LIKELY_ABOVE = 0.5;

/**
 * How sure it is that these creators are better than the usual one, by the lower ends of their scores' intervals. Reach alone
 * says who is large, not who is good: then it is low.
 */
export function confidenceInScores(
  { scores, analysis }: Evidence,
  rows: readonly number[],
): Recommendation['confidence'] {
  if (!analysis.dataset.engagementFormula) return 'low';
  const clear = Array.from(
    scores.ranking.filter((row) => isClear(scores, row)),
    (row) => scores.score[row]!,
  );
  const sorted = clear.sort((a, b) => a - b);
  const lowest = Math.min(...rows.map((row) => scores.score[row]! - scores.scoreSpread[row]!));
  if (lowest >= quantileOfSorted(sorted, SURELY_ABOVE)) return 'high';
  return lowest >= quantileOfSorted(sorted, LIKELY_ABOVE) ? 'medium' : 'low';
}

/** Why a rule that compares engagement is silent: the columns that would let it speak, as what to do about it. */
export const NEEDS_ENGAGEMENT = 'add `engagement_rate`, or `likes` and `videos_count`, or `avg_likes`';

/** Why a rule that compares what money buys is silent: without them size alone would decide. */
export const NEEDS_PRICES = 'add prices (`fee`) or results (`spend` and `conversions`)';

/** Why a rule is silent that has nobody to add. */
export const ALREADY_NAMED = 'the best of them are already named';

/** How sure, by the p-value of the test behind it, corrected for how many there were. */
export function confidenceOf(pValue: number): Recommendation['confidence'] {
  return pValue < 0.001 ? 'high' : pValue < 0.01 ? 'medium' : 'low';
}

export function pInWords(pValue: number): string {
  return pValue < 0.001 ? '< 0.001' : `= ${pValue.toFixed(3)}`;
}
