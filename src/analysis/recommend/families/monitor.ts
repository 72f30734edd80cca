import { isClear } from '../../score/standing.js';
import { whole } from '../../whole.js';
import type { AdviceRule } from '../advice.js';
import { counted, handlesOf } from '../write.js';

/** Followers from this share of the threshold on: one good month may carry them over. */
const CLOSE = 0.75;

export const monitor: AdviceRule = {
  family: 7,
  title: 'Continuous monitoring and adaptation',
  advise(evidence) {
    const { profiles, scores, analysis } = evidence;
    const { threshold } = analysis.classification.target;
    const followers = profiles.numeric.followers!;
    const close = scores.ranking.filter(
      (row) => followers[row]! >= CLOSE * threshold && followers[row]! < threshold && isClear(scores, row),
    );
    if (close.length === 0) return { silent: 'nobody bookable is within a quarter below the top threshold' };
    const watched = close.subarray(0, 5);
    return {
      action: `Export this list again in four weeks and drop it here: ${counted(close.length, 'creator')} may cross ${whole(threshold)} followers.`,
      handles: handlesOf(evidence, watched),
      evidence: `${counted(close.length, 'bookable creator')} between ${whole(CLOSE * threshold)} and ${whole(threshold)} followers. One file shows no growth; two would.`,
      confidence: 'medium',
    };
  },
};
