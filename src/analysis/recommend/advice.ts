import type { Scores } from '../analysed-dataset.js';
import type { AdviceFamily, Analysis, Recommendation } from '../analysis.js';
import type { Profiles } from '../profiles.js';

/** What a rule of advice looks at: the whole analysis but the advice itself. */
export interface Evidence {
  profiles: Profiles;
  scores: Scores;
  analysis: Omit<Analysis, 'recommendations' | 'silent'>;
}

/** One of the study's eight families: either advice with figures of this file, or why it stays silent. */
export interface AdviceRule {
  family: AdviceFamily;
  title: string;
  advise(evidence: Evidence): Omit<Recommendation, 'family' | 'title'> | { silent: string };
}
