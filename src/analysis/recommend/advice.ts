import type { Scores } from '../analysed-dataset.js';
import type { AdviceFamily, Analysis, Recommendation } from '../analysis.js';
import type { Profiles } from '../profiles.js';

/** What a rule of advice looks at: the whole analysis but the advice itself. */
export interface Evidence {
  profiles: Profiles;
  scores: Scores;
  analysis: Omit<Analysis, 'recommendations' | 'silent'>;
}

/** Advice, and the rows that it names. */
export interface Advice extends Omit<Recommendation, 'family' | 'title' | 'handles'> {
  rows: readonly number[];
}

/** One of the study's eight families: either advice with figures of this file, or why it stays silent. */
export interface AdviceRule {
  family: AdviceFamily;
  title: string;
  /** @param isNamed whether another family names the row already: the same few in all of them are one piece of advice */
  advise(evidence: Evidence, isNamed: (row: number) => boolean): Advice | { silent: string };
}

/** Why a rule that compares engagement is silent, with the columns that would let it speak. */
export const NEEDS_ENGAGEMENT = 'needs `engagement_rate`, or `likes` and `videos_count`, or `avg_likes`';

/** How sure, by the p-value of the test behind it, corrected for how many there were. */
export function confidenceOf(pValue: number): Recommendation['confidence'] {
  return pValue < 0.001 ? 'high' : pValue < 0.01 ? 'medium' : 'low';
}

export function pInWords(pValue: number): string {
  return pValue < 0.001 ? '< 0.001' : `= ${pValue.toFixed(3)}`;
}
