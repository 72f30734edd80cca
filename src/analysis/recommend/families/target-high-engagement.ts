import { costOfPosts, postsOf, totalOf } from '../../money/cost-of-posts.js';
import { percent } from '../../percent.js';
import { median } from '../../quantile.js';
import { isClear } from '../../score/standing.js';
import { type AdviceRule, NEEDS_ENGAGEMENT } from '../advice.js';
import { counted } from '../write.js';

/** Engagement above this share of the accounts of about the same size. */
const HIGH = 0.75;
const NAMED = 10;
/** Of fewer a median is an anecdote. */
const MANY = 10;

export const targetHighEngagement: AdviceRule = {
  family: 1,
  title: 'Target high-engagement profiles',
  advise(evidence, isNamed) {
    const { scores, analysis } = evidence;
    if (!analysis.dataset.engagementFormula) return { silent: NEEDS_ENGAGEMENT };
    const { ranking } = scores;
    const high = ranking.filter((row) => scores.engagementPercentile[row]! >= HIGH && isClear(scores, row));
    const rows = Array.from(high.filter((row) => !isNamed(row)).subarray(0, NAMED));
    if (high.length === 0)
      return { silent: 'nobody whom nothing speaks against is above three quarters of the accounts of their size' };
    if (rows.length === 0) return { silent: 'the most engaging for their size are named under other advice already' };
    const [rate, usual] = [scores.engagement, scores.expectedEngagement].map((values) =>
      percent(median(rows.map((row) => values[row]!))),
    );
    const cost = costOfPosts(evidence, rows);
    return {
      action: `Look at ${counted(rows.length, 'more creator')} whose audience reacts most for their size: ${rate} in the middle, where ${usual} is usual${cost ? `; ${totalOf(cost, postsOf(rows.length))}` : ''}.`,
      rows,
      evidence: `Above three quarters of the accounts of about their size, and nothing speaks against them: ${high.length} of ${ranking.length} ranked creators. Named are the best scores among them that no other advice names.`,
      cost,
      confidence: rows.length >= MANY ? 'high' : 'medium',
    };
  },
};
