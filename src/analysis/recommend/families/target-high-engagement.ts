import { costOfPosts, postsOf, totalOf } from '../../money/cost-of-posts.js';
import { percent } from '../../percent.js';
import { median } from '../../quantile.js';
import { isClear } from '../../score/standing.js';
import { whole } from '../../whole.js';
import { type AdviceRule, ALREADY_NAMED, NEEDS_ENGAGEMENT } from '../advice.js';
import { isClearlyMore } from '../value-for-money.js';
import { counted } from '../write.js';

/** Engagement above this share of the accounts of about the same size. */
const HIGH = 0.75;
const NAMED = 10;
/** Who is above the middle even at the lower end of their interval is surely above it; most of those named have to be. */
const MIDDLE = 0.5;
const MOST = 0.75;

export const targetHighEngagement: AdviceRule = {
  family: 1,
  advise(evidence, isNamed) {
    const { scores, analysis } = evidence;
    if (!analysis.dataset.engagementFormula) return { silent: NEEDS_ENGAGEMENT };
    const { ranking } = scores;
    const high = ranking.filter((row) => scores.engagementPercentile[row]! >= HIGH && isClear(scores, row));
    const rows = Array.from(high.filter((row) => !isNamed(row)).subarray(0, NAMED));
    if (high.length === 0)
      return { silent: 'nobody who passes the checks beats three quarters of accounts their size' };
    if (rows.length === 0) return { silent: ALREADY_NAMED };
    const [rate, usual] = [scores.engagement, scores.expectedEngagement].map((values) =>
      median(rows.map((row) => values[row]!)),
    ) as [number, number];
    if (!isClearlyMore(rate, usual))
      return { silent: 'nobody here gets clearly more engagement than is usual for their size' };
    const surelyAbove = rows.filter((row) => {
      const lowest = 1 - scores.scoreSpread[row]! / scores.engagementPoints[row]!;
      return scores.engagementPercentile[row]! * lowest > MIDDLE;
    });
    const cost = costOfPosts(evidence, rows);
    return {
      action: `Look at ${counted(rows.length, 'more creator')} with more engagement than three quarters of accounts their size (${rows.length === 1 ? '' : 'median '}${percent(rate)}; ${percent(usual)} is usual)${cost ? `: ${totalOf(cost, postsOf(rows.length))}` : ''}.`,
      rows,
      evidence: `${whole(high.length)} of ${counted(ranking.length, 'ranked creator')} ${high.length === 1 ? 'beats' : 'beat'} three quarters of accounts their size and ${high.length === 1 ? 'passes' : 'pass'} the checks. ${rows.length === 1 ? 'This is the best score' : `These are the best ${rows.length} scores`} not already named.`,
      figures: { high: high.length, ranked: ranking.length },
      cost,
      confidence:
        surelyAbove.length === rows.length ? 'high' : surelyAbove.length >= MOST * rows.length ? 'medium' : 'low',
    };
  },
};
