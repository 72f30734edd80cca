import type { AdviceRule } from '../advice.js';
import { costOfPosts } from '../cost-of-posts.js';
import { counted, handlesOf } from '../write.js';

export const expandWithEmerging: AdviceRule = {
  family: 8,
  title: 'Expand the network with emerging influencers',
  advise(evidence) {
    const { scores, analysis } = evidence;
    const { by, count, sentence } = analysis.emergingBasis;
    if (by === 'none') return { silent: 'needs `avg_views`, or enough profiles for the behaviour model' };
    if (count === 0) return { silent: 'no creator below the top behaves like the top and passes the checks' };
    const rows = Array.from(scores.emerging).slice(0, 5);
    return {
      action: `Open a conversation with ${counted(rows.length, 'emerging creator')} before ${rows.length === 1 ? 'the price rises' : 'their prices rise'}.`,
      handles: handlesOf(evidence, rows),
      evidence: `${counted(count, 'creator qualifies', 'creators qualify')}. ${sentence}`,
      cost: costOfPosts(evidence, rows),
      confidence: by === 'views per follower' ? 'medium' : 'low',
    };
  },
};
