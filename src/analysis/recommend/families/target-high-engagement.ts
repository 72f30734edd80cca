import { isClear } from '../../score/standing.js';
import type { AdviceRule } from '../advice.js';
import { costOfPosts } from '../cost-of-posts.js';
import { counted, handlesOf, percent } from '../write.js';

const HIGH = 0.75;

export const targetHighEngagement: AdviceRule = {
  family: 1,
  title: 'Target high-engagement profiles',
  advise(evidence) {
    const { scores, analysis } = evidence;
    if (!analysis.dataset.engagementFormula) {
      return { silent: 'needs `engagement_rate`, or `likes` and `videos_count`, or `avg_likes`' };
    }
    const { ranking } = scores;
    const high = ranking.filter((row) => scores.engagementPercentile[row]! >= HIGH && isClear(scores, row));
    if (high.length === 0) return { silent: 'no unflagged creator is above three quarters of its tier' };
    const few = Array.from(high.subarray(0, 10));
    const rates = few.map((row) => scores.engagement[row]!);
    return {
      action: `Shortlist ${counted(few.length, 'creator')} whose audience reacts most for their size, from ${high.length} that qualify.`,
      handles: handlesOf(evidence, few),
      evidence: `Above three quarters of their own tier and unflagged: ${high.length} of ${ranking.length} ranked creators; these ${few.length} reach ${percent(Math.min(...rates))} to ${percent(Math.max(...rates))}.`,
      cost: costOfPosts(evidence, few),
      confidence: high.length >= 10 ? 'high' : 'medium',
    };
  },
};
