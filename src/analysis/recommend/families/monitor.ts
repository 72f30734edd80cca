import { isClear } from '../../score/standing.js';
import { whole } from '../../whole.js';
import type { AdviceRule, Evidence } from '../advice.js';
import { counted } from '../write.js';

/** Followers from this share of the threshold on: one good month may carry them over. */
const CLOSE = 0.75;
const NAMED = 5;

export const monitor: AdviceRule = {
  family: 7,
  advise(evidence) {
    const { profiles, scores, analysis } = evidence;
    const { threshold } = analysis.classification.target;
    const { growth } = profiles.numeric;
    const followers = profiles.numeric.followers!;
    const below = scores.ranking.filter((row) => followers[row]! < threshold && isClear(scores, row));
    const again = 'Upload this list again in four weeks';
    if (growth) {
      const crossing = below.filter((row) => followers[row]! * (1 + (growth[row]! || 0)) >= threshold);
      if (crossing.length === 0)
        return { silent: `at the growth in this file, nobody is about to cross ${whole(threshold)} followers` };
      return {
        action: `${again}: at the growth in this file, ${counted(crossing.length, 'creator')} would cross ${whole(threshold)} followers.`,
        rows: Array.from(crossing.subarray(0, NAMED)),
        evidence: `Followers now, times (1 + growth) once more${windowOf(evidence)}. Growth goes on for some, not for all.`,
        figures: { threshold, creators: crossing.length },
        confidence: 'medium',
      };
    }
    const close = below.filter((row) => followers[row]! >= CLOSE * threshold);
    if (close.length === 0) return { silent: `nobody is just below the top group (${whole(threshold)}+ followers)` };
    return {
      action: `${again}: ${counted(close.length, 'creator is', 'creators are')} close to the top group (${whole(threshold)}+ followers).`,
      rows: Array.from(close.subarray(0, NAMED)),
      evidence: `${counted(close.length, 'ranked creator has', 'ranked creators have')} between ${whole(CLOSE * threshold)} and ${whole(threshold)} followers. Two uploads show who grew; one can't.`,
      figures: { threshold, creators: close.length },
      confidence: 'low',
    };
  },
};

function windowOf({ analysis, profiles }: Evidence): string {
  const window = analysis.dataset.growthWindow;
  if (window !== undefined) return ` (${window})`;
  return profiles.headers.growth === undefined ? '' : ` (\`${profiles.headers.growth}\`)`;
}
